import type { Entities } from '../platform/database/data-source.js';
import { HazardRecheckOfficerEntity } from './hazard-recheck-officer.entity.js';
import { HazardRecheckEntity } from './hazard-recheck.entity.js';
import { HazardEntity } from './hazard.entity.js';
import { InspectionOfficerEntity } from './inspection-officer.entity.js';
import { InspectionEntity } from './inspection.entity.js';
import { RecordPhotoEntity } from './photos/record-photo.entity.js';

export const INSPECTION_ENTITIES: Entities = [
  InspectionEntity,
  InspectionOfficerEntity,
  HazardEntity,
  HazardRecheckEntity,
  HazardRecheckOfficerEntity,
  RecordPhotoEntity,
];
