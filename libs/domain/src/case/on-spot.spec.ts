import { localDate } from '../calendar/local-date.js';
import type { Officer } from '../staff/officers.js';
import type { OnSpotInput } from './acts/investigation-acts.js';
import type { PartyKey, PenaltyLineDraft } from './acts/penalty-drafts.js';
import type { CaseRow } from './case-row.js';
import type { CaseDecision } from './decide.js';
import type { CaseFacts } from './guard-context.js';
import type { OnSpotPenalty } from './side-procedures.js';
import {
  ACTORS,
  CHIEF,
  codesOf,
  COMPANY,
  decide,
  DECISION,
  FACTS,
  fine,
  LEAD,
  on,
  PAID,
  SERVED,
} from './test/sample-case.js';

const SPOT: CaseRow = { ...LEAD, procedure: 'simplified', leadOn: localDate('2021-07-01') };

const certified = (staffId: string): Officer => ({
  staffId,
  name: `官${staffId}`,
  accountId: null,
  assistant: false,
  certificates: [
    { number: `FJ${staffId}`, validFrom: localDate('2020-01-01'), validTo: localDate('2028-12-31'), revokedOn: null },
  ],
});
const TWO: CaseFacts = { ...FACTS, actOfficers: [certified('1'), certified('2')] };

function penalise(
  lines: readonly PenaltyLineDraft[],
  {
    day = '2021-07-20',
    facts = TWO,
    row = SPOT,
    ...change
  }: Partial<OnSpotInput> & {
    readonly day?: string;
    readonly facts?: CaseFacts;
    readonly row?: CaseRow;
  } = {},
): CaseDecision {
  return decide([row, facts, ACTORS.officer], 'penalise_on_spot', {
    ...on(day),
    at: '10:30',
    place: '经营场所',
    officerIds: ['1', '2'],
    decisions: [{ documentNumber: null, lines }],
    cardsShown: true,
    told: true,
    defence: null,
    handedOver: true,
    signatureNote: null,
    remediesTold: true,
    cashGround: null,
    receiptNumber: null,
    ...change,
  });
}
const firstOf = (decision: CaseDecision) => (decision.kind === 'refused' ? decision.refusals[0] : undefined);
const onParty = (party: PartyKey, amountFen: number) => fine(amountFen, { parties: [party] });
const line = (change: Partial<PenaltyLineDraft>) => fine(null, change);

describe('scenario 9: the limits of a penalty on the spot', () => {
  it.each<[string, PartyKey, number, readonly string[], string]>([
    ['2021-07-20', CHIEF, 20_000, [], ''],
    ['2021-07-20', CHIEF, 20_001, ['ON_SPOT_LIMIT'], 'penalty-law-51'],
    ['2021-07-20', CHIEF, 20_100, ['ON_SPOT_LIMIT'], 'penalty-law-51'],
    ['2021-07-20', COMPANY, 300_000, [], ''],
    ['2021-07-20', COMPANY, 300_100, ['ON_SPOT_LIMIT'], 'penalty-law-51'],
    ['2021-07-15', CHIEF, 20_000, [], ''],
    ['2021-07-15', COMPANY, 300_000, [], ''],
    ['2021-07-14', CHIEF, 5_000, [], ''],
    ['2021-07-14', CHIEF, 5_100, ['ON_SPOT_LIMIT'], 'penalty-law-2017-33'],
    ['2021-07-14', COMPANY, 100_000, [], ''],
    ['2021-07-14', COMPANY, 100_100, ['ON_SPOT_LIMIT'], 'penalty-law-2017-33'],
  ])('on %s a fine on %o of %i fen: %o', (day, party, amountFen, codes, basis) => {
    const decision = penalise([onParty(party, amountFen)], { day });
    expect(codesOf(decision)).toEqual(codes);
    expect(firstOf(decision)?.basis ?? '').toBe(basis);
    expect(firstOf(decision)?.message ?? '须适用普通程序').toContain('须适用普通程序');
  });

  it('counts all that one party faces, and a joint fine whole for each', () => {
    expect(codesOf(penalise([onParty(CHIEF, 10_000), onParty(CHIEF, 10_001)]))).toEqual(['ON_SPOT_LIMIT']);
    expect(codesOf(penalise([onParty(CHIEF, 20_000), onParty(COMPANY, 300_000)]))).toEqual([]);
    expect(codesOf(penalise([fine(20_001, { parties: [CHIEF, COMPANY] })]))).toEqual(['ON_SPOT_LIMIT']);
    const decisions = [10_000, 10_001].map((amount) => ({ documentNumber: null, lines: [onParty(CHIEF, amount)] }));
    expect(codesOf(penalise([], { decisions }))).toEqual(['ON_SPOT_LIMIT']);
  });
});

