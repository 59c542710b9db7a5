import { setTimeout as sleep } from 'node:timers/promises';
import { type Connection, createConnection, escapeId, type RowDataPacket } from 'mysql2/promise';
import { BootFailure } from '../config/boot-failure.js';
import { type DatabaseAccount, databaseAddress, type DatabaseAddress, runTimeAccount } from './database-address.js';
import { isDatabaseUnavailable } from './database-errors.js';
import { grantRunTimeAccount } from './grants.js';
import type { Migration } from './migration.js';
import { runMigrations } from './run-migrations.js';

const CONNECT_PATIENCE_MS = 20_000;
const CONNECT_PAUSE_MS = 500;
/** Another process of the application may be migrating; a long change of a large table takes its time. */
const LOCK_PATIENCE_SECONDS = 600;
const MAX_LOCK_NAME = 64;

export interface DatabaseAccess {
  /** TypeORM must know which of the two it talks to: the wrong one sees drift in every JSON column. */
  readonly type: 'mariadb' | 'mysql';
  readonly account: DatabaseAccount;
  readonly database: string;
}

export interface DatabasePreparation {
  readonly databaseUrl: string;
  readonly secretKey: string;
  readonly migrations: readonly Migration[];
}

/** Everything that needs the powerful account, done before the application opens its own connections. */
export async function prepareDatabase({
  databaseUrl,
  secretKey,
  migrations,
}: DatabasePreparation): Promise<DatabaseAccess> {
  const address = databaseAddress(databaseUrl);
  const account = runTimeAccount(address, secretKey);
  const connection = await connectPatiently(address);
  try {
    await connection.query(
      `CREATE DATABASE IF NOT EXISTS ${escapeId(address.database)} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`,
    );
    await connection.query(`USE ${escapeId(address.database)}`);
    await whileAlone(connection, address.database, async () => {
      await runMigrations(connection, migrations);
      await grantRunTimeAccount(connection, { database: address.database, account, grants: grantsOf(migrations) });
    });
    return { type: await serverType(connection), account, database: address.database };
  } finally {
    await connection.end();
  }
}

function grantsOf(migrations: readonly Migration[]) {
  return new Map(migrations.flatMap(({ creates }) => (creates ? [[creates.table, creates.rights] as const] : [])));
}

async function connectPatiently({ admin }: DatabaseAddress): Promise<Connection> {
  const until = Date.now() + CONNECT_PATIENCE_MS;
  for (;;) {
    try {
      return await createConnection({ ...admin, charset: 'utf8mb4_unicode_ci', timezone: 'Z', connectTimeout: 5000 });
    } catch (error) {
      if (!isDatabaseUnavailable(error)) {
        throw new BootFailure(
          `The database at ${admin.host}:${admin.port} refused the account "${admin.user}" of DATABASE_URL.`,
          {
            cause: error,
          },
        );
      }
      if (Date.now() > until) {
        throw new BootFailure(
          `The database at ${admin.host}:${admin.port} did not answer within ${CONNECT_PATIENCE_MS / 1000} seconds. Check that it runs and that DATABASE_URL is right.`,
          { cause: error },
        );
      }
      await sleep(CONNECT_PAUSE_MS);
    }
  }
}

/** Processes that start together migrate one after the other. */
async function whileAlone(connection: Connection, database: string, work: () => Promise<void>): Promise<void> {
  const name = `anjuan:${database}`.slice(0, MAX_LOCK_NAME);
  const [rows] = await connection.query<RowDataPacket[]>('SELECT GET_LOCK(?, ?) AS got', [name, LOCK_PATIENCE_SECONDS]);
  if (rows[0]?.['got'] !== 1) {
    throw new BootFailure(
      'Another process has been changing the database for ten minutes. Wait until it has finished and start again.',
    );
  }
  try {
    await work();
  } finally {
    await connection.query('SELECT RELEASE_LOCK(?)', [name]);
  }
}

async function serverType(connection: Connection): Promise<'mariadb' | 'mysql'> {
  const [rows] = await connection.query<RowDataPacket[]>('SELECT VERSION() AS version');
  return /mariadb/i.test(String(rows[0]?.['version'])) ? 'mariadb' : 'mysql';
}
