import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { userInfo } from 'node:os';
import { Problem } from '../problem.mjs';
import { mustRun } from '../run-program.mjs';
import { findProgram } from './server-program.mjs';

/** Lays out an empty database. It is made beside its place and moved there when whole, so an interrupted first start leaves nothing behind. */
export async function createDatabaseFolder({ server, files, log }) {
  if (existsSync(files.data)) return;
  const draft = `${files.data}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  log('Creating the database');
  const [program, args] = server.kind === 'mariadb' ? mariadbInstaller(draft) : mysqlInstaller(server, draft);
  await mustRun(program, args, { log, what: 'Creating the database' });
  renameSync(draft, files.data);
}

function mariadbInstaller(folder) {
  const program = findProgram('mariadb-install-db') ?? findProgram('mysql_install_db');
  if (program === null) {
    throw new Problem(
      'mariadb-install-db was not found next to the MariaDB server. Install it (Debian and Ubuntu: sudo apt-get install mariadb-client-core mariadb-server-core).',
    );
  }
  const user = userInfo().username;
  return [
    program,
    [
      '--no-defaults',
      `--datadir=${folder}`,
      '--skip-test-db',
      '--auth-root-authentication-method=socket',
      `--auth-root-socket-user=${user}`,
      ...(process.getuid?.() === 0 ? ['--user=root'] : []),
    ],
  ];
}

const mysqlInstaller = (server, folder) => [
  server.path,
  [
    '--no-defaults',
    '--initialize-insecure',
    `--datadir=${folder}`,
    ...(process.getuid?.() === 0 ? ['--user=root'] : []),
  ],
];
