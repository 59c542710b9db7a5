import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applicationEnvironment, startApplication, untilHealthy } from '../application.mjs';
import { freePort } from '../ports.mjs';
import { lastLines } from '../run-program.mjs';

/** Runs `work({ url })` against the built application on an empty database, and ends the application whatever happens. */
export async function withApplication({ name, demo, scratch, database, onStop }, work) {
  const databaseName = `anjuan_${name}_${randomBytes(3).toString('hex')}`;
  await createDatabase(database.url, databaseName);
  const port = await freePort();
  const dataDir = join(scratch, name);
  mkdirSync(dataDir, { recursive: true });
  const logFile = join(scratch, `${name}.log`);
  const environment = applicationEnvironment({
    port,
    dataDir,
    databaseUrl: database.urlFor(databaseName),
    demo,
    secretKey: randomBytes(32).toString('hex'),
  });
  const application = startApplication({ environment, logFile });
  onStop(application.stop);
  try {
    await untilHealthy(application, port);
    return await work({ url: `http://127.0.0.1:${port}` });
  } catch (error) {
    process.stderr.write(`${lastLines(readFileSync(logFile, 'utf8'), 20)}\n`);
    throw error;
  } finally {
    await application.stop();
  }
}

async function createDatabase(url, name) {
  const { createConnection } = await import('mysql2/promise');
  const connection = await createConnection(url);
  await connection.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
  await connection.end();
}
