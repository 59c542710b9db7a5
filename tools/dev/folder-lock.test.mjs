import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { lockFolder } from './folder-lock.mjs';

const folder = mkdtempSync(join(tmpdir(), 'anjuan-lock-'));
after(() => rmSync(folder, { recursive: true }));

const HOLDER = `
  const { lockFolder } = await import(${JSON.stringify(new URL('./folder-lock.mjs', import.meta.url).href)});
  const lock = await lockFolder(${JSON.stringify(folder)}, { purpose: 'npm start', port: 4321 });
  console.log(lock.holder ? 'refused' : 'held');
  setInterval(() => {}, 1000);
`;

async function otherProcess() {
  const child = spawn(process.execPath, ['--input-type=module', '-e', HOLDER], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(child.stdout, 'data');
  return { child, said: String(line).trim() };
}

test('one holder at a time, who says what it is; free again after release', async () => {
  const first = await lockFolder(folder, { purpose: 'npm start', port: 3000 });
  const second = await lockFolder(folder, { purpose: 'npm start' });
  assert.deepEqual(second.holder, { pid: process.pid, purpose: 'npm start', port: 3000 });
  await first.release();
  const third = await lockFolder(folder, { purpose: 'npm start' });
  assert.equal(third.holder, undefined);
  await third.release();
});

test('a holder that is killed leaves no lock behind', async () => {
  const { child, said } = await otherProcess();
  assert.equal(said, 'held');
  const refused = await lockFolder(folder, { purpose: 'npm start' });
  assert.equal(refused.holder.pid, child.pid);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const lock = await lockFolder(folder, { purpose: 'npm start' });
  assert.equal(lock.holder, undefined);
  await lock.release();
});

test('of many at once exactly one gets it', async () => {
  const others = await Promise.all(Array.from({ length: 6 }, otherProcess));
  assert.equal(others.filter(({ said }) => said === 'held').length, 1);
  for (const { child } of others) child.kill('SIGKILL');
});
