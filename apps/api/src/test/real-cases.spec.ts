import type {
  BlacklistEntryItem,
  CaseDetail,
  CoerciveMeasureItem,
  CriminalTransferItem,
  ExposureItem,
  InspectionDetail,
  JointDisciplineItem,
  Page,
  StatisticsTable,
} from '@anjuan/contracts';
import { ApiUnderTest } from './api-under-test.js';
import { type Reading, RealCaseRows, type StoredRealCase } from './real-case-rows.js';
import { realCase } from './real-cases.js';
import { CITY } from './record-fixtures.js';
import { dated, RecordRows } from './record-rows.js';

/** Published cases of other places are held under a unit of their own. */
const TEST_UNIT = '3505ZZ';

/** How each notice is read: who the parties are and on whom each penalty falls. What it does not say is not here. */
const READINGS = {
  'RC-003': {
    stage: 'decided',
    parties: [
      { kind: 'enterprise', name: '舟山市蓝焰燃气有限公司泗湾路液化气门市部' },
      { kind: 'person', name: '余某某' },
      { kind: 'person', name: '郭某某' },
    ],
    decisions: [
      { lines: [{ penalty: 0, on: [0] }] },
      {
        organ: '公安分局',
        lines: [
          { penalty: 1, on: [1] },
          { penalty: 2, on: [2] },
        ],
      },
    ],
    medium: 'newspaper',
  },
  'RC-009': { stage: 'investigating', parties: [], measures: ['seize'] },
  'RC-029': {
    stage: 'decided',
    parties: [{ kind: 'enterprise', name: '深圳市博辉科技有限公司' }],
    decisions: [
      {
        lines: [
          { penalty: 0, on: [0] },
          { penalty: 1, on: [0] },
        ],
      },
    ],
  },
  'RC-042': {
    stage: 'investigating',
    parties: [{ kind: 'person', name: '孙某某' }],
    // The same goods, sealed and seized: one act.
    measures: ['seal_and_seize'],
    transferred: [{ name: '孙某某', outcome: null, note: '侦办中' }],
  },
  'RC-054': {
    stage: 'decided',
    parties: [{ kind: 'enterprise', name: '罗源县起步镇某烟花爆竹店' }],
    decisions: [{ lines: [{ penalty: 0, on: [0] }] }],
  },
  'RC-060': {
    stage: 'decided',
    parties: [{ kind: 'enterprise', name: '福建某某建工有限公司' }],
    decisions: [{ lines: [{ penalty: 0, on: [0] }] }],
    medium: 'website',
  },
  'RC-064': {
    stage: 'decided',
    parties: [
      { kind: 'enterprise', name: '延安能源化工集团车村煤矿一号井' },
      { kind: 'person', name: '个人' },
    ],
    decisions: [
      {
        lines: [
          { penalty: 0, on: [0] },
          { penalty: 1, on: [0, 1] },
        ],
      },
    ],
  },
  'RC-086': {
    stage: 'decided',
    parties: [{ kind: 'enterprise', name: '某商行' }],
    decisions: [
      {
        lines: [
          { penalty: 0, on: [0] },
          { penalty: 1, on: [0] },
        ],
      },
    ],
    measures: ['seize'],
    transferred: [
      { name: '李某彬', outcome: 'convicted', note: '李某某拘役四个月缓刑五个月' },
      { name: '陈某梅', outcome: null, note: null },
    ],
    medium: 'wechat',
  },
  'RC-110': {
    stage: 'decided',
    parties: [{ kind: 'enterprise', name: '云南亿邦建筑设备租赁有限公司' }],
    decisions: [
      {
        state: 'revoked',
        endedBy: 'court',
        endNote: '一审(2020)云2626行初10号撤销；二审(2020)云26行终110号维持',
        lines: [{ penalty: 0, on: [0] }],
        payments: [
          { kind: 'payment', yuan: 210_000 },
          { kind: 'refund', yuan: 210_000 },
        ],
      },
    ],
  },
} as const satisfies Record<string, Reading>;
type RealId = keyof typeof READINGS;

