import { localDate } from './local-date.js';
import {
  halfPeriod,
  inPeriod,
  isWholeMonths,
  monthPeriod,
  periodName,
  periodRefusals,
  previousMonth,
  quarterPeriod,
  samePeriodLastYear,
  twoMonthPeriod,
  yearPeriod,
  type Period,
} from './period.js';

const period = (from: string, to: string): Period => ({ from: localDate(from), to: localDate(to) });

describe('periods', () => {
  it.each([
    ['March', monthPeriod(2021, 3), '2021-03-01', '2021-03-31'],
    ['February', monthPeriod(2021, 2), '2021-02-01', '2021-02-28'],
    ['February of a leap year', monthPeriod(2024, 2), '2024-02-01', '2024-02-29'],
    ['the last quarter', quarterPeriod(2021, 4), '2021-10-01', '2021-12-31'],
    ['the first half', halfPeriod(2021, 1), '2021-01-01', '2021-06-30'],
    ['the second half', halfPeriod(2021, 2), '2021-07-01', '2021-12-31'],
    ['the year', yearPeriod(2021), '2021-01-01', '2021-12-31'],
    ['the first two months', twoMonthPeriod(2024, 1), '2024-01-01', '2024-02-29'],
    ['the last two months', twoMonthPeriod(2021, 6), '2021-11-01', '2021-12-31'],
  ])('%s', (_name, actual, from, to) => {
    expect(actual).toEqual({ from, to });
  });

  it.each([() => monthPeriod(2021, 13), () => monthPeriod(2021, 0), () => quarterPeriod(2021, 5)])(
    'does not make up a period outside the year',
    (make) => {
      expect(make).toThrow('No such period');
    },
  );

  it.each([
    ['2021-01-05', '2020-12-01', '2020-12-31'],
    ['2021-03-31', '2021-02-01', '2021-02-28'],
    ['2024-03-01', '2024-02-01', '2024-02-29'],
  ])('the month before %s', (today, from, to) => {
    expect(previousMonth(localDate(today))).toEqual({ from, to });
  });

  it.each([
    ['2024-02-01', '2024-02-29', '2023-02-01', '2023-02-28'],
    ['2025-02-01', '2025-02-28', '2024-02-01', '2024-02-29'],
    ['2021-01-01', '2021-02-28', '2020-01-01', '2020-02-29'],
    ['2024-02-29', '2024-03-05', '2023-02-28', '2023-03-05'],
    ['2024-01-15', '2024-02-29', '2023-01-15', '2023-02-28'],
    ['2025-01-15', '2025-02-28', '2024-01-15', '2024-02-28'],
    ['2021-01-01', '2021-12-31', '2020-01-01', '2020-12-31'],
  ])('%s to %s was a year before %s to %s', (from, to, lastFrom, lastTo) => {
    expect(samePeriodLastYear(period(from, to))).toEqual({ from: lastFrom, to: lastTo });
  });

  it.each([
    ['2021-02-28', false],
    ['2021-03-01', true],
    ['2021-03-31', true],
    ['2021-04-01', false],
  ])('%s lies in March: %s', (date, expected) => {
    expect(inPeriod(monthPeriod(2021, 3), localDate(date))).toBe(expected);
  });

  it.each([
    ['2021-02-01', '2021-02-28', true],
    ['2024-02-01', '2024-02-28', false],
    ['2021-03-02', '2021-03-31', false],
    ['2020-11-01', '2021-01-31', true],
    ['0001-01-01', '9999-12-31', true],
  ])('%s to %s is whole months: %s', (from, to, expected) => {
    expect(isWholeMonths(period(from, to))).toBe(expected);
  });

  it.each([
    ['2021-03-01', '2021-03-31', []],
    ['2021-03-01', '2021-03-01', []],
    ['2021-03-02', '2021-03-01', ['PERIOD_REVERSED']],
    ['2021-02-30', '2021-03-01', ['IMPOSSIBLE_DATE']],
    ['', '2021-13-01', ['IMPOSSIBLE_DATE', 'IMPOSSIBLE_DATE']],
  ])('%s to %s is refused for %j', (from, to, codes) => {
    expect(periodRefusals(from, to).map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    ['2021-03-01', '2021-03-31', '2021年3月'],
    ['2021-01-01', '2021-03-31', '2021年第一季度'],
    ['2021-10-01', '2021-12-31', '2021年第四季度'],
    ['2021-01-01', '2021-06-30', '2021年上半年'],
    ['2021-07-01', '2021-12-31', '2021年下半年'],
    ['2021-01-01', '2021-12-31', '2021年'],
    ['2021-01-01', '2021-09-30', '2021年1月至9月'],
    ['2021-02-01', '2021-04-30', '2021年2月至4月'],
    ['2021-02-01', '2021-07-31', '2021年2月至7月'],
    ['2021-03-05', '2021-04-02', '2021年3月5日至2021年4月2日'],
    ['2020-12-01', '2021-01-31', '2020年12月1日至2021年1月31日'],
    ['2021-03-05', '2021-03-05', '2021年3月5日'],
  ])('%s to %s is called %s', (from, to, name) => {
    expect(periodName(period(from, to))).toBe(name);
  });
});
