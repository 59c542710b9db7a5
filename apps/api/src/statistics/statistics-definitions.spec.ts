import { COLUMN_KEYS, zeroFigures, type TableFigures } from '@anjuan/domain';
import { scopeOf } from '../platform/auth/region-scope.js';
import { narrowed } from './statistics-table.js';
import { CITY_ACTOR, countedCity } from './test/counted-city.js';
import { DAY, REGION, SingleRecords, type Fields } from './test/single-records.js';
import { RECORD_TABLES, statisticsDatabase, type StatisticsDatabase } from './test/statistics-database.js';

const MARCH = { from: '2021-03-01', to: '2021-03-31' };
const VOIDED: Fields = { voided_at: '2021-04-01 08:00:00' };

type Given = (records: SingleRecords) => Promise<unknown>;
type Expected = Partial<TableFigures>;

const both =
  (...given: readonly Given[]): Given =>
  async (records) => {
    for (const one of given) await one(records);
  };
const fined =
  (decision: Fields, line: Fields = {}, caseFields: Fields = { filed_on: '2021-02-01' }): Given =>
  async (records) =>
    records.fine(await records.decision(await records.case(caseFields), decision), 2_000_000, line);
const FINE: Expected = { preAccidentFineFen: 2_000_000 };

const CASES: readonly [string, Given, Expected][] = [
  ['an inspection on the first day', (r) => r.inspection({ inspected_on: '2021-03-01' }), { inspectedEnterprises: 1 }],
  ['an inspection on the last day', (r) => r.inspection({ inspected_on: '2021-03-31' }), { inspectedEnterprises: 1 }],
  ['an inspection on the day before', (r) => r.inspection({ inspected_on: '2021-02-28' }), {}],
  ['an inspection on the day after', (r) => r.inspection({ inspected_on: '2021-04-01' }), {}],
  [
    'two inspections of one enterprise',
    both(
      (r) => r.inspection(),
      (r) => r.inspection({ kind: 'follow_up' }),
    ),
    { inspectedEnterprises: 1 },
  ],
  [
    'inspections of two enterprises',
    both(
      (r) => r.inspection(),
      (r) => r.inspection({ enterprise_id: r.other }),
    ),
    { inspectedEnterprises: 2 },
  ],
  ['an inspection of a place without an enterprise', (r) => r.inspection({ enterprise_id: null }), {}],
  ['a voided inspection with a hazard', async (r) => r.hazard(await r.inspection(VOIDED), { verified_on: DAY }), {}],
  [
    'an inspection by another organ with a hazard',
    async (r) => r.hazard(await r.inspection({ organ_id: r.organ }), { verified_on: DAY }),
    {},
  ],
  [
    'a hazard found earlier and verified now',
    async (r) => r.hazard(await r.inspection({ inspected_on: '2020-12-01' }), { verified_on: DAY }),
    { hazardsRectified: 1 },
  ],
  ['a hazard not verified', async (r) => r.hazard(await r.inspection()), { inspectedEnterprises: 1, hazardsFound: 1 }],
  [
    'a voided hazard',
    async (r) => r.hazard(await r.inspection(), { verified_on: DAY, ...VOIDED }),
    { inspectedEnterprises: 1 },
  ],
  ['a case of unstated procedure', (r) => r.case({ case_procedure: null }), { preAccidentCases: 1 }],
  [
    'an ordinary accident case',
    (r) => r.case({ case_procedure: 'ordinary', case_class: 'accident' }),
    { accidentCases: 1 },
  ],
  ['an on-the-spot case, even with a date', (r) => r.case({ case_procedure: 'simplified' }), {}],
  ['the fine of an on-the-spot case', fined({}, {}, { case_procedure: 'simplified', filed_on: null }), FINE],
  ['a case whose filing was annulled', (r) => r.case({ filing_annulled_on: '2021-06-01' }), {}],
  ['a voided case and its fine', fined({}, {}, VOIDED), {}],
  ['a case of another organ and its fine', async (r) => fined({}, {}, { organ_id: r.organ })(r), {}],
  [
    'a fine on the accident class of now',
    fined({}, {}, { filed_on: null, case_class: 'accident' }),
    { accidentFineFen: 2_000_000 },
  ],
  ['a decision in force', fined({}), FINE],
  ['a decision kept although unlawful', fined({ state: 'unlawful_kept' }), FINE],
  ['a proposed decision', fined({ state: 'proposed' }), {}],
  ['a revoked decision', fined({ state: 'revoked' }), {}],
  ['a void decision', fined({ state: 'void' }), {}],
  ['a voided decision', fined(VOIDED), {}],
  ['a decision of another organ', async (r) => fined({ organ_id: r.organ })(r), {}],
  [
    'a superseded line beside the changed one',
    async (r) => {
      const decision = await r.decision(await r.case({ filed_on: null }));
      await r.fine(decision, 5_000_000, { superseded_at: '2021-05-01 00:00:00' });
      await r.fine(decision, 3_000_000);
    },
    { preAccidentFineFen: 3_000_000 },
  ],
  ['a confiscation', fined({}, { kind: 'confiscation' }), {}],
  [
    'decisions on the enterprise and on its responsible person',
    async (r) => {
      const caseId = await r.case();
      await r.fine(await r.decision(caseId), 12_340_000);
      await r.fine(await r.decision(caseId), 1);
    },
    { preAccidentCases: 1, preAccidentFineFen: 12_340_001 },
  ],
  [
    'a production suspension of two enterprises, told twice for one',
    async (r) => {
      const caseId = await r.case({ filed_on: null });
      const first = await r.add('case_party', { case_id: caseId, enterprise_id: r.enterprise });
      const second = await r.add('case_party', { case_id: caseId, enterprise_id: r.other });
      const person = await r.add('case_party', { case_id: caseId, person_id: r.person });
      await r.suspension(await r.decision(caseId), first, second);
      await r.suspension(await r.decision(caseId), first, person);
    },
    { productionSuspensions: 2 },
  ],
  [
    'licences by their number',
    async (r) => {
      const decision = await r.decision(await r.case({ filed_on: null }));
      await r.line(decision, { kind: 'suspend_licence', licences: 3 });
      await r.line(decision, { kind: 'revoke_licence', licences: 2 });
    },
    { licencesSuspended: 3 },
  ],
  [
    'a measure of a voided case, lifted later',
    async (r) => {
      const caseId = await r.case(VOIDED);
      await r.act('coercive_measure', { kind: 'seal_and_seize', case_id: caseId, started_on: DAY, ended_on: DAY });
    },
    { coerciveMeasures: 1 },
  ],
  [
    'a measure of another organ',
    (r) => r.act('coercive_measure', { kind: 'seal', started_on: DAY, organ_id: r.organ }),
    {},
  ],
  ['a person held liable', (r) => r.transferred({}, {}), { criminallyLiablePersons: 1 }],
  [
    'one person held liable after two transfers',
    both(
      (r) => r.transferred({}, {}),
      (r) => r.transferred({}, {}),
    ),
    { criminallyLiablePersons: 1 },
  ],
  ['a transfer refused', (r) => r.transferred({ refused_on: '2021-05-01' }, {}), {}],
  ['a transfer refused on a day known in part', (r) => r.transferred({ refused_on_partial: '2021' }, {}), {}],
  ['a person cleared', (r) => r.transferred({}, { cleared_on: '2022-01-01' }), {}],
  ['a person cleared on a day known in part', (r) => r.transferred({}, { cleared_on_partial: '2022-01' }), {}],
  ['a voided transfer', (r) => r.transferred(VOIDED, {}), {}],
  ['a person not yet held liable', (r) => r.transferred({}, { liable_on: null }), {}],
  [
    'double discipline of one person',
    async (r) => {
      const act = { region: REGION, person_id: r.person, decided_on: DAY };
      await r.add('disciplinary_action', { ...act, kind: 'party', measure: 'warning' });
      await r.add('disciplinary_action', { ...act, kind: 'administrative', measure: 'demerit' });
    },
    { disciplinedPersons: 1 },
  ],
  [
    'one enterprise exposed twice and listed once',
    async (r) => {
      await r.act('exposure', { medium: 'tv', published_on: DAY });
      await r.act('exposure', { medium: 'website', published_on: '2021-03-31' });
      await r.act('blacklist_entry', { listed_on: DAY, removed_on: DAY });
      await r.act('joint_discipline', { started_on: DAY });
      await r.act('closure_request', { requested_on: DAY });
    },
    { exposedEnterprises: 1, blacklistedEnterprises: 1, jointlyDisciplinedEnterprises: 1, closureRequests: 1 },
  ],
];

