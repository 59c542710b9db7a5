import type { Refusal } from '../refusal.js';
import {
  addDays,
  addMonthsClamped,
  dateParts,
  daysInMonth,
  isLocalDate,
  localDateOf,
  type LocalDate,
} from './local-date.js';

/** Two days, both inclusive. */
export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const ORDINALS = ['一', '二', '三', '四'] as const;

export function monthPeriod(year: number, month: number): Period {
  return monthsPeriod(year, month, 1);
}

export function quarterPeriod(year: number, quarter: number): Period {
  return monthsPeriod(year, quarter * 3 - 2, 3);
}

export function halfPeriod(year: number, half: number): Period {
  return monthsPeriod(year, half * 6 - 5, 6);
}

export function yearPeriod(year: number): Period {
  return monthsPeriod(year, 1, 12);
}

/** The plan ranks every two months: January and February are the first of six. */
export function twoMonthPeriod(year: number, ordinal: number): Period {
  return monthsPeriod(year, ordinal * 2 - 1, 2);
}

/** In January this is December of last year. */
export function previousMonth(today: LocalDate): Period {
  const { year, month } = dateParts(addMonthsClamped(today, -1));
  return monthPeriod(year, month);
}

export function inPeriod(period: Period, date: LocalDate): boolean {
  return period.from <= date && date <= period.to;
}

/** Every day from the first to the last. */
export function daysOf({ from, to }: Period): readonly LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Begins on the first day of a month and ends on the last day of one. */
export function isWholeMonths(period: Period): boolean {
  return dateParts(period.from).day === 1 && period.to === lastDayOfMonth(period.to);
}

/** Whole months stay whole months, so that February of a leap year is compared with all of February. */
export function samePeriodLastYear(period: Period): Period {
  const from = addMonthsClamped(period.from, -12);
  const to = addMonthsClamped(period.to, -12);
  return { from, to: isWholeMonths(period) ? lastDayOfMonth(to) : to };
}

export function periodRefusals(from: string, to: string): readonly Refusal[] {
  const refusals: Refusal[] = [];
  if (!isLocalDate(from)) refusals.push(badDate('from', '起始日期'));
  if (!isLocalDate(to)) refusals.push(badDate('to', '截止日期'));
  if (refusals.length === 0 && from > to) {
    refusals.push({
      code: 'PERIOD_REVERSED',
      field: 'to',
      message: '截止日期早于起始日期，请改为不早于起始日期的日期',
    });
  }
  return refusals;
}

export function periodName(period: Period): string {
  const whole = isWholeMonths(period) ? wholePeriodName(period) : null;
  return whole ?? (period.from === period.to ? dayName(period.from) : `${dayName(period.from)}至${dayName(period.to)}`);
}

/** 2021年2月23日, the way a date is written on paper. */
export function dayName(date: LocalDate): string {
  const { year, month, day } = dateParts(date);
  return `${year}年${month}月${day}日`;
}

function wholePeriodName(period: Period): string | null {
  const from = dateParts(period.from);
  const to = dateParts(period.to);
  if (from.year !== to.year) return null;
  const months = to.month - from.month + 1;
  if (months === 1) return `${from.year}年${from.month}月`;
  if (months === 12) return `${from.year}年`;
  if (months === 6 && from.month % 6 === 1) return `${from.year}年${from.month === 1 ? '上' : '下'}半年`;
  if (months === 3 && from.month % 3 === 1) return `${from.year}年第${ORDINALS[(from.month - 1) / 3] ?? ''}季度`;
  return `${from.year}年${from.month}月至${to.month}月`;
}

function monthsPeriod(year: number, firstMonth: number, months: number): Period {
  const lastMonth = firstMonth + months - 1;
  if (firstMonth < 1 || lastMonth > 12) throw new Error(`No such period: ${year}-${firstMonth} for ${months} months`);
  return {
    from: localDateOf(year, firstMonth, 1),
    to: localDateOf(year, lastMonth, daysInMonth(year, lastMonth)),
  };
}

function lastDayOfMonth(date: LocalDate): LocalDate {
  const { year, month } = dateParts(date);
  return localDateOf(year, month, daysInMonth(year, month));
}

function badDate(field: string, name: string): Refusal {
  return { code: 'IMPOSSIBLE_DATE', field, message: `${name}不是有效日期，请按 2021-03-01 的格式填写` };
}
