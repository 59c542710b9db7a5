import type { HazardItem, InspectionItem } from '@anjuan/contracts';
import { enterpriseRef, inspectionRef } from '../platform/database/record-references.js';
import { recordHead } from '../platform/database/record-table.js';
import type { HazardCounts, HazardRow, InspectionRow } from './inspections.repository.js';

type RegionName = (region: string) => string;

export function toInspection(
  row: InspectionRow,
  counts: HazardCounts | undefined,
  regionName: RegionName,
): InspectionItem {
  return {
    ...recordHead(row, regionName),
    enterprise: enterpriseRef(row),
    kind: row.kind,
    place: row.place,
    inspectedOn: row.inspected_on,
    hazardCount: counts?.found ?? 0,
    rectifiedCount: counts?.rectified ?? 0,
  };
}

export function toHazard(row: HazardRow, regionName: RegionName): HazardItem {
  return {
    ...recordHead(row, regionName),
    inspection: inspectionRef({ ...row, id: row.inspection_id, inspected_on: row.found_on }),
    enterprise: enterpriseRef(row),
    description: row.description,
    major: row.major === null ? null : Number(row.major) === 1,
    foundOn: row.found_on,
    verifiedOn: row.verified_on,
  };
}
