import { ORGANISATION_ENTITIES } from './organisation/entities.js';
import { AUDIT_ENTITIES } from './platform/audit/entities.js';
import type { Entities } from './platform/database/data-source.js';

/** Every table that has an entity; the drift test compares them with the migrations. */
export const ENTITIES: Entities = [...AUDIT_ENTITIES, ...ORGANISATION_ENTITIES];
