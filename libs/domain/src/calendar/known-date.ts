import { daysInMonth, isLocalDate, localDate, type LocalDate } from './local-date.js';

/** `2019` or `2024-08`. */
export type PartialDate = string & { readonly __brand: 'PartialDate' };

/** A date as far as it is known: `2019`, `2024-08` or `2021-03-12`. What is not known at all is `null`. */
export type KnownDate = LocalDate | PartialDate;

export const KNOWN_DATE_PRECISIONS = ['year', 'month', 'day'] as const;
export type KnownDatePrecision = (typeof KNOWN_DATE_PRECISIONS)[number];

const YEAR_SHAPE = /^\d{4}$/;
const MONTH_SHAPE = /^\d{4}-(0[1-9]|1[0-2])$/;

export function isKnownDate(text: unknown): text is KnownDate {
  if (typeof text !== 'string') return false;
  if (YEAR_SHAPE.test(text) || MONTH_SHAPE.test(text)) return !text.startsWith('0000');
  return isLocalDate(text);
}

/** For text known to be such a date; anything else is a bug of the caller. */
export function knownDate(text: string): KnownDate {
  if (!isKnownDate(text)) throw new Error(`Not a known date: ${text}`);
  return text;
}

export function precisionOf(known: string): KnownDatePrecision {
  if (known.length === 4) return 'year';
  return known.length === 7 ? 'month' : 'day';
}

export function isFullDate(known: string | null): known is LocalDate {
  return isLocalDate(known);
}

/** The first day that this date can be. */
export function earliest(known: KnownDate): LocalDate {
  if (known.length === 4) return localDate(`${known}-01-01`);
  return localDate(known.length === 7 ? `${known}-01` : known);
}

/** The last day that this date can be. */
export function latest(known: KnownDate): LocalDate {
  if (known.length === 4) return localDate(`${known}-12-31`);
  if (known.length !== 7) return localDate(known);
  const days = daysInMonth(Number(known.slice(0, 4)), Number(known.slice(5, 7)));
  return localDate(`${known}-${String(days).padStart(2, '0')}`);
}

/** True only when every day that `a` can be lies before every day that `b` can be. */
export function certainlyBefore(a: KnownDate, b: KnownDate): boolean {
  return latest(a) < earliest(b);
}
