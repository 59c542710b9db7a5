import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Problem } from '../problem.mjs';
import { installPackages } from '../packages.mjs';

const ALSO_SEARCHED = ['/usr/sbin', '/usr/local/sbin', '/usr/libexec', '/usr/local/mysql/bin'];

/** `{ path, kind: 'mariadb' | 'mysql', version: '10.11' }` of the server on this machine, installed with apt where that is possible. */
export async function databaseServer(log) {
  const found = findServer();
  if (found !== null) return found;
  await installPackages(['mariadb-server-core', 'mariadb-client-core'], {
    log,
    need: 'A MariaDB server (mariadbd) is needed for the private database and was not found.',
  });
  const installed = findServer();
  if (installed === null) throw new Problem('mariadbd was installed but cannot be found on the PATH or in /usr/sbin.');
  return installed;
}

function findServer() {
  const path = findProgram('mariadbd') ?? findProgram('mysqld');
  return path === null ? null : describe(path);
}

export function findProgram(name) {
  const folders = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), ...ALSO_SEARCHED];
  return folders.map((folder) => join(folder, name)).find(isExecutable) ?? null;
}

function describe(path) {
  const { stdout } = spawnSync(path, ['--no-defaults', '--version'], { encoding: 'utf8' });
  const version = /Ver\s+(\d+\.\d+)/.exec(stdout ?? '')?.[1];
  if (version === undefined) throw new Problem(`${path} does not tell its version; is it a MariaDB or MySQL server?`);
  return { path, kind: /mariadb/i.test(stdout) ? 'mariadb' : 'mysql', version };
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
