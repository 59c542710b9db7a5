import { mustRun } from '../run-program.mjs';
import { findProgram } from './server-program.mjs';

/** After an update of MariaDB its own tables need one pass; MySQL does this by itself at start. */
export async function updateSystemTables({ server, socket, log }) {
  const program = findProgram('mariadb-upgrade') ?? findProgram('mysql_upgrade');
  if (server.kind !== 'mariadb' || program === null) return;
  log(`Updating the database to MariaDB ${server.version}`);
  await mustRun(program, ['--no-defaults', `--socket=${socket}`], { log, what: 'Updating the database' });
}

/** The newest migration that the database has seen; null before the first one. */
export async function schemaVersion(url) {
  const { createConnection } = await import('mysql2/promise');
  const connection = await createConnection(url);
  try {
    const [rows] = await connection.query('SELECT name FROM migrations ORDER BY id DESC LIMIT 1');
    return rows[0]?.name ?? null;
  } catch (error) {
    if (error.code === 'ER_NO_SUCH_TABLE') return null;
    throw error;
  } finally {
    await connection.end();
  }
}
