import { type LocalDate, localDate } from '../calendar/local-date.js';
import type { CaseActionInputs } from './actions.js';
import type { CaseRow } from './case-row.js';
import { availableActions } from './decide.js';
import type { CaseFacts, DecisionFacts } from './guard-context.js';
import { ACTORS, codesOf, decide, DECISION, DIRECT, EXECUTING, FACTS, on, TODAY } from './test/sample-case.js';

const day = (text: string): LocalDate => localDate(text);
/** Served on 2026-04-22: to be paid by Thursday 2026-05-07. */
const SERVED: DecisionFacts = { ...DECISION, servedOn: day('2026-04-22') };
const facts = (change: Partial<DecisionFacts> = {}): CaseFacts => ({
  ...FACTS,
  decisions: [{ ...SERVED, ...change }],
});
const paid = (amountFen: number, onDay: string): Partial<DecisionFacts> => ({
  paidFen: amountFen,
  payments: [{ on: day(onDay), amountFen }],
});
const ENDED: CaseRow = { ...EXECUTING, executionEndedOn: day('2026-05-20') };
const imposed = (amountFen: number): CaseRow => ({
  ...EXECUTING,
  surcharges: [{ decisionId: '31', on: day('2026-05-10'), amountFen }],
});

describe('instalments', () => {
  type Plan = CaseActionInputs['approve_instalments'];
  const PLAN: Plan = {
    ...on('2026-05-05'),
    decisionId: '31',
    appliedOn: day('2026-05-04'),
    reason: '企业停产，账户余额不足',
    parts: [
      { dueOn: day('2026-06-05'), amountFen: 2_000_000 },
      { dueOn: day('2026-07-05'), amountFen: 3_000_000 },
    ],
    documentNumber: null,
  };
  const approve = (change: Partial<Plan>, row: CaseRow = EXECUTING, of: CaseFacts = facts()) =>
    codesOf(decide([row, of, ACTORS.leader], 'approve_instalments', { ...PLAN, ...change }));
  const part = (dueOn: string, amountFen: number) => ({ dueOn: day(dueOn), amountFen });
  const parts = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      part(
        `2027-${String(Math.floor(index / 28) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`,
        index === 0 ? 5_000_000 - (count - 1) : 1,
      ),
    );

  it.each<[string, Partial<Plan>, readonly string[]]>([
    ['lawful', {}, []],
    ['a deferral', { parts: [part('2026-05-06', 5_000_000)] }, []],
    ['applied for on that day', { appliedOn: day('2026-05-05') }, []],
    ['applied for the day after', { appliedOn: day('2026-05-06') }, ['APPLIED_AFTER_APPROVAL']],
    ['applied for on the day of service', { appliedOn: day('2026-04-22') }, []],
    ['applied for before the service', { appliedOn: day('2026-04-21') }, ['APPLIED_BEFORE_SERVICE']],
    ['no reason', { reason: ' ' }, ['REASON_REQUIRED']],
    ['no parts', { parts: [] }, ['PARTS_NUMBER']],
    ['24 parts', { parts: parts(24) }, []],
    ['25 parts', { parts: parts(25) }, ['PARTS_NUMBER']],
    ['due on the day of the approval', { parts: [part('2026-05-05', 5_000_000)] }, ['PARTS_ORDER']],
    [
      'two parts due on the same day',
      { parts: [part('2026-06-05', 2_500_000), part('2026-06-05', 2_500_000)] },
      ['PARTS_ORDER'],
    ],
    ['a fen too little', { parts: [part('2026-06-05', 4_999_999)] }, ['PARTS_SUM']],
    ['a fen too much', { parts: [part('2026-06-05', 5_000_001)] }, ['PARTS_SUM']],
    ['a part of nothing', { parts: [part('2026-06-05', 5_000_000), part('2026-07-05', 0)] }, ['AMOUNT_REQUIRED']],
    [
      'before the service',
      { ...on('2026-04-21'), appliedOn: day('2026-04-21') },
      ['DATE_OUT_OF_ORDER', 'APPLIED_BEFORE_SERVICE'],
    ],
    ['of another case', { decisionId: '99' }, ['DECISION_UNKNOWN']],
  ])('are approved: %s', (_, change, codes) => {
    expect(approve(change)).toEqual(codes);
  });

  it('divide what is still open', () => {
    const half = facts(paid(1_000_000, '2026-05-01'));
    expect(approve({}, EXECUTING, half)).toEqual(['PARTS_SUM']);
    expect(approve({ parts: [part('2026-06-05', 4_000_000)] }, EXECUTING, half)).toEqual([]);
    expect(approve({}, EXECUTING, facts(paid(5_000_000, '2026-05-01')))).toEqual(['NOTHING_OPEN', 'PARTS_SUM']);
  });

  it('are for a served decision whose execution goes on', () => {
    expect(approve({}, EXECUTING, facts({ servedOn: null }))).toEqual(['NOT_SERVED']);
    expect(approve({}, ENDED)).toEqual(['EXECUTION_ENDED']);
    const applied = (...acts: CaseRow['courtApplications'][number]['acts']): CaseRow => ({
      ...EXECUTING,
      courtApplications: [{ decisionId: '31', appliedOn: day('2026-05-01'), court: '丰泽区人民法院', acts }],
    });
    const accepted = { on: day('2026-05-02'), act: 'accepted' } as const;
    expect(approve({}, applied())).toEqual([]);
    expect(approve({}, applied(accepted))).toEqual(['COURT_ACCEPTED']);
    expect(approve({}, applied(accepted, { on: day('2026-05-03'), act: 'refused' }))).toEqual([]);
  });
});

