import { HOLIDAY_NOTICES } from './holidays.js';
import { addDays, localDate, localDateOf, weekday } from './local-date.js';
import { addWorkdays, dayKind, isWorkday, OFFICIAL_CALENDAR, rollToWorkday, workdaysBetween } from './working-days.js';

const days = (text: string) => text.trim().split(/\s+/).map(localDate);

/** Written down from the yearly notices by hand, not made from the rows: the edges of every holiday and its make-up days. */
const WORK = days(`
  2021-01-04 2021-02-07 2021-02-10 2021-02-18 2021-02-20 2021-04-02 2021-04-06 2021-04-25 2021-04-30 2021-05-06
  2021-05-08 2021-06-11 2021-06-15 2021-09-17 2021-09-18 2021-09-22 2021-09-26 2021-09-30 2021-10-08 2021-10-09
  2021-12-31 2022-01-04 2022-01-28 2022-01-29 2022-01-30 2022-02-07 2022-04-01 2022-04-02 2022-04-06 2022-04-24
  2022-04-29 2022-05-05 2022-05-07 2022-06-02 2022-06-06 2022-09-09 2022-09-13 2022-09-30 2022-10-08 2022-10-09
  2022-12-30 2023-01-03 2023-01-20 2023-01-28 2023-01-29 2023-01-30 2023-04-04 2023-04-06 2023-04-07 2023-04-23
  2023-04-28 2023-05-04 2023-05-06 2023-06-21 2023-06-25 2023-06-26 2023-09-28 2023-10-07 2023-10-08 2023-10-09
  2023-12-29 2024-01-02 2024-02-04 2024-02-09 2024-02-18 2024-02-19 2024-04-03 2024-04-07 2024-04-08 2024-04-28
  2024-04-30 2024-05-06 2024-05-11 2024-06-07 2024-06-11 2024-09-13 2024-09-14 2024-09-18 2024-09-29 2024-09-30
  2024-10-08 2024-10-12 2024-12-31 2025-01-02 2025-01-26 2025-01-27 2025-02-05 2025-02-08 2025-04-03 2025-04-07
  2025-04-27 2025-04-30 2025-05-06 2025-05-30 2025-06-03 2025-09-28 2025-09-30 2025-10-09 2025-10-11 2025-12-31
  2026-01-04 2026-02-13 2026-02-14 2026-02-24 2026-02-28 2026-04-03 2026-04-07 2026-04-30 2026-05-06 2026-05-09
  2026-06-18 2026-06-22 2026-09-20 2026-09-24 2026-09-28 2026-09-30 2026-10-08 2026-10-10 2026-11-24 2026-12-31
`);
const REST = days(`
  2021-01-01 2021-01-03 2021-02-06 2021-02-11 2021-02-17 2021-02-21 2021-04-03 2021-04-05 2021-04-24 2021-05-01
  2021-05-05 2021-05-09 2021-06-12 2021-06-14 2021-09-19 2021-09-21 2021-09-25 2021-10-01 2021-10-07 2021-10-10
  2022-01-01 2022-01-03 2022-01-31 2022-02-06 2022-04-03 2022-04-05 2022-04-23 2022-04-30 2022-05-04 2022-05-08
  2022-06-03 2022-06-05 2022-09-10 2022-09-12 2022-10-01 2022-10-07 2022-12-31 2023-01-01 2023-01-02 2023-01-21
  2023-01-27 2023-04-05 2023-04-22 2023-04-29 2023-05-03 2023-05-07 2023-06-22 2023-06-23 2023-06-24 2023-09-29
  2023-10-06 2023-10-14 2023-12-30 2024-01-01 2024-02-03 2024-02-10 2024-02-17 2024-04-04 2024-04-06 2024-04-27
  2024-05-01 2024-05-05 2024-05-12 2024-06-10 2024-09-15 2024-09-17 2024-09-28 2024-10-01 2024-10-07 2024-10-13
  2025-01-01 2025-01-25 2025-01-28 2025-02-04 2025-02-09 2025-04-04 2025-04-06 2025-04-26 2025-05-01 2025-05-05
  2025-05-31 2025-06-02 2025-09-27 2025-10-01 2025-10-08 2025-10-12 2026-01-01 2026-01-02 2026-01-03 2026-02-15
  2026-02-23 2026-03-01 2026-04-04 2026-04-06 2026-05-01 2026-05-05 2026-05-10 2026-06-19 2026-06-21 2026-09-19
  2026-09-25 2026-09-27 2026-10-01 2026-10-07 2026-10-11
`);