let api: ApiUnderTest;
let rows: RecordRows;
let blacklistId: string;
let disciplineId: string;
const stored = new Map<string, StoredRealCase>();

beforeAll(async () => {
  api = await ApiUnderTest.start();
  rows = new RecordRows(api.db);
  await rows.unit(TEST_UNIT, '测试单位', CITY);
  const writer = new RealCaseRows(rows, TEST_UNIT);
  for (const [id, reading] of Object.entries(READINGS)) stored.set(id, await writer.store(realCase(id), reading));
  // RC-111 is a listing without a case; the notice names the year only.
  const listed = realCase('RC-111');
  const enterprise_id = await rows.enterprise('西安市第二市政工程公司');
  const ofEnterprise = { region: TEST_UNIT, enterprise_id };
  const row = { ...ofEnterprise, basis: listed.blacklist, ...dated('listed_on', '2019') };
  blacklistId = await rows.insert('blacklist_entry', row);
  disciplineId = await rows.insert('joint_discipline', { ...ofEnterprise, basis: listed.joint_discipline });
}, 120_000);

afterAll(() => api.stop());

const of = (id: RealId): StoredRealCase => {
  const found = stored.get(id);
  if (found === undefined) throw new Error(`${id} was not stored`);
  return found;
};
const readCase = (id: RealId) => api.read<CaseDetail>('clerk', `/cases/${of(id).caseId}`);

describe.each(Object.keys(READINGS) as RealId[])('%s', (id) => {
  it('comes back with the facts of the notice, and null where it says nothing', async () => {
    const real = realCase(id);
    const reading: Reading = READINGS[id];
    const found = await readCase(id);
    expect(found).toMatchObject({
      region: TEST_UNIT,
      regionName: '测试单位',
      organ: null,
      caseClass: real.case_class,
      procedure: real.procedure,
      violation: real.violation,
      violatedArticle: real.violated_article,
      penaltyArticle: real.penalty_article,
      clueSource: real.clue_source,
      accidentOn: real.accident_on,
      caseNumber: null,
      filedOn: null,
      closedOn: null,
      missing: real.procedure === 'simplified' ? [] : ['filedOn'],
      historical: true,
      events: [{ seq: 1, type: 'HistoricalCaseImported' }],
    });
    expect(found.parties.map(({ label }) => label)).toEqual(reading.parties.map(({ name }) => name));
    const own = found.decisions.filter(({ organ }) => organ === null);
    for (const decision of own) expect(decision.decidedOn).toBe(real.decided_on);
    const amounts = found.decisions.flatMap(({ lines }) => lines.map(({ amountFen }) => amountFen));
    expect(amounts.filter((amount) => amount !== null).sort()).toEqual(
      real.penalties.flatMap(({ amount_yuan }) => (amount_yuan == null ? [] : [Math.round(amount_yuan * 100)])).sort(),
    );
    const { inspectionId } = of(id);
    expect(found.inspections.map((inspection) => inspection.id)).toEqual(inspectionId === null ? [] : [inspectionId]);
    if (inspectionId === null) return;
    const inspection = await api.read<InspectionDetail>('clerk', `/inspections/${inspectionId}`);
    expect(inspection).toMatchObject({
      inspectedOn: real.inspected_on,
      kind: null,
      hazardCount: real.found_hazards.length,
    });
    expect(inspection.hazards.map(({ description }) => description).sort()).toEqual([...real.found_hazards].sort());
    for (const hazard of inspection.hazards) {
      expect(hazard).toMatchObject({ major: real.major_hazard, verifiedOn: null, foundOn: real.inspected_on });
    }
  });
});

it('RC-003: two organs decide; detention stands under the police, the fine alone is ours', async () => {
  const found = await readCase('RC-003');
  expect(found.fineFen).toBe(4_000_000);
  const [police] = found.decisions.filter(({ organ }) => organ !== null);
  expect(police).toMatchObject({ organ: '公安分局', decidedOn: null });
  expect(police?.lines.map(({ kind, days, parties, amountFen }) => ({ kind, days, parties, amountFen }))).toEqual([
    { kind: 'detention', days: 5, parties: ['余某某'], amountFen: null },
    { kind: 'detention', days: 5, parties: ['郭某某'], amountFen: null },
  ]);
  // Registration of goods is no seizure, and a referral for detention no criminal transfer.
  expect(found.consequences.map(({ ref }) => ref.type)).toEqual(['exposure']);
});

