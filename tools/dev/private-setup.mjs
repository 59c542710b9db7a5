import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeWholeFile } from './data-folder.mjs';
import { databaseServer } from './database/server-program.mjs';
import { updateSystemTables } from './database/system-tables.mjs';
import { rememberProcess } from './leftovers.mjs';
import { startPrivateDatabase } from './private-database.mjs';
import { secretKeyOf } from './secret-key.mjs';
import { isOlderServer, readVersionMark, refuseNewerFolder } from './version-mark.mjs';

export const databaseFolder = (dataDir) => join(dataDir, 'mariadb');
export const hasDatabase = (dataDir) => existsSync(join(databaseFolder(dataDir), 'data'));

/** Where a running `npm start` leaves the address of its database for the commands. */
export const databaseAddressFile = (dataDir) => join(dataDir, 'database.json');

/**
 * Brings up the private database of a data folder whose lock the caller holds. `onStop` receives, before the wait for the server begins,
 * the function that ends it, so that an interruption at any moment finds it.
 */
export async function openPrivateSetup({ dataDir, log, onStop }) {
  const mark = readVersionMark(dataDir);
  refuseNewerFolder(mark, { dataDir });
  const server = await databaseServer(log);
  refuseNewerFolder(mark, { dataDir, server });
  const secretKey = secretKeyOf(dataDir, { databaseExists: hasDatabase(dataDir) });
  const database = await startPrivateDatabase({
    dir: databaseFolder(dataDir),
    server,
    log,
    onSpawn: (child, stop) => {
      onStop(stop);
      if (child.pid !== undefined) rememberProcess(dataDir, 'database', child.pid);
    },
  });
  if (isOlderServer(mark, server)) await updateSystemTables({ server, socket: database.socket, log });
  writeWholeFile(databaseAddressFile(dataDir), JSON.stringify({ url: database.url }));
  return { database, server, secretKey, databaseUrl: database.url };
}

export const forgetDatabaseAddress = (dataDir) => rmSync(databaseAddressFile(dataDir), { force: true });
