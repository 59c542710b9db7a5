import { knownDate } from '../calendar/known-date.js';
import { localDate } from '../calendar/local-date.js';
import type { CaseActionInputs } from './actions.js';
import type { CaseRow } from './case-row.js';
import { availableActions } from './decide.js';
import type { JurisdictionDispute, Suspension } from './side-procedures.js';
import { ACTORS, codesOf, decide, ENDORSED, FACTS, FILED, LEAD, on, opinion, TODAY } from './test/sample-case.js';

const reasoned = (day: string) => ({ ...on(day), reason: '案情复杂' });
const byLeader = (row: CaseRow) => [row, FACTS, ACTORS.leader] as const;
const byOfficer = (row: CaseRow) => [row, FACTS, ACTORS.officer] as const;
const file = (change: Partial<CaseRow>) =>
  decide(byLeader({ ...ENDORSED, ...change }), 'approve_filing', { ...opinion('2026-03-04'), caseNumber: null });

describe('the procedure', () => {
  it('of a simplified case is changed before it is filed', () => {
    const request = (procedure: CaseRow['procedure']) =>
      codesOf(decide(byOfficer({ ...LEAD, procedure }), 'request_filing', opinion('2026-03-02')));
    expect(request('ordinary')).toEqual([]);
    expect(request('simplified')).toEqual(['SIMPLIFIED_PROCEDURE']);
    const change = (procedure: CaseRow['procedure']) =>
      codesOf(decide(byOfficer({ ...LEAD, procedure }), 'switch_to_ordinary', reasoned('2026-03-02')));
    expect(change('simplified')).toEqual([]);
    expect(change('ordinary')).toEqual(['ORDINARY_PROCEDURE']);
  });
});

describe('limitation at the filing', () => {
  it.each<[string, Partial<CaseRow>, readonly string[]]>([
    ['nobody knows the day of the act', { violatedOn: null }, []],
    ['discovered on the last day', { violatedOn: localDate('2024-03-01') }, []],
    ['discovered a day late', { violatedOn: localDate('2024-02-29') }, ['LIMITATION_OVER']],
    ['five years where harm was done', { violatedOn: localDate('2021-03-01'), harmful: true }, []],
    ['not a day more', { violatedOn: localDate('2021-02-28'), harmful: true }, ['LIMITATION_OVER']],
    ['a month that may be in time', { violatedOn: knownDate('2024-03') }, []],
    ['a month that cannot be', { violatedOn: knownDate('2024-02') }, ['LIMITATION_OVER']],
    ['a year of the lead that may be in time', { violatedOn: localDate('2024-01-31'), leadOn: knownDate('2026') }, []],
  ])('%s', (_, change, expected) => {
    expect(codesOf(file({ leadOn: localDate('2026-03-01'), ...change }))).toEqual(expected);
  });
});

describe('competence at the filing', () => {
  it('scenario 20: an accident fine of 安全生产法 art. 114 goes to 应急管理部门, and the hand-over is open', () => {
    const accident = { penaltyArticle: '《安全生产法》第一百一十四条', violatedOn: localDate('2025-09-01') } as const;
    const decision = file(accident);
    expect(codesOf(decision)).toEqual(['COMPETENCE']);
    expect(decision).toMatchObject({ refusals: [{ message: expect.stringContaining('应急管理部门') }] });
    expect(decision).toMatchObject({ refusals: [{ message: expect.stringContaining('移送') }] });
    const row = { ...ENDORSED, ...accident };
    const offers = availableActions(row, FACTS, { actor: ACTORS.leader, today: TODAY });
    expect(offers.find(({ action }) => action === 'transfer_out')?.refusals).toEqual([]);
    const handedOver = decide(byLeader(row), 'transfer_out', { ...reasoned('2026-03-04'), organ: '应急管理局' });
    expect(codesOf(handedOver)).toEqual([]);
  });

  it('leaves the article of other managers to the bureau', () => {
    const own = { penaltyArticle: '《安全生产法》第九十六条', violatedOn: localDate('2025-09-01') };
    expect(codesOf(file(own))).toEqual([]);
  });
});

