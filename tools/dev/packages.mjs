import { existsSync } from 'node:fs';
import { Problem } from './problem.mjs';
import { mustRun } from './run-program.mjs';

/** Installs Debian packages when this account may; otherwise says what to install. */
export async function installPackages(packages, { log, need }) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new Problem(
      `${need} Install it (Debian and Ubuntu: sudo apt-get install ${packages.join(' ')}) and start again.`,
    );
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const patience = ['-o', 'Acquire::Retries=3', '-o', 'DPkg::Lock::Timeout=180'];
  log(`Installing ${packages.join(', ')} with apt-get`);
  await mustRun('apt-get', [...patience, 'update'], { env, log, what: 'apt-get update' });
  await mustRun('apt-get', [...patience, 'install', '-y', '--no-install-recommends', ...packages], {
    env,
    log,
    what: `Installing ${packages.join(', ')}`,
  });
}
