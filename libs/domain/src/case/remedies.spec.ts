import { type LocalDate, localDate } from '../calendar/local-date.js';
import type { ExecutionEndGround, RemedyKind } from './acts/execution-acts.js';
import type { CaseRow } from './case-row.js';
import type { CaseFacts, DecisionFacts } from './guard-context.js';
import type { ExecutionPause, Remedy } from './side-procedures.js';
import {
  ACTORS,
  CHIEF,
  codesOf,
  COMPANY,
  DECIDED,
  decide,
  DECISION,
  EXECUTING,
  FACTS,
  on,
} from './test/sample-case.js';

const day = (text: string): LocalDate => localDate(text);
const facts = (change: Partial<DecisionFacts> = {}): CaseFacts => ({
  ...FACTS,
  decisions: [{ ...DECISION, servedOn: day('2026-04-22'), ...change }],
});
const remedy = (change: Partial<Remedy> = {}): Remedy => ({
  decisionId: '31',
  kind: 'reconsideration',
  openedOn: day('2026-05-10'),
  endedOn: null,
  result: null,
  ...change,
});
const withRemedies = (...remedies: readonly Remedy[]): CaseRow => ({ ...EXECUTING, remedies });

describe('a remedy', () => {
  const open = (row: CaseRow, of: CaseFacts, kind: RemedyKind = 'reconsideration', onDay = '2026-05-20') =>
    codesOf(
      decide([row, of, ACTORS.officer], 'open_remedy', {
        ...on(onDay),
        decisionId: '31',
        kind,
        organ: '泉州市人民政府',
        note: null,
      }),
    );
  const ended = remedy({ endedOn: day('2026-05-15'), result: 'upheld' });
  const both = { parties: [COMPANY, CHIEF] };

  it.each<[string, readonly string[], readonly string[]]>([
    ['the first', open(EXECUTING, facts()), []],
    ['on the day of the service', open(EXECUTING, facts(), 'litigation', '2026-04-22'), []],
    ['before the service', open(EXECUTING, facts(), 'litigation', '2026-04-21'), ['DATE_OUT_OF_ORDER']],
    ['before any service', open(DECIDED, facts({ servedOn: null })), ['NOT_SERVED']],
    ['of a past decision', open({ ...EXECUTING, historical: true, servedOn: null }, facts({ servedOn: null })), []],
    ['late, but accepted by the organ', open(EXECUTING, facts(), 'reconsideration', '2026-06-30'), []],
    ['beside an open one', open(withRemedies(remedy()), facts()), ['REMEDY_OPEN']],
    ['a suit beside a reconsideration', open(withRemedies(remedy()), facts(), 'litigation'), ['REMEDY_OPEN']],
    ['a suit of another party', open(withRemedies(remedy()), facts(both), 'litigation'), []],
    ['the same of another party', open(withRemedies(remedy()), facts(both)), ['REMEDY_OPEN']],
    ['a suit after the reconsideration', open(withRemedies(ended), facts(), 'litigation'), []],
    ['against another decision', open(withRemedies(remedy({ decisionId: '9' })), facts()), []],
    ['against a revoked decision', open(EXECUTING, facts({ state: 'revoked' })), ['DECISION_ENDED']],
  ])('%s', (_, codes, expected) => {
    expect(codes).toEqual(expected);
  });

  it.each<[string, readonly Remedy[], number, string, readonly string[]]>([
    ['on the day it began', [remedy()], 1, '2026-05-10', []],
    ['before it began', [remedy()], 1, '2026-05-09', ['DATE_OUT_OF_ORDER']],
    ['twice', [remedy({ endedOn: day('2026-05-15'), result: 'upheld' })], 1, '2026-05-20', ['REMEDY_ENDED']],
    ['that is none', [remedy()], 2, '2026-05-20', ['NO_REMEDY']],
    ['number nought', [remedy()], 0, '2026-05-20', ['NO_REMEDY']],
  ])('is ended %s', (_, remedies, number, onDay, codes) => {
    const input = { ...on(onDay), remedy: number, result: 'upheld', note: null } as const;
    expect(codesOf(decide([withRemedies(...remedies), facts(), ACTORS.officer], 'end_remedy', input))).toEqual(codes);
  });

  it.each<[string, Partial<Remedy>, Partial<DecisionFacts>, readonly string[]]>([
    ['runs', {}, {}, ['REMEDY_OPEN']],
    ['upheld it', { endedOn: day('2026-05-20'), result: 'upheld' }, {}, []],
    ['changed it', { endedOn: day('2026-05-20'), result: 'changed' }, {}, []],
    ['revoked it', { endedOn: day('2026-05-20'), result: 'revoked' }, {}, ['REVOCATION_NOT_RECORDED']],
    ['revoked it, as is recorded', { endedOn: day('2026-05-20'), result: 'revoked' }, { state: 'revoked' }, []],
    ['found it unlawful', { endedOn: day('2026-05-20'), result: 'unlawful_kept' }, {}, ['UNLAWFULNESS_NOT_RECORDED']],
    [
      'found it unlawful, as is recorded',
      { endedOn: day('2026-05-20'), result: 'unlawful_kept' },
      { state: 'unlawful_kept' },
      [],
    ],
  ])('stands before the closing when it %s', (_, change, decision, codes) => {
    const row = withRemedies(remedy(change));
    const of = facts({ paidFen: 5_000_000, ...decision });
    expect(
      codesOf(decide([row, of, ACTORS.officer], 'request_closing', { ...on('2026-06-01'), opinion: null })),
    ).toEqual(codes);
    const asked: CaseRow = { ...row, closingRequestedOn: day('2026-06-01') };
    expect(
      codesOf(decide([asked, of, ACTORS.leader], 'approve_closing', { ...on('2026-06-02'), opinion: null })),
    ).toEqual(codes);
  });
});

