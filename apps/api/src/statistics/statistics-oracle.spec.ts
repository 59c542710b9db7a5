import { COLUMN_KEYS, type ColumnKey } from '@anjuan/domain';
import {
  goldenLedger,
  goldenTables,
  oracleTable,
  oracleUndated,
  QUANZHOU_REGIONS,
  randomLedger,
  type LedgerJson,
  type OraclePeriod,
} from '@anjuan/testing';
import { scopeOf } from '../platform/auth/region-scope.js';
import { narrowed, type Frame } from './statistics-table.js';
import { CITY_ACTOR, countedCity } from './test/counted-city.js';
import { LedgerRows } from './test/ledger-rows.js';
import { RECORD_TABLES, statisticsDatabase, type StatisticsDatabase } from './test/statistics-database.js';

const SEEDS = Array.from({ length: 24 }, (_, index) => 7_000 + index);
const PERIODS: readonly OraclePeriod[] = [
  { from: '2021-01-01', to: '2021-12-31' },
  { from: '2020-02-29', to: '2020-02-29' },
  { from: '2021-03-10', to: '2021-06-05' },
  { from: '2019-01-01', to: '2022-12-31' },
];

describe('the table counted by the database', () => {
  let database: StatisticsDatabase;
  beforeAll(async () => {
    database = await statisticsDatabase();
  }, 60_000);
  afterAll(() => database.close());

  const store = async (ledger: LedgerJson): Promise<void> => {
    await database.empty(RECORD_TABLES);
    await database.dataSource.transaction((manager) => new LedgerRows(manager).store(ledger));
  };
  const frameOf = (period: OraclePeriod): Promise<Frame> =>
    countedCity(database.dataSource).tables.frame(CITY_ACTOR, period);

  it('equals the golden tables', async () => {
    await store(goldenLedger());
    for (const golden of goldenTables()) {
      const { rows } = await countedCity(database.dataSource).tables.table(await frameOf(golden));
      const known = new Map(golden.rows.map((row) => [row.region, row]));
      expect(rows.map(({ region }) => region)).toEqual(QUANZHOU_REGIONS);
      for (const { regionName: _, ...row } of rows) {
        const expected = known.get(row.region);
        if (expected !== undefined) expect(row).toEqual(expected);
        else expect(COLUMN_KEYS.every((key) => row[key] === (key === 'preAccidentCaseRatio' ? null : 0))).toBe(true);
      }
    }
  }, 60_000);

  it.each(SEEDS)(
    'equals the naive count of random ledger %i, totals, distinct and left-out numbers included',
    async (seed) => {
      const ledger = randomLedger({ seed, size: 12 + (seed % 3) * 8 });
      await store(ledger);
      for (const period of PERIODS) {
        const table = await countedCity(database.dataSource).tables.table(await frameOf(period));
        const expected = oracleTable([ledger], period, QUANZHOU_REGIONS);
        expect(table.rows.map(({ regionName: _, ...row }) => row)).toEqual(expected.rows);
        expect(table.total).toEqual({ ...expected.total, regionName: '合计' });
        expect(table.distinctTotal).toEqual(expect.objectContaining(expected.distinctTotal));
        expect(table.undated).toEqual(oracleUndated([ledger], period, QUANZHOU_REGIONS));
      }
    },
    60_000,
  );

  it('opens every cell, of every row and of the total, into as many records or as much money as it shows', async () => {
    await store(randomLedger({ seed: 99, size: 40 }));
    const { tables, reader } = countedCity(database.dataSource);
    for (const period of PERIODS.slice(0, 3)) {
      const frame = await frameOf(period);
      const table = await tables.table(frame);
      for (const row of [...table.rows, table.total]) {
        for (const column of COLUMN_KEYS) {
          const { slice, rows } = narrowed(frame, row.region);
          const list = await reader.counted({ column, slice, rows, page: { offset: 0, size: 200 } });
          const value = column === 'preAccidentCaseRatio' ? row.preAccidentCases : row[column];
          expect([row.region, column, list.sum ?? list.total]).toEqual([row.region, column, value]);
          expect(list.items).toHaveLength(list.total);
          expect(list.items.reduce((sum, item) => sum + (item.value ?? Number.NaN), 0)).toBe(value);
          expect(
            list.items.every((item) => item.sources.length > 0 && item.label.length > 0 && item.date !== null),
          ).toBe(true);
          expect(list.items.every((item) => row.region === 'total' || item.region === row.region)).toBe(true);
        }
      }
    }
  }, 120_000);

  it('pages a cell into the very list that one page holds', async () => {
    await store(randomLedger({ seed: 77, size: 60 }));
    const { reader } = countedCity(database.dataSource);
    const { slice, rows } = await frameOf({ from: '2019-01-01', to: '2022-12-31' });
    for (const column of COLUMN_KEYS) {
      const whole = await reader.counted({ column, slice, rows, page: { offset: 0, size: 200 } });
      const paged: unknown[] = [];
      for (let offset = 0; offset <= whole.items.length; offset += 3) {
        paged.push(...(await reader.counted({ column, slice, rows, page: { offset, size: 3 } })).items);
      }
      expect([column, paged]).toEqual([column, whole.items]);
    }
  }, 60_000);

  it('lists exactly the records that a column leaves out, page by page', async () => {
    const ledger = randomLedger({ seed: 123, size: 40 });
    await store(ledger);
    const { reader } = countedCity(database.dataSource);
    for (const period of PERIODS.slice(0, 3)) {
      const { slice, rows } = await frameOf(period);
      const expected = oracleUndated([ledger], period, QUANZHOU_REGIONS);
      for (const column of COLUMN_KEYS) {
        const seen = await pages((offset) => reader.leftOut({ column, slice, rows, page: { offset, size: 7 } }));
        expect([column, seen.length]).toEqual([column, expected[column]]);
        if (isRecordColumn(column)) expect(new Set(seen).size).toBe(seen.length);
      }
    }
  }, 120_000);

  it('gives every month of a year what the table of that month gives', async () => {
    await store(randomLedger({ seed: 321, size: 40 }));
    const { comparison, tables } = countedCity(database.dataSource);
    const { months } = await comparison.year(scopeOf(CITY_ACTOR), 2021);
    expect(months).toHaveLength(12);
    for (const { from, to, current, previous } of months) {
      const { total } = await tables.count(await frameOf({ from, to }));
      expect({ ...current, region: 'total', regionName: '合计' }).toEqual(total);
      const before = { from: `2020${from.slice(4)}`, to: to === '2021-02-28' ? '2020-02-29' : `2020${to.slice(4)}` };
      const { total: totalBefore } = await tables.count(await frameOf(before));
      expect({ ...previous, region: 'total', regionName: '合计' }).toEqual(totalBefore);
    }
  }, 120_000);
});

/** One decision may hold several lines of a kind; every other list names a record once. */
function isRecordColumn(column: ColumnKey): boolean {
  return ![
    'preAccidentFineFen',
    'accidentFineFen',
    'fineTotalFen',
    'licencesSuspended',
    'productionSuspensions',
  ].includes(column);
}

async function pages(read: (offset: number) => Promise<{ total: number; items: { type: string; id: string }[] }>) {
  const seen: string[] = [];
  for (;;) {
    const { total, items } = await read(seen.length);
    seen.push(...items.map(({ type, id }) => `${type}/${id}`));
    if (items.length === 0 || seen.length >= total) return seen;
  }
}
