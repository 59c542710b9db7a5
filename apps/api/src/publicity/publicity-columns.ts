import type {
  CorrectBlacklistEntry,
  CorrectExposure,
  CorrectJointDiscipline,
  NewBlacklistEntry,
  NewExposure,
  NewJointDiscipline,
} from '@anjuan/contracts';
import { knownDateColumns } from '../platform/database/import-batch.js';
import type { ColumnValues, WritableKind } from '../platform/records/record-writer.js';
import type { KnownDate } from '@anjuan/domain';

export const EXPOSURE: WritableKind = { type: 'exposure', table: 'exposure' };
export const BLACKLIST_ENTRY: WritableKind = { type: 'blacklist_entry', table: 'blacklist_entry' };
export const JOINT_DISCIPLINE: WritableKind = { type: 'joint_discipline', table: 'joint_discipline' };

interface OfEnterprise {
  readonly caseId: string | null;
  readonly otherPartyReason: string | null;
  readonly enterpriseId: string | null;
}

const ofEnterprise = ({ caseId, otherPartyReason, enterpriseId }: OfEnterprise): ColumnValues => ({
  case_id: caseId,
  enterprise_id: enterpriseId,
  other_party_reason: caseId === null ? null : otherPartyReason,
});

/** Both columns of a business date. */
export function dateColumns(column: string, date: KnownDate | null): ColumnValues {
  const [day, partial] = knownDateColumns(date);
  return { [column]: day, [`${column}_partial`]: partial };
}

export function exposureColumns(input: NewExposure): ColumnValues {
  return {
    ...ofEnterprise(input),
    medium: input.medium,
    medium_name: input.mediumName,
    url: input.url,
    ...dateColumns('published_on', input.publishedOn),
  };
}

export function correctedExposureColumns(input: CorrectExposure): ColumnValues {
  const reason = input.withdrawnOn === null ? null : input.withdrawReason;
  return { ...exposureColumns(input), withdrawn_on: input.withdrawnOn, withdraw_reason: reason };
}

export function listingColumns(input: NewBlacklistEntry): ColumnValues {
  return {
    ...ofEnterprise(input),
    basis: input.basis,
    behaviour: input.behaviour,
    document_number: input.documentNumber,
    ...dateColumns('listed_on', input.listedOn),
    expected_end_on: input.expectedEndOn,
  };
}

export function correctedListingColumns(input: CorrectBlacklistEntry): ColumnValues {
  return {
    ...listingColumns(input),
    ...dateColumns('removed_on', input.removedOn),
    remove_reason: input.removedOn === null ? null : input.removeReason,
  };
}

export function jointDisciplineColumns(input: NewJointDiscipline): ColumnValues {
  return {
    ...ofEnterprise(input),
    basis: input.basis,
    measures: input.measures,
    ...dateColumns('started_on', input.startedOn),
  };
}

export function correctedJointDisciplineColumns(input: CorrectJointDiscipline): ColumnValues {
  return {
    ...jointDisciplineColumns(input),
    ...dateColumns('ended_on', input.endedOn),
    end_reason: input.endedOn === null ? null : input.endReason,
  };
}
