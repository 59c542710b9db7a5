import { assertNever } from '../assert-never.js';
import { addDays, addMonthsClamped, daysBetween, type LocalDate } from '../calendar/local-date.js';
import { addHours, dateOf, type LocalDateTime } from '../calendar/local-date-time.js';
import {
  addCountedDays,
  addWorkdays,
  type CountedDay,
  OFFICIAL_CALENDAR,
  probablyWorkday,
  rollToWorkday,
  type WorkCalendar,
  workdaysBetween,
} from '../calendar/working-days.js';
import { basisText } from '../law/articles.js';
import { deadlineRule } from './rules.js';
import type { DeadlineRule, DeadlineRuleId } from './rules/types.js';

export const URGENCIES = ['overdue', 'near', 'normal'] as const;
export type Urgency = (typeof URGENCIES)[number];

const HOURS_PER_DAY = 24;

/** Days that do not count, both inclusive; `to` is null while nobody knows when the reason ends. */
export interface ExcludedSpan {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

/** What a count depends on beside its rule and its start. */
export interface DueContext {
  readonly calendar?: WorkCalendar;
  /** Natural days of suspension, hearing or appraisal. A day in two of them is left out once. */
  readonly excluded?: readonly ExcludedSpan[];
  /** Granted on top by an extension, in days of the rule; after its months, where it counts in them. */
  readonly extraDays?: number;
  /** How long an open span has lasted; without it, an open span takes nothing away yet. */
  readonly today?: LocalDate;
}

export interface Deadline {
  readonly rule: DeadlineRule;
  readonly dueOn: LocalDate;
  /** False when the count met a year whose holidays are not announced: the day may still change. */
  readonly complete: boolean;
  /** The clock stands: every day until the open span ends puts the last day off by one. */
  readonly paused: boolean;
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

/** A limit of hours, to the minute. */
export interface HourDeadline {
  readonly rule: DeadlineRule;
  readonly dueAt: LocalDateTime;
}

/**
 * The last day on which what the rule asks for is in time. The start is day 0. Null where no rule was in force. Of a limit of hours this
 * is the day on which they end, if the hour of the start is not known; `dueAt` knows it.
 */
export function due(ruleId: DeadlineRuleId, start: LocalDate, context: DueContext = {}): Deadline | null {
  const rule = deadlineRule(ruleId, start);
  if (rule === null) return null;
  const calendar = context.calendar ?? OFFICIAL_CALENDAR;
  const counted = lastDay(rule, rule.countsFrom ?? start, calendar, context);
  const end = rule.rolls ? rollToWorkday(counted.on, calendar) : counted;
  const paused = (context.excluded ?? []).some(
    ({ from, to }) => to === null && from <= end.on && from <= (context.today ?? from),
  );
  return { rule, dueOn: end.on, complete: counted.complete && end.complete, paused };
}

/** The minute at which a limit of hours ends: clock hours, no rest days, no pauses. Null where no rule in hours was in force. */
export function dueAt(
  ruleId: DeadlineRuleId,
  startAt: LocalDateTime,
  { extraDays = 0 }: Pick<DueContext, 'extraDays'> = {},
): HourDeadline | null {
  const rule = deadlineRule(ruleId, dateOf(startAt));
  if (rule?.unit !== 'hour') return null;
  return { rule, dueAt: addHours(startAt, rule.amount + extraDays * HOURS_PER_DAY) };
}

export function daysLeft(dueOn: LocalDate, today: LocalDate): number {
  return daysBetween(today, dueOn);
}

export function urgencyOf(left: number, nearDays: number): Urgency {
  if (left < 0) return 'overdue';
  return left <= nearDays ? 'near' : 'normal';
}

/** How the limit stands today; null where no rule was in force. */
export function limitOf(
  ruleId: DeadlineRuleId,
  start: LocalDate,
  today: LocalDate,
  context: DueContext = {},
): Limit | null {
  const deadline = due(ruleId, start, { today, ...context });
  return deadline === null ? null : limitUntil(deadline, start, today, context.calendar);
}

/** How a limit stands whose last day is known, be it counted or written in a document. */
export function limitUntil(
  deadline: Omit<Deadline, 'paused'> & { readonly paused?: boolean },
  start: LocalDate,
  today: LocalDate,
  calendar: WorkCalendar = OFFICIAL_CALENDAR,
): Limit {
  const { dueOn, rule } = deadline;
  const left = daysLeft(dueOn, today);
  return {
    rule,
    dueOn,
    complete: deadline.complete,
    paused: deadline.paused ?? false,
    start,
    daysLeft: left,
    workdaysLeft: rule.unit === 'workday' ? workdaysBetween(today, dueOn, calendar).days : null,
    urgency: urgencyOf(left, rule.nearDays),
  };
}

/** The latest start whose limit has no more than so many days left today: every earlier start is at least as pressing. Null when none is. */
export function latestStart(
  ruleId: DeadlineRuleId,
  today: LocalDate,
  left: number,
  calendar: WorkCalendar = OFFICIAL_CALENDAR,
): LocalDate | null {
  const rule = deadlineRule(ruleId, today);
  if (rule === null) return null;
  const context = { calendar };
  // No limit is shorter than its own amount in calendar days.
  let start = addDays(today, left - leastDays(rule));
  for (
    let limit = limitOf(ruleId, start, today, context);
    limit !== null;
    limit = limitOf(ruleId, start, today, context)
  ) {
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

function lastDay(rule: DeadlineRule, from: LocalDate, calendar: WorkCalendar, context: DueContext): CountedDay {
  const { extraDays = 0 } = context;
  const isExcluded = excludedDays(context);
  switch (rule.unit) {
    case 'workday': {
      const amount = rule.amount + extraDays;
      if (isExcluded === null) return addWorkdays(from, amount, calendar);
      return addCountedDays(from, amount, (day) => !isExcluded(day) && probablyWorkday(day, calendar), calendar);
    }
    case 'day':
      return addNaturalDays(from, rule.amount + extraDays, isExcluded);
    case 'month': {
      const end = addDays(addMonthsClamped(from, rule.amount), extraDays);
      // What the months take in days stays; only the days left out are added.
      return isExcluded === null
        ? { on: end, complete: true }
        : addNaturalDays(from, daysBetween(from, end), isExcluded);
    }
    case 'hour':
      return { on: addDays(from, Math.ceil(rule.amount / HOURS_PER_DAY) + extraDays), complete: true };
    default:
      return assertNever(rule.unit);
  }
}

function addNaturalDays(from: LocalDate, amount: number, isExcluded: ((day: LocalDate) => boolean) | null): CountedDay {
  if (isExcluded === null) return { on: addDays(from, amount), complete: true };
  return addCountedDays(from, amount, (day) => !isExcluded(day));
}

/** Null where no day is left out. An open span is taken to last until today. */
function excludedDays({ excluded = [], today }: DueContext): ((day: LocalDate) => boolean) | null {
  const spans = excluded.flatMap(({ from, to }) => {
    const last = to ?? today ?? null;
    return last === null || last < from ? [] : [{ from, to: last }];
  });
  if (spans.length === 0) return null;
  return (day) => spans.some(({ from, to }) => from <= day && day <= to);
}

function leastDays({ amount, unit }: DeadlineRule): number {
  switch (unit) {
    case 'hour':
      return Math.ceil(amount / HOURS_PER_DAY);
    case 'month':
      return amount * 28;
    case 'day':
    case 'workday':
      return amount;
    default:
      return assertNever(unit);
  }
}