describe('a surcharge', () => {
  const impose = (amountFen: number, onDay: string, row: CaseRow = EXECUTING, of: CaseFacts = facts()) =>
    decide([row, of, ACTORS.leader], 'impose_surcharge', {
      ...on(onDay),
      decisionId: '31',
      amountFen,
      documentNumber: null,
    });

  it.each<[string, number, string, readonly string[]]>([
    ['on the last day for payment', 1, '2026-05-07', ['NOT_OVERDUE']],
    ['of one day', 150_000, '2026-05-08', []],
    ['of one day and a fen', 150_001, '2026-05-08', ['SURCHARGE_TOO_HIGH']],
    ['of less than the law allows', 1, '2026-05-08', []],
    ['of nothing', 0, '2026-05-08', ['AMOUNT_REQUIRED']],
    ['of 33 days', 4_950_000, '2026-06-09', []],
    ['of 33 days and a fen', 4_950_001, '2026-06-09', ['SURCHARGE_TOO_HIGH']],
    ['up to the fine', 5_000_000, '2026-06-10', []],
    ['above the fine', 5_000_001, '2026-06-30', ['SURCHARGE_TOO_HIGH']],
  ])('is imposed: %s', (_, amountFen, onDay, codes) => {
    expect(codesOf(impose(amountFen, onDay))).toEqual(codes);
  });

  it('shows how it is counted', () => {
    const refused = impose(2_000_001, '2026-05-27', imposed(1_000_000));
    expect(refused).toMatchObject({
      refusals: [
        {
          field: 'amountFen',
          message:
            '截至 2026-05-27 计算 20 日，共 30,000.00 元；已决定加处 10,000.00 元，最多还可加处 20,000.00 元，请更正金额',
        },
      ],
    });
    expect(codesOf(impose(2_000_000, '2026-05-27', imposed(1_000_000)))).toEqual([]);
    expect(codesOf(impose(1, '2026-05-27', imposed(3_000_000)))).toEqual(['SURCHARGE_EXHAUSTED']);
  });

  it('is still due of a fine that was paid late', () => {
    const late = facts(paid(5_000_000, '2026-05-08'));
    expect(codesOf(impose(150_000, '2026-06-01', EXECUTING, late))).toEqual([]);
    expect(codesOf(impose(150_001, '2026-06-01', EXECUTING, late))).toEqual(['SURCHARGE_TOO_HIGH']);
    const inTime = facts(paid(5_000_000, '2026-05-07'));
    expect(codesOf(impose(1, '2026-06-01', EXECUTING, inTime))).toEqual(['NOT_OVERDUE']);
  });

  it('does not run while a remedy is open, although the execution does', () => {
    const remedy = {
      decisionId: '31',
      kind: 'litigation',
      openedOn: day('2026-05-10'),
      endedOn: null,
      result: null,
    } as const;
    const sued: CaseRow = { ...EXECUTING, remedies: [remedy] };
    expect(codesOf(impose(300_000, '2026-06-30', sued))).toEqual([]);
    expect(codesOf(impose(300_001, '2026-06-30', sued))).toEqual(['SURCHARGE_TOO_HIGH']);
  });

  it('is not imposed without service, on an unknown fine, or after the end of the execution', () => {
    expect(codesOf(impose(1, '2026-05-08', EXECUTING, facts({ servedOn: null })))).toEqual(['NOT_SERVED']);
    expect(codesOf(impose(1, '2026-05-08', EXECUTING, facts({ fineFen: null, dueFen: null })))).toEqual([
      'AMOUNT_UNKNOWN',
    ]);
    expect(codesOf(impose(1, '2026-05-21', ENDED))).toEqual(['EXECUTION_ENDED']);
    const past: CaseRow = { ...EXECUTING, historical: true, servedOn: null };
    expect(codesOf(impose(1, '2026-05-08', past, facts({ servedOn: null })))).toEqual([]);
  });
});

