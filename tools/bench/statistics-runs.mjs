import { createPool } from 'mysql2/promise';
import { inRoot } from '../dev/paths.mjs';
import { timed } from './timing.mjs';

const CONNECTIONS = 4;
const PERIODS = [
  ['month', '2022-03-01', '2022-03-31'],
  ['two months', '2022-03-01', '2022-04-30'],
  ['year', '2022-01-01', '2022-12-31'],
  ['three years', '2021-01-01', '2023-12-31'],
];
export const YEAR = { from: '2022-01-01', to: '2022-12-31' };
const LARGE_CELLS = [
  'inspectedEnterprises',
  'hazardsFound',
  'hazardsRectified',
  'preAccidentCases',
  'fineTotalFen',
  'exposedEnterprises',
];

/** The table over HTTP beside its own counting queries as plain SQL, on as many connections. */
export async function tableRuns({ session, url }) {
  const plain = await plainTable(url);
  const rows = [];
  for (const [name, from, to] of PERIODS) {
    const sql = await timed(() => plain.count({ from, to }), { times: 11 });
    const http = await timed(() => session.get(`/statistics/table?from=${from}&to=${to}`), { times: 11 });
    const ratio = http.p50 / sql.p50;
    const aside = `plain SQL ${sql.p50.toFixed(1)} ms, ratio ${ratio.toFixed(2)}`;
    rows.push({ work: `table, ${name}`, ...http, aside, must: '≤ 1.3 × plain SQL', met: ratio <= 1.3 });
  }
  rows.push(...(await plain.columns(YEAR)));
  await plain.end();
  return rows;
}

export async function drillDownRuns({ session }) {
  const rows = [];
  for (const column of LARGE_CELLS) {
    for (const [where, region] of [
      ['city', 'total'],
      ['largest unit', '350500'],
    ]) {
      const path = `/statistics/records?from=${YEAR.from}&to=${YEAR.to}&region=${region}&column=${column}&page=1&size=20`;
      const { total } = await session.json(path);
      const run = await timed(() => session.get(path), { times: 40, warm: 5 });
      rows.push({
        work: `records of ${column}, ${where}`,
        ...run,
        aside: `${total} in the cell`,
        must: 'p95 ≤ 10 ms',
        met: run.p95 <= 10,
      });
    }
  }
  return rows;
}

async function plainTable(url) {
  const { LEAF_COLUMNS } = await import('@anjuan/domain');
  const { LEAF_COLUMN_DEFINITIONS } = await import(inRoot('apps/api/dist/statistics/leaf/leaf-columns.js'));
  const { cellsStatement } = await import(inRoot('apps/api/dist/statistics/leaf/leaf-sql.js'));
  const pool = createPool({ uri: url, connectionLimit: CONNECTIONS, dateStrings: ['DATE'] });
  const [found] = await pool.query('SELECT region FROM unit WHERE enforces = 1');
  const regions = found.map(({ region }) => region);
  const statement = (column, period) => cellsStatement(LEAF_COLUMN_DEFINITIONS[column], { regions, period });
  const run = ({ sql, params }) => pool.query(sql, [...params]);
  return {
    count: (period) => Promise.all(LEAF_COLUMNS.map((column) => run(statement(column, period)))),
    columns: async (period) => {
      const rows = [];
      for (const column of LEAF_COLUMNS) {
        rows.push({
          work: `  SQL of ${column}, year`,
          ...(await timed(() => run(statement(column, period)), { times: 7 })),
        });
      }
      return rows;
    },
    end: () => pool.end(),
  };
}
