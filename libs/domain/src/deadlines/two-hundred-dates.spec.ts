import { addDays, localDate } from '../calendar/local-date.js';
import { addHours, localDateTime } from '../calendar/local-date-time.js';
import { addWorkdays } from '../calendar/working-days.js';
import { threshold } from '../law/thresholds.js';
import { due, dueAt } from './due.js';
import type { DeadlineRuleId } from './rules/types.js';
import { PAYMENT, rows, WORKDAYS } from './test/dates-by-hand.js';

/** Rule, start, last day. */
const BY_RULE = rows(`
  # ninety days, never rolled; in brackets the days that each month gives
  decide_case 2021-07-15 2021-10-13 # (16) (31) (30) 13
  decide_case 2021-10-03 2022-01-01 # (28) (30) (31) 1, a holiday
  decide_case 2021-12-01 2022-03-01 # (30) (31) (28) 1
  decide_case 2022-12-01 2023-03-01
  decide_case 2023-12-01 2024-02-29 # (30) (31) 29
  decide_case 2023-12-02 2024-03-01
  decide_case 2023-11-30 2024-02-28 # (31) (31) 28
  decide_case 2024-11-30 2025-02-28
  decide_case 2025-11-30 2026-02-28
  decide_case 2025-12-01 2026-03-01
  decide_case 2024-02-29 2024-05-29 # (31) (30) 29
  decide_case 2026-11-24 2027-02-22 # (6) (31) (31) 22
  # thirty and sixty days of a seizure, never rolled
  lift_measure 2024-01-30 2024-02-29
  lift_measure 2024-01-31 2024-03-01
  lift_measure 2023-01-29 2023-02-28
  lift_measure 2023-01-30 2023-03-01
  lift_measure 2022-01-30 2022-03-01
  lift_measure 2026-01-29 2026-02-28
  lift_measure 2021-12-02 2022-01-01 # a holiday
  lift_measure 2022-09-07 2022-10-07 # a holiday
  lift_extended_measure 2024-01-01 2024-03-01 # (30) (29) 1
  lift_extended_measure 2023-01-01 2023-03-02 # (30) (28) 2
  # leads, closing, archive
  verify_lead 2022-09-17 2022-10-02 # a holiday
  verify_lead 2024-02-14 2024-02-29
  verify_lead 2023-02-14 2023-03-01
  verify_lead_extended 2023-12-20 2024-01-14 # (11) 14
  request_closing 2022-12-20 2023-01-04 # (11) 4
  request_closing 2026-02-14 2026-03-01
  archive_case 2023-12-31 2024-01-30
  archive_case 2024-01-31 2024-03-01
  archive_case 2026-01-31 2026-03-02
  file_after_emergency 2025-12-30 2026-01-04
  file_after_emergency 2026-02-26 2026-03-03
  # natural days of the transfer
  transfer_approve 2021-09-06 2021-09-09
  transfer_approve 2024-02-27 2024-03-01
  transfer_approve 2023-02-27 2023-03-02
  transfer_approve 2021-12-30 2022-01-02 # a holiday
  police_answer 2021-09-09 2021-09-12 # a Sunday
  # the old law in natural days, the new one in working days
  handle_preservation 2021-06-05 2021-06-12 # a holiday
  handle_preservation 2021-07-14 2021-07-21
  handle_preservation 2021-07-15 2021-07-26 # 16 19 20 21 22 23 26
  serve_decision 2021-07-14 2021-07-21
  serve_decision 2021-07-15 2021-07-26
  request_hearing 2021-07-14 2021-07-19 # 17 is a Saturday
  request_hearing 2021-07-15 2021-07-22 # 16 19 20 21 22
  hand_in_cash 2021-07-14 2021-07-16
  hand_in_cash 2021-09-30 2021-10-09 # 08 09
  report_on_spot 2022-04-30 2022-05-05
  report_on_spot 2022-05-01 2022-05-07 # 05 06 07
  # other working days
  state_defence 2021-09-15 2021-09-18 # 16 17 18
  state_defence 2026-09-30 2026-10-10 # 08 09 10
  settle_jurisdiction 2022-05-05 2022-05-13 # 06 07 09 10 11 12 13
  review_case 2026-02-10 2026-02-24 # 11 12 13 14 24
  review_complex_case 2026-02-10 2026-03-02 # then 25 26 27 28, March 02
  publish_decision 2021-09-28 2021-10-13 # 29 30, October 08 09 11 12 13
  withdraw_publication 2021-09-30 2021-10-11 # 08 09 11
  urging_runs 2021-09-23 2021-10-12 # 24 26 27 28 29 30, October 08 09 11 12
  urging_runs 2023-09-22 2023-10-12 # 25 26 27 28, October 07 08 09 10 11 12
  court_accepts 2022-03-01 2022-03-08 # 02 03 04 07 08
  court_rules 2022-03-08 2022-03-17 # 09 10 11 14 15 16 17
  # the day itself; fifteen days that do not roll
  instalment_due 2026-10-01 2026-10-01
  rectify_hazard 2026-10-01 2026-10-01
  ask_court_review 2022-09-16 2022-10-01
  # six months, cut to the month's last day, then rolled
  sue 2021-08-31 2022-02-28
  sue 2022-08-31 2023-02-28
  sue 2022-08-28 2023-02-28
  sue 2023-08-29 2024-02-29
  sue 2023-08-30 2024-02-29
  sue 2023-08-31 2024-02-29
  sue 2024-08-31 2025-02-28
  sue 2025-08-29 2026-02-28 # Saturday at work
  sue 2025-08-31 2026-02-28
  sue 2024-02-29 2024-08-29
  sue 2021-12-31 2022-06-30
  sue 2022-03-31 2022-09-30
  sue 2021-04-01 2021-10-08 # 10-01
  sue 2021-07-31 2022-02-07 # 01-31
  sue 2021-10-31 2022-05-05 # 04-30
  sue 2022-04-01 2022-10-08 # 10-01
  sue 2023-03-29 2023-10-07 # 09-29
  sue 2023-07-01 2024-01-02 # 01-01
  sue 2024-04-07 2024-10-08 # 10-07
  sue 2024-07-28 2025-02-05 # 01-28
  sue 2025-07-03 2026-01-04 # 01-03, then Sunday at work
  sue 2025-08-15 2026-02-24 # 02-15
  # three months, rolled
  apply_to_court 2021-07-01 2021-10-08 # 10-01
  apply_to_court 2022-02-01 2022-05-05 # 05-01
  apply_to_court 2022-10-01 2023-01-03 # 01-01
  apply_to_court 2022-11-30 2023-02-28
  apply_to_court 2023-11-30 2024-02-29
  apply_to_court 2024-11-30 2025-02-28
  apply_to_court 2025-11-30 2026-02-28 # Saturday at work
  apply_to_court 2026-06-30 2026-09-30
  # sixty and fifteen days, rolled
  request_reconsideration 2021-08-02 2021-10-08 # (29) (30) 1
  request_reconsideration 2021-08-10 2021-10-09 # (21) (30) 9, Saturday at work
  request_reconsideration 2022-11-25 2023-01-28 # (5) (31) 24
  request_reconsideration 2022-12-02 2023-01-31 # (29) 31
  request_reconsideration 2023-12-31 2024-02-29 # (31) 29
  request_reconsideration 2024-01-01 2024-03-01 # (30) (29) 1
  request_reconsideration 2025-12-17 2026-02-24 # (14) (31) 15
  sue_after_reconsideration 2022-09-16 2022-10-08 # 10-01
`);

