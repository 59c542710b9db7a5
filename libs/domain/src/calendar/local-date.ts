/**
 * A business date in Asia/Shanghai, `YYYY-MM-DD`. Text of this shape sorts and compares by date.
 * The arithmetic is done on day numbers of the proleptic Gregorian calendar, so no time zone can shift it.
 */
export type LocalDate = string & { readonly __brand: 'LocalDate' };

export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DATE_SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const DAYS_PER_ERA = 146_097;
/** Days from 0000-03-01, where an era begins, to 1970-01-01, day number 0. */
const EPOCH_SHIFT = 719_468;

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

export function isLocalDate(text: unknown): text is LocalDate {
  if (typeof text !== 'string' || !DATE_SHAPE.test(text)) return false;
  const { year, month, day } = partsOf(text);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** For text known to be a date; anything else is a bug of the caller. Check user input with `isLocalDate`. */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new Error(`Not a date: ${text}`);
  return text;
}

export function localDateOf(year: number, month: number, day: number): LocalDate {
  return localDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

export function dateParts(date: LocalDate): DateParts {
  return partsOf(date);
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** The same day some months later, or the last day of that month where it is shorter: 08-31 + 6 months = 02-28. */
export function addMonthsClamped(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = partsOf(date);
  const monthIndex = year * 12 + (month - 1) + months;
  const newYear = Math.floor(monthIndex / 12);
  const newMonth = monthIndex - newYear * 12 + 1;
  return localDateOf(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/** How many days later `to` is than `from`; negative when it is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 is Monday, 7 is Sunday. */
export function weekday(date: LocalDate): number {
  const sinceMonday = (dayNumber(date) + 3) % 7;
  return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1;
}

function partsOf(text: string): DateParts {
  return { year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)), day: Number(text.slice(8, 10)) };
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

/** Years are counted from March, so that the leap day is the last day of its year. */
function dayNumber(date: LocalDate): number {
  const { year, month, day } = partsOf(date);
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_SHIFT;
}

function fromDayNumber(number: number): LocalDate {
  const shifted = number + EPOCH_SHIFT;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return localDateOf(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}
