import { setTimeout as sleep } from 'node:timers/promises';

/** Asks a program to end, and ends it by force when it has not done so after `patienceMs`. Resolves when it is gone. */
export async function endProcess(child, exited, patienceMs) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const patience = new AbortController();
  const stopped = await Promise.race([
    exited.then(() => true),
    sleep(patienceMs, false, { signal: patience.signal }).catch(() => true),
  ]);
  patience.abort();
  if (!stopped) {
    child.kill('SIGKILL');
    await exited;
  }
}
