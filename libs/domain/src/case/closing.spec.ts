import { localDate } from '../calendar/local-date.js';
import type { MeasureTerm } from '../measures/measure-term.js';
import type { CaseActionInputs } from './actions.js';
import { applyCaseEvent } from './apply.js';
import type { CaseRow } from './case-row.js';
import type { CaseFacts, DecisionFacts } from './guard-context.js';
import {
  ACTORS,
  codesOf,
  CONCLUDED,
  CONTENT,
  decide,
  DECIDED,
  DECISION,
  EXECUTING,
  FACTS,
  FILED,
  IN_REVIEW,
  LEAD,
  NOTICED,
  on,
  opinion,
  OWING,
  PAID,
  SERVED,
} from './test/sample-case.js';

const SERVED_ON: DecisionFacts = { ...DECISION, servedOn: localDate('2026-04-22') };
const SEAL: MeasureTerm = {
  id: '51',
  kind: 'seal',
  startedOn: null,
  termDays: null,
  extensionDays: null,
  appraisalDays: null,
};

describe('payment and closing', () => {
  const pay = (facts: CaseFacts, amountFen: number, day = '2026-05-01') =>
    codesOf(
      decide([SERVED, facts, ACTORS.officer], 'record_payment', {
        ...on(day),
        decisionId: '31',
        amountFen,
        note: null,
        purpose: 'penalty',
      }),
    );

  it.each<[string, () => readonly string[], readonly string[]]>([
    ['in full', () => pay(OWING, 5_000_000), []],
    ['in part', () => pay(OWING, 1), []],
    ['a fen too much', () => pay(OWING, 5_000_001), ['PAID_TOO_MUCH']],
    ['again', () => pay(PAID, 1), ['PAID_TOO_MUCH']],
    ['on the day of the decision', () => pay(OWING, 1, '2026-04-20'), []],
    ['the day before', () => pay(OWING, 1, '2026-04-19'), ['DATE_OUT_OF_ORDER']],
    ['for another case', () => pay(FACTS, 1), ['DECISION_UNKNOWN']],
    [
      'for a revoked decision',
      () => pay({ ...FACTS, decisions: [{ ...DECISION, state: 'revoked' }] }, 1),
      ['DECISION_ENDED'],
    ],
    [
      'for one entered by mistake',
      () => pay({ ...FACTS, decisions: [{ ...DECISION, voided: true }] }, 1),
      ['DECISION_VOIDED'],
    ],
  ])('is paid %s', (_, run, codes) => {
    expect(run()).toEqual(codes);
  });

  it.each<[string, CaseFacts, CaseRow, readonly string[]]>([
    ['paid', PAID, EXECUTING, []],
    ['a fen is missing', { ...FACTS, decisions: [{ ...SERVED_ON, paidFen: 4_999_999 }] }, EXECUTING, ['NOT_PAID']],
    ['paid, but not served', { ...FACTS, decisions: [{ ...DECISION, paidFen: 5_000_000 }] }, EXECUTING, ['NOT_SERVED']],
    [
      'a past case, served on a day that nobody knows',
      { ...FACTS, decisions: [{ ...DECISION, paidFen: 5_000_000 }] },
      { ...EXECUTING, historical: true },
      [],
    ],
    ['execution ended instead', OWING, { ...EXECUTING, executionEndedOn: localDate('2026-06-01') }, []],
    ['revoked, so nothing is due', { ...FACTS, decisions: [{ ...DECISION, state: 'revoked' }] }, EXECUTING, []],
    [
      'the only decision was voided',
      { ...FACTS, decisions: [{ ...DECISION, voided: true }] },
      EXECUTING,
      ['NOTHING_DECIDED'],
    ],
    ['nothing was decided in a past case', FACTS, { ...EXECUTING, historical: true }, []],
    ['a seizure goes on', { ...PAID, openMeasures: [SEAL] }, EXECUTING, ['MEASURE_OPEN']],
    ['a hazard is open', { ...PAID, openHazards: 2 }, EXECUTING, ['HAZARD_OPEN']],
  ])('is ready to close: %s', (_, facts, row, codes) => {
    expect(codesOf(decide([row, facts, ACTORS.officer], 'request_closing', opinion('2026-06-01')))).toEqual(codes);
    const asked = { ...row, closingRequestedOn: localDate('2026-06-01') };
    expect(codesOf(decide([asked, facts, ACTORS.leader], 'approve_closing', opinion('2026-06-02')))).toEqual(codes);
  });

  it('closes only what was asked for', () => {
    expect(codesOf(decide([EXECUTING, PAID, ACTORS.leader], 'approve_closing', opinion('2026-06-02')))).toEqual([
      'CLOSING_NOT_REQUESTED',
    ]);
  });

  it.each<[string, CaseFacts, string]>([
    ['penalised', PAID, 'penalised'],
    ['not penalised', { ...FACTS, decisions: [{ ...SERVED_ON, dueFen: 0, onlyNoPenalty: true }] }, 'no_penalty'],
  ])('ends %s', (_, facts, outcome) => {
    const asked = { ...EXECUTING, closingRequestedOn: localDate('2026-06-01') };
    const decision = decide([asked, facts, ACTORS.leader], 'approve_closing', opinion('2026-06-02'));
    if (decision.kind !== 'event') throw new Error('refused');
    expect(applyCaseEvent(asked, decision.event)).toMatchObject({ stage: 'closed', closedOn: '2026-06-02', outcome });
  });

  it.each<[string, CaseFacts, readonly string[]]>([
    ['nothing decided', FACTS, []],
    ['a decision in force', OWING, ['DECISION_IN_FORCE']],
    ['a revoked decision', { ...FACTS, decisions: [{ ...DECISION, state: 'revoked' }] }, []],
  ])('is voided as a mistake: %s', (_, facts, codes) => {
    expect(codesOf(decide([DECIDED, facts, ACTORS.officer], 'void_case', { reason: '重复录入' }))).toEqual(codes);
  });

  it('a paid decision is no mistake of entry', () => {
    const input = { decisionId: '31', reason: '重复录入' };
    expect(codesOf(decide([SERVED, PAID, ACTORS.officer], 'void_decision', input))).toEqual(['DECISION_PAID']);
    expect(codesOf(decide([SERVED, OWING, ACTORS.officer], 'void_decision', input))).toEqual([]);
  });

  it.each([
    [5_000_000, []],
    [5_000_001, ['REFUND_TOO_MUCH']],
  ])('gives back %i fen of 50,000 yuan paid', (amountFen, codes) => {
    const input = { ...on('2026-06-01'), decisionId: '31', amountFen, note: null, purpose: 'penalty' } as const;
    expect(codesOf(decide([SERVED, PAID, ACTORS.officer], 'record_refund', input))).toEqual(codes);
  });
});

