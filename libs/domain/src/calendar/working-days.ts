import { HOLIDAY_NOTICES, type HolidayNotice } from './holidays.js';
import { addDays, dateParts, type LocalDate, weekday } from './local-date.js';
import { daysOf } from './period.js';

export const DAY_KINDS = ['workday', 'weekend', 'holiday', 'makeup', 'unannounced'] as const;
export type DayKind = (typeof DAY_KINDS)[number];

/** On which days work rests and on which weekends it goes on, for the years whose notices are known. */
export interface WorkCalendar {
  /** Name of the holiday by day. */
  readonly holidays: ReadonlyMap<LocalDate, string>;
  readonly makeup: ReadonlySet<LocalDate>;
  readonly years: ReadonlySet<number>;
}

/** A day found by counting; `complete` is false where the count met a year whose holidays are not announced. */
export interface CountedDay {
  readonly on: LocalDate;
  readonly complete: boolean;
}

/** Of two notices for one year the later one holds: the State Council may move a holiday once more. */
export function calendarOf(notices: readonly HolidayNotice[]): WorkCalendar {
  const byYear = new Map(notices.map((notice) => [notice.year, notice]));
  const holding = [...byYear.values()];
  const spans = holding.flatMap(({ off }) => off);
  return {
    holidays: new Map(spans.flatMap((span) => daysOf(span).map((day) => [day, span.name] as const))),
    makeup: new Set(holding.flatMap(({ makeup }) => makeup)),
    years: new Set(byYear.keys()),
  };
}

/** The years that come with the product. */
export const OFFICIAL_CALENDAR = calendarOf(HOLIDAY_NOTICES);

export function hasCalendar(date: LocalDate, calendar: WorkCalendar = OFFICIAL_CALENDAR): boolean {
  return calendar.years.has(dateParts(date).year);
}

/** A Monday to Friday of a year without calendar data may turn out a holiday, a weekend a make-up day: neither is known. */
export function dayKind(date: LocalDate, calendar: WorkCalendar = OFFICIAL_CALENDAR): DayKind {
  if (calendar.holidays.has(date)) return 'holiday';
  if (calendar.makeup.has(date)) return 'makeup';
  if (!hasCalendar(date, calendar)) return 'unannounced';
  return isWeekend(date) ? 'weekend' : 'workday';
}

/** Null where nobody can say yet. */
export function isWorkday(date: LocalDate, calendar: WorkCalendar = OFFICIAL_CALENDAR): boolean | null {
  const kind = dayKind(date, calendar);
  if (kind === 'unannounced') return null;
  return kind === 'workday' || kind === 'makeup';
}

/** The n-th working day after the date, which is day 0 and not counted (民事诉讼法 art. 85: 开始的日不计算在期间内). */
export function addWorkdays(date: LocalDate, workdays: number, calendar: WorkCalendar = OFFICIAL_CALENDAR): CountedDay {
  return addCountedDays(date, workdays, (day) => probablyWorkday(day, calendar), calendar);
}

/** The n-th day after the date of those that count; for a period in which some days do not. */
export function addCountedDays(
  date: LocalDate,
  amount: number,
  counts: (day: LocalDate) => boolean,
  calendar: WorkCalendar | null = null,
): CountedDay {
  let on = date;
  let complete = true;
  for (let counted = 0; counted < amount;) {
    on = addDays(on, 1);
    if (calendar !== null) complete &&= hasCalendar(on, calendar);
    if (counts(on)) counted += 1;
  }
  return { on, complete };
}

/** The date itself when work goes on that day, else the first working day after it. */
export function rollToWorkday(date: LocalDate, calendar: WorkCalendar = OFFICIAL_CALENDAR): CountedDay {
  let on = date;
  let complete = hasCalendar(on, calendar);
  while (!probablyWorkday(on, calendar)) {
    on = addDays(on, 1);
    complete &&= hasCalendar(on, calendar);
  }
  return { on, complete };
}

/** Working days after `from` up to and with `to`; negative when `to` is earlier. */
export function workdaysBetween(
  from: LocalDate,
  to: LocalDate,
  calendar: WorkCalendar = OFFICIAL_CALENDAR,
): { readonly days: number; readonly complete: boolean } {
  if (to < from) {
    const { days, complete } = workdaysBetween(to, from, calendar);
    return { days: -days, complete };
  }
  let days = 0;
  let complete = true;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    complete &&= hasCalendar(day, calendar);
    if (probablyWorkday(day, calendar)) days += 1;
  }
  return { days, complete };
}

/** For a provisional count only: what is not announced goes by the day of the week, and the count says so. */
export function probablyWorkday(date: LocalDate, calendar: WorkCalendar = OFFICIAL_CALENDAR): boolean {
  return isWorkday(date, calendar) ?? !isWeekend(date);
}

function isWeekend(date: LocalDate): boolean {
  return weekday(date) > 5;
}
