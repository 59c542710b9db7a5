import type { EnterpriseRecord, SearchResult } from '@anjuan/contracts';
import { COLUMN_KEYS } from '@anjuan/domain';
import ExcelJS from 'exceljs';
import { ApiUnderTest } from './api-under-test.js';
import { countyAdministrators } from './county-administrators.js';
import { everyKindOfRecord, JINJIANG, LICHENG, type UnitRecords } from './record-fixtures.js';
import { RecordRows } from './record-rows.js';
import { type CountyFixture, type Coverage, ROUTE_COVERAGE } from './route-coverage.js';

/**
 * Promise 6: for every route of the OpenAPI document a county reaches nothing of another county. The routes come from the running
 * application, so a new one fails here until `route-coverage.ts` says what must not be seen through it.
 */
const OWN_MARK = '甲县标记';
const OTHER_MARK = '乙县标记';
const OTHER_NAMES = [OTHER_MARK, LICHENG, '鲤城'];

interface Operation {
  readonly parameters: readonly { readonly name: string; readonly in: string }[];
  readonly 'x-public'?: true;
}

let api: ApiUnderTest;
let own: CountyFixture;
let other: CountyFixture;
let operations: ReadonlyMap<string, Operation>;

beforeAll(async () => {
  api = await ApiUnderTest.start();
  await countyAdministrators(api, JINJIANG, { 'sys.jinjiang': 'sysadmin', 'sec.jinjiang': 'secadmin' });
  own = await fixtureOf(await everyKindOfRecord(api.db, JINJIANG, OWN_MARK), 'clerk.jinjiang');
  other = await fixtureOf(await everyKindOfRecord(api.db, LICHENG, OTHER_MARK), 'clerk.licheng');
  operations = await routesOfTheApplication();
}, 120_000);

afterAll(() => api.stop());

async function fixtureOf(records: UnitRecords, username: string): Promise<CountyFixture> {
  const rows = new RecordRows(api.db);
  // A second exposure without a date, for the list of what the table leaves out.
  const { region, enterprise, person } = records;
  const link = { region, enterprise_id: enterprise, person_id: person, post: '安全员', created_at: new Date() };
  const responsiblePerson = await rows.insert('enterprise_person', link);
  await rows.insert('exposure', { region, enterprise_id: enterprise, medium: 'tv' });
  const { id: account } = await api.test.actor(username);
  const mark = region === JINJIANG ? OWN_MARK : OTHER_MARK;
  const photo = await rows.photo(records.hazard, { region, uploaded_by: account, caption: `${mark}阀门` });
  await rows.insert('document_number', {
    region,
    series: 'penalty_decision',
    year: 2026,
    number: `${mark}罚字〔2026〕1号`,
    case_id: records.case,
    decision_id: records.decision,
    given_at: new Date(),
    given_by: account,
  });
  const ledgerImport = await rows.insert('ledger_import', {
    import_key: `route-scope-${region}`,
    region,
    imported_by: account,
    state: 'done',
    step: 'finished',
    started_at: new Date(),
  });
  const [staff] = await api.db.query<{ member: string; certificate: string }[]>(
    `SELECT c.staff_id AS member, c.id AS certificate FROM enforcement_certificate c WHERE c.region = ? ORDER BY c.id LIMIT 1`,
    [region],
  );
  if (staff === undefined) throw new Error(`Nobody of ${region} has a certificate`);
  const people = { staffMember: String(staff.member), certificate: String(staff.certificate) };
  return { ...records, ...people, account, ledgerImport, photo, responsiblePerson };
}

async function routesOfTheApplication(): Promise<ReadonlyMap<string, Operation>> {
  const document = await api.read<{ paths: Record<string, Record<string, Operation>> }>(
    'clerk.jinjiang',
    '/openapi.json',
  );
  return new Map(
    Object.entries(document.paths).flatMap(([path, verbs]) =>
      Object.entries(verbs).map(([verb, operation]) => [
        `${verb.toUpperCase()} ${path.replace(/^\/api/, '')}`,
        operation,
      ]),
    ),
  );
}

function covered<K extends Coverage['kind']>(kind: K) {
  return Object.entries(ROUTE_COVERAGE).flatMap(([route, coverage]) =>
    coverage.kind === kind ? [[route, coverage as Extract<Coverage, { kind: K }>] as const] : [],
  );
}

const methodOf = (route: string): string => route.split(' ')[0] ?? '';
const pathOf = (route: string, id = ''): string =>
  (route.split(' ')[1] ?? '').replace('{id}', id).replace('{action}', 'void_case');
const namesOf = (text: string): string[] => OTHER_NAMES.filter((name) => text.includes(name));

it('every route of the application is covered, and every covered route exists', () => {
  expect([...operations.keys()].sort()).toEqual(Object.keys(ROUTE_COVERAGE).sort());
});

it('every route that takes an id is covered as a record, or open for a reason', () => {
  const takingIds = [...operations].filter(([, { parameters }]) =>
    parameters.some((parameter) => parameter.in === 'path'),
  );
  const asRecords = new Set(covered('record').map(([route]) => route));
  const others = takingIds.map(([route]) => route).filter((route) => !asRecords.has(route));
  expect(others.sort()).toEqual([
    'GET /enterprises/{id}',
    'GET /enterprises/{id}/record',
    'GET /records/{type}/{id}/changes',
    'POST /enterprises/{id}/merge',
    'POST /enterprises/{id}/unmerge',
    'PUT /calendar/years/{year}',
    'PUT /enterprises/{id}',
  ]);
});

