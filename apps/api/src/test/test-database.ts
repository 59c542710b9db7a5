import { randomBytes } from 'node:crypto';
import { createConnection, escape, escapeId } from 'mysql2/promise';
import { databaseAddress, runTimeAccount } from '../platform/database/database-address.js';

export const TEST_SECRET_KEY = '0123456789abcdef'.repeat(4);

export interface TestDatabase {
  /** Of the powerful account. */
  readonly url: string;
  drop(): Promise<void>;
}

/** A database of its own for one test file, on the server of ANJUAN_TEST_DATABASE_URL (started by `npm test`). */
export function testDatabase(): TestDatabase {
  const server = process.env['ANJUAN_TEST_DATABASE_URL'];
  if (server === undefined || server === '') {
    throw new Error(
      'Set ANJUAN_TEST_DATABASE_URL (mysql://root:password@127.0.0.1:3306) or run the tests by npm test.',
    );
  }
  const url = new URL(server);
  url.pathname = `/anjuan_test_${randomBytes(6).toString('hex')}`;
  return { url: url.href, drop: () => drop(url.href) };
}

async function drop(databaseUrl: string): Promise<void> {
  const address = databaseAddress(databaseUrl);
  const connection = await createConnection({ ...address.admin });
  try {
    await connection.query(`DROP DATABASE IF EXISTS ${escapeId(address.database)}`);
    await connection.query(`DROP USER IF EXISTS ${escape(runTimeAccount(address, TEST_SECRET_KEY).user)}@'%'`);
  } finally {
    await connection.end();
  }
}
