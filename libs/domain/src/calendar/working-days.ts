import { ANNOUNCED_YEARS, HOLIDAYS, MAKEUP_DAYS } from './holidays.js';
import { addDays, dateParts, type LocalDate, weekday } from './local-date.js';

export const DAY_KINDS = ['workday', 'weekend', 'holiday', 'makeup', 'unannounced'] as const;
export type DayKind = (typeof DAY_KINDS)[number];

/** A day found by counting; `complete` is false where the count met a year whose holidays are not announced. */
export interface CountedDay {
  readonly on: LocalDate;
  readonly complete: boolean;
}

export function hasCalendar(date: LocalDate): boolean {
  return ANNOUNCED_YEARS.has(dateParts(date).year);
}

/** A Monday to Friday of a year without calendar data may turn out a holiday, a weekend a make-up day: neither is known. */
export function dayKind(date: LocalDate): DayKind {
  if (HOLIDAYS.has(date)) return 'holiday';
  if (MAKEUP_DAYS.has(date)) return 'makeup';
  if (!hasCalendar(date)) return 'unannounced';
  return isWeekend(date) ? 'weekend' : 'workday';
}

/** Null where nobody can say yet. */
export function isWorkday(date: LocalDate): boolean | null {
  const kind = dayKind(date);
  if (kind === 'unannounced') return null;
  return kind === 'workday' || kind === 'makeup';
}

/** The n-th working day after the date, which is day 0 and not counted (民事诉讼法 art. 85: 开始的日不计算在期间内). */
export function addWorkdays(date: LocalDate, workdays: number): CountedDay {
  let on = date;
  let complete = true;
  for (let counted = 0; counted < workdays;) {
    on = addDays(on, 1);
    complete &&= hasCalendar(on);
    if (probablyWorkday(on)) counted += 1;
  }
  return { on, complete };
}

/** The date itself when work goes on that day, else the first working day after it. */
export function rollToWorkday(date: LocalDate): CountedDay {
  let on = date;
  let complete = hasCalendar(on);
  while (!probablyWorkday(on)) {
    on = addDays(on, 1);
    complete &&= hasCalendar(on);
  }
  return { on, complete };
}

/** Working days after `from` up to and with `to`; negative when `to` is earlier. */
export function workdaysBetween(from: LocalDate, to: LocalDate): { readonly days: number; readonly complete: boolean } {
  if (to < from) {
    const { days, complete } = workdaysBetween(to, from);
    return { days: -days, complete };
  }
  let days = 0;
  let complete = true;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    complete &&= hasCalendar(day);
    if (probablyWorkday(day)) days += 1;
  }
  return { days, complete };
}

/** For a provisional count only: what is not announced goes by the day of the week, and the count says so. */
function probablyWorkday(date: LocalDate): boolean {
  return isWorkday(date) ?? !isWeekend(date);
}

function isWeekend(date: LocalDate): boolean {
  return weekday(date) > 5;
}
