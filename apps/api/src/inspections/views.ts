import type { HazardDetail, HazardItem, InspectionItem, PhotoView, RecheckView } from '@anjuan/contracts';
import { hazardState, isHazardOverdue, type LocalDate } from '@anjuan/domain';
import { enterpriseRef, inspectionRef } from '../platform/database/record-references.js';
import { recordHead } from '../platform/database/record-table.js';
import type { HazardCounts, HazardRow, InspectionRow } from './inspections.repository.js';

export interface ViewContext {
  readonly regionName: (region: string) => string;
  readonly today: LocalDate;
}

export function toInspection(
  row: InspectionRow,
  counts: HazardCounts | undefined,
  { regionName }: Pick<ViewContext, 'regionName'>,
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

export function toHazard(row: HazardRow, { regionName, today }: ViewContext): HazardItem {
  const head = recordHead(row, regionName);
  const dates = { reportedOn: row.reported_on, verifiedOn: row.verified_on, rectifyDueOn: row.rectify_due_on };
  return {
    ...head,
    inspection: inspectionRef({ ...row, id: row.inspection_id, inspected_on: row.found_on }),
    enterprise: enterpriseRef(row),
    description: row.description,
    major: row.major === null ? null : Number(row.major) === 1,
    foundOn: row.found_on,
    ...dates,
    state: hazardState(dates),
    overdue: !head.voided && isHazardOverdue(dates, today),
  };
}

export interface HazardCompany {
  readonly rechecks: readonly RecheckView[];
  readonly photos: readonly PhotoView[];
}

export function toHazardDetail(
  row: HazardRow,
  { rechecks, photos }: HazardCompany,
  context: ViewContext,
): HazardDetail {
  return {
    ...toHazard(row, context),
    measure: row.measure,
    orderNumber: row.order_number,
    rechecks: [...rechecks],
    photos: [...photos],
  };
}
