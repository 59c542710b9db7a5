import { type LocalDate, localDate } from '../calendar/local-date.js';
import { caseRow, type CaseRow } from './case-row.js';
import type { DecisionFacts } from './guard-context.js';
import { lateFenOf, surchargeOf } from './surcharge-owed.js';

const day = (text: string): LocalDate => localDate(text);
const payment = (on: string, amountFen: number) => ({ on: day(on), amountFen });

const ROW: CaseRow = caseRow({ region: '350500', caseClass: 'pre_accident', violation: '违法' });
const DECISION: DecisionFacts = {
  id: '7',
  documentNumber: null,
  state: 'in_force',
  voided: false,
  decidedOn: day('2021-08-09'),
  servedOn: day('2021-08-10'),
  parties: [],
  fineFen: 5_000_000,
  dueFen: 5_000_000,
  onlyNoPenalty: false,
  paidFen: 0,
  payments: [],
  surchargePaidFen: 0,
};
const paid = (...payments: DecisionFacts['payments']): Partial<DecisionFacts> => ({
  payments,
  paidFen: payments.reduce((sum, { amountFen }) => sum + amountFen, 0),
});
const counted = (on: string, decision: Partial<DecisionFacts> = {}, row: Partial<CaseRow> = {}) =>
  surchargeOf({ ...ROW, ...row }, { ...DECISION, ...decision }, day(on));

