import {
  addDays,
  addMonthsClamped,
  daysBetween,
  daysInMonth,
  isLeapYear,
  isLocalDate,
  localDate,
  weekday,
} from './local-date.js';

describe('local dates', () => {
  it.each([
    ['2021-03-12', true],
    ['2020-02-29', true],
    ['2021-02-29', false],
    ['2021-02-30', false],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2021-04-30', true],
    ['2021-04-31', false],
    ['2021-12-31', true],
    ['2021-13-01', false],
    ['2021-00-10', false],
    ['2021-01-00', false],
    ['0001-01-01', true],
    ['0000-12-31', false],
    ['2021-3-12', false],
    ['2021/03/12', false],
    ['2021-03-12T00:00:00Z', false],
    ['２０２１-03-12', false],
    ['', false],
    [20210312, false],
    [null, false],
  ])('%s is a date: %s', (text, expected) => {
    expect(isLocalDate(text)).toBe(expected);
  });

  it('refuses to take anything else for a date', () => {
    expect(() => localDate('2021-02-30')).toThrow('Not a date: 2021-02-30');
  });

  it.each([
    [1900, false],
    [2000, true],
    [2020, true],
    [2021, false],
    [2100, false],
  ])('%i is a leap year: %s', (year, expected) => {
    expect(isLeapYear(year)).toBe(expected);
    expect(daysInMonth(year, 2)).toBe(expected ? 29 : 28);
  });

  it.each([
    ['2021-08-02', 90, '2021-10-31'],
    ['2021-12-31', 1, '2022-01-01'],
    ['2020-02-28', 1, '2020-02-29'],
    ['2021-02-28', 1, '2021-03-01'],
    ['2020-03-01', -1, '2020-02-29'],
    ['1970-01-01', -1, '1969-12-31'],
    ['2021-03-12', 0, '2021-03-12'],
    ['2000-03-01', 146_097, '2400-03-01'],
    ['0400-02-29', 1, '0400-03-01'],
  ])('%s and %i days is %s', (from, days, expected) => {
    expect(addDays(localDate(from), days)).toBe(expected);
    expect(daysBetween(localDate(from), localDate(expected))).toBe(days);
  });

  it('runs through four centuries day by day without a gap', () => {
    let day = localDate('1999-12-31');
    for (let count = 0; count < 146_097; count += 1) {
      const next = addDays(day, 1);
      if (!(next > day) || daysBetween(day, next) !== 1 || weekday(next) !== (weekday(day) % 7) + 1) {
        throw new Error(`${day} is followed by ${next}`);
      }
      day = next;
    }
    expect(day).toBe('2399-12-31');
  });

  it.each([
    ['2021-08-31', 6, '2022-02-28'],
    ['2021-08-10', 6, '2022-02-10'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2024-02-29', -12, '2023-02-28'],
    ['2021-01-15', -1, '2020-12-15'],
    ['2021-03-31', -1, '2021-02-28'],
    ['2021-12-31', 1, '2022-01-31'],
    ['2021-03-31', 0, '2021-03-31'],
  ])('%s and %i months is %s', (from, months, expected) => {
    expect(addMonthsClamped(localDate(from), months)).toBe(expected);
  });

  it.each([
    ['2021-03-01', 1],
    ['2021-10-31', 7],
    ['2021-09-18', 6],
    ['1970-01-01', 4],
    ['1969-12-28', 7],
  ])('%s is weekday %i', (date, expected) => {
    expect(weekday(localDate(date))).toBe(expected);
  });
});
