import { assertNever } from '../assert-never.js';
import { addDays, addMonthsClamped, daysBetween, type LocalDate } from '../calendar/local-date.js';
import { addWorkdays, type CountedDay, rollToWorkday, workdaysBetween } from '../calendar/working-days.js';
import { basisText } from '../law/articles.js';
import { type DeadlineRule, deadlineRule, type DeadlineRuleId } from './rules.js';

export const URGENCIES = ['overdue', 'near', 'normal'] as const;
export type Urgency = (typeof URGENCIES)[number];

export interface Deadline {
  readonly rule: DeadlineRule;
  readonly dueOn: LocalDate;
  /** False when the count met a year whose holidays are not announced: the day may still change. */
  readonly complete: boolean;
}

/** A deadline with how it stands today. */
export interface Limit extends Deadline {
  readonly start: LocalDate;
  /** Calendar days until the last day; 0 on it, negative after it. */
  readonly daysLeft: number;
  /** The same in working days, for a rule that counts in them. */
  readonly workdaysLeft: number | null;
  readonly urgency: Urgency;
}

/** The last day on which what the rule asks for is in time. The start is day 0. Null where no rule was in force. */
export function due(ruleId: DeadlineRuleId, start: LocalDate): Deadline | null {
  const rule = deadlineRule(ruleId, start);
  if (rule === null) return null;
  const from = rule.countsFrom ?? start;
  const counted = lastDay(rule, from);
  const end = rule.rolls ? rollToWorkday(counted.on) : counted;
  return { rule, dueOn: end.on, complete: counted.complete && end.complete };
}

export function daysLeft(dueOn: LocalDate, today: LocalDate): number {
  return daysBetween(today, dueOn);
}

export function urgencyOf(left: number, nearDays: number): Urgency {
  if (left < 0) return 'overdue';
  return left <= nearDays ? 'near' : 'normal';
}

/** How the limit stands today; null where no rule was in force. */
export function limitOf(ruleId: DeadlineRuleId, start: LocalDate, today: LocalDate): Limit | null {
  const deadline = due(ruleId, start);
  return deadline === null ? null : limitUntil(deadline, start, today);
}

/** How a limit stands whose last day is known, be it counted or written in a document. */
export function limitUntil(deadline: Deadline, start: LocalDate, today: LocalDate): Limit {
  const { dueOn, rule } = deadline;
  const left = daysLeft(dueOn, today);
  return {
    ...deadline,
    start,
    daysLeft: left,
    workdaysLeft: rule.unit === 'workday' ? workdaysBetween(today, dueOn).days : null,
    urgency: urgencyOf(left, rule.nearDays),
  };
}

/** The latest start whose limit has no more than so many days left today: every earlier start is at least as pressing. Null when none is. */
export function latestStart(ruleId: DeadlineRuleId, today: LocalDate, left: number): LocalDate | null {
  const rule = deadlineRule(ruleId, today);
  if (rule === null) return null;
  // No limit is shorter than its own amount in calendar days.
  let start = addDays(today, left - (rule.unit === 'month' ? rule.amount * 28 : rule.amount));
  for (let limit = limitOf(ruleId, start, today); limit !== null; limit = limitOf(ruleId, start, today)) {
    if (limit.daysLeft <= left) return start;
    // Counted from the law, the end is the same however early the start.
    if (limit.rule.countsFrom !== null) return null;
    start = addDays(start, -1);
  }
  return null;
}

/** The articles behind a rule, as they are quoted. */
export function ruleBasisText({ basis, counting }: Pick<DeadlineRule, 'basis' | 'counting'>): string {
  return counting === null ? basisText(basis) : `${basisText(basis)}、${basisText(counting)}`;
}

function lastDay({ amount, unit }: DeadlineRule, from: LocalDate): CountedDay {
  switch (unit) {
    case 'workday':
      return addWorkdays(from, amount);
    case 'day':
      return { on: addDays(from, amount), complete: true };
    case 'month':
      return { on: addMonthsClamped(from, amount), complete: true };
    default:
      return assertNever(unit);
  }
}
