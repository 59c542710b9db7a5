import {
  addDays,
  addMonthsClamped,
  dateParts,
  daysBetween,
  daysInMonth,
  halfPeriod,
  isLocalDate,
  isWholeMonths,
  localDateOf,
  monthPeriod,
  type Period,
  quarterPeriod,
  yearPeriod,
} from '@anjuan/domain';

const QUARTERS = '一二三四';
const RANGE_SEPARATOR = /\s*(?:至|到|~|～|—)\s*|\s+-\s+|\s+/;

/** A period as people type it: 2021-03, 2021年3月, 2021Q1, 2021年第1季度, 2021上半年, 2021, 2021-03-01至2021-03-15. */
export function parsePeriod(typed: string): Period | null {
  const text = typed.trim();
  return namedPeriod(text.replace(/\s+/g, '')) ?? range(text);
}

function namedPeriod(text: string): Period | null {
  const year = /^(\d{4})年?(?:全年)?$/.exec(text);
  if (year) return yearPeriod(Number(year[1]));
  const month = /^(\d{4})[-/.年](\d{1,2})月?$/.exec(text);
  if (month) return within(month[2], 12, (number) => monthPeriod(Number(month[1]), number));
  const quarter = /^(\d{4})年?(?:[Qq]|第)?([1-4一二三四])(?:季度|季)?$/.exec(text);
  if (quarter) {
    const digit = quarter[2] ?? '';
    const number = QUARTERS.includes(digit) ? QUARTERS.indexOf(digit) + 1 : Number(digit);
    return quarterPeriod(Number(quarter[1]), number);
  }
  const half = /^(\d{4})年?([上下])半年$/.exec(text);
  return half ? halfPeriod(Number(half[1]), half[2] === '上' ? 1 : 2) : null;
}

function range(text: string): Period | null {
  const [first, last, ...more] = text.split(RANGE_SEPARATOR);
  if (first === undefined || last === undefined || more.length > 0) return null;
  const from = dateText(first);
  const to = dateText(last);
  return isLocalDate(from) && isLocalDate(to) && from <= to ? { from, to } : null;
}

/** 2021/3/1, 2021.3.1, 2021年3月1日 and 20210301 in the one spelling; other text as it is. */
export function dateText(typed: string): string {
  const text = typed.trim();
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  return parts ? `${parts[1]}-${parts[2]?.padStart(2, '0')}-${parts[3]?.padStart(2, '0')}` : text;
}

/** The period of equal length before (-1) or after (1) this one; whole months stay whole months. */
export function stepPeriod(period: Period, steps: 1 | -1): Period {
  if (!isWholeMonths(period)) {
    const days = (daysBetween(period.from, period.to) + 1) * steps;
    return { from: addDays(period.from, days), to: addDays(period.to, days) };
  }
  const from = dateParts(period.from);
  const to = dateParts(period.to);
  const months = (to.year - from.year) * 12 + to.month - from.month + 1;
  const last = dateParts(addMonthsClamped(localDateOf(to.year, to.month, 1), months * steps));
  return {
    from: addMonthsClamped(period.from, months * steps),
    to: localDateOf(last.year, last.month, daysInMonth(last.year, last.month)),
  };
}

function within(digits: string | undefined, most: number, make: (number: number) => Period): Period | null {
  const number = Number(digits);
  return number >= 1 && number <= most ? make(number) : null;
}
