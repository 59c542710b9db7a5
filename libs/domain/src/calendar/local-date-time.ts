import { addDays, isLocalDate, localDate, type LocalDate } from './local-date.js';

/** A minute in Asia/Shanghai, `YYYY-MM-DDTHH:MM`; for the few periods that run by the clock. Text of this shape sorts by time. */
export type LocalDateTime = string & { readonly __brand: 'LocalDateTime' };

const TIME_SHAPE = /^([01]\d|2[0-3]):[0-5]\d$/;
const DATE_LENGTH = 10;
const HOURS_PER_DAY = 24;

export function isTimeOfDay(text: unknown): text is string {
  return typeof text === 'string' && TIME_SHAPE.test(text);
}

export function isLocalDateTime(text: unknown): text is LocalDateTime {
  if (typeof text !== 'string' || text.charAt(DATE_LENGTH) !== 'T') return false;
  return isLocalDate(text.slice(0, DATE_LENGTH)) && isTimeOfDay(text.slice(DATE_LENGTH + 1));
}

/** For text known to be such a minute; anything else is a bug of the caller. Check user input with `isLocalDateTime`. */
export function localDateTime(text: string): LocalDateTime {
  if (!isLocalDateTime(text)) throw new Error(`Not a date and time: ${text}`);
  return text;
}

export function dateTimeOf(date: LocalDate, time: string): LocalDateTime {
  return localDateTime(`${date}T${time}`);
}

export function dateOf(at: LocalDateTime): LocalDate {
  return localDate(at.slice(0, DATE_LENGTH));
}

export function timeOf(at: LocalDateTime): string {
  return at.slice(DATE_LENGTH + 1);
}

/** Whole hours by the clock, through nights and days off alike. */
export function addHours(at: LocalDateTime, hours: number): LocalDateTime {
  const time = timeOf(at);
  const sum = Number(time.slice(0, 2)) + hours;
  const days = Math.floor(sum / HOURS_PER_DAY);
  const hour = String(sum - days * HOURS_PER_DAY).padStart(2, '0');
  return dateTimeOf(addDays(dateOf(at), days), `${hour}:${time.slice(3)}`);
}
