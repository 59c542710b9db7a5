import { addDays, localDate } from '../calendar/local-date.js';
import { ARTICLES, type ArticleId } from '../law/articles.js';
import { due, latestStart, limitOf, ruleBasisText, urgencyOf } from './due.js';
import { DEADLINE_RULES, deadlineRule } from './rules.js';
import { DEADLINE_RULE_IDS, type DeadlineRuleId } from './rules/types.js';

const day = localDate;
const TODAY = day('2026-11-24');

describe('due', () => {
  it.each<[string, DeadlineRuleId, string, string]>([
    ['scenario 5: service over the National Day', 'serve_decision', '2021-09-27', '2021-10-12'],
    ['scenario 6: day 90 is a Sunday and stays', 'decide_case', '2021-08-02', '2021-10-31'],
    ['scenario 23: payment rolls over the National Day', 'pay_fine', '2021-09-16', '2021-10-08'],
    ['scenario 21: payment on a working day', 'pay_fine', '2021-08-10', '2021-08-25'],
    ['scenario 26: a seizure ends on a holiday all the same', 'lift_measure', '2021-08-20', '2021-09-19'],
    ['scenario 26: extended', 'lift_extended_measure', '2021-08-20', '2021-10-19'],
    ['filed on the last day of the old law: a warning only', 'decide_case', '2021-07-14', '2021-10-13'],
    ['filed long before', 'decide_case', '2019-03-01', '2021-10-13'],
    ['filed on the first day of the new law', 'decide_case', '2021-07-15', '2021-10-13'],
    ['decided under the old law: seven calendar days', 'serve_decision', '2021-07-14', '2021-07-21'],
    ['decided under the new law: seven working days', 'serve_decision', '2021-07-15', '2021-07-26'],
    ['the day of the order itself', 'rectify_hazard', '2026-11-24', '2026-11-24'],
    ['archive', 'archive_case', '2026-11-24', '2026-12-24'],
  ])('%s', (_, id, start, dueOn) => {
    expect(due(id, day(start))).toMatchObject({ dueOn, complete: true });
  });

  it('warns only, for a case filed before the law', () => {
    expect(due('decide_case', day('2021-07-14'))?.rule.binding).toBe(false);
    expect(due('decide_case', day('2021-07-15'))?.rule.binding).toBe(true);
  });

  it('says when a limit reaches a year without a calendar', () => {
    expect(due('pay_fine', day('2026-12-16'))).toMatchObject({ dueOn: '2026-12-31', complete: true });
    expect(due('pay_fine', day('2026-12-17'))).toMatchObject({ dueOn: '2027-01-01', complete: false });
    expect(due('serve_decision', day('2026-12-25'))).toMatchObject({ complete: false });
    // No rest day moves it, so no calendar is needed.
    expect(due('decide_case', day('2026-11-24'))).toMatchObject({ dueOn: '2027-02-22', complete: true });
  });

  it('knows no limit on sealing from before its law', () => {
    expect(due('lift_measure', day('2011-12-31'))).toBeNull();
  });
});