it('RC-009: a measure without penalty, and nobody named', async () => {
  const found = await readCase('RC-009');
  expect(found).toMatchObject({ parties: [], decisions: [], fineFen: 0 });
  const measure = await api.read<CoerciveMeasureItem>('clerk', `/coercive-measures/${of('RC-009').measureIds[0]}`);
  expect(measure).toMatchObject({
    kind: 'seize',
    objects: '182个燃气瓶',
    startedOn: null,
    missing: ['startedOn'],
    enterprise: null,
    person: null,
  });
});

it('RC-029: 2.523925 万元 are held to the fen, and a confiscation is no fine', async () => {
  const found = await readCase('RC-029');
  const lines = found.decisions.flatMap((decision) => decision.lines);
  expect(lines.map(({ kind, amountFen, description }) => [kind, amountFen, description])).toEqual([
    ['confiscation', 2_523_925, '违法所得'],
    ['fine', 11_000_000, null],
  ]);
  expect(found.fineFen).toBe(11_000_000);
});

it('RC-042: one act for goods sealed and seized, and a transfer known to the month', async () => {
  const { measureIds, transferId } = of('RC-042');
  expect(measureIds).toHaveLength(1);
  const transfer = await api.read<CriminalTransferItem>('clerk', `/criminal-transfers/${transferId}`);
  expect(transfer).toMatchObject({ transferredOn: '2024-12', offence: null, refusedOn: null });
  expect(transfer.persons).toMatchObject([{ name: '孙某某', liableOn: null, outcome: null, outcomeNote: '侦办中' }]);
});

it('RC-064: one sum over several parties stays one sum', async () => {
  const found = await readCase('RC-064');
  const lines = found.decisions.flatMap((decision) => decision.lines);
  expect(lines.map(({ kind, amountFen, days, parties }) => [kind, amountFen, days, parties])).toEqual([
    ['suspend_production', null, 3, ['延安能源化工集团车村煤矿一号井']],
    ['fine', 149_000_000, null, ['延安能源化工集团车村煤矿一号井', '个人']],
  ]);
  expect(found.decisions[0]).toMatchObject({ decidedOn: null, missing: ['decidedOn'] });
});

it('RC-086: penalty and transfer stand side by side; two transferred, one convicted', async () => {
  const found = await readCase('RC-086');
  expect(found.consequences.map(({ ref, on }) => [ref.type, on])).toEqual([
    ['coercive_measure', '2024-01-18'],
    ['criminal_transfer', '2024-03-26'],
    ['exposure', null],
  ]);
  const transfer = await api.read<CriminalTransferItem>('clerk', `/criminal-transfers/${of('RC-086').transferId}`);
  expect(
    transfer.persons.map(({ name, outcome, liableOn, idNumberMasked, comparable }) => ({
      name,
      outcome,
      liableOn,
      idNumberMasked,
      comparable,
    })),
  ).toEqual([
    { name: '李某彬', outcome: 'convicted', liableOn: null, idNumberMasked: null, comparable: false },
    { name: '陈某梅', outcome: null, liableOn: null, idNumberMasked: null, comparable: false },
  ]);
  const exposure = await api.read<ExposureItem>('clerk', `/exposures/${of('RC-086').exposureId}`);
  expect(exposure).toMatchObject({ publishedOn: null, missing: ['publishedOn'], mediumName: '应急管理部微信等转载' });
});