describe('amending the file', () => {
  const amend = (row: CaseRow, change: Partial<CaseActionInputs['amend']>) =>
    codesOf(
      decide([row, FACTS, ACTORS.officer], 'amend', {
        ...CONTENT,
        filedOn: row.filedOn,
        reason: '更正笔误',
        ...change,
      }),
    );

  it.each<[string, CaseRow, Partial<CaseActionInputs['amend']>, readonly string[]]>([
    ['a lead without a reason', LEAD, { reason: null }, []],
    ['a filed case without a reason', FILED, { reason: null }, ['REASON_REQUIRED']],
    ['the class of a filed case', FILED, { caseClass: 'accident', accidentOn: localDate('2026-03-04') }, []],
    ['an accident after the filing', FILED, { accidentOn: localDate('2026-03-05') }, ['DATE_OUT_OF_ORDER']],
    ['a filing day before the head agreed', FILED, { filedOn: localDate('2026-03-02') }, ['DATE_OUT_OF_ORDER']],
    ['a filing day on which the head agreed', FILED, { filedOn: localDate('2026-03-03') }, []],
    ['a filing day after the conclusion', CONCLUDED, { filedOn: localDate('2026-04-02') }, ['DATE_OUT_OF_ORDER']],
    ['a filing day on the conclusion', CONCLUDED, { filedOn: localDate('2026-04-01') }, []],
    ['a filing day of a lead', LEAD, { filedOn: localDate('2026-03-02') }, ['NOT_FILED_YET']],
    ['no filing day any more', FILED, { filedOn: null }, ['FILED_DATE_REQUIRED']],
    ['the parties before the notice', CONCLUDED, { personIds: [] }, []],
    ['the parties after the notice', NOTICED, { personIds: [] }, ['PARTIES_FIXED']],
    ['the violation before the notice', CONCLUDED, { violation: '在不具备安全条件的场所储存燃气' }, []],
    ['the violation after the notice', NOTICED, { violation: '在不具备安全条件的场所储存燃气' }, ['FACTS_FIXED']],
    ['an article after the notice', NOTICED, { penaltyArticle: '《城镇燃气管理条例》第四十六条' }, ['FACTS_FIXED']],
    ['the remarks after the notice', NOTICED, { remarks: '卷二' }, []],
    ['under review', IN_REVIEW, {}, ['STEP_NOT_IN_TABLE']],
    ['in the archive', { ...EXECUTING, stage: 'archived' }, {}, ['STEP_NOT_IN_TABLE']],
  ])('%s', (_, row, change, codes) => {
    expect(amend(row, change)).toEqual(codes);
  });
});
