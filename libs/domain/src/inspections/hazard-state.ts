import type { KnownDate } from '../calendar/known-date.js';
import type { LocalDate } from '../calendar/local-date.js';

/** Where a hazard stands on its way from found to verified (排查、整改、销号). Derived from its dates, never stored. */
export const HAZARD_STATES = ['open', 'reported', 'verified'] as const;
export type HazardState = (typeof HAZARD_STATES)[number];

export interface HazardDates {
  /** The enterprise reports that it has rectified; this closes nothing. */
  readonly reportedOn: KnownDate | null;
  /** A re-inspection found it rectified (复查销号): what column 3 counts. */
  readonly verifiedOn: KnownDate | null;
}

export function hazardState({ reportedOn, verifiedOn }: HazardDates): HazardState {
  if (verifiedOn !== null) return 'verified';
  return reportedOn === null ? 'open' : 'reported';
}

/** The last day of the term belongs to the term. A report alone does not stop the clock: only a re-inspection does. */
export function isHazardOverdue(
  { verifiedOn, rectifyDueOn }: Pick<HazardDates, 'verifiedOn'> & { readonly rectifyDueOn: LocalDate | null },
  today: LocalDate,
): boolean {
  return verifiedOn === null && rectifyDueOn !== null && rectifyDueOn < today;
}
