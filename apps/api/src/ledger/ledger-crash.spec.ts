import { setTimeout as sleep } from 'node:timers/promises';
import { randomLedger } from '@anjuan/testing';
import type { RowDataPacket } from 'mysql2/promise';
import type TestAgent from 'supertest/lib/agent.js';
import { startTestApp, type TestApp } from '../test/test-app.js';
import { ImportJournal } from './import-journal.js';
import { rowCounts } from './test/ledger-cases.js';

let test: TestApp;
let clerk: TestAgent;

beforeAll(async () => {
  test = await startTestApp();
  clerk = await test.signIn('clerk');
});
afterAll(() => test.stop());

const large = { ...randomLedger({ seed: 3, size: 1500 }), source: 'crash' };

interface Connection extends RowDataPacket {
  readonly id: number;
  readonly held: number | null;
}

/** Cuts connections of the running import as soon as rows of it are written: its transaction alone, or with it the one that holds its lock. */
async function cut({ journalToo }: { journalToo: boolean }): Promise<void> {
  const admin = await test.admin();
  for (const until = Date.now() + 20_000; Date.now() < until; await sleep(5)) {
    const [writing] = await admin.query<Connection[]>(
      "SELECT id FROM information_schema.processlist WHERE db = DATABASE() AND command = 'Query' AND (info LIKE 'INSERT INTO case_file%' OR info LIKE 'INSERT INTO inspection%' OR info LIKE 'INSERT INTO hazard%')",
    );
    const [first] = writing;
    if (first === undefined) continue;
    const [others] = await admin.query<Connection[]>(
      'SELECT id FROM information_schema.processlist WHERE db = DATABASE() AND id NOT IN (?, CONNECTION_ID())',
      [first.id],
    );
    await admin.query(`KILL CONNECTION ${first.id}`);
    if (journalToo) for (const { id } of others) await admin.query(`KILL CONNECTION ${id}`);
    return;
  }
  throw new Error('The import was never seen writing');
}

const importLarge = (key: string) =>
  clerk
    .post('/api/ledgers')
    .set('Content-Type', 'application/json')
    .set('Idempotency-Key', key)
    .send(JSON.stringify(large));

const stateOf = async (key: string) => (await clerk.get(`/api/ledgers?importKey=${key}`).expect(200)).body.items[0];

describe('an import whose connection is cut', () => {
  it.each([
    ['in mid-transaction', 'crash-1', false],
    ['together with the one that holds its lock', 'crash-2', true],
  ])('%s leaves nothing behind and may be done again', async (_name, key, journalToo) => {
    const before = await rowCounts(test.manager);
    const [answer] = await Promise.all([importLarge(key), cut({ journalToo })]);
    expect(answer.status).toBe(503);
    expect(await rowCounts(test.manager)).toEqual(before);
    expect(await stateOf(key)).toMatchObject({
      state: 'failed',
      created: 0,
      message: expect.stringContaining('未导入任何记录'),
    });
  });

  it('goes in whole under the same key afterwards', async () => {
    const answer = await importLarge('crash-1').expect(201);
    expect(answer.body.unchanged).toBe(0);
    expect(await stateOf('crash-1')).toMatchObject({ state: 'done', created: answer.body.created });
  });
});

it('an import of a process that died is closed at the next start', async () => {
  const { id } = await test.actor('clerk');
  await test.manager.query(
    `INSERT INTO ledger_import (import_key, region, imported_by, state, step, started_at) VALUES ('dead', '350500', ?, 'running', 'storing', NOW(3))`,
    [id],
  );
  await test.get(ImportJournal).onApplicationBootstrap();
  const rows = await test.manager.query("SELECT state, message FROM ledger_import WHERE import_key = 'dead'");
  expect(rows).toEqual([{ state: 'failed', message: expect.stringContaining('未导入任何记录') }]);
});