describe('more time to verify the lead', () => {
  const extend = (change: Partial<CaseRow>, day = '2026-03-02') =>
    codesOf(decide(byLeader({ ...LEAD, ...change }), 'extend_verification', reasoned(day)));

  it.each<[string, readonly string[], readonly string[]]>([
    ['once', extend({}), []],
    ['twice', extend({ verificationExtendedOn: localDate('2026-03-01') }), ['ALREADY_EXTENDED']],
    ['of the first lead with a limit', extend({ leadOn: localDate('2022-05-01') }), []],
    ['of the last lead without', extend({ leadOn: localDate('2022-04-30') }), ['NO_VERIFICATION_LIMIT']],
    ['of a lead of that year', extend({ leadOn: knownDate('2022') }), []],
    ['of a simplified case', extend({ procedure: 'simplified' }), ['SIMPLIFIED_PROCEDURE']],
  ])('%s', (_, codes, expected) => {
    expect(codes).toEqual(expected);
  });
});

describe('jurisdiction', () => {
  const dispute = (settledOn: string | null, ours: boolean | null = null): JurisdictionDispute => ({
    referredOn: localDate('2026-03-02'),
    organ: '鲤城区城市管理局',
    settledOn: settledOn === null ? null : localDate(settledOn),
    ours,
  });
  const settle = (jurisdictionDisputes: readonly JurisdictionDispute[], day = '2026-03-03') =>
    codesOf(
      decide(byLeader({ ...FILED, jurisdictionDisputes }), 'settle_jurisdiction', {
        ...reasoned(day),
        decidedBy: '泉州市城市管理局',
        ours: true,
      }),
    );

  it.each<[string, readonly JurisdictionDispute[], readonly string[]]>([
    ['without a dispute', [], []],
    ['with an open one', [dispute(null)], ['JURISDICTION_DISPUTED']],
    ['settled for us', [dispute('2026-03-03', true)], []],
    ['settled for another', [dispute('2026-03-03', false)], ['NOT_OUR_JURISDICTION']],
    ['the later one counts', [dispute('2026-03-03', true), dispute(null)], ['JURISDICTION_DISPUTED']],
  ])('is filed %s', (_, jurisdictionDisputes, expected) => {
    expect(codesOf(file({ jurisdictionDisputes }))).toEqual(expected);
  });

  it('is settled while it is open, and not before', () => {
    expect(settle([dispute(null)])).toEqual([]);
    expect(settle([dispute(null)], '2026-03-01')).toEqual(['DATE_OUT_OF_ORDER']);
    expect(settle([])).toEqual(['NO_JURISDICTION_DISPUTE']);
    expect(settle([dispute('2026-03-03', true)])).toEqual(['NO_JURISDICTION_DISPUTE']);
  });
});

