import type {
  CaseDetail,
  CaseItem,
  CriminalTransferItem,
  DecisionItem,
  DisciplinaryActionItem,
  EnterpriseItem,
  EnterpriseRecord,
  HazardItem,
  InspectionDetail,
  InspectionItem,
  Page,
  SearchResult,
} from '@anjuan/contracts';
import { ID_NUMBER } from '../parties/person-identities.js';
import { Secrets } from '../platform/secrets/secrets.js';
import { ApiUnderTest } from './api-under-test.js';
import { CITY, everyKindOfRecord, JINJIANG, LICHENG, type UnitRecords } from './record-fixtures.js';
import { dated, RecordRows } from './record-rows.js';

/** A unit without other records, so that a list holds exactly what a test wrote. */
const QUIET = '3505KF';
const QUIET_TOO = '3505TS';
const DATES = ['2026-02-01', '2026-02-01', '2026-01-15', null, '2025', '2026-02-01', null];

let api: ApiUnderTest;
let rows: RecordRows;
let jinjiang: UnitRecords;
let licheng: UnitRecords;

beforeAll(async () => {
  api = await ApiUnderTest.start();
  rows = new RecordRows(api.db);
  jinjiang = await everyKindOfRecord(api.db, JINJIANG, '晋江');
  licheng = await everyKindOfRecord(api.db, LICHENG, '鲤城');
}, 120_000);

afterAll(() => api.stop());

const LISTS = [
  ['/inspections', 'inspection', 'inspected_on', 'inspectedOn', 'inspection'],
  ['/cases', 'case_file', 'filed_on', 'filedOn', 'case'],
  ['/decisions', 'penalty_decision', 'decided_on', 'decidedOn', 'decision'],
  ['/coercive-measures', 'coercive_measure', 'started_on', 'startedOn', 'coercive_measure'],
  ['/closure-requests', 'closure_request', 'requested_on', 'requestedOn', 'closure_request'],
  ['/criminal-transfers', 'criminal_transfer', 'transferred_on', 'transferredOn', 'criminal_transfer'],
  ['/disciplinary-actions', 'disciplinary_action', 'decided_on', 'decidedOn', 'disciplinary_action'],
  ['/exposures', 'exposure', 'published_on', 'publishedOn', 'exposure'],
  ['/blacklist-entries', 'blacklist_entry', 'listed_on', 'listedOn', 'blacklist_entry'],
  ['/joint-disciplines', 'joint_discipline', 'started_on', 'startedOn', 'joint_discipline'],
] as const;

interface Item {
  readonly id: string;
  readonly region: string;
  readonly missing: string[];
}

async function wholeList(path: string, filters: string, size: number): Promise<Item[]> {
  const found: Item[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const after: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page: Page<Item> = await api.read('clerk', `${path}?size=${size}&${filters}${after}`);
    expect(page.items.length).toBeLessThanOrEqual(size);
    found.push(...page.items);
    cursor = page.nextCursor;
  }
  return found;
}

