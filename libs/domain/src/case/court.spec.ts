import { type LocalDate, localDate } from '../calendar/local-date.js';
import type { CourtAct } from './acts/execution-acts.js';
import type { CaseRow } from './case-row.js';
import type { CaseFacts, DecisionFacts } from './guard-context.js';
import type { CourtApplication, Remedy } from './side-procedures.js';
import { ACTORS, codesOf, decide, DECISION, EXECUTING, FACTS, on } from './test/sample-case.js';

const day = (text: string): LocalDate => localDate(text);
/** Scenario 24: nothing done by the party since the service. */
const SERVED: DecisionFacts = { ...DECISION, decidedOn: day('2021-08-09'), servedOn: day('2021-08-10') };
const FACTS_24: CaseFacts = { ...FACTS, decisions: [SERVED] };
const urged = (servedOn: string) => ({ decisionId: '31', servedOn: day(servedOn), amountFen: 5_000_000 });
const URGED: CaseRow = { ...EXECUTING, urgings: [urged('2022-02-14')] };
const remedy = (change: Partial<Remedy>): Remedy => ({
  decisionId: '31',
  kind: 'reconsideration',
  openedOn: day('2021-09-01'),
  endedOn: null,
  result: null,
  ...change,
});
const application = (...acts: CourtApplication['acts']): CourtApplication => ({
  decisionId: '31',
  appliedOn: day('2022-03-01'),
  court: '丰泽区人民法院',
  acts,
});
const act = (onDay: string, what: CourtAct): CourtApplication['acts'][number] => ({ on: day(onDay), act: what });

describe('the application to the court', () => {
  const apply = (onDay: string, row: CaseRow = URGED, lateReason: string | null = null, facts: CaseFacts = FACTS_24) =>
    codesOf(
      decide([row, facts, ACTORS.leader], 'apply_to_court', {
        ...on(onDay),
        decisionId: '31',
        court: '丰泽区人民法院',
        documentNumber: null,
        lateReason,
      }),
    );

  it.each<[string, string | null, readonly string[]]>([
    ['2022-02-28', null, ['URGING_RUNS']],
    ['2022-02-28', '当事人转移财产', ['URGING_RUNS']],
    ['2022-03-01', null, []],
    ['2022-05-10', null, []],
    ['2022-05-11', null, ['COURT_WINDOW_OVER']],
    ['2022-05-11', '  ', ['COURT_WINDOW_OVER']],
    ['2022-05-11', '因疫情管控无法立案', []],
  ])('scenario 24: on %s with reason %s', (onDay, lateReason, codes) => {
    expect(apply(onDay, URGED, lateReason)).toEqual(codes);
  });

  it('waits for the end of the time to sue', () => {
    const early: CaseRow = { ...EXECUTING, urgings: [urged('2022-01-04')] };
    expect(apply('2022-02-10', early)).toEqual(['COURT_WINDOW_NOT_OPEN']);
    expect(apply('2022-02-11', early)).toEqual([]);
    // A later letter does not take back what the first one did.
    expect(apply('2022-02-11', { ...early, urgings: [...early.urgings, urged('2022-02-08')] })).toEqual([]);
    expect(apply('2022-03-01', EXECUTING)).toEqual(['NOT_URGED']);
    expect(apply('2022-03-01', { ...EXECUTING, urgings: [{ ...urged('2022-02-14'), decisionId: '9' }] })).toEqual([
      'NOT_URGED',
    ]);
  });

  it('waits for the end of the instalments', () => {
    const parts = [{ dueOn: day('2022-03-10'), amountFen: 5_000_000 }];
    const row: CaseRow = { ...URGED, instalmentPlans: [{ decisionId: '31', approvedOn: day('2021-09-01'), parts }] };
    expect(apply('2022-03-10', row)).toEqual(['COURT_WINDOW_NOT_OPEN']);
    expect(apply('2022-03-11', row)).toEqual([]);
  });

  it.each<[string, string, readonly Remedy[], readonly string[]]>([
    ['an open remedy', '2022-03-01', [remedy({})], ['REMEDY_OPEN']],
    [
      'fifteen days after an upholding reconsideration',
      '2022-03-02',
      [remedy({ endedOn: day('2022-02-15'), result: 'upheld' })],
      ['COURT_WINDOW_NOT_OPEN'],
    ],
    ['the day after them', '2022-03-03', [remedy({ endedOn: day('2022-02-15'), result: 'upheld' })], []],
    [
      'a reconsideration that changed it',
      '2022-03-03',
      [remedy({ endedOn: day('2022-02-15'), result: 'changed' })],
      ['RECONSIDERATION_ORGAN_EXECUTES'],
    ],
    [
      'a judgment, which is executed as such',
      '2022-06-01',
      [remedy({ kind: 'litigation', endedOn: day('2022-05-20'), result: 'upheld' })],
      [],
    ],
    ['a withdrawn remedy', '2022-03-01', [remedy({ endedOn: day('2021-10-01'), result: 'withdrawn' })], []],
  ])('minds %s', (_, onDay, remedies, codes) => {
    expect(apply(onDay, { ...URGED, remedies })).toEqual(codes);
  });

  it.each<[string, CourtApplication, readonly string[]]>([
    ['unanswered', application(), ['COURT_APPLICATION_PENDING']],
    ['accepted', application(act('2022-03-02', 'accepted')), ['COURT_APPLICATION_PENDING']],
    ['not accepted', application(act('2022-03-02', 'not_accepted')), []],
    [
      'under review',
      application(act('2022-03-02', 'not_accepted'), act('2022-03-03', 'review_asked')),
      ['COURT_APPLICATION_PENDING'],
    ],
    ['refused', application(act('2022-03-02', 'accepted'), act('2022-03-08', 'refused')), []],
  ])('is made again after one that is %s', (_, before, codes) => {
    expect(apply('2022-03-10', { ...URGED, courtApplications: [before] })).toEqual(codes);
  });

  it('is for what is owed, of an execution that runs', () => {
    const paidUp: CaseFacts = { ...FACTS, decisions: [{ ...SERVED, paidFen: 5_000_000 }] };
    expect(apply('2022-03-01', URGED, null, paidUp)).toEqual(['NOTHING_OPEN']);
    const surcharges = [{ decisionId: '31', on: day('2022-01-10'), amountFen: 5_000_000 }];
    expect(apply('2022-03-01', { ...URGED, surcharges }, null, paidUp)).toEqual([]);
    expect(apply('2022-03-01', { ...URGED, executionEndedOn: day('2022-02-20') })).toEqual(['EXECUTION_ENDED']);
    // What happened to a past decision is not in its record.
    expect(apply('2022-06-01', { ...EXECUTING, historical: true })).toEqual([]);
  });
});

