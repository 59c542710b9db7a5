/** Codes of the register of enterprises and persons. Their Chinese names are in `labels/party-labels`. */

/** 风险等级 of the graded supervision. No authority fixes four letters: own decision, `a` needs the least supervision. */
export const ENTERPRISE_GRADES = ['a', 'b', 'c', 'd'] as const;
export type EnterpriseGrade = (typeof ENTERPRISE_GRADES)[number];

/** `unknown`: taken over from past records without a credit code, and nobody has said yet that there is no licence. */
export const LICENCE_STATES = ['licensed', 'unlicensed', 'unknown'] as const;
export type LicenceState = (typeof LICENCE_STATES)[number];

export function licenceStateOf(entry: { readonly uscc: string | null; readonly unlicensed: boolean }): LicenceState {
  if (entry.uscc !== null) return 'licensed';
  return entry.unlicensed ? 'unlicensed' : 'unknown';
}

/** What a person is identified by. Only the resident ID number has a check digit to verify. */
export const DOCUMENT_KINDS = [
  'resident_id',
  'passport',
  'hk_macau_permit',
  'taiwan_permit',
  'foreigner_permit',
  'other',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const LIKENESS_REASONS = ['same_code', 'same_name', 'similar_name', 'same_phone'] as const;
export type LikenessReason = (typeof LIKENESS_REASONS)[number];
