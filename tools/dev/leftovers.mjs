import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { writeWholeFile } from './data-folder.mjs';

/**
 * When the start script itself is killed, its servers live on. Each is written down with its process id and its birth (ids are used
 * again), so that the next start, which holds the folder's lock, can end them before it begins.
 */
const listOf = (dataDir) => join(dataDir, 'processes.json');

export function rememberProcess(dataDir, name, pid) {
  const others = read(dataDir).filter((entry) => entry.name !== name);
  writeWholeFile(listOf(dataDir), JSON.stringify([...others, { name, pid, born: birthOf(pid) }]));
}

export const forgetProcesses = (dataDir) => rmSync(listOf(dataDir), { force: true });

export async function endLeftovers(dataDir, log) {
  // The application before its database: the last one started is the first one to end.
  for (const { name, pid, born } of read(dataDir).reverse()) {
    if (!isAlive(pid, born)) continue;
    log(`Ending the ${name} that an interrupted run left behind (process ${pid})`);
    await endProcess(pid, born);
  }
  forgetProcesses(dataDir);
}

async function endProcess(pid, born) {
  for (const [signal, patienceMs] of [
    ['SIGTERM', 30_000],
    ['SIGKILL', 5_000],
  ]) {
    process.kill(pid, signal);
    for (const until = Date.now() + patienceMs; Date.now() < until;) {
      if (!isAlive(pid, born)) return;
      await sleep(50);
    }
  }
}

const isAlive = (pid, born) => born !== null && birthOf(pid) === born;

/** When the process began, in whatever form the system tells it; null for a process that is not there (or only not yet buried). */
function birthOf(pid) {
  if (existsSync('/proc/self/stat')) {
    try {
      // The name in parentheses may hold blanks; the fields after it do not. State is the first of them, the start time the twentieth.
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
      return fields[0] === 'Z'
        ? null
        : `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields[19]}`;
    } catch {
      return null;
    }
  }
  const answer = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return answer.stdout?.trim() || null;
}

function read(dataDir) {
  try {
    return JSON.parse(readFileSync(listOf(dataDir), 'utf8'));
  } catch {
    return [];
  }
}
