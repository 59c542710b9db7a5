import { addDays, daysBetween, localDate } from '../calendar/local-date.js';
import { calendarOf, OFFICIAL_CALENDAR, workdaysBetween } from '../calendar/working-days.js';
import { HOLIDAY_NOTICES } from '../calendar/holidays.js';
import { due, type DueContext, dueAt, limitOf } from './due.js';
import type { DeadlineRuleId } from './rules/types.js';
import { localDateTime } from '../calendar/local-date-time.js';

const day = localDate;
const dueOn = (id: DeadlineRuleId, start: string, context?: DueContext): string | undefined =>
  due(id, day(start), context)?.dueOn;
const urgency = (id: DeadlineRuleId, start: string, today: string): string | undefined =>
  limitOf(id, day(start), day(today))?.urgency;

describe('the dates of the scenarios, both sides of each', () => {
  it('scenario 1: a hearing is asked for within five working days', () => {
    expect(dueOn('request_hearing', '2021-09-15')).toBe('2021-09-23');
    expect(urgency('request_hearing', '2021-09-15', '2021-09-23')).toBe('near');
    expect(urgency('request_hearing', '2021-09-15', '2021-09-24')).toBe('overdue');
  });

  it('scenario 2: under the old law within three days, rolled over the Dragon Boat', () => {
    const deadline = due('request_hearing', day('2021-06-10'));
    expect(deadline).toMatchObject({ dueOn: '2021-06-15', rule: { amount: 3, unit: 'day' } });
    expect(deadline?.rule.effectiveTo).toBe('2021-07-14');
    expect(urgency('request_hearing', '2021-06-10', '2021-06-15')).toBe('near');
    expect(urgency('request_hearing', '2021-06-10', '2021-06-16')).toBe('overdue');
  });

  it('scenario 4: preserved evidence is handled by a Saturday at work', () => {
    expect(dueOn('handle_preservation', '2021-09-24')).toBe('2021-10-09');
    expect(urgency('handle_preservation', '2021-09-24', '2021-10-09')).toBe('near');
    expect(urgency('handle_preservation', '2021-09-24', '2021-10-10')).toBe('overdue');
    expect(due('handle_preservation', day('2021-09-24'))?.rule.effect).toContain('自动失效');
  });

  it('scenario 5: service within seven working days', () => {
    expect(dueOn('serve_decision', '2021-09-27')).toBe('2021-10-12');
    expect(urgency('serve_decision', '2021-09-27', '2021-10-12')).toBe('near');
    expect(urgency('serve_decision', '2021-09-27', '2021-10-13')).toBe('overdue');
  });

  it('scenario 6: ninety days end on a Sunday, with warnings 30, 15 and 5 days before', () => {
    const deadline = due('decide_case', day('2021-08-02'));
    expect(deadline?.dueOn).toBe('2021-10-31');
    expect(deadline?.rule.warnDays).toEqual([30, 15, 5]);
    expect(deadline?.rule.warnDays?.map((days) => addDays(day('2021-10-31'), -days))).toEqual([
      '2021-10-01',
      '2021-10-16',
      '2021-10-26',
    ]);
    expect(urgency('decide_case', '2021-08-02', '2021-10-31')).toBe('near');
    expect(urgency('decide_case', '2021-08-02', '2021-11-01')).toBe('overdue');
  });

  it('scenario 8: a lead is verified in fifteen days, extended in twenty-five', () => {
    expect(dueOn('verify_lead', '2022-05-09')).toBe('2022-05-24');
    expect(urgency('verify_lead', '2022-05-09', '2022-05-25')).toBe('overdue');
    // A holiday, and it stays.
    expect(dueOn('verify_lead_extended', '2022-05-09')).toBe('2022-06-03');
    expect(urgency('verify_lead_extended', '2022-05-09', '2022-06-03')).toBe('near');
    expect(urgency('verify_lead_extended', '2022-05-09', '2022-06-04')).toBe('overdue');
    // The order is in force since 2022-05-01.
    expect(due('verify_lead', day('2022-04-30'))).toBeNull();
    expect(dueOn('verify_lead', '2022-05-01')).toBe('2022-05-16');
  });

  it('scenario 21: payment falls due on a working day, the surcharge runs from the day after', () => {
    expect(dueOn('pay_fine', '2021-08-10')).toBe('2021-08-25');
    expect(daysBetween(day('2021-08-25'), day('2021-09-10'))).toBe(16);
    expect(urgency('pay_fine', '2021-08-10', '2021-08-25')).toBe('near');
    expect(urgency('pay_fine', '2021-08-10', '2021-08-26')).toBe('overdue');
  });

  it('scenario 23: payment rolls over the National Day', () => {
    expect(dueOn('pay_fine', '2021-09-16')).toBe('2021-10-08');
    expect(urgency('pay_fine', '2021-09-16', '2021-10-08')).toBe('near');
    expect(urgency('pay_fine', '2021-09-16', '2021-10-09')).toBe('overdue');
  });

  it('scenario 24: the window of the application to the court', () => {
    expect(dueOn('sue', '2021-08-10')).toBe('2022-02-10');
    expect(dueOn('apply_to_court', '2022-02-10')).toBe('2022-05-10');
    expect(urgency('apply_to_court', '2022-02-10', '2022-05-10')).toBe('near');
    expect(urgency('apply_to_court', '2022-02-10', '2022-05-11')).toBe('overdue');
    // Ten working days after the urging are over on 02-28: the day after is the earliest.
    const urgingEnds = due('urging_runs', day('2022-02-14'))?.dueOn;
    expect(urgingEnds).toBe('2022-02-28');
    expect(addDays(day('2022-02-28'), 1)).toBe('2022-03-01');
    expect(limitOf('urging_runs', day('2022-02-14'), day('2022-02-28'))?.daysLeft).toBe(0);
    expect(limitOf('urging_runs', day('2022-02-14'), day('2022-03-01'))?.daysLeft).toBe(-1);
  });

  it('scenario 3: seven working days lie between 10-12 and 10-22, six after 10-13', () => {
    const before = (notice: string): number => workdaysBetween(day(notice), day('2021-10-21')).days;
    expect(before('2021-10-12')).toBe(7);
    expect(before('2021-10-13')).toBe(6);
  });

  it('scenario 27 and 29: clock hours', () => {
    expect(dueAt('report_emergency_measure', localDateTime('2021-08-20T16:30'))?.dueAt).toBe('2021-08-21T16:30');
    expect(dueAt('transfer_hand_over', localDateTime('2021-09-08T10:00'))?.dueAt).toBe('2021-09-09T10:00');
    expect(dueAt('transfer_approve', localDateTime('2021-09-08T10:00'))).toBeNull();
    expect(dueAt('report_emergency_measure', localDateTime('2011-12-31T10:00'))).toBeNull();
    // Where only the day is known, the hours end on the next one.
    expect(dueOn('report_emergency_measure', '2021-08-20')).toBe('2021-08-21');
  });
});

