import { Buffer } from 'node:buffer';
import type { CheckView, ComparisonTable, CountedRecords, StatisticsTable, YearSeries } from '@anjuan/contracts';
import { COLUMN_KEYS, formatFigure, STATISTICS_COLUMNS, wanYuanNumber, type Refusal } from '@anjuan/domain';
import { goldenLedger, goldenTables, oracleUndated, QUANZHOU_REGIONS } from '@anjuan/testing';
import ExcelJS from 'exceljs';
import type { Response } from 'supertest';
import type TestAgent from 'supertest/lib/agent.js';
import { startTestApp, type TestApp } from '../test/test-app.js';

const YEAR = { from: '2021-01-01', to: '2021-12-31' };
const MARCH = { from: '2021-03-01', to: '2021-03-31' };
const JINJIANG = '350582';

describe('the statistics over HTTP', () => {
  let api: TestApp;
  let city: TestAgent;
  let jinjiang: TestAgent;

  beforeAll(async () => {
    api = await startTestApp();
    city = await api.signIn('clerk');
    jinjiang = await api.signIn('clerk.jinjiang');
    await city.post('/api/ledgers').send(goldenLedger()).expect(201);
  }, 120_000);
  afterAll(() => api.stop());

  const read = async <T>(agent: TestAgent, path: string, query: Readonly<Record<string, unknown>>): Promise<T> => {
    const { body } = await agent.get(`/api/statistics/${path}`).query(query).expect(200);
    return body;
  };
  const tableOf = (agent: TestAgent, query: Readonly<Record<string, unknown>>) =>
    read<StatisticsTable>(agent, 'table', query);

  it.each(goldenTables().map((golden) => [golden.from, golden.to, golden] as const))(
    'give the golden table from %s to %s',
    async (from, to, golden) => {
      const table = await tableOf(city, { from, to });
      const known = new Map(golden.rows.map((row) => [row.region, row]));
      expect(table.rows.map(({ region }) => region)).toEqual(QUANZHOU_REGIONS);
      for (const { regionName, ...row } of table.rows) {
        const zero = {
          region: row.region,
          ...Object.fromEntries(COLUMN_KEYS.map((key) => [key, key === 'preAccidentCaseRatio' ? null : 0])),
        };
        expect(row).toEqual(known.get(row.region) ?? zero);
        expect(regionName).not.toBe(row.region);
      }
      expect(table.undated).toEqual(oracleUndated([goldenLedger()], { from, to }, QUANZHOU_REGIONS));
    },
  );

  it('open each cell into what it counts', async () => {
    const table = await tableOf(city, YEAR);
    for (const row of [...table.rows, table.total]) {
      for (const column of COLUMN_KEYS) {
        const query = { ...YEAR, column, region: row.region, size: 200 };
        const { total, sum, items } = await read<CountedRecords>(city, 'records', query);
        expect([row.region, column, sum ?? total]).toEqual([
          row.region,
          column,
          column === 'preAccidentCaseRatio' ? row.preAccidentCases : row[column],
        ]);
        expect(items).toHaveLength(total);
      }
    }
  }, 60_000);

  it('list what a column leaves out', async () => {
    const { undated } = await tableOf(city, YEAR);
    for (const column of COLUMN_KEYS) {
      const { total } = await read<CountedRecords>(city, 'undated', { ...YEAR, column });
      expect([column, total]).toEqual([column, undated[column]]);
    }
    expect(COLUMN_KEYS.some((column) => undated[column] > 0)).toBe(true);
  });

  it.each([
    ['0001-12-31', 422],
    ['0002-01-01', 200],
  ])('compare a period from %s with the year before: %s', async (from, status) => {
    const answer = await city.get('/api/statistics/comparison').query({ from, to: '2021-12-31' }).expect(status);
    if (status === 422) expect(answer.body.refusals).toMatchObject([{ field: 'from', code: 'NO_YEAR_BEFORE' }]);
  });

  it('page a list without gaps', async () => {
    const query = { ...YEAR, column: 'hazardsFound', size: 5 };
    const whole = await read<CountedRecords>(city, 'records', { ...query, size: 200 });
    const second = await read<CountedRecords>(city, 'records', { ...query, page: 2 });
    expect(second.items).toEqual(whole.items.slice(5, 10));
  });

  it('show a county its own row alone', async () => {
    const table = await tableOf(jinjiang, YEAR);
    expect(table.rows.map(({ region }) => region)).toEqual([JINJIANG]);
    const { rows } = await tableOf(city, YEAR);
    expect(table.rows[0]).toEqual(rows.find(({ region }) => region === JINJIANG));
    expect({ ...table.total, region: JINJIANG, regionName: '晋江市' }).toEqual(table.rows[0]);
    const own = await tableOf(city, { ...YEAR, units: 'own' });
    expect(own.rows.map(({ region }) => region)).toEqual(['350500']);
  });

  it.each(['records', 'undated'])('hide the %s of other units', async (path) => {
    const query = { ...YEAR, column: 'hazardsFound' };
    await jinjiang
      .get(`/api/statistics/${path}`)
      .query({ ...query, region: '350502' })
      .expect(404);
    await city
      .get(`/api/statistics/${path}`)
      .query({ ...query, region: '999999' })
      .expect(404);
    const total = await read<CountedRecords>(jinjiang, path, { ...query, region: 'total' });
    expect(total.items.every(({ region }) => region === JINJIANG)).toBe(true);
  });

  it.each([
    ['a reversed period', { from: '2021-03-31', to: '2021-03-01' }, ['to']],
    ['an impossible day', { from: '2021-02-30', to: '2021-03-01' }, ['from']],
    ['two impossible days', { from: 'x', to: '2021-13-01' }, ['from', 'to']],
    ['no period', {}, ['from', 'to']],
    ['unknown units', { ...MARCH, units: 'all' }, ['units']],
  ])('refuse %s', async (_name, query, fields) => {
    for (const path of ['table', 'table.xlsx', 'checks', 'comparison']) {
      const { body } = await city.get(`/api/statistics/${path}`).query(query).expect(422);
      expect(body.refusals.map(({ field }: Refusal) => field)).toEqual(fields);
    }
  });

  it.each(['records', 'undated'])('refuse an unknown column of %s', async (path) => {
    const { body } = await city
      .get(`/api/statistics/${path}`)
      .query({ ...YEAR, column: 'region' })
      .expect(422);
    expect(body.refusals).toEqual([expect.objectContaining({ code: 'UNKNOWN_COLUMN', field: 'column' })]);
  });

  it('are closed to strangers and to administrators', async () => {
    await api.anonymous().get('/api/statistics/table').query(YEAR).expect(401);
    const sysadmin = await api.signIn('sysadmin');
    await sysadmin.get('/api/statistics/table').query(YEAR).expect(403);
    await sysadmin.get('/api/statistics/table.xlsx').query(YEAR).expect(403);
  });

  it('check every row and the total', async () => {
    const { checks } = await read<{ checks: CheckView[] }>(city, 'checks', MARCH);
    expect(new Set(checks.map(({ region }) => region))).toEqual(new Set([...QUANZHOU_REGIONS, 'total']));
    expect(checks.filter(({ severity, state }) => severity === 'hard' && state === 'failed')).toEqual([]);
    expect(checks.filter(({ state }) => state === 'not_applicable')).toEqual([]);
    const acrossYears = await read<{ checks: CheckView[] }>(city, 'checks', { from: '2020-12-01', to: '2021-01-31' });
    const idle = acrossYears.checks.filter(({ state }) => state === 'not_applicable').map(({ code }) => code);
    expect(idle).toEqual(expect.arrayContaining(['CUMULATIVE_NOT_BELOW_PERIOD', 'MONTHLY_CHANGE_PLAUSIBLE']));
  });

  it('compare each cell with the same period of last year', async () => {
    const comparison = await read<ComparisonTable>(city, 'comparison', { from: '2021-02-01', to: '2021-02-28' });
    expect(comparison).toMatchObject({ previousFrom: '2020-02-01', previousTo: '2020-02-29' });
    const then = await tableOf(city, { from: '2020-02-01', to: '2020-02-29' });
    const now = await tableOf(city, { from: '2021-02-01', to: '2021-02-28' });
    const total = comparison.rows.at(-1);
    for (const column of COLUMN_KEYS) {
      expect(total?.growth[column]).toMatchObject({ current: now.total[column], previous: then.total[column] });
    }
    expect(comparison.rows).toHaveLength(QUANZHOU_REGIONS.length + 1);
  });

  it('tell the months of a year, of the scope or of one unit', async () => {
    const { months } = await read<YearSeries>(city, 'year', { year: 2021 });
    const { region: _, regionName: __, ...march } = (await tableOf(city, MARCH)).total;
    expect(months[2]?.current).toEqual(march);
    const own = await read<YearSeries>(jinjiang, 'year', { year: 2021 });
    expect(await read<YearSeries>(city, 'year', { year: 2021, region: JINJIANG })).toEqual(own);
    await jinjiang.get('/api/statistics/year').query({ year: 2021, region: '350502' }).expect(404);
  });

  it('export the table as the form, and log the export', async () => {
    const answer = await city.get('/api/statistics/table.xlsx').query(MARCH).buffer(true).parse(binary).expect(200);
    expect(answer.headers['content-type']).toContain('spreadsheetml.sheet');
    expect(answer.headers['content-disposition']).toContain(
      `filename*=UTF-8''${encodeURIComponent('统计表_2021年3月.xlsx')}`,
    );
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(answer.body);
    const sheet = workbook.getWorksheet('统计表');
    const table = await tableOf(city, MARCH);
    expect(sheet?.getCell('A2').value).toBe('填报地区（部门）：泉州市城市管理局');
    [...table.rows, table.total].forEach((row, index) => {
      expect(sheet?.getCell(5 + index, 1).value).toBe(row.regionName);
      for (const { key, number, unit } of STATISTICS_COLUMNS) {
        const value = row[key];
        const shown = unit === '万元' && value !== null ? wanYuanNumber(value) : (value ?? formatFigure(key, null));
        expect(sheet?.getCell(5 + index, number + 1).value).toBe(shown);
      }
    });
    const [entry] = await api.manager.query(
      "SELECT actor_name, region, detail FROM audit_log WHERE action = 'statistics.exported' ORDER BY id DESC LIMIT 1",
    );
    expect(entry).toMatchObject({ region: '350500', detail: expect.stringContaining('2021-03-01') });
  });
});

function binary(response: Response, done: (error: Error | null, body: Buffer) => void): void {
  const parts: Buffer[] = [];
  response.on('data', (part: Buffer) => parts.push(part));
  response.on('end', () => {
    done(null, Buffer.concat(parts));
  });
}
