import type { Connection, RowDataPacket } from 'mysql2/promise';
import { BootFailure } from '../config/boot-failure.js';
import type { Migration } from './migration.js';

const LEDGER_TABLE = `CREATE TABLE IF NOT EXISTS migrations (
  id INT UNSIGNED NOT NULL AUTO_INCREMENT,
  name VARCHAR(100) NOT NULL,
  finished BOOLEAN NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  UNIQUE INDEX uq_migrations_name (name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`;

/** Table, column, key, foreign key or check exists already; or is gone already. */
const ALREADY_DONE: ReadonlySet<number> = new Set([1050, 1060, 1061, 1826, 3822, 1091, 1051]);

interface MigrationRow extends RowDataPacket {
  readonly name: string;
  readonly finished: number;
}

/** Brings the schema up to this version; gives the names that were run. */
export async function runMigrations(connection: Connection, migrations: readonly Migration[]): Promise<string[]> {
  requireUniqueNames(migrations);
  await connection.query(LEDGER_TABLE);
  const [rows] = await connection.query<MigrationRow[]>('SELECT name, finished FROM migrations');
  refuseNewerData(rows, migrations);
  const finished = new Set(rows.filter((row) => row.finished === 1).map((row) => row.name));
  const begun = new Set(rows.map((row) => row.name));
  const pending = migrations.filter(({ name }) => !finished.has(name));
  for (const migration of pending) {
    await runOne(connection, migration, { interrupted: begun.has(migration.name) });
  }
  return pending.map(({ name }) => name);
}

/** DDL commits by itself: the row before it and the mark after it tell a later start whether it may have happened already. */
async function runOne(
  connection: Connection,
  { name, sql }: Migration,
  { interrupted }: { interrupted: boolean },
): Promise<void> {
  if (!interrupted) await connection.query('INSERT INTO migrations (name) VALUES (?)', [name]);
  try {
    await connection.query(sql);
  } catch (error) {
    if (!interrupted || !isAlreadyDone(error))
      throw new BootFailure(`The database refused the migration ${name}.`, { cause: error });
  }
  await connection.query('UPDATE migrations SET finished = 1 WHERE name = ?', [name]);
}

function isAlreadyDone(error: unknown): boolean {
  return error instanceof Error && 'errno' in error && typeof error.errno === 'number' && ALREADY_DONE.has(error.errno);
}

function refuseNewerData(rows: readonly MigrationRow[], migrations: readonly Migration[]): void {
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = rows.filter(({ name }) => !known.has(name)).map(({ name }) => name);
  if (unknown.length === 0) return;
  throw new BootFailure(
    `The database holds data of a newer version of Anjuan (unknown migration ${unknown.join(', ')}). Update the program, or use another database.`,
  );
}

function requireUniqueNames(migrations: readonly Migration[]): void {
  const seen = new Set<string>();
  for (const { name } of migrations) {
    if (seen.has(name)) throw new Error(`Two migrations are called ${name}`);
    seen.add(name);
  }
}