describe('the working-day calendar', () => {
  it('knows 200 days written down by hand, make-up weekends among them', () => {
    expect(WORK.length + REST.length).toBeGreaterThanOrEqual(200);
    expect(WORK.filter((day) => isWorkday(day) !== true)).toEqual([]);
    expect(REST.filter((day) => isWorkday(day) !== false)).toEqual([]);
  });

  it.each(HOLIDAY_NOTICES)('has $workdays working days in $year', ({ year, workdays }) => {
    const counted = workdaysBetween(localDateOf(year - 1, 12, 31), localDateOf(year, 12, 31));
    expect(counted).toEqual({ days: workdays, complete: true });
  });

  it('has every year from 2021 to 2026, each with its document', () => {
    expect(HOLIDAY_NOTICES.map(({ year }) => year)).toEqual([2021, 2022, 2023, 2024, 2025, 2026]);
    expect(HOLIDAY_NOTICES.every(({ document }) => /^国办发明电〔\d{4}〕\d+号$/.test(document))).toBe(true);
  });

  it('makes up only on weekends', () => {
    expect([...OFFICIAL_CALENDAR.makeup].filter((day) => weekday(day) < 6)).toEqual([]);
  });

  it('says of a year that is not announced that it does not know', () => {
    expect(isWorkday(localDate('2027-01-05'))).toBeNull();
    expect(isWorkday(localDate('2027-01-09'))).toBeNull();
    expect(dayKind(localDate('2020-12-31'))).toBe('unannounced');
  });

  it.each([
    ['2021-09-15', 5, '2021-09-23'],
    ['2021-09-27', 7, '2021-10-12'],
    ['2021-09-24', 7, '2021-10-09'],
    ['2021-09-30', 1, '2021-10-08'],
    ['2026-11-24', 1, '2026-11-25'],
    ['2026-11-24', 0, '2026-11-24'],
  ])('%s and %i working days is %s', (from, workdays, on) => {
    expect(addWorkdays(localDate(from), workdays)).toEqual({ on, complete: true });
  });

  it('counts on into a year without data, and says so', () => {
    expect(addWorkdays(localDate('2026-12-30'), 1)).toEqual({ on: '2026-12-31', complete: true });
    expect(addWorkdays(localDate('2026-12-30'), 2)).toEqual({ on: '2027-01-01', complete: false });
    expect(rollToWorkday(localDate('2027-01-02'))).toEqual({ on: '2027-01-04', complete: false });
    expect(workdaysBetween(localDate('2026-12-30'), localDate('2027-01-04'))).toEqual({ days: 3, complete: false });
  });

  it.each([
    ['2021-10-01', '2021-10-08'],
    ['2021-09-18', '2021-09-18'],
    ['2021-09-19', '2021-09-22'],
    ['2026-11-21', '2026-11-23'],
    ['2026-11-24', '2026-11-24'],
  ])('%s rolls to %s', (date, on) => {
    expect(rollToWorkday(localDate(date))).toEqual({ on, complete: true });
  });

  it('counts backwards as it counts forwards', () => {
    const friday = localDate('2026-11-20');
    expect(workdaysBetween(friday, addDays(friday, 3)).days).toBe(1);
    expect(workdaysBetween(addDays(friday, 3), friday).days).toBe(-1);
    expect(workdaysBetween(friday, friday).days).toBe(0);
  });
});
