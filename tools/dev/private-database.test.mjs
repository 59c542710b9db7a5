import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { createConnection } from 'mysql2/promise';
import { freePort } from './ports.mjs';
import { startPrivateDatabase } from './private-database.mjs';

const folder = mkdtempSync(join(tmpdir(), 'anjuan-database-'));
after(() => rmSync(folder, { recursive: true }));

async function query(url, sql) {
  const connection = await createConnection(url);
  try {
    const [rows] = await connection.query(sql);
    return rows;
  } finally {
    await connection.end();
  }
}

test('keeps what it acknowledged over a kill in the middle of its work, and comes up by itself', async () => {
  const dir = join(folder, 'kept');
  const first = await startPrivateDatabase({ dir });
  await query(first.url, 'CREATE TABLE act (id INT PRIMARY KEY)');
  for (let id = 1; id <= 20; id++) await query(first.url, `INSERT INTO act VALUES (${id})`);
  first.process.kill('SIGKILL');
  assert.equal((await first.exited).signal, 'SIGKILL');

  const second = await startPrivateDatabase({ dir });
  const [{ total }] = await query(second.url, 'SELECT COUNT(*) AS total FROM act');
  assert.equal(total, 20);
  await second.stop();
  assert.deepEqual(await second.exited, { code: 0, signal: null });
});

test('is strict, speaks UTC and utf8mb4, and keeps its password to its owner', async () => {
  const dir = join(folder, 'strict');
  const database = await startPrivateDatabase({ dir });
  const [settings] = await query(
    database.url,
    `SELECT @@sql_mode AS mode, @@time_zone AS zone, @@collation_database AS collation,
            @@innodb_flush_log_at_trx_commit AS durable, @@max_allowed_packet AS packet`,
  );
  assert.match(settings.mode, /ONLY_FULL_GROUP_BY.*STRICT_TRANS_TABLES/);
  assert.deepEqual(
    { ...settings, mode: undefined },
    { mode: undefined, zone: '+00:00', collation: 'utf8mb4_unicode_ci', durable: 1, packet: 256 * 1024 * 1024 },
  );
  assert.equal(statSync(join(dir, 'admin-password')).mode & 0o777, 0o600);
  await assert.rejects(query(database.url.replace(/:[0-9a-f]{48}@/, ':wrong@'), 'SELECT 1'), /Access denied/);
  await database.stop();
});

test('takes another port when the first one is taken in the meantime', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const ports = [taken.address().port, await freePort()];
  const database = await startPrivateDatabase({ dir: join(folder, 'ports'), choosePort: async () => ports.shift() });
  assert.equal(ports.length, 0);
  await query(database.url, 'SELECT 1');
  await database.stop();
  taken.close();
});

test('refuses a folder that another server uses', { skip: process.platform !== 'linux' }, async () => {
  const dir = join(folder, 'shared');
  const database = await startPrivateDatabase({ dir });
  await assert.rejects(startPrivateDatabase({ dir }), {
    name: 'Problem',
    message: /in use by another database server/,
  });
  await database.stop();
});

test('works in a folder whose name is too long for a socket', async () => {
  const dir = join(folder, '泉州市城市管理局'.repeat(6), 'data');
  mkdirSync(dir, { recursive: true });
  const database = await startPrivateDatabase({ dir });
  await query(database.url, 'SELECT 1');
  await database.stop();
});
