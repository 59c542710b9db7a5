import type {
  CaseConsequence,
  ClosureRequestItem,
  CriminalTransferItem,
  DisciplinaryActionItem,
} from '@anjuan/contracts';
import { DISCIPLINE_KIND_LABEL, DISCIPLINE_MEASURE_LABEL, RECORD_TYPE_LABEL } from '@anjuan/domain';
import type { RegionScope } from '../platform/auth/region-scope.js';
import { caseRef, enterpriseRef, ref, required } from '../platform/database/record-references.js';
import { recordHead } from '../platform/database/record-table.js';
import type {
  ClosureRequestRow,
  CriminalTransferRow,
  DisciplinaryActionRow,
  TransferredPersonRow,
} from './accountability.repository.js';

export interface Reading {
  readonly scope: RegionScope;
  readonly regionName: (region: string) => string;
  readonly maskedIdNumber: (cipher: string | null) => string | null;
}

export function toClosureRequest(row: ClosureRequestRow, { scope, regionName }: Reading): ClosureRequestItem {
  return {
    ...recordHead(row, regionName),
    case: caseRef(row, scope),
    imported: Number(row.imported) === 1,
    otherPartyReason: row.other_party_reason,
    enterprise: required(enterpriseRef(row)),
    government: row.government,
    ground: row.ground,
    groundNote: row.ground_note,
    documentNumber: row.document_number,
    requestedOn: row.requested_on,
  };
}

export function toCriminalTransfer(
  row: CriminalTransferRow,
  persons: readonly TransferredPersonRow[],
  reading: Reading,
): CriminalTransferItem {
  return {
    ...recordHead(row, reading.regionName),
    case: caseRef(row, reading.scope),
    offence: row.offence,
    remarks: row.remarks,
    transferredOn: row.transferred_on,
    imported: Number(row.imported) === 1,
    source: row.source,
    reportedOn: row.reported_on,
    approvedOn: row.approved_on,
    approverName: row.approver_name,
    approverPost: row.approver_post,
    policeOrgan: row.police_organ,
    documentNumber: row.document_number,
    lateReason: row.late_reason,
    acceptedOn: row.accepted_on,
    refusedOn: row.refused_on,
    returnedOn: row.returned_on,
    policeDocument: row.police_document,
    policeNote: row.police_note,
    persons: persons.map((person) => toTransferredPerson(person, reading)),
  };
}

function toTransferredPerson(
  row: TransferredPersonRow,
  { maskedIdNumber }: Reading,
): CriminalTransferItem['persons'][number] {
  return {
    id: String(row.id),
    personId: String(row.person_id),
    name: row.name,
    filedOn: row.filed_on,
    restrainedOn: row.restrained_on,
    prosecutedOn: row.prosecuted_on,
    convictedOn: row.convicted_on,
    idNumberMasked: maskedIdNumber(row.id_number_cipher),
    comparable: Number(row.comparable) === 1,
    liableOn: row.liable_on,
    clearedOn: row.cleared_on,
    outcome: row.outcome,
    outcomeNote: row.outcome_note,
  };
}

export function toDisciplinaryAction(row: DisciplinaryActionRow, reading: Reading): DisciplinaryActionItem {
  return {
    ...recordHead(row, reading.regionName),
    case: caseRef(row, reading.scope),
    kind: row.kind,
    measure: row.measure,
    imported: Number(row.imported) === 1,
    personId: String(row.person_id),
    decidingOrgan: row.deciding_organ,
    documentNumber: row.document_number,
    decidedOn: row.decided_on,
    name: row.name,
    workplace: row.workplace,
    idNumberMasked: reading.maskedIdNumber(row.id_number_cipher),
    comparable: Number(row.comparable) === 1,
  };
}

export function closureConsequence(row: ClosureRequestRow): CaseConsequence {
  const label = row.enterprise_name ?? RECORD_TYPE_LABEL.closure_request;
  return { ref: ref('closure_request', row.id, label), on: row.requested_on, until: null, note: null };
}

export function transferConsequence(row: CriminalTransferRow): CaseConsequence {
  const label = row.offence ?? RECORD_TYPE_LABEL.criminal_transfer;
  return {
    ref: ref('criminal_transfer', row.id, label),
    on: row.transferred_on,
    until: row.refused_on,
    note: row.remarks,
  };
}

export function disciplineConsequence(row: DisciplinaryActionRow): CaseConsequence {
  const note = `${DISCIPLINE_KIND_LABEL[row.kind]}：${DISCIPLINE_MEASURE_LABEL[row.measure]}`;
  return { ref: ref('disciplinary_action', row.id, row.name), on: row.decided_on, until: null, note };
}
