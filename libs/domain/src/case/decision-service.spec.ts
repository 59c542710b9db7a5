import { type LocalDate, localDate } from '../calendar/local-date.js';
import type { CaseActionInputs } from './actions.js';
import type { CaseRow } from './case-row.js';
import { availableActions } from './decide.js';
import type { CaseFacts, DecisionFacts } from './guard-context.js';
import { ACTORS, codesOf, decide, DECIDED, DECISION, DIRECT, EXECUTING, FACTS, on, TODAY } from './test/sample-case.js';

const day = (text: string): LocalDate => localDate(text);
const facts = (...decisions: readonly Partial<DecisionFacts>[]): CaseFacts => ({
  ...FACTS,
  decisions: decisions.map((change) => ({ ...DECISION, ...change })),
});
const serve = (
  row: CaseRow,
  of: CaseFacts,
  change: { readonly on: LocalDate } & Partial<CaseActionInputs['serve_decision']>,
) =>
  codesOf(
    decide([row, of, ACTORS.officer], 'serve_decision', { ...DIRECT, decisionId: null, lateReason: null, ...change }),
  );

describe('the service of a decision', () => {
  // Officers of the sample hold certificates since 2024; of 2021 only the limit is asked.
  const limit = (codes: readonly string[]) => codes.filter((code) => code === 'LATE_REASON_REQUIRED');
  const row: CaseRow = { ...EXECUTING, decidedOn: day('2021-09-27') };
  const decided = facts({ decidedOn: day('2021-09-27') });

  it.each<[string, string | null, readonly string[]]>([
    ['2021-10-12', null, []],
    ['2021-10-13', null, ['LATE_REASON_REQUIRED']],
    ['2021-10-13', ' ', ['LATE_REASON_REQUIRED']],
    ['2021-10-13', '当事人外出，两次上门未遇', []],
  ])('scenario 5: on %s with reason %s', (onDay, lateReason, codes) => {
    expect(limit(serve(row, decided, { ...on(onDay), lateReason }))).toEqual(codes);
  });

  it('by a public notice is in time when the notice appeared in time', () => {
    const notice = { mode: 'public_notice', proof: '其他方式无法送达' } as const;
    const published = (publishedOn: string, onDay: string) =>
      limit(serve(row, decided, { ...on(onDay), ...notice, publishedOn: day(publishedOn) }));
    expect(published('2021-10-12', '2021-12-11')).toEqual([]);
    expect(published('2021-10-13', '2021-12-12')).toEqual(['LATE_REASON_REQUIRED']);
  });

  it('of a past decision is not explained', () => {
    expect(limit(serve({ ...row, historical: true }, decided, on('2021-12-01')))).toEqual([]);
  });

  it.each<[string, CaseRow, CaseFacts, string | null, string, readonly string[]]>([
    ['of all', DECIDED, facts({}, { id: '32' }), null, '2026-04-22', []],
    ['of one of them', DECIDED, facts({}, { id: '32' }), '32', '2026-04-22', []],
    ['of the other later', EXECUTING, facts({ servedOn: day('2026-04-22') }, { id: '32' }), '32', '2026-04-23', []],
    ['of the rest', EXECUTING, facts({ servedOn: day('2026-04-22') }, { id: '32' }), null, '2026-04-23', []],
    ['again', EXECUTING, facts({ servedOn: day('2026-04-22') }, { id: '32' }), '31', '2026-04-23', ['ALREADY_SERVED']],
    ['when all are', EXECUTING, facts({ servedOn: day('2026-04-22') }), null, '2026-04-23', ['ALREADY_SERVED']],
    ['of another case', EXECUTING, facts({}), '99', '2026-04-23', ['DECISION_UNKNOWN']],
    ['of a revoked one', EXECUTING, facts({ state: 'revoked' }, { id: '32' }), '31', '2026-04-23', ['DECISION_ENDED']],
    ['of a voided one', EXECUTING, facts({ voided: true }, { id: '32' }), '31', '2026-04-23', ['DECISION_ENDED']],
    ['on the day of the decision', EXECUTING, facts({}), '31', '2026-04-20', []],
    ['before the decision', EXECUTING, facts({}), '31', '2026-04-19', ['DATE_OUT_OF_ORDER']],
    ['before the decision, told once', DECIDED, facts({}), '31', '2026-04-19', ['DATE_OUT_OF_ORDER']],
  ])('%s', (_, inStage, of, decisionId, onDay, codes) => {
    expect(serve(inStage, of, { ...on(onDay), decisionId })).toEqual(codes);
  });

  it('is offered while something is not served', () => {
    const offered = (of: CaseFacts) =>
      availableActions(EXECUTING, of, { actor: ACTORS.officer, today: TODAY }).find(
        ({ action }) => action === 'serve_decision',
      )?.refusals;
    expect(offered(facts({ servedOn: day('2026-04-22') }, { id: '32' }))).toEqual([]);
    expect(offered(facts({ servedOn: day('2026-04-22') }))).toMatchObject([{ code: 'ALREADY_SERVED' }]);
  });

  it('comes before the closing, of every decision in force', () => {
    const close = (...decisions: readonly Partial<DecisionFacts>[]) =>
      codesOf(
        decide([EXECUTING, facts(...decisions), ACTORS.officer], 'request_closing', {
          ...on('2026-06-01'),
          opinion: null,
        }),
      );
    const settled = { servedOn: day('2026-04-22'), paidFen: 5_000_000 };
    expect(close(settled, { id: '32', paidFen: 5_000_000 })).toEqual(['NOT_SERVED']);
    expect(close(settled, { id: '32', state: 'revoked' })).toEqual([]);
  });
});
