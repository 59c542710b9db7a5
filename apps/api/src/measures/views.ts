import type { ActOfficer, CaseConsequence, CoerciveMeasureDetail, CoerciveMeasureItem } from '@anjuan/contracts';
import { COERCIVE_MEASURE_KIND_LABEL, isFullDate, type LocalDate, measureDueOn } from '@anjuan/domain';
import type { RegionScope } from '../platform/auth/region-scope.js';
import { caseRef, enterpriseRef, ref } from '../platform/database/record-references.js';
import { recordHead } from '../platform/database/record-table.js';
import type { CoerciveMeasureDetailRow, CoerciveMeasureRow } from './measures.repository.js';

interface Reading {
  readonly scope: RegionScope;
  readonly regionName: (region: string) => string;
}

export function toCoerciveMeasure(row: CoerciveMeasureRow, { scope, regionName }: Reading): CoerciveMeasureItem {
  return {
    ...recordHead(row, regionName),
    kind: row.kind,
    documentNumber: row.document_number,
    objects: row.objects,
    case: caseRef(row, scope),
    enterprise: enterpriseRef(row),
    person: row.person,
    personId: row.person_id === null ? null : String(row.person_id),
    startedOn: row.started_on,
    endedOn: row.ended_on,
    dueOn: dueOn(row),
  };
}

export function toCoerciveMeasureDetail(
  row: CoerciveMeasureDetailRow,
  officers: readonly ActOfficer[],
  reading: Reading,
): CoerciveMeasureDetail {
  return {
    ...toCoerciveMeasure(row, reading),
    imported: Number(row.imported) === 1,
    otherPartyReason: row.other_party_reason,
    officers: [...officers],
    termDays: row.term_days,
    appraisalDays: row.appraisal_days,
    approvedOn: row.approved_on,
    approverName: row.approver_name,
    approverPost: row.approver_post,
    emergency: Number(row.emergency) === 1,
    emergencyReason: row.emergency_reason,
    powerCutGround: row.power_cut_ground,
    powerSupplier: row.power_supplier,
    noticedOn: row.noticed_on,
    notResidential: Number(row.not_residential) === 1,
    extension: extensionOf(row),
    liftGround: row.lift_ground,
    liftNote: row.lift_note,
  };
}

function dueOn(row: CoerciveMeasureRow): LocalDate | null {
  if (!isFullDate(row.started_on)) return null;
  return measureDueOn({
    kind: row.kind,
    startedOn: row.started_on,
    termDays: row.term_days,
    extensionDays: row.extension_days,
    appraisalDays: row.appraisal_days,
  });
}

function extensionOf(row: CoerciveMeasureDetailRow): CoerciveMeasureDetail['extension'] {
  if (row.extension_days === null) return null;
  return {
    days: row.extension_days,
    reason: row.extension_reason,
    approvedOn: row.extension_approved_on,
    approverName: row.extension_approver,
    toldOn: row.extension_told_on,
  };
}

export function measureConsequence(row: CoerciveMeasureRow): CaseConsequence {
  const label = row.document_number ?? COERCIVE_MEASURE_KIND_LABEL[row.kind];
  return { ref: ref('coercive_measure', row.id, label), on: row.started_on, until: row.ended_on, note: row.objects };
}
