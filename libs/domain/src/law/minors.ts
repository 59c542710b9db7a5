import { addDays, addMonthsClamped, isLocalDate, type LocalDate } from '../calendar/local-date.js';
import { normaliseResidentId } from '../identifiers/resident-id.js';
import { threshold, type ThresholdId } from './thresholds.js';

export const MINOR_RULES = ['no_penalty', 'lighter'] as const;
export type MinorRule = (typeof MINOR_RULES)[number];

/**
 * What the age at the time of the act commands (行政处罚法 art. 30): no penalty and an order to the guardian under 14, a lighter or reduced
 * one under 18. Null for everybody else.
 */
export function minorRules(birthOn: LocalDate, violatedOn: LocalDate): MinorRule | null {
  if (youngerThan('minor_no_penalty_age', birthOn, violatedOn)) return 'no_penalty';
  return youngerThan('minor_lighter_age', birthOn, violatedOn) ? 'lighter' : null;
}

/** Null where the text is no resident ID number of 18 places. */
export function birthOfResidentId(text: string): LocalDate | null {
  const number = normaliseResidentId(text);
  const birth = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  return number.length === 18 && isLocalDate(birth) ? birth : null;
}

/** An age is full from the day after the birthday on; of two readings this is the one in the party's favour. */
function youngerThan(id: ThresholdId, birthOn: LocalDate, on: LocalDate): boolean {
  const age = threshold(id, on);
  return age !== null && on < addDays(addMonthsClamped(birthOn, age.value * 12), 1);
}