describe('rest and end of the execution', () => {
  const pause = (change: Partial<ExecutionPause> = {}): ExecutionPause => ({
    from: day('2026-05-10'),
    ground: 'party_unable',
    resumedOn: null,
    ...change,
  });
  const paused = (...executionPauses: readonly ExecutionPause[]): CaseRow => ({ ...EXECUTING, executionPauses });
  const ENDED: CaseRow = { ...EXECUTING, executionEndedOn: day('2026-05-20') };
  const reason = '账户余额不足';

  it.each<[string, CaseRow, string, readonly string[]]>([
    ['once', EXECUTING, '2026-05-10', []],
    ['on the day of the service', EXECUTING, '2026-04-22', []],
    ['before the service', EXECUTING, '2026-04-21', ['DATE_OUT_OF_ORDER']],
    ['twice', paused(pause()), '2026-05-11', ['EXECUTION_PAUSED']],
    ['again', paused(pause({ resumedOn: day('2026-05-15') })), '2026-05-15', []],
    ['again, before it went on', paused(pause({ resumedOn: day('2026-05-15') })), '2026-05-14', ['DATE_OUT_OF_ORDER']],
    ['after its end', ENDED, '2026-05-21', ['EXECUTION_ENDED']],
  ])('rests %s', (_, row, onDay, codes) => {
    const input = { ...on(onDay), ground: 'party_unable', reason } as const;
    expect(codesOf(decide([row, facts(), ACTORS.leader], 'pause_execution', input))).toEqual(codes);
  });

  it.each<[string, CaseRow, string, readonly string[]]>([
    ['the same day', paused(pause()), '2026-05-10', []],
    ['before it rested', paused(pause()), '2026-05-09', ['DATE_OUT_OF_ORDER']],
    ['without a rest', EXECUTING, '2026-05-10', ['EXECUTION_NOT_PAUSED']],
    ['twice', paused(pause({ resumedOn: day('2026-05-15') })), '2026-05-16', ['EXECUTION_NOT_PAUSED']],
    ['after its end', { ...ENDED, executionPauses: [pause()] }, '2026-05-21', ['EXECUTION_ENDED']],
  ])('goes on %s', (_, row, onDay, codes) => {
    expect(codesOf(decide([row, facts(), ACTORS.leader], 'resume_execution', { ...on(onDay), reason }))).toEqual(codes);
  });

  const old = (change: Partial<ExecutionPause> = {}) => paused(pause({ from: day('2023-06-01'), ...change }));
  it.each<[string, CaseRow, ExecutionEndGround, string, Partial<DecisionFacts>, readonly string[]]>([
    ['a person died', EXECUTING, 'person_died', '2026-06-01', {}, []],
    ['three years less a day', old(), 'not_resumed', '2026-06-01', {}, ['REST_NOT_OVER']],
    ['three full years', old(), 'not_resumed', '2026-06-02', {}, []],
    ['another ground of rest', old({ ground: 'other' }), 'not_resumed', '2026-06-02', {}, ['PAUSE_GROUND']],
    ['it went on', old({ resumedOn: day('2024-06-01') }), 'not_resumed', '2026-06-02', {}, ['EXECUTION_NOT_PAUSED']],
    ['it never rested', EXECUTING, 'not_resumed', '2026-06-02', {}, ['EXECUTION_NOT_PAUSED']],
    ['revoked', EXECUTING, 'basis_revoked', '2026-06-01', { state: 'revoked' }, []],
    ['void', EXECUTING, 'basis_revoked', '2026-06-01', { state: 'void' }, []],
    ['still in force', EXECUTING, 'basis_revoked', '2026-06-01', {}, ['DECISION_NOT_REVOKED']],
    ['in a past case', { ...EXECUTING, historical: true }, 'basis_revoked', '2026-06-01', {}, []],
    ['rested in a past case', { ...EXECUTING, historical: true }, 'not_resumed', '2026-06-01', {}, []],
    ['twice', ENDED, 'other', '2026-06-01', {}, ['EXECUTION_ENDED']],
  ])('ends: %s', (_, row, ground, onDay, decision, codes) => {
    const input = { ...on(onDay), ground, reason };
    expect(codesOf(decide([row, facts(decision), ACTORS.leader], 'end_execution', input))).toEqual(codes);
  });
});