describe('the rows of the rules', () => {
  it.each(DEADLINE_RULE_IDS)('%s: one row after the other, the last one open', (id) => {
    const rows = DEADLINE_RULES.filter((rule) => rule.id === id).sort((a, b) =>
      (a.effectiveFrom ?? '') < (b.effectiveFrom ?? '') ? -1 : 1,
    );
    expect(rows.at(-1)?.effectiveTo).toBeNull();
    for (const [index, row] of rows.entries()) {
      const before = rows[index - 1];
      if (before === undefined) continue;
      expect(before.effectiveTo).not.toBeNull();
      expect(row.effectiveFrom).toBe(addDays(before.effectiveTo ?? TODAY, 1));
    }
    expect(deadlineRule(id, TODAY)).toEqual(rows.at(-1));
  });

  it('say what follows, with reminders that come nearer', () => {
    expect(DEADLINE_RULES.filter(({ effect }) => effect === '')).toEqual([]);
    const warned = DEADLINE_RULES.flatMap(({ warnDays }) => (warnDays === undefined ? [] : [warnDays]));
    expect(warned.every((days) => days.every((day, at) => at === 0 || day < (days[at - 1] ?? 0)))).toBe(true);
  });

  it('are marked no surer than the article they rest on', () => {
    const unsure = (id: ArticleId): boolean => ARTICLES[id].mark !== 'confirmed';
    expect(DEADLINE_RULES.filter(({ basis, mark }) => mark === 'confirmed' && unsure(basis))).toEqual([]);
  });

  it('name the article, and the one that says which days are meant', () => {
    const rule = deadlineRule('serve_decision', TODAY);
    expect(rule && ruleBasisText(rule)).toBe('《行政处罚法》第六十一条、《行政处罚法》第八十五条');
    const decide = deadlineRule('decide_case', TODAY);
    expect(decide && ruleBasisText(decide)).toBe('《行政处罚法》第六十条');
  });

  it('roll only for the party, and for the application to the court', () => {
    const rolling = DEADLINE_RULES.filter(({ rolls }) => rolls);
    expect(rolling.filter(({ bearer }) => bearer !== 'party').map(({ id }) => id)).toEqual(['apply_to_court']);
    expect(new Set(rolling.map(({ id }) => id))).toEqual(
      new Set([
        'state_defence',
        'request_hearing',
        'pay_fine',
        'request_reconsideration',
        'sue',
        'sue_after_reconsideration',
        'urging_runs',
        'apply_to_court',
      ]),
    );
  });
});

describe('urgency', () => {
  it.each<[number, number, string]>([
    [-1, 5, 'overdue'],
    [0, 5, 'near'],
    [5, 5, 'near'],
    [6, 5, 'normal'],
    [15, 15, 'near'],
    [16, 15, 'normal'],
  ])('%i days left, near from %i: %s', (left, near, urgency) => {
    expect(urgencyOf(left, near)).toBe(urgency);
  });

  it.each<[DeadlineRuleId, string, string, string]>([
    ['decide_case', '2021-08-02', '2021-10-15', 'normal'],
    ['decide_case', '2021-08-02', '2021-10-16', 'near'],
    ['decide_case', '2021-08-02', '2021-10-31', 'near'],
    ['decide_case', '2021-08-02', '2021-11-01', 'overdue'],
    ['pay_fine', '2021-09-16', '2021-10-02', 'normal'],
    ['pay_fine', '2021-09-16', '2021-10-03', 'near'],
    ['pay_fine', '2021-09-16', '2021-10-08', 'near'],
    ['pay_fine', '2021-09-16', '2021-10-09', 'overdue'],
    ['lift_measure', '2021-08-20', '2021-09-19', 'near'],
    ['lift_measure', '2021-08-20', '2021-09-20', 'overdue'],
    ['serve_decision', '2021-09-27', '2021-10-12', 'near'],
    ['serve_decision', '2021-09-27', '2021-10-13', 'overdue'],
  ])('%s from %s is on %s %s', (id, start, today, urgency) => {
    expect(limitOf(id, day(start), day(today))?.urgency).toBe(urgency);
  });

  it('counts what is left in the days of the rule', () => {
    expect(limitOf('serve_decision', day('2021-09-27'), day('2021-09-30'))).toMatchObject({
      daysLeft: 12,
      workdaysLeft: 4,
    });
    expect(limitOf('decide_case', day('2021-08-02'), day('2021-10-30'))).toMatchObject({
      daysLeft: 1,
      workdaysLeft: null,
    });
  });
});

describe('latestStart', () => {
  const todays = ['2021-07-20', '2021-10-08', '2021-10-14', '2026-10-09', '2026-11-24'].map(day);

  const long = DEADLINE_RULE_IDS.filter((id) => deadlineRule(id, day('2012-01-01')) !== null);

  it.each(long)('%s: that start is pressing, the next one is not, or none is', (id) => {
    for (const today of todays) {
      for (const left of [-1, 0, 5, 15]) {
        const start = latestStart(id, today, left);
        const pressing = start ?? addDays(today, -4000);
        const most = start === null ? Infinity : left;
        expect(limitOf(id, pressing, today)?.daysLeft).toBeLessThanOrEqual(most);
        expect(limitOf(id, addDays(pressing, 1), today)?.daysLeft).toBeGreaterThan(left);
      }
    }
  });
});