describe('the surcharge', () => {
  it.each<[string, number, number, boolean]>([
    ['2021-08-25', 0, 0, false],
    ['2021-08-26', 1, 150_000, false],
    ['2021-09-10', 16, 2_400_000, false],
    ['2021-09-27', 33, 4_950_000, false],
    ['2021-09-28', 34, 5_000_000, true],
    ['2021-12-31', 128, 5_000_000, true],
  ])('scenario 21: unpaid on %s it is %i days', (on, days, amountFen, capped) => {
    expect(counted(on)).toEqual({ days, amountFen, capped, firstDay: '2021-08-26' });
  });

  it('scenario 21: paid on 2021-09-10 it stops with that day', () => {
    const settled = paid(payment('2021-09-10', 5_000_000));
    expect(counted('2021-09-10', settled)).toMatchObject({ days: 16, amountFen: 2_400_000 });
    expect(counted('2021-12-31', settled)).toMatchObject({ days: 16, amountFen: 2_400_000, capped: false });
    expect(counted('2021-12-31', paid(payment('2021-08-25', 5_000_000)))).toMatchObject({ days: 0, amountFen: 0 });
    expect(counted('2021-12-31', paid(payment('2021-08-26', 5_000_000)))).toMatchObject({
      days: 1,
      amountFen: 150_000,
    });
  });

  it('scenario 23: begins the day after a last day that moved off the holiday', () => {
    const served = { servedOn: day('2021-09-16') };
    expect(counted('2021-10-08', served)).toMatchObject({ days: 0, firstDay: '2021-10-09' });
    expect(counted('2021-10-09', served)).toMatchObject({ days: 1, amountFen: 150_000 });
  });

  it('is counted on what is unpaid that day', () => {
    const half = paid(payment('2021-08-27', 2_500_000));
    expect(counted('2021-08-27', half)).toMatchObject({ days: 2, amountFen: 300_000 });
    expect(counted('2021-08-28', half)).toMatchObject({ days: 3, amountFen: 375_000 });
    // A refund makes it unpaid again.
    const back = paid(payment('2021-08-20', 5_000_000), payment('2021-09-01', -1_000_000));
    expect(counted('2021-09-01', back)).toMatchObject({ days: 0 });
    expect(counted('2021-09-02', back)).toMatchObject({ days: 1, amountFen: 30_000 });
    // A payment without its day was made in time.
    expect(counted('2021-08-26', { paidFen: 4_000_000 })).toMatchObject({ days: 1, amountFen: 30_000 });
  });

  it('is counted on the fine, not on what is confiscated', () => {
    const both = { fineFen: 5_000_000, dueFen: 8_000_000 };
    expect(counted('2021-08-26', both)).toMatchObject({ amountFen: 150_000 });
    expect(counted('2021-08-26', { ...both, ...paid(payment('2021-08-20', 4_900_000)) })).toMatchObject({
      amountFen: 3_000,
    });
    expect(counted('2021-08-26', { ...both, ...paid(payment('2021-08-20', 5_000_000)) })).toMatchObject({ days: 0 });
    expect(counted('2021-08-26', { fineFen: 0, dueFen: 3_000_000 })).toEqual({
      days: 0,
      amountFen: 0,
      capped: false,
      firstDay: '2021-08-26',
    });
  });

  it.each<[string, string, string | null, number]>([
    ['within the term for payment', '2021-08-20', '2021-08-25', 16],
    ['until the first day', '2021-08-20', '2021-08-26', 15],
    ['of one day', '2021-09-01', '2021-09-01', 15],
    ['still open', '2021-09-01', null, 6],
    ['after that day', '2021-09-11', null, 16],
  ])('leaves out the days of a remedy %s', (_, openedOn, endedOn, days) => {
    const remedy = {
      decisionId: '7',
      kind: 'reconsideration',
      openedOn: day(openedOn),
      endedOn: endedOn === null ? null : day(endedOn),
      result: endedOn === null ? null : 'upheld',
    } as const;
    expect(counted('2021-09-10', {}, { remedies: [remedy] })).toMatchObject({ days, amountFen: days * 150_000 });
    expect(counted('2021-09-10', {}, { remedies: [{ ...remedy, decisionId: '8' }] })).toMatchObject({ days: 16 });
    // A day in two remedies is left out once.
    expect(counted('2021-09-10', {}, { remedies: [remedy, { ...remedy, kind: 'litigation' }] })).toMatchObject({
      days,
    });
  });

  it('follows the days of an approved plan', () => {
    const parts = [
      { dueOn: day('2021-09-15'), amountFen: 2_000_000 },
      { dueOn: day('2021-10-15'), amountFen: 3_000_000 },
    ];
    const plan = { instalmentPlans: [{ decisionId: '7', approvedOn: day('2021-08-20'), parts }] };
    expect(counted('2021-09-15', {}, plan)).toMatchObject({ days: 0, firstDay: '2021-09-16' });
    expect(counted('2021-09-16', {}, plan)).toMatchObject({ days: 1, amountFen: 60_000 });
    const first = paid(payment('2021-09-15', 2_000_000));
    expect(counted('2021-10-15', first, plan)).toMatchObject({ days: 0 });
    expect(counted('2021-10-16', first, plan)).toMatchObject({ days: 1, amountFen: 90_000 });
  });

  it('leaves out a part of a fen, and stays exact for the largest sum', () => {
    expect(counted('2021-08-26', { fineFen: 99, dueFen: 99 })).toMatchObject({ amountFen: 2 });
    expect(counted('2021-08-27', { fineFen: 99, dueFen: 99 })).toMatchObject({ amountFen: 5 });
    const most = 1_000_000_000_000;
    expect(counted('2021-09-27', { fineFen: most, dueFen: most })).toMatchObject({ amountFen: 990_000_000_000 });
    expect(counted('2021-09-28', { fineFen: most, dueFen: most })).toMatchObject({ amountFen: most });
  });

  it('is not known where the service or a sum is not', () => {
    expect(counted('2021-09-10', { servedOn: null })).toBeNull();
    expect(counted('2021-09-10', { fineFen: null })).toBeNull();
    expect(counted('2021-09-10', { dueFen: null })).toBeNull();
    const past = { historical: true, servedOn: day('2021-08-10') };
    expect(counted('2021-09-10', { servedOn: null }, past)).toMatchObject({ days: 16 });
  });
});

describe('what is late', () => {
  const late = (on: string, decision: Partial<DecisionFacts> = {}) =>
    lateFenOf(ROW, { ...DECISION, ...decision }, day(on));

  it('is what fell due before and is not paid by the end of the day', () => {
    expect(late('2021-08-25')).toEqual({ lateFen: 0, nextDueOn: '2021-08-25' });
    expect(late('2021-08-26')).toEqual({ lateFen: 5_000_000, nextDueOn: null });
    expect(late('2021-08-26', paid(payment('2021-08-26', 1)))).toMatchObject({ lateFen: 4_999_999 });
    expect(late('2021-08-26', paid(payment('2021-08-27', 1)))).toMatchObject({ lateFen: 5_000_000 });
    expect(late('2021-08-26', { dueFen: null })).toBeNull();
  });
});