describe('the definitions of the columns', () => {
  let database: StatisticsDatabase;
  let records: SingleRecords;
  beforeAll(async () => {
    database = await statisticsDatabase();
  }, 60_000);
  afterAll(() => database.close());
  beforeEach(async () => {
    await database.empty([...RECORD_TABLES, 'organ']);
    records = new SingleRecords(database);
    await records.begin();
  });

  const rowOf = async (region: string, period = MARCH) => {
    const { tables } = countedCity(database.dataSource);
    const frame = narrowed(await tables.frame(CITY_ACTOR, period), region);
    const table = await tables.table(frame);
    const { region: _, regionName: __, ...figures } = table.total;
    return { figures, undated: table.undated };
  };

  /** What the lists of a row's cells come to. */
  const openedRow = async (region: string) => {
    const { tables, reader } = countedCity(database.dataSource);
    const { slice, rows } = narrowed(await tables.frame(CITY_ACTOR, MARCH), region);
    const lists = COLUMN_KEYS.map(async (column) => {
      const { total, sum } = await reader.counted({ column, slice, rows, page: { offset: 0, size: 1 } });
      return [column, sum ?? total] as const;
    });
    return Object.fromEntries(await Promise.all(lists));
  };

  it.each(CASES)('count %s', async (_name, given, expected) => {
    await given(records);
    const { figures } = await rowOf(REGION);
    const fine = (expected.preAccidentFineFen ?? 0) + (expected.accidentFineFen ?? 0);
    expect(figures).toEqual({
      ...zeroFigures(),
      ...expected,
      fineTotalFen: fine,
      preAccidentCaseRatio: (expected.inspectedEnterprises ?? 0) > 0 ? 0 : null,
    });
    expect(await openedRow(REGION)).toEqual({ ...figures, preAccidentCaseRatio: figures.preAccidentCases });
  });

  describe('merged cases', () => {
    it.each([
      ['named by a leading case that does not name itself', false],
      ['named by a leading case that names itself as well', true],
    ])('count once, on the earliest filing, %s', async (_name, named) => {
      const lead = await records.case({ filed_on: '2021-03-20' });
      if (named) await database.dataSource.query('UPDATE case_file SET merge_group_id = id WHERE id = ?', [lead]);
      await records.case({ filed_on: '2021-03-05', case_class: 'accident', merge_group_id: lead });
      await records.case({ filed_on: '2021-04-02', merge_group_id: lead });
      await records.case({ filed_on: '2021-03-02' });
      expect((await rowOf(REGION)).figures).toMatchObject({ preAccidentCases: 1, accidentCases: 1 });
      expect((await rowOf(REGION, { from: '2021-04-01', to: '2021-04-30' })).figures.preAccidentCases).toBe(0);
    });

    it('leave the count to the next filing when the earliest is annulled, voided or undated', async () => {
      const lead = await records.case({ filed_on: '2021-03-01', filing_annulled_on: '2021-03-02' });
      await records.case({ filed_on: '2021-03-03', merge_group_id: lead, ...VOIDED });
      await records.case({ filed_on: null, merge_group_id: lead });
      await records.case({ filed_on: '2021-03-09', merge_group_id: lead });
      const { figures, undated } = await rowOf(REGION);
      expect([figures.preAccidentCases, undated.preAccidentCases]).toEqual([1, 0]);
    });
  });

  it('count an enterprise once in the row of each unit, and once in the city (scenario 34)', async () => {
    await records.inspection();
    await records.inspection({ region: '350502' });
    const { tables } = countedCity(database.dataSource);
    const { total, distinctTotal } = await tables.table(await tables.frame(CITY_ACTOR, MARCH));
    expect([total.inspectedEnterprises, distinctTotal.inspectedEnterprises]).toEqual([2, 1]);
  });

  it('compute the ratio of the total from the sums (scenario 35)', async () => {
    await records.inspection();
    await records.inspection({ enterprise_id: records.other });
    await records.case();
    await records.inspection({ region: '350502' });
    await records.case({ region: '350502' });
    const { tables } = countedCity(database.dataSource);
    const { rows, total } = await tables.table(await tables.frame(CITY_ACTOR, MARCH));
    const ratios = rows
      .filter(({ inspectedEnterprises }) => inspectedEnterprises > 0)
      .map((row) => row.preAccidentCaseRatio);
    expect([...ratios, total.preAccidentCaseRatio]).toEqual([100, 50, 66.67]);
  });

  it('add up the fines of both classes, and less when one is revoked (scenario 36)', async () => {
    await records.fine(await records.decision(await records.case()), 12_340_000);
    const accident = await records.decision(await records.case({ case_class: 'accident' }));
    await records.fine(accident, 30_000_000);
    expect((await rowOf(REGION)).figures.fineTotalFen).toBe(42_340_000);
    await database.dataSource.query("UPDATE penalty_decision SET state = 'revoked' WHERE id = ?", [accident]);
    expect((await rowOf(REGION)).figures.fineTotalFen).toBe(12_340_000);
  });

  it('leave out what lacks its date or amount, and say how many', async () => {
    await records.hazard(await records.inspection({ inspected_on: null }), { verified_on_partial: '2021-03' });
    await records.inspection({ inspected_on: null, inspected_on_partial: '2021' });
    await records.inspection({ inspected_on: null, inspected_on_partial: '2021-02' });
    await records.inspection({ inspected_on: null, inspected_on_partial: '2020' });
    const undated = await records.case({ filed_on: null, historical: 1 });
    await records.case({ filed_on: null, case_procedure: 'simplified' });
    await records.fine(await records.decision(undated), null);
    await records.fine(await records.decision(undated, { decided_on: '2021-04-01' }), null);
    await records.fine(await records.decision(undated, { decided_on: null }), 5);
    await records.line(await records.decision(undated), { kind: 'suspend_licence' });
    await records.transferred({}, { liable_on: null });
    await records.transferred({}, { liable_on: null, liable_on_partial: '2021-03' });
    expect((await rowOf(REGION)).undated).toMatchObject({
      inspectedEnterprises: 2,
      hazardsFound: 1,
      hazardsRectified: 1,
      preAccidentCases: 1,
      accidentCases: 0,
      preAccidentCaseRatio: 3,
      preAccidentFineFen: 2,
      fineTotalFen: 2,
      licencesSuspended: 1,
      criminallyLiablePersons: 1,
    });
  });

  it('tell persons apart only where they can be, and never show an ID number', async () => {
    const known = await records.add('person', {
      name: '李某',
      workplace: '某公司',
      identity_key: 'a'.repeat(64),
      id_number_cipher: 'secret',
    });
    const act = { region: REGION, kind: 'party', measure: 'warning', decided_on: DAY };
    await records.add('disciplinary_action', { ...act, person_id: records.person });
    await records.add('disciplinary_action', { ...act, person_id: known });
    const { tables, reader } = countedCity(database.dataSource);
    const { slice, rows } = await tables.frame(CITY_ACTOR, MARCH);
    const { items } = await reader.counted({
      column: 'disciplinedPersons',
      slice,
      rows,
      page: { offset: 0, size: 10 },
    });
    expect(items.map(({ type, label, comparable }) => [type, label, comparable])).toEqual([
      ['person', '王某某', false],
      ['person', '李某（某公司）', true],
    ]);
    expect(items[0]?.sources).toEqual([
      { type: 'disciplinary_action', id: expect.any(String), label: '王某某（警告）', date: DAY },
    ]);
    expect(JSON.stringify(items)).not.toContain('secret');
  });

  it('give a unit a row only while it exists', async () => {
    const { comparison } = countedCity(database.dataSource);
    await database.dataSource.query("UPDATE unit SET existed_to = '2021-02-28' WHERE region = ?", [REGION]);
    await records.inspection();
    const { tables } = countedCity(database.dataSource);
    const { rows, total } = await tables.table(await tables.frame(CITY_ACTOR, MARCH));
    expect(rows.map(({ region }) => region)).not.toContain(REGION);
    expect(total.inspectedEnterprises).toBe(0);
    const { months } = await comparison.year(scopeOf(CITY_ACTOR), 2021);
    expect(months[2]?.current.inspectedEnterprises).toBe(0);
    await database.dataSource.query('UPDATE unit SET existed_to = NULL WHERE region = ?', [REGION]);
  });
});
