import { createConnection } from 'mysql2/promise';
import { cityRecords } from './city-records.mjs';
import { dayNumber } from './days.mjs';

const ROWS_A_STATEMENT = 2000;
const ROWS_A_TRANSACTION = 100_000;

/** Fixed, so that every run measures the same days. */
export const FIRST_DAY = '2021-01-01';
export const DAYS = 1095;

/** Writes a city's records into an empty migrated database; gives the number of rows in each table. */
export async function fillDatabase({ url, cases, seed, log = () => {} }) {
  const connection = await createConnection(url);
  try {
    const [found] = await connection.query('SELECT region FROM unit WHERE enforces = 1 ORDER BY position');
    const units = found.map(({ region }) => region);
    await connection.query('SET SESSION foreign_key_checks = 0, unique_checks = 0, autocommit = 0');
    const counts = await writeAll(
      connection,
      cityRecords({ cases, units, firstDay: dayNumber(FIRST_DAY), days: DAYS, seed }),
      log,
    );
    await connection.query(`ANALYZE TABLE ${[...counts.keys()].join(', ')}`);
    return counts;
  } finally {
    await connection.end();
  }
}

async function writeAll(connection, records, log) {
  const waiting = new Map();
  const counts = new Map();
  let written = 0;
  const flush = async (table) => {
    const rows = waiting.get(table);
    if (rows.length === 0) return;
    waiting.set(table, []);
    const columns = Object.keys(rows[0]);
    const values = rows.map((row) => columns.map((column) => row[column]));
    await connection.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ?`, [values]);
    counts.set(table, (counts.get(table) ?? 0) + rows.length);
    const before = Math.floor(written / ROWS_A_TRANSACTION);
    written += rows.length;
    if (Math.floor(written / ROWS_A_TRANSACTION) > before) {
      await connection.query('COMMIT');
      if (written % 1_000_000 < ROWS_A_STATEMENT) log(`  … ${written} rows`);
    }
  };
  for (const [table, row] of records) {
    if (!waiting.has(table)) waiting.set(table, []);
    if (waiting.get(table).push(row) === ROWS_A_STATEMENT) await flush(table);
  }
  for (const table of waiting.keys()) await flush(table);
  await connection.query('COMMIT');
  return counts;
}
