import type { StatisticsTable } from '@anjuan/contracts';
import { COLUMN_KEYS, type ColumnKey } from '@anjuan/domain';
import { ApiUnderTest } from './api-under-test.js';
import { aCase, CaseDesk, type CaseScenario, fine } from './case-scenario.js';

/** Each act of a case moves exactly its cells of the table, and only those of its own unit and month. */
let api: ApiUnderTest;
let desk: CaseDesk;

beforeAll(async () => {
  api = await ApiUnderTest.start();
  desk = await CaseDesk.in(api);
}, 120_000);

afterAll(() => api.stop());

type Cells = Partial<Record<ColumnKey, number | null>>;

async function cells(from: string, to: string): Promise<Readonly<Record<ColumnKey, number | null>>> {
  const table = await api.read<StatisticsTable>('clerk', `/statistics/table?from=${from}&to=${to}`);
  const row = table.rows.find(({ region }) => region === '350582');
  if (row === undefined) throw new Error('晋江 has no row');
  for (const key of COLUMN_KEYS) if (!key.endsWith('Ratio')) expect(table.total[key]).toBe(row[key]);
  return row;
}

/** What the act changed in March and in April, the ratio apart: it follows from two other columns. */
async function moved(act: () => Promise<unknown>): Promise<{ readonly march: Cells; readonly april: Cells }> {
  const read = () => Promise.all([cells('2026-03-01', '2026-03-31'), cells('2026-04-01', '2026-04-30')]);
  const [marchBefore, aprilBefore] = await read();
  await act();
  const [march, april] = await read();
  return { march: difference(marchBefore, march), april: difference(aprilBefore, april) };
}

function difference(before: Cells, after: Cells): Cells {
  const counted = COLUMN_KEYS.filter((key) => !key.endsWith('Ratio'));
  const changed = counted.filter((key) => before[key] !== after[key]);
  return Object.fromEntries(changed.map((key) => [key, Number(after[key]) - Number(before[key])]));
}

const NOTHING = { march: {}, april: {} };
const FINE = 5_000_000;
const fines = (change: number): Cells => ({ preAccidentFineFen: change, fineTotalFen: change });

describe('a filing', () => {
  it('counts from its approval, in its class and month, until it is annulled', async () => {
    const story = await aCase(desk).opened();
    expect(await moved(() => story.upTo('endorse_filing'))).toEqual(NOTHING);
    expect(await moved(() => story.upTo('approve_filing'))).toEqual({ march: { preAccidentCases: 1 }, april: {} });
    expect(await moved(() => amend(story, { filedOn: '2026-04-01' }))).toEqual({
      march: { preAccidentCases: -1 },
      april: { preAccidentCases: 1 },
    });
    const accident = { caseClass: 'accident', accidentOn: '2026-02-27', filedOn: '2026-04-01' };
    expect(await moved(() => amend(story, accident))).toEqual({
      march: {},
      april: { preAccidentCases: -1, accidentCases: 1 },
    });
    const annulment = { on: '2026-04-02', reason: '立案审批有误' };
    expect(await moved(() => story.act('leader', 'annul_filing', annulment))).toEqual({
      march: {},
      april: { accidentCases: -1 },
    });
  });

  it('that was never made is not one without a date', async () => {
    const leftOut = async () =>
      (await api.read<StatisticsTable>('clerk', '/statistics/table?from=2026-03-01&to=2026-03-31')).undated
        .preAccidentCases;
    const before = await leftOut();
    const story = await aCase(desk).opened();
    expect(await leftOut()).toBe(before);
    await story.act('leader', 'drop_lead', { on: '2026-03-03', reason: '违法事实不能成立' });
    expect(await leftOut()).toBe(before);
  });

  it('withdrawn still counts, voided not', async () => {
    const withdrawn = await aCase(desk).upTo('approve_filing');
    const reason = { on: '2026-03-30', reason: '违法事实不能成立' };
    expect(await moved(() => withdrawn.act('leader', 'withdraw_case', reason))).toEqual(NOTHING);
    const voided = await aCase(desk).upTo('approve_filing');
    expect(await moved(() => voided.act('officer1', 'void_case', { reason: '重复登记' }))).toEqual({
      march: { preAccidentCases: -1 },
      april: {},
    });
  });
});