it('no route that is not public answers without a session', async () => {
  for (const [route, operation] of operations) {
    if (operation['x-public'] === true) continue;
    const { status } = await api.send(null, methodOf(route), pathOf(route, own.case));
    expect([route, status]).toEqual([route, 401]);
  }
});

it('every filter by region answers 404 for another county', async () => {
  const filtered = [...operations].filter(
    ([route, { parameters }]) => methodOf(route) === 'GET' && parameters.some(({ name }) => name === 'region'),
  );
  expect(filtered.length).toBeGreaterThan(10);
  for (const [route] of filtered) {
    const coverage = ROUTE_COVERAGE[route];
    if (coverage?.kind === 'open') continue;
    const query = coverage !== undefined && 'query' in coverage ? coverage.query : '';
    const user = coverage !== undefined && 'as' in coverage ? coverage.as : undefined;
    const { status } = await api.get(user ?? 'clerk.jinjiang', `${pathOf(route)}?${query}&region=${LICHENG}`);
    expect([route, status]).toEqual([route, 404]);
  }
});

it.each(covered('record'))('%s answers 404 for what belongs to another county', async (route, coverage) => {
  const user = coverage.as ?? 'clerk.jinjiang';
  const reach = await api.send(user, methodOf(route), pathOf(route, other[coverage.id]), coverage.body);
  expect(reach.status).toBe(404);
  expect(namesOf(JSON.stringify(reach.body))).toEqual([]);
  const absent = await api.send(user, methodOf(route), pathOf(route, '987654321'), coverage.body);
  expect({ ...(absent.body as object), requestId: '' }).toEqual({ ...(reach.body as object), requestId: '' });
  if (coverage.answers !== true) return;
  expect((await api.get('clerk', pathOf(route, other[coverage.id]))).status).toBe(200);
  const answer = await api.get(user, pathOf(route, own[coverage.id]));
  expect(answer.status).toBe(200);
  expect(namesOf(JSON.stringify(answer.body))).toEqual([]);
});

it.each(covered('list'))('%s comes without the other county', async (route, { query, as, city, cityShowsIt }) => {
  const path = `${pathOf(route)}?${query}`;
  const answer = await api.get(as ?? 'clerk.jinjiang', path);
  expect(answer.status).toBe(200);
  expect(namesOf(JSON.stringify(answer.body))).toEqual([]);
  if (cityShowsIt === false) return;
  const whole = await api.get(city ?? 'clerk', path);
  expect(namesOf(JSON.stringify(whole.body))).not.toEqual([]);
});

it.each(COLUMN_KEYS)('the drill-down of %s comes without the other county', async (column) => {
  for (const route of ['records', 'undated']) {
    const path = `/statistics/${route}?from=2026-01-01&to=2026-12-31&column=${column}&size=200`;
    const { status, body } = await api.get('clerk.jinjiang', path);
    expect([200, 422]).toContain(status);
    expect(namesOf(JSON.stringify(body))).toEqual([]);
  }
});

it.each(covered('workbook'))('%s comes without the other county', async (route, { query }) => {
  const path = `${pathOf(route)}?${query}`;
  expect(namesOf(await wordsOf((await api.get('clerk.jinjiang', path)).bytes))).toEqual([]);
  expect(namesOf(await wordsOf((await api.get('clerk', path)).bytes))).not.toEqual([]);
});

it.each(covered('write'))('%s writes nothing for another county', async (route, { body, as, status }) => {
  const before = await rowsOfAll();
  const answer = await api.send(as ?? 'clerk.jinjiang', methodOf(route), pathOf(route), body);
  expect(answer.status).toBe(status);
  expect(await rowsOfAll()).toEqual(before);
});

it('the page of an enterprise of the register shows no record of another county', async () => {
  const record = await api.read<EnterpriseRecord>('clerk.jinjiang', `/enterprises/${other.enterprise}/record`);
  expect(record.enterprise.name).toContain(OTHER_MARK);
  expect(record.history).toEqual([]);
  expect(Object.values(record.figures).filter((figure) => figure !== 0 && figure !== false)).toEqual([]);
});

it('the search finds no record of another county', async () => {
  const { items } = await api.read<SearchResult>('clerk.jinjiang', `/search?q=${encodeURIComponent(OTHER_MARK)}`);
  expect(items.map(({ type }) => type)).toEqual(['enterprise']);
});

async function wordsOf(workbook: Buffer): Promise<string> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(workbook).buffer as ArrayBuffer);
  return JSON.stringify(book.worksheets.map((sheet) => sheet.getSheetValues()));
}

async function rowsOfAll(): Promise<unknown> {
  const tables = ['enterprise', 'inspection', 'case_file', 'account', 'external_reference'];
  const counts = tables.map((table) => `(SELECT COUNT(*) FROM ${table}) AS ${table}`);
  return api.db.query(`SELECT ${counts.join(', ')}`);
}