describe('suspension', () => {
  const rest = (resumedOn: string | null): Suspension => ({
    from: localDate('2026-03-10'),
    ground: 'party_missing',
    resumedOn: resumedOn === null ? null : localDate(resumedOn),
  });
  const filed = (...suspensions: readonly Suspension[]): CaseRow => ({ ...FILED, suspensions });
  const commission = (row: CaseRow, day: string) =>
    codesOf(decide(byOfficer(row), 'commission_appraisal', { ...on(day), organ: '检验所', object: '气瓶' }));
  const suspend = (row: CaseRow, day: string) =>
    codesOf(decide(byLeader(row), 'suspend_case', { ...reasoned(day), ground: 'force_majeure' }));
  const resume = (row: CaseRow, day: string) => codesOf(decide(byLeader(row), 'resume_case', reasoned(day)));

  it.each<[string, readonly string[], readonly string[]]>([
    ['nothing goes on', commission(filed(rest(null)), '2026-03-12'), ['CASE_SUSPENDED']],
    ['the day before it', commission(filed(rest('2026-03-20')), '2026-03-09'), []],
    ['its first day', commission(filed(rest('2026-03-20')), '2026-03-10'), ['CASE_SUSPENDED']],
    ['its last day', commission(filed(rest('2026-03-20')), '2026-03-19'), ['CASE_SUSPENDED']],
    ['the day of resumption', commission(filed(rest('2026-03-20')), '2026-03-20'), []],
    ['suspended once', suspend(filed(), '2026-03-10'), []],
    ['suspended before the filing', suspend(filed(), '2026-03-03'), ['DATE_OUT_OF_ORDER']],
    ['suspended twice', suspend(filed(rest(null)), '2026-03-12'), ['CASE_SUSPENDED']],
    ['suspended anew', suspend(filed(rest('2026-03-20')), '2026-03-20'), []],
    ['suspended before an earlier one', suspend(filed(rest('2026-03-20')), '2026-03-09'), ['DATE_OUT_OF_ORDER']],
    ['resumed', resume(filed(rest(null)), '2026-03-10'), []],
    ['resumed before', resume(filed(rest(null)), '2026-03-09'), ['DATE_OUT_OF_ORDER']],
    ['resumed twice', resume(filed(rest('2026-03-20')), '2026-03-21'), ['NOT_SUSPENDED']],
    ['resumed without', resume(filed(), '2026-03-21'), ['NOT_SUSPENDED']],
  ])('%s', (_, codes, expected) => {
    expect(codes).toEqual(expected);
  });
});

describe('more time for the case', () => {
  const extend = (change: Partial<CaseRow>, input: Partial<CaseActionInputs['extend_term']> = {}) =>
    codesOf(
      decide(byLeader({ ...FILED, ...change }), 'extend_term', { ...reasoned('2026-05-20'), days: 30, ...input }),
    );
  const first = { on: localDate('2026-05-10'), days: 30 };
  const discussed = (day: string, subject: 'extension' | 'penalty' = 'extension') => ({
    extensions: [first],
    discussions: [{ on: localDate(day), subject, members: [] }],
  });
  const early = { leadOn: localDate('2022-01-01'), filedOn: localDate('2022-01-04') };

  it.each<[string, readonly string[], readonly string[]]>([
    ['thirty days', extend({}), []],
    ['thirty-one', extend({}, { days: 31 }), ['EXTENSION_TOO_LONG']],
    ['no day', extend({}, { days: 0 }), ['EXTENSION_TOO_LONG']],
    ['long after the term', extend({}, on('2026-06-30')), []],
    ['before the filing', extend({}, on('2026-03-03')), ['DATE_OUT_OF_ORDER']],
    ['a second time by discussion', extend(discussed('2026-05-15'), { days: 60 }), []],
    ['more than sixty', extend(discussed('2026-05-15'), { days: 61 }), ['EXTENSION_TOO_LONG']],
    ['discussed on the first day', extend(discussed('2026-05-10')), []],
    ['discussed before the first', extend(discussed('2026-05-09')), ['EXTENSION_NOT_DISCUSSED']],
    ['discussed afterwards', extend(discussed('2026-05-21')), ['EXTENSION_NOT_DISCUSSED']],
    ['the penalty discussed', extend(discussed('2026-05-15', 'penalty')), ['EXTENSION_NOT_DISCUSSED']],
    ['a third time', extend({ ...discussed('2026-05-15'), extensions: [first, first] }), ['EXTENDED_TWICE']],
    ['on the first day of the order', extend(early, on('2022-05-01')), []],
    ['on the day before', extend(early, on('2022-04-30')), ['NO_EXTENSION_RULE']],
  ])('%s', (_, codes, expected) => {
    expect(codes).toEqual(expected);
  });
});