describe('a penalty on the spot', () => {
  const small = [onParty(CHIEF, 10_000)];

  it.each<[string, () => CaseDecision, readonly string[]]>([
    ['a warning', () => penalise([line({ kind: 'warning' })]), []],
    ['a confiscation', () => penalise([line({ kind: 'confiscation', amountFen: 100 })]), ['ON_SPOT_KIND']],
    ['a stop of production', () => penalise([line({ kind: 'suspend_production' })]), ['ON_SPOT_KIND']],
    ['certificates not shown', () => penalise(small, { cardsShown: false }), ['CARDS_NOT_SHOWN']],
    ['nothing told', () => penalise(small, { told: false }), ['NOT_TOLD']],
    ['not handed over', () => penalise(small, { handedOver: false }), ['NOT_HANDED_OVER']],
    ['handed over, signature refused', () => penalise(small, { signatureNote: '当事人拒绝签收' }), []],
    ['one officer', () => penalise(small, { officerIds: ['1'] }), ['TWO_OFFICERS_REQUIRED']],
    ['an unknown officer', () => penalise(small, { officerIds: ['1', '2', '9'] }), ['OFFICER_UNKNOWN']],
    ['no fine given', () => penalise([line({})]), ['AMOUNT_REQUIRED']],
    ['an ordinary case', () => penalise(small, { row: { ...SPOT, procedure: 'ordinary' } }), ['ORDINARY_PROCEDURE']],
  ])('%s', (_, run, codes) => {
    expect(codesOf(run())).toEqual(codes);
  });

  it('is not given by an officer who had to withdraw', () => {
    const recusal = { staffId: '2', requestedOn: localDate('2021-07-18'), by: 'party', granted: true } as const;
    const since = (day: string) => ({ ...SPOT, recusals: [{ ...recusal, decidedOn: localDate(day) }] });
    expect(codesOf(penalise(small, { row: since('2021-07-20') }))).toEqual(['OFFICER_RECUSED']);
    expect(codesOf(penalise(small, { row: since('2021-07-21') }))).toEqual([]);
  });
});

describe('money taken on the spot', () => {
  const receiptNumber = '闽财票0001';
  it.each<[string, string, number, Partial<OnSpotInput>, readonly string[]]>([
    ['100 yuan', '2021-07-20', 10_000, { cashGround: 'small_fine', receiptNumber }, []],
    ['a fen more', '2021-07-20', 10_001, { cashGround: 'small_fine', receiptNumber }, ['CASH_LIMIT']],
    ['20 yuan before', '2021-07-14', 2_000, { cashGround: 'small_fine', receiptNumber }, []],
    ['a fen more before', '2021-07-14', 2_001, { cashGround: 'small_fine', receiptNumber }, ['CASH_LIMIT']],
    ['hard to collect later', '2021-07-20', 20_000, { cashGround: 'hard_to_collect_later', receiptNumber }, []],
    ['far away', '2021-07-20', 20_000, { cashGround: 'remote_place', receiptNumber }, []],
    ['no receipt', '2021-07-20', 10_000, { cashGround: 'remote_place' }, ['RECEIPT_REQUIRED']],
    ['an empty receipt', '2021-07-20', 10_000, { cashGround: 'small_fine', receiptNumber: ' ' }, ['RECEIPT_REQUIRED']],
  ])('%s on %s', (_, day, amountFen, change, codes) => {
    expect(codesOf(penalise([onParty(CHIEF, amountFen)], { day, ...change }))).toEqual(codes);
  });

  it('needs a fine', () => {
    const warned = penalise([line({ kind: 'warning' })], { cashGround: 'small_fine', receiptNumber });
    expect(codesOf(warned)).toEqual(['NO_FINE_TO_COLLECT']);
  });
});

describe('after a penalty on the spot', () => {
  const penalised = (change: Partial<OnSpotPenalty> = {}): CaseRow => ({
    ...SERVED,
    procedure: 'simplified',
    onSpot: {
      on: localDate('2026-04-20'),
      officerIds: ['1', '2'],
      cashGround: null,
      reportedOn: null,
      cashHandedInOn: null,
      ...change,
    },
  });
  const reportedOn = localDate('2026-04-22');
  const cashGround = 'small_fine';
  const facts: CaseFacts = { ...FACTS, decisions: [DECISION] };
  const report = (row: CaseRow, day = '2026-04-23') =>
    codesOf(decide([row, facts, ACTORS.officer], 'report_on_spot', on(day)));
  const handIn = (row: CaseRow, decisionId = '31', day = '2026-04-22') =>
    codesOf(decide([row, facts, ACTORS.officer], 'hand_in_cash', { ...on(day), decisionId, note: null }));
  const close = (row: CaseRow) =>
    codesOf(decide([row, PAID, ACTORS.officer], 'request_closing', { ...on('2026-05-10'), opinion: null }));

  it.each<[string, readonly string[], readonly string[]]>([
    ['reported in time', report(penalised()), []],
    ['reported late', report(penalised(), '2026-06-01'), []],
    ['reported before it was', report(penalised(), '2026-04-19'), ['DATE_OUT_OF_ORDER']],
    ['reported twice', report(penalised({ reportedOn })), ['ALREADY_REPORTED']],
    ['an ordinary case is not reported', report(SERVED), ['NOT_ON_SPOT']],
    ['cash handed in', handIn(penalised({ cashGround })), []],
    ['cash of another decision', handIn(penalised({ cashGround }), '99'), ['DECISION_UNKNOWN']],
    ['cash before it was taken', handIn(penalised({ cashGround }), '31', '2026-04-19'), ['DATE_OUT_OF_ORDER']],
    ['no cash taken', handIn(penalised()), ['NO_CASH_HELD']],
    ['cash twice', handIn(penalised({ cashGround, cashHandedInOn: reportedOn })), ['CASH_HANDED_IN']],
    ['closed unreported', close(penalised()), ['ON_SPOT_NOT_REPORTED']],
    ['closed with cash', close(penalised({ reportedOn, cashGround })), ['CASH_NOT_HANDED_IN']],
    ['closed', close(penalised({ reportedOn, cashGround, cashHandedInOn: reportedOn })), []],
    ['an ordinary case closed', close(SERVED), []],
  ])('%s', (_, codes, expected) => {
    expect(codes).toEqual(expected);
  });
});