describe.each(LISTS)('%s', (path, table, column, field, type) => {
  beforeAll(async () => {
    const enterprise = await rows.enterprise('列表测试企业');
    const person = await rows.person('列表测试人员');
    const caseId = await rows.insert('case_file', {
      region: QUIET_TOO,
      case_class: 'pre_accident',
      stage: 'decided',
      violation: '供其他记录引用',
      filed_on: '2020-01-01',
    });
    const required: Record<string, Record<string, string>> = {
      case_file: { case_class: 'pre_accident', stage: 'investigating', violation: '列表测试' },
      penalty_decision: { case_id: caseId, state: 'in_force' },
      coercive_measure: { kind: 'seal', enterprise_id: enterprise },
      closure_request: { enterprise_id: enterprise },
      disciplinary_action: { person_id: person, kind: 'party', measure: 'warning' },
      exposure: { enterprise_id: enterprise, medium: 'tv' },
      blacklist_entry: { enterprise_id: enterprise },
      joint_discipline: { enterprise_id: enterprise },
    };
    for (let round = 0; round < 3; round++) {
      for (const date of DATES) await rows.insert(table, { region: QUIET, ...required[table], ...dated(column, date) });
    }
  });

  it('pages to the end over equal dates and undated records, losing and repeating none', async () => {
    const whole = await wholeList(path, `region=${QUIET}`, 200);
    expect(whole).toHaveLength(DATES.length * 3);
    for (const size of [1, 4, 7, 20]) {
      const paged = await wholeList(path, `region=${QUIET}`, size);
      expect(paged.map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
    }
  });

  it('puts the latest first and the undated last', async () => {
    const whole = await wholeList(path, `region=${QUIET}`, 200);
    const dates = whole.map((item) => (item as unknown as Record<string, string | null>)[field] ?? null);
    const known = dates.filter((date) => date?.length === 10);
    expect(dates.slice(0, known.length)).toEqual([...known].sort().reverse());
    expect(known).toHaveLength(12);
  });

  it('counts and filters by period, leaving out what has no day', async () => {
    const page = await api.read<Page<Item>>('clerk', `${path}?region=${QUIET}&from=2026-01-15&to=2026-01-31`);
    expect(page).toMatchObject({ total: 3, totalCapped: false, nextCursor: null });
  });

  it('shows what is missing and lists exactly that as incomplete', async () => {
    const whole = await wholeList(path, `region=${QUIET}`, 200);
    const incomplete = await wholeList(path, `region=${QUIET}&incomplete=true`, 5);
    const complete = await wholeList(path, `region=${QUIET}&incomplete=false`, 5);
    const lacking = whole.filter(({ missing }) => missing.length > 0);
    expect(incomplete.map(({ id }) => id)).toEqual(lacking.map(({ id }) => id));
    expect(complete.length + incomplete.length).toBe(whole.length);
    // No column goes by the date of a transfer.
    expect(lacking).toHaveLength(table === 'criminal_transfer' ? 0 : 9);
    for (const { missing } of lacking) expect(missing).toEqual([field]);
  });

  it('shows a county its own records only, and 404 for those of another', async () => {
    const page = await api.read<Page<Item>>('clerk.jinjiang', path);
    expect(page.items.map(({ id }) => id)).toEqual([jinjiang[type]]);
    expect((await api.get('clerk.jinjiang', `${path}/${jinjiang[type]}`)).status).toBe(200);
    expect((await api.get('clerk.jinjiang', `${path}/${licheng[type]}`)).status).toBe(404);
    expect((await api.get('clerk.jinjiang', `${path}/999999`)).status).toBe(404);
    expect((await api.get('clerk.jinjiang', `${path}?region=${LICHENG}`)).status).toBe(404);
    expect((await api.get('clerk', `${path}/${licheng[type]}`)).status).toBe(200);
  });

  it('is closed to nobody and to administrators', async () => {
    for (const route of [path, `${path}/${jinjiang[type]}`]) {
      expect((await api.get(null, route)).status).toBe(401);
      expect((await api.get('sysadmin', route)).status).toBe(403);
    }
  });

  it('refuses a cursor that it did not give out', async () => {
    const { status, body } = await api.get('clerk', `${path}?cursor=abc`);
    expect(status).toBe(422);
    expect(body).toMatchObject({ refusals: [{ field: 'cursor' }] });
  });
});

describe('search words', () => {
  const NAMES = ['百分之5%站', '下划_线站', "单'引号站", '双“引”号"站', '反\\斜杠站', '百分之5X站', '下划X线站'];

  beforeAll(async () => {
    for (const name of NAMES) {
      const enterprise = await rows.enterprise(name, { place_region: CITY });
      await rows.insert('inspection', { region: CITY, enterprise_id: enterprise, inspected_on: '2026-06-01' });
    }
  });

  it.each(['5%站', '划_线', "单'引", '“引”', '号"站', '反\\斜'])('%s means itself', async (q) => {
    const words = `q=${encodeURIComponent(q)}`;
    const expected = NAMES.filter((name) => name.includes(q));
    const enterprises = await api.read<Page<EnterpriseItem>>('clerk', `/enterprises?${words}`);
    expect(enterprises.items.map(({ name }) => name)).toEqual(expected);
    const inspections = await api.read<Page<InspectionItem>>('clerk', `/inspections?${words}`);
    expect(inspections.items.map(({ enterprise }) => enterprise?.label)).toEqual(expected);
  });
});

describe('hazards', () => {
  it('are dated by their inspection, filtered, and seen only by their unit', async () => {
    const inspection = await rows.insert('inspection', { region: QUIET_TOO, ...dated('inspected_on', '2024-08') });
    const add = (description: string, more: Record<string, string | boolean | null>) =>
      rows.insert('hazard', { region: QUIET_TOO, inspection_id: inspection, description, ...more });
    await add('重大的', { major: true, verified_on: '2026-01-02' });
    await add('部分日期', dated('verified_on', '2025') as Record<string, string | null>);
    await add('未整改', { major: false });
    const list = (filter: string) => api.read<Page<HazardItem>>('clerk', `/hazards?region=${QUIET_TOO}${filter}`);
    const all = (await list('')).items;
    expect(all.map(({ foundOn }) => foundOn)).toEqual(['2024-08', '2024-08', '2024-08']);
    expect(Object.fromEntries(all.map(({ description, missing }) => [description, missing]))).toEqual({
      重大的: ['foundOn'],
      部分日期: ['foundOn', 'verifiedOn'],
      未整改: ['foundOn'],
    });
    expect((await list('&major=true')).items.map(({ description }) => description)).toEqual(['重大的']);
    expect((await list('&verified=false')).items.map(({ description }) => description)).toEqual(['未整改']);
    const own = await api.read<Page<HazardItem>>('clerk.jinjiang', '/hazards');
    expect(own.items.map(({ id }) => id)).toEqual([jinjiang.hazard]);
    const detail = await api.read<InspectionDetail>('clerk', `/inspections/${inspection}`);
    expect(detail).toMatchObject({ hazardCount: 3, rectifiedCount: 2, missing: ['inspectedOn'] });
    expect(detail.hazards).toHaveLength(3);
  });
});

describe('a case', () => {
  it('keeps a sum that several parties owe together, and the act of another organ under its name', async () => {
    const caseRow = { region: QUIET_TOO, case_class: 'accident', stage: 'decided', violation: '合并处罚' };
    const caseId = await rows.insert('case_file', caseRow);
    const company = await rows.party(caseId, { enterprise: await rows.enterprise('合罚公司') });
    const person = await rows.party(caseId, { person: await rows.person('合罚个人') });
    const joint = await rows.decision(caseId, { region: QUIET_TOO, decided_on: '2026-01-01' }, [company, person]);
    await rows.line(joint, { kind: 'fine', amount_fen: 149_000_000 }, [company, person]);
    const organ_id = await rows.organ('某某公安局');
    const detention = await rows.decision(caseId, { region: QUIET_TOO, organ_id }, [person]);
    await rows.line(detention, { kind: 'detention', days: 5 }, [person]);
    const detail = await api.read<CaseDetail>('clerk', `/cases/${caseId}`);
    expect(detail).toMatchObject({ fineFen: 149_000_000, filedOn: null, missing: ['filedOn'] });
    expect(detail.parties.map(({ type, label }) => [type, label])).toEqual([
      ['enterprise', '合罚公司'],
      ['person', '合罚个人'],
    ]);
    const byId = new Map(detail.decisions.map((decision) => [decision.id, decision]));
    expect(byId.get(joint)).toMatchObject({
      organ: null,
      lines: [{ parties: ['合罚公司', '合罚个人'], amountFen: 149_000_000 }],
    });
    expect(byId.get(detention)).toMatchObject({
      organ: '某某公安局',
      lines: [{ kind: 'detention', days: 5, amountFen: null }],
    });
  });

  it('sums only fines in force, and says when it cannot', async () => {
    const caseRow = {
      region: QUIET_TOO,
      case_class: 'pre_accident',
      stage: 'decided',
      violation: '罚款合计',
      filed_on: '2026-01-01',
    };
    const caseId = await rows.insert('case_file', caseRow);
    const party = await rows.party(caseId, { enterprise: await rows.enterprise('合计公司') });
    const fine = async (row: Record<string, string>, amount: number | null) => {
      const decision = await rows.decision(caseId, { region: QUIET_TOO, decided_on: '2026-01-02', ...row }, [party]);
      await rows.line(decision, { kind: 'fine', amount_fen: amount }, [party]);
      return decision;
    };
    const sum = async () => (await api.read<CaseDetail>('clerk', `/cases/${caseId}`)).fineFen;
    expect(await sum()).toBe(0);
    await fine({}, 100);
    await fine({ state: 'unlawful_kept' }, 20);
    await fine({ state: 'revoked' }, 3_000);
    await fine({ state: 'proposed' }, 40_000);
    expect(await sum()).toBe(120);
    const unknown = await fine({}, null);
    expect(await sum()).toBeNull();
    const decision = await api.read<DecisionItem>('clerk', `/decisions/${unknown}`);
    expect(decision.missing).toEqual(['lines.amountFen']);
    expect(decision.lines[0]?.amountFen).toBeNull();
  });

  it('does not miss a filing date where the procedure has none', async () => {
    const row = { region: QUIET_TOO, case_class: 'pre_accident', stage: 'decided', violation: '当场处罚' };
    const id = await rows.insert('case_file', { ...row, case_procedure: 'simplified' });
    expect(await api.read<CaseDetail>('clerk', `/cases/${id}`)).toMatchObject({ filedOn: null, missing: [] });
  });

  it('is filtered by class, procedure and stage, and found by party, number and violation', async () => {
    const list = (filter: string) => api.read<Page<CaseItem>>('clerk.jinjiang', `/cases?${filter}`);
    for (const filter of [
      'caseClass=pre_accident',
      'procedure=ordinary',
      'stage=decided',
      'q=晋江燃气站',
      'q=〔2026〕1号',
      'q=未取得许可',
    ]) {
      expect([filter, (await list(filter)).total]).toEqual([filter, 1]);
    }
    for (const filter of ['caseClass=accident', 'procedure=simplified', 'stage=closed', 'q=鲤城']) {
      expect([filter, (await list(filter)).total]).toEqual([filter, 0]);
    }
  });

  it('does not name a case of another unit on a record of its own', async () => {
    const id = await rows.insert('exposure', {
      region: JINJIANG,
      case_id: licheng.case,
      enterprise_id: licheng.enterprise,
      medium: 'tv',
      voided_at: new Date(),
      void_reason: '录入错误',
    });
    const seen = await api.read('clerk.jinjiang', `/exposures/${id}`);
    expect(seen).toMatchObject({ case: null, voided: true, voidReason: '录入错误', missing: ['publishedOn'] });
    expect(await api.read('clerk', `/exposures/${id}`)).toMatchObject({ case: { type: 'case', id: licheng.case } });
    await api.db.query('UPDATE exposure SET region = ? WHERE id = ?', [LICHENG, id]);
  });
});

describe('persons', () => {
  it('are named as the record states, their ID numbers shown in part and never found by search', async () => {
    const idNumber = '350582199003071230';
    const person = await rows.person('登记姓名', {
      workplace: '登记单位',
      id_number_cipher: api.test.get(Secrets).encrypt(ID_NUMBER, idNumber),
      identity_key: 'f'.repeat(64),
    });
    const stranger = await rows.person('无从比对');
    const transfer = await rows.insert('criminal_transfer', {
      region: QUIET_TOO,
      ...dated('transferred_on', '2024-03'),
    });
    const named = { transfer_id: transfer, region: QUIET_TOO };
    const liable = { stated_name: '移送书姓名', ...dated('liable_on', '2024') };
    await rows.insert('transferred_person', { ...named, person_id: person, ...liable });
    await rows.insert('transferred_person', { ...named, person_id: stranger });
    const found = await api.read<CriminalTransferItem>('clerk', `/criminal-transfers/${transfer}`);
    expect(found.missing).toEqual(['persons.liableOn']);
    expect(found.persons).toMatchObject([
      { name: '移送书姓名', idNumberMasked: '350582********1230', comparable: true, liableOn: '2024' },
      { name: '无从比对', idNumberMasked: null, comparable: false, liableOn: null },
    ]);
    const disciplined = { region: QUIET_TOO, person_id: person, kind: 'administrative', measure: 'demerit' };
    const action = await rows.insert('disciplinary_action', { ...disciplined, stated_workplace: '处分时单位' });
    const shown = await api.read<DisciplinaryActionItem>('clerk', `/disciplinary-actions/${action}`);
    expect(shown).toMatchObject({
      name: '登记姓名',
      workplace: '处分时单位',
      idNumberMasked: '350582********1230',
      comparable: true,
    });
    for (const list of ['criminal-transfers', 'disciplinary-actions']) {
      const byName = await api.read<Page<Item>>(
        'clerk',
        `/${list}?q=${list === 'criminal-transfers' ? '移送书' : '处分时'}`,
      );
      expect(byName.total).toBe(1);
      expect((await api.read<Page<Item>>('clerk', `/${list}?q=${idNumber}`)).total).toBe(0);
    }
  });
});

describe('the desk', () => {
  it('shows the whole record of an enterprise, newest first, within the scope', async () => {
    const record = await api.read<EnterpriseRecord>('clerk.jinjiang', `/enterprises/${jinjiang.enterprise}/record`);
    expect(record.figures).toEqual({
      inspections: 1,
      hazards: 1,
      hazardsOpen: 1,
      cases: 1,
      fineFen: 2_000_000,
      coerciveMeasures: 1,
      exposures: 1,
      blacklisted: true,
      jointlyDisciplined: true,
    });
    expect(record.historyTotal).toBe(11);
    const dates = record.history.map(({ on }) => on ?? '');
    expect(dates).toEqual([...dates].sort().reverse());
    expect(record.history.find(({ ref }) => ref.type === 'decision')?.summary).toBe(
      '罚款 2.00 万元 · 晋江罚字〔2026〕1号',
    );
    const elsewhere = await api.read<EnterpriseRecord>('clerk.jinjiang', `/enterprises/${licheng.enterprise}/record`);
    expect(elsewhere).toMatchObject({ historyTotal: 0, history: [], figures: { cases: 0, fineFen: 0 } });
    expect(elsewhere.enterprise.name).toBe('鲤城燃气站');
  });

  it('finds enterprises everywhere, cases and documents within the scope', async () => {
    const search = (user: string, q: string) => api.read<SearchResult>(user, `/search?q=${encodeURIComponent(q)}`);
    const types = ({ items }: SearchResult) => items.map(({ type }) => type);
    expect(types(await search('clerk.jinjiang', '晋江'))).toEqual(['enterprise', 'case', 'decision']);
    expect(types(await search('clerk.jinjiang', '鲤城'))).toEqual(['enterprise']);
    expect(types(await search('clerk', '鲤城'))).toEqual(['enterprise', 'case', 'decision']);
    expect((await search('clerk', '%')).items.every(({ label }) => label.includes('%'))).toBe(true);
  });
});