it('RC-110: a fine paid, revoked and refunded keeps its history and its year', async () => {
  const found = await readCase('RC-110');
  expect(found).toMatchObject({ fineFen: 0, accidentOn: '2019-07-14' });
  expect(found.decisions).toMatchObject([
    {
      state: 'revoked',
      documentNumber: '丘应急罚〔2019〕事故-03号',
      decidedOn: '2019',
      missing: ['decidedOn'],
      endedOn: null,
      endedBy: 'court',
      lines: [{ kind: 'fine', amountFen: 21_000_000, superseded: false }],
      payments: [
        { kind: 'payment', amountFen: 21_000_000, paidOn: null },
        { kind: 'refund', amountFen: 21_000_000, paidOn: null },
      ],
    },
  ]);
});

it('RC-111: a listing without a case, known to the year', async () => {
  const entry = await api.read<BlacklistEntryItem>('clerk', `/blacklist-entries/${blacklistId}`);
  expect(entry).toMatchObject({ case: null, listedOn: '2019', removedOn: null, missing: ['listedOn'] });
  const discipline = await api.read<JointDisciplineItem>('clerk', `/joint-disciplines/${disciplineId}`);
  expect(discipline).toMatchObject({ case: null, startedOn: null, endedOn: null, missing: ['startedOn'] });
});

it('a proposed penalty is kept beside the decided ones and summed with none', async () => {
  const { caseId, parties } = of('RC-060');
  if (caseId === null) throw new Error('RC-060 has a case');
  const proposed = await rows.decision(caseId, { region: TEST_UNIT, state: 'proposed' }, parties);
  await rows.line(proposed, { kind: 'confiscation', amount_fen: 145_000_000 }, parties);
  const found = await readCase('RC-060');
  expect(found.fineFen).toBe(1_000_000);
  expect(found.decisions.find(({ id }) => id === proposed)).toMatchObject({
    state: 'proposed',
    decidedOn: null,
    missing: [],
  });
});

it('the list of incomplete cases names them all', async () => {
  const page = await api.read<Page<{ id: string }>>('clerk', `/cases?region=${TEST_UNIT}&incomplete=true&size=200`);
  const simplified = of('RC-054').caseId;
  const expected = [...stored.values()].map(({ caseId }) => caseId).filter((caseId) => caseId !== simplified);
  expect(page.items.map(({ id }) => id).sort()).toEqual(expected.sort());
});

describe('the table counts of them exactly what has its date', () => {
  const NOTHING = {
    inspectedEnterprises: 0,
    hazardsFound: 0,
    hazardsRectified: 0,
    preAccidentCases: 0,
    accidentCases: 0,
    fineTotalFen: 0,
    preAccidentFineFen: 0,
    accidentFineFen: 0,
    coerciveMeasures: 0,
    productionSuspensions: 0,
    licencesSuspended: 0,
    closureRequests: 0,
    criminallyLiablePersons: 0,
    disciplinedPersons: 0,
    exposedEnterprises: 0,
    blacklistedEnterprises: 0,
    jointlyDisciplinedEnterprises: 0,
  };

  it.each([
    // The revoked fine and the listing are of 2019, but no day is known of either.
    ['2019', {}],
    // RC-029 inspected and fined; RC-003 and RC-029 exposed.
    [
      '2021',
      {
        inspectedEnterprises: 1,
        hazardsFound: 1,
        fineTotalFen: 11_000_000,
        preAccidentFineFen: 11_000_000,
        exposedEnterprises: 2,
      },
    ],
    // RC-060 and RC-086 inspected, RC-042 a person's home; RC-086 seized.
    ['2024', { inspectedEnterprises: 2, hazardsFound: 3, coerciveMeasures: 1 }],
    // RC-054 inspected and exposed; RC-060 fined.
    [
      '2025',
      {
        inspectedEnterprises: 1,
        hazardsFound: 1,
        fineTotalFen: 1_000_000,
        preAccidentFineFen: 1_000_000,
        exposedEnterprises: 1,
      },
    ],
    // RC-060 exposed.
    ['2026', { exposedEnterprises: 1 }],
  ])('%s', async (year, counted) => {
    const table = await api.read<StatisticsTable>('clerk', `/statistics/table?from=${year}-01-01&to=${year}-12-31`);
    expect(table.rows.find(({ region }) => region === TEST_UNIT)).toMatchObject({ ...NOTHING, ...counted });
  });
});
