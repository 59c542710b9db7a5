import { isFullDate, type KnownDate } from '../calendar/known-date.js';
import type { LocalDate } from '../calendar/local-date.js';
import type { WorkCalendar } from '../calendar/working-days.js';
import { type DueContext, type Limit, limitOf } from './due.js';
import type { DeadlineRuleId } from './rules/types.js';

/** What a limit of a case is about. */
export const LIMIT_SUBJECTS = ['case', 'dispute', 'preservation', 'decision', 'instalment', 'measure'] as const;
export type LimitSubject = (typeof LIMIT_SUBJECTS)[number];

/** A limit that runs, and what it is about. */
export interface CaseLimit extends Limit {
  readonly subject: LimitSubject;
  /**
   * Of a decision or a measure its id, of an entry of the case its number from 1; of an instalment the decision's id and its number,
   * `7-2`. Null for the case itself.
   */
  readonly subjectId: string | null;
}

/** The day on which limits are looked at, and the calendar of the moment. */
export interface LimitMoment {
  readonly today: LocalDate;
  readonly calendar?: WorkCalendar;
}

export const CASE = { subject: 'case', subjectId: null } as const;

export type LimitOf = Pick<CaseLimit, 'subject' | 'subjectId'>;

/** The limit while it runs: what a party could do until yesterday is no limit any more; what the bureau has to do stays, late as it is. */
export function running(
  id: DeadlineRuleId,
  start: KnownDate | null,
  of: LimitOf,
  { today, calendar }: LimitMoment,
  context: DueContext = {},
): readonly CaseLimit[] {
  if (!isFullDate(start)) return [];
  const limit = limitOf(id, start, today, calendar === undefined ? context : { ...context, calendar });
  if (limit === null || (limit.rule.closes && limit.daysLeft < 0)) return [];
  // Before the law that a warning looks back from, there was nothing to warn of.
  if (limit.rule.countsFrom !== null && today < limit.rule.countsFrom) return [];
  return [{ ...limit, ...of }];
}
