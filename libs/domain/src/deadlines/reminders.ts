import type { DeadlineRule } from './rules/types.js';

/** Why somebody is reminded: so many days are left, or none. */
export const REMINDER_KINDS = ['days_left', 'near', 'overdue'] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** One occasion; `mark` tells those of one limit apart: 30 for "thirty days left", 0 once it is near, -1 once it is over. */
export interface ReminderOccasion {
  readonly kind: ReminderKind;
  readonly mark: number;
}

/**
 * What the limit is an occasion for today, the last one that was reached; null while it is far. A rule with days of its own (the ninety
 * days: 30, 15 and 5) reminds on each of them, the others once when they are near, and all of them once when they are over.
 */
export function reminderOccasion(
  { warnDays, nearDays }: Pick<DeadlineRule, 'warnDays' | 'nearDays'>,
  daysLeft: number,
): ReminderOccasion | null {
  if (daysLeft < 0) return { kind: 'overdue', mark: -1 };
  const reached = (warnDays ?? []).filter((days) => daysLeft <= days);
  if (reached.length > 0) return { kind: 'days_left', mark: Math.min(...reached) };
  return warnDays === undefined && daysLeft <= nearDays ? { kind: 'near', mark: 0 } : null;
}
