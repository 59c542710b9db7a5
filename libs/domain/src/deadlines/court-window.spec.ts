import type { CaseRow } from '../case/case-row.js';
import { courtWindowOf, partyRemedyOf } from './court-window.js';
import { caseLimits } from './limits.js';
import { day, decision, limits, NO_FACTS, SERVED } from './test/limit-cases.js';

describe('the way to the court', () => {
  const servedOn = day('2021-08-10');
  const unpaid = decision({ decidedOn: day('2021-08-09'), servedOn });
  const row: CaseRow = { ...SERVED, filedOn: day('2021-07-20'), decidedOn: day('2021-08-09'), servedOn };
  const at = (today: string, change: Partial<CaseRow> = {}): readonly string[] =>
    limits({ ...row, ...change }, { decisions: [unpaid], today }).filter((limit) => !limit.startsWith('pay_fine'));

  it('scenario 24: opens when the time to sue is over, not when the payment term is', () => {
    expect(at('2021-08-26')).toEqual(['request_reconsideration 2021-10-09 7', 'sue 2022-02-10 7']);
    expect(at('2022-02-10')).toEqual(['sue 2022-02-10 7']);
    expect(at('2022-02-11')).toEqual(['apply_to_court 2022-05-10 7']);
    const urged = { urgings: [{ decisionId: '7', servedOn: day('2022-02-14'), amountFen: 5_000_000 }] };
    expect(at('2022-02-28', urged)).toEqual(['urging_runs 2022-02-28 7', 'apply_to_court 2022-05-10 7']);
    expect(at('2022-03-01', urged)).toEqual(['apply_to_court 2022-05-10 7']);
    // Late, it stays, with what follows.
    const late = caseLimits(row, { ...NO_FACTS, decisions: [unpaid] }, { today: day('2022-05-11') });
    expect(late.find(({ rule }) => rule.id === 'apply_to_court')).toMatchObject({ urgency: 'overdue', daysLeft: -1 });
    expect(late.find(({ rule }) => rule.id === 'apply_to_court')?.rule.effect).toContain('不予受理');
  });

  it('follows the application', () => {
    const application = { decisionId: '7', appliedOn: day('2022-03-01'), court: '甲法院' };
    const after = (...acts: CaseRow['courtApplications'][number]['acts']): readonly string[] =>
      at('2022-03-10', { courtApplications: [{ ...application, acts }] });
    expect(after()).toEqual(['court_accepts 2022-03-08 7']);
    expect(after({ on: day('2022-03-08'), act: 'accepted' })).toEqual(['court_rules 2022-03-17 7']);
    expect(after({ on: day('2022-03-08'), act: 'not_accepted' })).toEqual(['ask_court_review 2022-03-23 7']);
    expect(after({ on: day('2022-03-02'), act: 'accepted' }, { on: day('2022-03-09'), act: 'refused' })).toEqual([
      'ask_court_review 2022-03-24 7',
    ]);
    expect(after({ on: day('2022-02-22'), act: 'refused' })).toEqual([]);
    expect(after({ on: day('2022-03-09'), act: 'permitted' })).toEqual([]);
  });

  it('waits for a remedy, and counts anew after it', () => {
    const remedy = { decisionId: '7', kind: 'reconsideration', openedOn: day('2021-09-01') } as const;
    const upheld = [{ ...remedy, endedOn: day('2021-11-01'), result: 'upheld' }] as const;
    expect(at('2022-02-11', { remedies: [{ ...remedy, endedOn: null, result: null }] })).toEqual([]);
    expect(at('2021-11-16', { remedies: upheld })).toEqual(['sue_after_reconsideration 2021-11-16 7']);
    expect(at('2021-11-17', { remedies: upheld })).toEqual(['apply_to_court 2022-02-16 7']);
    // Withdrawn, it leaves the six months as they were.
    const withdrawn = [{ ...remedy, endedOn: day('2021-11-01'), result: 'withdrawn' }] as const;
    expect(at('2022-02-10', { remedies: withdrawn })).toEqual(['sue 2022-02-10 7']);
    const judged = [
      ...upheld,
      { ...remedy, kind: 'litigation', endedOn: day('2022-06-01'), result: 'upheld' },
    ] as const;
    expect(at('2022-06-02', { remedies: judged })).toEqual([]);
    expect(partyRemedyOf({ remedies: judged }, { id: '7', servedOn })).toEqual({ state: 'judged' });
    expect(partyRemedyOf({ remedies: judged }, { id: '8', servedOn })).toMatchObject({ rule: 'sue' });
  });

  it('is not before the end of the instalments', () => {
    const plan = (dueOn: string) => ({
      remedies: [],
      instalmentPlans: [{ decisionId: '7', approvedOn: servedOn, parts: [{ dueOn: day(dueOn), amountFen: 1 }] }],
    });
    const window = (dueOn: string) => courtWindowOf(plan(dueOn), { id: '7', servedOn });
    expect(window('2022-02-10')).toMatchObject({ opensAfter: '2022-02-10', deadline: { dueOn: '2022-05-10' } });
    expect(window('2022-02-11')).toMatchObject({ opensAfter: '2022-02-11', deadline: { dueOn: '2022-05-11' } });
    expect(window('2021-12-01')).toMatchObject({ opensAfter: '2022-02-10' });
  });

  it('is over with the payment, the execution, or for a past case', () => {
    expect(at('2022-02-11', { executionEndedOn: day('2022-02-11') })).toEqual([]);
    expect(at('2022-02-11', { historical: true })).toEqual([]);
    expect(at('2022-02-11', { stage: 'closed', closedOn: day('2022-02-01') })).toEqual(['archive_case 2022-03-03']);
  });
});