/** Filed on 2022-05-09, day 90 is 2022-08-07: May gives 22 days, June 30, July 31, August 7. */
describe('days that do not count', () => {
  const span = (from: string, to: string | null) => ({ from: day(from), to: to === null ? null : day(to) });
  const decided = (spans: readonly (readonly [string, string | null])[], more: DueContext = {}): string | undefined =>
    dueOn('decide_case', '2022-05-09', { excluded: spans.map(([from, to]) => span(from, to)), ...more });

  it.each<[string, readonly (readonly [string, string])[], string]>([
    ['none', [], '2022-08-07'],
    ['ten days', [['2022-06-01', '2022-06-10']], '2022-08-17'],
    ['one day', [['2022-06-01', '2022-06-01']], '2022-08-08'],
    [
      'twice the same ten days',
      [
        ['2022-06-01', '2022-06-10'],
        ['2022-06-01', '2022-06-10'],
      ],
      '2022-08-17',
    ],
    [
      'ten days and ten that share five',
      [
        ['2022-06-01', '2022-06-10'],
        ['2022-06-06', '2022-06-15'],
      ],
      '2022-08-22',
    ],
    [
      'ten days and two that follow',
      [
        ['2022-06-01', '2022-06-10'],
        ['2022-06-11', '2022-06-12'],
      ],
      '2022-08-19',
    ],
    [
      'one inside the other',
      [
        ['2022-06-01', '2022-06-10'],
        ['2022-06-03', '2022-06-04'],
      ],
      '2022-08-17',
    ],
    ['over before day 1', [['2022-05-01', '2022-05-09']], '2022-08-07'],
    ['day 1 alone', [['2022-05-10', '2022-05-10']], '2022-08-08'],
    ['the last day', [['2022-08-07', '2022-08-07']], '2022-08-08'],
    ['after the last day', [['2022-08-08', '2022-08-20']], '2022-08-07'],
    // Until 07-31 are 83 days; 08-11 is day 84.
    ['across the last day', [['2022-08-01', '2022-08-10']], '2022-08-17'],
    [
      'a later one that only the first one reaches',
      [
        ['2022-06-01', '2022-06-10'],
        ['2022-08-10', '2022-08-14'],
      ],
      '2022-08-22',
    ],
  ])('%s', (_, spans, expected) => {
    expect(decided(spans)).toBe(expected);
  });

  it('adds what an extension grants', () => {
    expect(decided([], { extraDays: 30 })).toBe('2022-09-06');
    // August gives 24, September 30, October 31, November 5.
    expect(decided([], { extraDays: 90 })).toBe('2022-11-05');
    expect(decided([['2022-06-01', '2022-06-10']], { extraDays: 30 })).toBe('2022-09-16');
  });

  it('stands still while nobody knows the end', () => {
    const excluded = [span('2022-06-01', null)];
    const on = (today: string) => limitOf('decide_case', day('2022-05-09'), day(today), { excluded });
    expect(on('2022-05-31')).toMatchObject({ dueOn: '2022-08-07', daysLeft: 68, paused: false });
    expect(on('2022-06-01')).toMatchObject({ dueOn: '2022-08-08', daysLeft: 68, paused: true });
    expect(on('2022-06-10')).toMatchObject({ dueOn: '2022-08-17', daysLeft: 68, paused: true });
    expect(due('decide_case', day('2022-05-09'), { excluded })).toMatchObject({ dueOn: '2022-08-07', paused: true });
    // What was late already stays late.
    const late = { excluded: [span('2022-08-08', null)] };
    expect(limitOf('decide_case', day('2022-05-09'), day('2022-08-20'), late)).toMatchObject({
      dueOn: '2022-08-07',
      paused: false,
      urgency: 'overdue',
    });
  });

  it('leaves working days out as well, and puts months off by days', () => {
    // 26 29 30, October 08 09 11 12.
    const two = { excluded: [span('2021-09-27', '2021-09-28')] };
    expect(dueOn('handle_preservation', '2021-09-24', two)).toBe('2021-10-12');
    // Ten days after 2022-02-10 is a Sunday.
    const ten = { excluded: [span('2021-09-01', '2021-09-10')] };
    expect(dueOn('sue', '2021-08-10', ten)).toBe('2022-02-21');
    expect(dueOn('handle_preservation', '2021-09-24', { extraDays: 1 })).toBe('2021-10-11');
    expect(dueOn('sue', '2021-08-10', { extraDays: 2 })).toBe('2022-02-14');
    expect(dueOn('report_emergency_measure', '2021-08-20', { extraDays: 1 })).toBe('2021-08-22');
    expect(dueAt('report_emergency_measure', localDateTime('2021-08-20T16:30'), { extraDays: 1 })?.dueAt).toBe(
      '2021-08-22T16:30',
    );
  });
});

