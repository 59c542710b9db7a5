import type { BlacklistEntryItem, CaseConsequence, ExposureItem, JointDisciplineItem } from '@anjuan/contracts';
import { EXPOSURE_MEDIUM_LABEL } from '@anjuan/domain';
import type { RegionScope } from '../platform/auth/region-scope.js';
import {
  caseRef,
  type CaseRefRow,
  enterpriseRef,
  type EnterpriseRefRow,
  ref,
  required,
} from '../platform/database/record-references.js';
import { recordHead, type RecordHeadRow } from '../platform/database/record-table.js';
import type { BlacklistEntryRow, ExposureRow, JointDisciplineRow } from './publicity.repository.js';

export interface Reading {
  readonly scope: RegionScope;
  readonly regionName: (region: string) => string;
}

export function toExposure(row: ExposureRow, reading: Reading): ExposureItem {
  return {
    ...ofEnterprise(row, reading),
    medium: row.medium,
    mediumName: row.medium_name,
    url: row.url,
    publishedOn: row.published_on,
    withdrawnOn: row.withdrawn_on,
    withdrawReason: row.withdraw_reason,
  };
}

export function toBlacklistEntry(row: BlacklistEntryRow, reading: Reading): BlacklistEntryItem {
  return {
    ...ofEnterprise(row, reading),
    basis: row.basis,
    behaviour: row.behaviour,
    documentNumber: row.document_number,
    listedOn: row.listed_on,
    expectedEndOn: row.expected_end_on,
    removedOn: row.removed_on,
    removeReason: row.remove_reason,
  };
}

export function toJointDiscipline(row: JointDisciplineRow, reading: Reading): JointDisciplineItem {
  return {
    ...ofEnterprise(row, reading),
    basis: row.basis,
    measures: row.measures,
    startedOn: row.started_on,
    endedOn: row.ended_on,
    endReason: row.end_reason,
  };
}

interface OfEnterpriseRow extends RecordHeadRow, CaseRefRow, EnterpriseRefRow {
  readonly imported: number;
  readonly other_party_reason: string | null;
}

function ofEnterprise(row: OfEnterpriseRow, { scope, regionName }: Reading) {
  return {
    ...recordHead(row, regionName),
    imported: Number(row.imported) === 1,
    case: caseRef(row, scope),
    otherPartyReason: row.other_party_reason,
    enterprise: required(enterpriseRef(row)),
  };
}

export function exposureConsequence(row: ExposureRow): CaseConsequence {
  const note = row.medium_name ?? EXPOSURE_MEDIUM_LABEL[row.medium];
  return { ref: ref('exposure', row.id, row.enterprise_name), on: row.published_on, until: row.withdrawn_on, note };
}

export function blacklistConsequence(row: BlacklistEntryRow): CaseConsequence {
  const reference = ref('blacklist_entry', row.id, row.enterprise_name);
  return { ref: reference, on: row.listed_on, until: row.removed_on, note: row.basis };
}

export function jointDisciplineConsequence(row: JointDisciplineRow): CaseConsequence {
  const reference = ref('joint_discipline', row.id, row.enterprise_name);
  return { ref: reference, on: row.started_on, until: row.ended_on, note: row.basis };
}