describe('a decision', () => {
  it('counts its fines when it is made, with its content and on its day, until it is revoked', async () => {
    const story = await aCase(desk).upTo('record_defence');
    expect(await moved(() => story.upTo('decide'))).toEqual({ march: {}, april: fines(FINE) });
    expect(await moved(() => story.upTo('record_payment'))).toEqual(NOTHING);
    const decisionId = story.decisionId();
    const company = [{ type: 'enterprise', id: desk.enterprise }] as const;
    const change = { on: '2026-05-01', reason: '复议变更', decisionId, by: 'reconsideration' };
    const less = { ...change, lines: [fine(2_000_000, company)] };
    expect(await moved(() => story.act('leader', 'change_decision', less))).toEqual({
      march: {},
      april: fines(2_000_000 - FINE),
    });
    const documentNumber = story.detail.decisions[0]?.documentNumber;
    const correction = { decisionId, decidedOn: '2026-03-31', documentNumber, reason: '笔误' };
    expect(await moved(() => story.act('officer1', 'correct_decision', correction))).toEqual({
      march: fines(2_000_000),
      april: fines(-2_000_000),
    });
    const kept = { on: '2026-05-09', reason: '判决确认违法', decisionId, by: 'court', ending: 'unlawful_kept' };
    expect(await moved(() => story.act('leader', 'revoke_decision', kept))).toEqual(NOTHING);
    const revoked = { ...kept, on: '2026-05-10', reason: '判决撤销', ending: 'revoked' };
    expect(await moved(() => story.act('leader', 'revoke_decision', revoked))).toEqual({
      march: fines(-2_000_000),
      april: {},
    });
  });

  it('entered by mistake stops counting when it is voided', async () => {
    const story = await aCase(desk).upTo('decide');
    const mistake = { decisionId: story.decisionId(), reason: '录入错误' };
    expect(await moved(() => story.act('officer1', 'void_decision', mistake))).toEqual({
      march: {},
      april: fines(-FINE),
    });
  });

  it('of an accident counts among those, and follows the class of its case', async () => {
    const content = { caseClass: 'accident', accidentOn: '2026-02-27' };
    const story = await aCase(desk, { content }).upTo('record_defence');
    expect(await moved(() => story.upTo('decide'))).toEqual({
      march: {},
      april: { accidentFineFen: FINE, fineTotalFen: FINE },
    });
    expect(await moved(() => amend(story, { ...content, caseClass: 'pre_accident', filedOn: '2026-03-04' }))).toEqual({
      march: { accidentCases: -1, preAccidentCases: 1 },
      april: { accidentFineFen: -FINE, preAccidentFineFen: FINE },
    });
  });

  it('counts suspended production by enterprise and suspended licences by piece, other penalties nowhere', async () => {
    const parties = [{ type: 'enterprise', id: desk.enterprise }] as const;
    const line = { ...fine(0, parties), amountFen: null };
    const lines = [
      { ...line, kind: 'suspend_production', days: 10 },
      { ...line, kind: 'suspend_licence', licences: 3 },
      { ...line, kind: 'warning' },
      { ...line, kind: 'confiscation', description: '液化气钢瓶 6 只' },
    ];
    const story = await aCase(desk).upTo('record_evidence');
    await story.act('officer1', 'conclude', { on: '2026-03-20', facts: '未经许可经营', proposal: lines });
    await story.act('officer1', 'submit_review', { on: '2026-03-21' });
    await story.act('legal', 'pass_review', { on: '2026-03-23', opinion: null });
    await story.act('officer1', 'serve_notice', {
      on: '2026-03-25',
      mode: 'direct',
      documentNumber: null,
      hearingOffered: true,
    });
    await story.act('officer1', 'record_defence', { on: '2026-03-27', kind: 'waived', content: null });
    await story.discuss('2026-04-02');
    const decisions = [{ documentNumber: null, lines }];
    expect(
      await moved(() => story.act('leader', 'decide', { on: '2026-04-02', decisions, remediesTold: true })),
    ).toEqual({
      march: {},
      april: { productionSuspensions: 1, licencesSuspended: 3 },
    });
  });
});

async function amend(story: CaseScenario, change: Readonly<Record<string, unknown>>): Promise<void> {
  await story.act('officer1', 'amend', { ...desk.content(change), reason: '核对后更正' });
}