describe('what the court does', () => {
  const record = (what: CourtAct, onDay: string, ...acts: CourtApplication['acts']) =>
    codesOf(
      decide([{ ...URGED, courtApplications: [application(...acts)] }, FACTS_24, ACTORS.officer], 'record_court_act', {
        ...on(onDay),
        decisionId: '31',
        courtAct: what,
        note: null,
      }),
    );
  const ACCEPTED = act('2022-03-08', 'accepted');
  const REFUSED = act('2022-03-17', 'refused');
  const NOT_ACCEPTED = act('2022-03-08', 'not_accepted');
  const PERMITTED = act('2022-03-17', 'permitted');

  it.each<[CourtAct, string, CourtApplication['acts'], readonly string[]]>([
    ['accepted', '2022-03-01', [], []],
    ['accepted', '2022-02-28', [], ['DATE_OUT_OF_ORDER']],
    ['not_accepted', '2022-03-08', [], []],
    ['permitted', '2022-03-08', [], ['COURT_ACT_ORDER']],
    ['review_asked', '2022-03-08', [], ['COURT_ACT_ORDER']],
    ['accepted', '2022-03-09', [ACCEPTED], ['COURT_ACT_ORDER']],
    ['permitted', '2022-03-17', [ACCEPTED], []],
    ['refused', '2022-03-17', [ACCEPTED], []],
    ['executed', '2022-03-17', [ACCEPTED], ['COURT_ACT_ORDER']],
    ['executed', '2022-03-16', [ACCEPTED, PERMITTED], ['DATE_OUT_OF_ORDER']],
    ['executed', '2022-05-17', [ACCEPTED, PERMITTED], []],
    ['review_asked', '2022-03-23', [NOT_ACCEPTED], []],
    ['review_asked', '2022-03-24', [NOT_ACCEPTED], ['COURT_REVIEW_LATE']],
    ['review_asked', '2022-04-01', [ACCEPTED, REFUSED], []],
    ['review_asked', '2022-04-02', [ACCEPTED, REFUSED], ['COURT_REVIEW_LATE']],
    ['accepted', '2022-04-06', [NOT_ACCEPTED, act('2022-03-20', 'review_asked')], []],
    ['permitted', '2022-04-06', [NOT_ACCEPTED, act('2022-03-20', 'review_asked')], ['COURT_ACT_ORDER']],
    ['permitted', '2022-04-20', [ACCEPTED, REFUSED, act('2022-03-20', 'review_asked')], []],
    [
      'review_asked',
      '2022-04-21',
      [ACCEPTED, REFUSED, act('2022-03-20', 'review_asked'), act('2022-04-20', 'refused')],
      ['COURT_ACT_ORDER'],
    ],
    [
      'review_asked',
      '2022-04-21',
      [NOT_ACCEPTED, act('2022-03-20', 'review_asked'), act('2022-04-06', 'accepted'), act('2022-04-12', 'refused')],
      [],
    ],
    ['executed', '2022-06-01', [ACCEPTED, PERMITTED, act('2022-05-17', 'executed')], ['COURT_ACT_ORDER']],
  ])('%s on %s', (what, onDay, acts, codes) => {
    expect(record(what, onDay, ...acts)).toEqual(codes);
  });

  it('answers an application', () => {
    const input = { ...on('2022-03-08'), decisionId: '31', courtAct: 'accepted', note: null } as const;
    expect(codesOf(decide([URGED, FACTS_24, ACTORS.officer], 'record_court_act', input))).toEqual(['NOT_APPLIED']);
    // The court still answers when the decision is gone.
    const revoked: CaseFacts = { ...FACTS, decisions: [{ ...SERVED, state: 'revoked' }] };
    const pending: CaseRow = { ...URGED, courtApplications: [application()] };
    expect(codesOf(decide([pending, revoked, ACTORS.officer], 'record_court_act', input))).toEqual([]);
  });
});
