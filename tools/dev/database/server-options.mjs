import { totalmem } from 'node:os';

/** The SQL mode of MySQL 8, so that MariaDB refuses what production would refuse. */
const SQL_MODE = [
  'ONLY_FULL_GROUP_BY',
  'STRICT_TRANS_TABLES',
  'NO_ZERO_IN_DATE',
  'NO_ZERO_DATE',
  'ERROR_FOR_DIVISION_BY_ZERO',
  'NO_ENGINE_SUBSTITUTION',
].join(',');

const LARGEST_POOL_MB = 512;

/** Options both servers share; `throwAway` gives up durability for speed and is for tests alone. */
export function serverOptions({ server, files, port, throwAway }) {
  return [
    '--no-defaults',
    `--datadir=${files.data}`,
    `--socket=${files.socket}`,
    `--pid-file=${files.pid}`,
    `--init-file=${files.accounts}`,
    '--bind-address=127.0.0.1',
    `--port=${port}`,
    '--skip-name-resolve',
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_unicode_ci',
    '--default-time-zone=+00:00',
    `--sql-mode=${SQL_MODE}`,
    `--innodb-flush-log-at-trx-commit=${throwAway ? 2 : 1}`,
    `--innodb-buffer-pool-size=${bufferPoolMegabytes()}M`,
    '--max-allowed-packet=256M',
    '--max-connections=200',
    '--local-infile=0',
    ...(process.getuid?.() === 0 ? ['--user=root'] : []),
    ...(server.kind === 'mysql' ? ['--skip-log-bin', '--mysqlx=OFF'] : []),
  ];
}

/** `ANJUAN_DATABASE_MEMORY_MB` decides; else 512 MB, and at most a quarter of the machine. */
function bufferPoolMegabytes() {
  const wanted = Number(process.env.ANJUAN_DATABASE_MEMORY_MB);
  if (Number.isInteger(wanted) && wanted >= 16) return wanted;
  return Math.max(64, Math.min(LARGEST_POOL_MB, Math.floor(totalmem() / 4 / 1024 / 1024)));
}
