import type { LocalDate } from '../calendar/local-date.js';
import type { ArticleId } from '../law/articles.js';
import type { Refusal } from '../refusal.js';

/** 行政执法证. Both days inclusive. */
export interface EnforcementCertificate {
  readonly number: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate;
  /** From this day on it is worth nothing. */
  readonly revokedOn: LocalDate | null;
}

/** A member of the unit's staff as an officer of an act. */
export interface Officer {
  readonly staffId: string;
  readonly name: string;
  /** The account the member signs in with; null for somebody without one. */
  readonly accountId: string | null;
  /** 协管人员: helps, but may not investigate, penalise or coerce. */
  readonly assistant: boolean;
  readonly certificates: readonly EnforcementCertificate[];
  /** The last day in the unit; absent or null for somebody still there. */
  readonly leftOn?: LocalDate | null;
}

export const OFFICERS_REQUIRED = 2;

/** The certificate that was valid on the day of the act, not today. */
export function certificateOn(officer: Pick<Officer, 'certificates'>, day: LocalDate): EnforcementCertificate | null {
  const valid = officer.certificates.filter(
    ({ validFrom, validTo, revokedOn }) =>
      validFrom <= day && day <= validTo && (revokedOn === null || day < revokedOn),
  );
  return valid[0] ?? null;
}

/**
 * Why these officers may not do an act on that day; none when they may. At least two, each with a certificate valid on the day of the
 * act (行政处罚法 art. 42; 行政强制法 art. 18 for measures); helpers do not count and may not be named as officers.
 */
export function officerRefusals(
  officers: readonly Officer[],
  day: LocalDate,
  { field = 'officerIds', basis = 'penalty-law-42' }: { readonly field?: string; readonly basis?: ArticleId } = {},
): readonly Refusal[] {
  const distinct = [...new Map(officers.map((officer) => [officer.staffId, officer])).values()];
  const refusals = distinct.flatMap((officer) => personRefusals(officer, day, { field, basis }));
  const certified = distinct.filter((officer) => !officer.assistant && certificateOn(officer, day) !== null);
  if (distinct.length < OFFICERS_REQUIRED || (refusals.length === 0 && certified.length < OFFICERS_REQUIRED)) {
    const message = `执法人员不得少于两人，现有 ${distinct.length} 人，请再选一名持证执法人员`;
    return [{ code: 'TWO_OFFICERS_REQUIRED', field, message, basis }, ...refusals];
  }
  return refusals;
}

/** Ids in a request that name nobody of the unit: voided, of another unit, or made up. */
export function unknownOfficerRefusals(
  staffIds: readonly string[],
  officers: readonly Officer[],
  { field = 'officerIds' }: { readonly field?: string } = {},
): readonly Refusal[] {
  const known = new Set(officers.map(({ staffId }) => staffId));
  return [...new Set(staffIds)]
    .filter((id) => !known.has(id))
    .map((id) => {
      const message = '所选执法人员不在本单位人员名册中，请刷新后重新选择';
      return { code: 'OFFICER_UNKNOWN', field, id, message };
    });
}

function personRefusals(
  officer: Officer,
  day: LocalDate,
  { field, basis }: { readonly field: string; readonly basis: ArticleId },
): readonly Refusal[] {
  const { name, staffId, assistant, leftOn } = officer;
  if (assistant) {
    const message = `${name}是协管人员，没有执法资格，不能作为执法人员`;
    return [{ code: 'ASSISTANT_HAS_NO_POWER', field, id: staffId, message, basis }];
  }
  if (typeof leftOn === 'string' && leftOn < day) {
    const message = `${name}已于 ${leftOn} 离岗，在 ${day} 不是本单位执法人员，请换一名持证人员`;
    return [{ code: 'OFFICER_HAS_LEFT', field, id: staffId, message, basis }];
  }
  if (certificateOn(officer, day) !== null) return [];
  const last = latest(officer.certificates.filter(({ validTo }) => validTo < day));
  const message =
    last === null
      ? `${name}在 ${day} 没有有效的执法证，请换一名持证人员，或先登记其执法证`
      : `${name}的执法证已于 ${last.validTo} 到期，在 ${day} 无效，请换一名持证人员，或先登记换发的执法证`;
  return [{ code: 'CERTIFICATE_NOT_VALID', field, id: staffId, message, basis }];
}

function latest(certificates: readonly EnforcementCertificate[]): EnforcementCertificate | null {
  return certificates.reduce<EnforcementCertificate | null>(
    (found, one) => (found === null || one.validTo > found.validTo ? one : found),
    null,
  );
}