describe('payments and refunds by purpose', () => {
  const move = (
    action: 'record_payment' | 'record_refund',
    purpose: 'penalty' | 'surcharge',
    amountFen: number,
    decision: Partial<DecisionFacts>,
  ) =>
    codesOf(
      decide([imposed(150_000), facts(decision), ACTORS.officer], action, {
        ...on('2026-06-01'),
        decisionId: '31',
        amountFen,
        purpose,
        note: null,
      }),
    );
  const late = paid(5_000_000, '2026-05-08');

  it.each<[string, readonly string[], readonly string[]]>([
    ['all of the surcharge', move('record_payment', 'surcharge', 150_000, late), []],
    ['a fen more', move('record_payment', 'surcharge', 150_001, late), ['PAID_TOO_MUCH']],
    ['the rest', move('record_payment', 'surcharge', 50_000, { ...late, surchargePaidFen: 100_000 }), []],
    [
      'more than the rest',
      move('record_payment', 'surcharge', 50_001, { ...late, surchargePaidFen: 100_000 }),
      ['PAID_TOO_MUCH'],
    ],
    ['the surcharge as a penalty', move('record_payment', 'penalty', 150_000, late), ['PAID_TOO_MUCH']],
    ['the penalty beside an open surcharge', move('record_payment', 'penalty', 5_000_000, {}), []],
    ['back, all of the surcharge', move('record_refund', 'surcharge', 150_000, { surchargePaidFen: 150_000 }), []],
    [
      'back, a fen more',
      move('record_refund', 'surcharge', 150_001, { ...late, surchargePaidFen: 150_000 }),
      ['REFUND_TOO_MUCH'],
    ],
    [
      'back, the surcharge as a penalty',
      move('record_refund', 'penalty', 1, { surchargePaidFen: 150_000 }),
      ['REFUND_TOO_MUCH'],
    ],
  ])('%s', (_, codes, expected) => {
    expect(codes).toEqual(expected);
  });

  it.each<[string, Partial<DecisionFacts>, CaseRow, readonly string[]]>([
    ['all paid', { ...late, surchargePaidFen: 150_000 }, imposed(150_000), []],
    [
      'a fen of the surcharge is missing',
      { ...late, surchargePaidFen: 149_999 },
      imposed(150_000),
      ['SURCHARGE_NOT_PAID'],
    ],
    ['nothing is paid', {}, imposed(150_000), ['NOT_PAID', 'SURCHARGE_NOT_PAID']],
    ['run up, but not imposed', late, EXECUTING, []],
    ['the execution was ended', {}, { ...imposed(150_000), executionEndedOn: day('2026-05-20') }, []],
  ])('settle the case: %s', (_, decision, row, codes) => {
    expect(
      codesOf(
        decide([row, facts(decision), ACTORS.officer], 'request_closing', { ...on('2026-06-01'), opinion: null }),
      ),
    ).toEqual(codes);
  });
});