describe('a year that is announced later', () => {
  const IMPORTED = calendarOf([
    ...HOLIDAY_NOTICES,
    {
      year: 2027,
      document: '示例通知',
      mark: 'unconfirmed',
      documentMark: 'unconfirmed',
      off: [{ name: '元旦', from: day('2027-01-01'), to: day('2027-01-03') }],
      makeup: [day('2027-01-09')],
      workdays: 0,
    },
  ]);

  it('makes an open limit certain, and moves it', () => {
    expect(due('pay_fine', day('2026-12-17'))).toMatchObject({ dueOn: '2027-01-01', complete: false });
    expect(due('pay_fine', day('2026-12-17'), { calendar: IMPORTED })).toMatchObject({
      dueOn: '2027-01-04',
      complete: true,
    });
    // 29 30 31, January 04 05 06 07.
    expect(due('serve_decision', day('2026-12-28'), { calendar: IMPORTED })).toMatchObject({
      dueOn: '2027-01-07',
      complete: true,
    });
    expect(limitOf('serve_decision', day('2026-12-28'), day('2026-12-31'), { calendar: IMPORTED })).toMatchObject({
      workdaysLeft: 4,
    });
  });

  it('takes the later of two notices for one year', () => {
    const moved = calendarOf([
      ...HOLIDAY_NOTICES,
      {
        year: 2026,
        document: '示例调整通知',
        mark: 'unconfirmed',
        documentMark: 'unconfirmed',
        off: [],
        makeup: [],
        workdays: 261,
      },
    ]);
    expect(dueOn('serve_decision', '2026-09-30', { calendar: moved })).toBe('2026-10-09');
    expect(dueOn('serve_decision', '2026-09-30', { calendar: OFFICIAL_CALENDAR })).toBe('2026-10-15');
  });
});