/** Public notice published, deemed served. */
const PUBLIC_NOTICE = rows(`
  # sixty days until the end of 2021
  2021-10-29 2021-12-28 # (2) (30) 28
  2021-11-02 2022-01-01 # (28) (31) 1
  2021-12-30 2022-02-28 # (1) (31) 28
  2021-12-31 2022-03-01
  # thirty days since
  2022-01-01 2022-01-31
  2022-01-29 2022-02-28
  2022-01-30 2022-03-01
  2023-01-30 2023-03-01
  2023-12-02 2024-01-01
  2024-01-30 2024-02-29
  2024-01-31 2024-03-01
  2024-02-01 2024-03-02
  2026-11-24 2026-12-24
`);

/** Rule, start, end. */
const HOURS_BY_RULE = rows(`
  report_emergency_measure 2021-08-20T16:30 2021-08-21T16:30
  report_emergency_measure 2021-12-31T18:15 2022-01-01T18:15
  report_emergency_measure 2023-02-28T09:00 2023-03-01T09:00
  report_emergency_measure 2024-02-28T09:00 2024-02-29T09:00
  report_emergency_measure 2024-02-29T23:59 2024-03-01T23:59
  transfer_hand_over 2021-09-08T10:00 2021-09-09T10:00
  transfer_hand_over 2021-09-30T00:00 2021-10-01T00:00
  warn_power_cut 2021-08-31T08:00 2021-09-01T08:00
  warn_power_cut 2026-04-30T20:00 2026-05-01T20:00
`);
const HOURS = rows(`
  2021-12-31T23:00 1 2022-01-01T00:00
  2026-10-31T22:30 2 2026-11-01T00:30
  2024-02-29T12:30 36 2024-03-02T00:30
  2021-08-20T00:00 72 2021-08-23T00:00
  2024-03-01T00:30 -1 2024-02-29T23:30
`);

describe('dates worked out by hand', () => {
  it('are two hundred and more', () => {
    const all = [WORKDAYS, PAYMENT, BY_RULE, PUBLIC_NOTICE, HOURS_BY_RULE, HOURS];
    expect(all.flat().length).toBeGreaterThanOrEqual(200);
    expect(all.flat().filter((row) => row.length !== 3 && row.length !== 2)).toEqual([]);
  });

  it.each(WORKDAYS)('%s and %s working days is %s', (from = '', workdays, to) => {
    expect(addWorkdays(localDate(from), Number(workdays))).toEqual({ on: to, complete: true });
  });

  it.each(PAYMENT)('served %s: paid by %s', (from = '', to) => {
    expect(due('pay_fine', localDate(from))).toMatchObject({ dueOn: to, complete: true });
  });

  it.each(BY_RULE)('%s from %s is %s', (id, from = '', to) => {
    expect(due(id as DeadlineRuleId, localDate(from))).toMatchObject({ dueOn: to, complete: true, paused: false });
  });

  it.each(PUBLIC_NOTICE)('a public notice of %s is service on %s', (published = '', served) => {
    const on = localDate(published);
    expect(addDays(on, threshold('public_notice_days', on)?.value ?? 0)).toBe(served);
  });

  it.each(HOURS_BY_RULE)('%s from %s is %s', (id, from = '', to) => {
    expect(dueAt(id as DeadlineRuleId, localDateTime(from))?.dueAt).toBe(to);
  });

  it.each(HOURS)('%s and %s hours is %s', (from = '', hours, to) => {
    expect(addHours(localDateTime(from), Number(hours))).toBe(to);
  });
});