describe('urging', () => {
  const urge = (amountFen: number, onDay: string, row: CaseRow = EXECUTING, of: CaseFacts = facts()) =>
    codesOf(
      decide([row, of, ACTORS.officer], 'urge', {
        ...on(onDay),
        ...DIRECT,
        decisionId: '31',
        amountFen,
        documentNumber: null,
      }),
    );

  it.each<[string, number, string, readonly string[]]>([
    ['on the last day for payment', 5_000_000, '2026-05-07', ['TERM_NOT_OVER']],
    ['the day after', 5_000_000, '2026-05-08', []],
    ['for less', 1, '2026-05-08', []],
    ['for nothing', 0, '2026-05-08', ['AMOUNT_REQUIRED']],
    ['for a fen more', 5_000_001, '2026-05-08', ['URGED_TOO_MUCH']],
  ])('comes %s', (_, amountFen, onDay, codes) => {
    expect(urge(amountFen, onDay)).toEqual(codes);
  });

  it('covers an imposed surcharge, and only what has fallen due', () => {
    expect(urge(5_150_000, '2026-05-12', imposed(150_000))).toEqual([]);
    expect(urge(5_150_001, '2026-05-12', imposed(150_000))).toEqual(['URGED_TOO_MUCH']);
    const plan: CaseRow = {
      ...EXECUTING,
      instalmentPlans: [
        {
          decisionId: '31',
          approvedOn: day('2026-05-05'),
          parts: [
            { dueOn: day('2026-05-20'), amountFen: 2_000_000 },
            { dueOn: day('2026-06-20'), amountFen: 3_000_000 },
          ],
        },
      ],
    };
    expect(urge(2_000_000, '2026-05-20', plan)).toEqual(['TERM_NOT_OVER']);
    expect(urge(2_000_000, '2026-05-21', plan)).toEqual([]);
    expect(urge(2_000_001, '2026-05-21', plan)).toEqual(['URGED_TOO_MUCH']);
  });

  it('is for what is open, of an execution that runs', () => {
    expect(urge(1, '2026-05-12', EXECUTING, facts(paid(5_000_000, '2026-05-06')))).toEqual(['NOTHING_OPEN']);
    expect(urge(1, '2026-05-12', EXECUTING, facts({ servedOn: null }))).toEqual(['NOT_SERVED']);
    expect(urge(1, '2026-05-21', ENDED)).toEqual(['EXECUTION_ENDED']);
    const pause = { from: day('2026-05-10'), ground: 'party_unable', resumedOn: null } as const;
    expect(urge(1, '2026-05-12', { ...EXECUTING, executionPauses: [pause] })).toEqual(['EXECUTION_PAUSED']);
    expect(urge(1, '2026-05-12', EXECUTING, facts({ state: 'revoked' }))).toEqual(['DECISION_ENDED']);
  });
});

describe('what the screen offers', () => {
  const offered = (row: CaseRow, of: CaseFacts, today: LocalDate = TODAY) => {
    const offers = ['officer', 'leader'] as const;
    return Object.fromEntries(
      offers
        .flatMap((role) => availableActions(row, of, { actor: ACTORS[role], today }))
        .map(({ action, refusals }) => [action, refusals.map(({ code }) => code)]),
    );
  };

  it('asks only what the state forbids', () => {
    expect(offered(EXECUTING, facts())).toMatchObject({
      approve_instalments: [],
      impose_surcharge: [],
      urge: [],
      apply_to_court: ['NOT_URGED', 'COURT_WINDOW_NOT_OPEN'],
      record_court_act: ['NOT_APPLIED'],
      pause_execution: [],
      resume_execution: ['EXECUTION_NOT_PAUSED'],
      end_execution: [],
      open_remedy: [],
      end_remedy: ['NO_REMEDY'],
      serve_decision: ['ALREADY_SERVED'],
    });
    expect(offered(EXECUTING, facts(), day('2026-05-07'))).toMatchObject({
      impose_surcharge: ['NOT_OVERDUE'],
      urge: ['TERM_NOT_OVER'],
    });
  });

  it('is open when it is for one of several decisions', () => {
    const two: CaseFacts = { ...FACTS, decisions: [{ ...SERVED, id: '30', ...paid(5_000_000, '2026-05-01') }, SERVED] };
    expect(offered(EXECUTING, two)).toMatchObject({ impose_surcharge: [], urge: [], approve_instalments: [] });
  });
});
