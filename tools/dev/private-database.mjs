import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDatabaseFolder } from './database/create-database-folder.mjs';
import { serverOptions } from './database/server-options.mjs';
import { databaseServer } from './database/server-program.mjs';
import { isPortTaken, refuseFolderInUse, startFailure } from './database/start-failure.mjs';
import { writeWholeFile } from './data-folder.mjs';
import { freePort } from './ports.mjs';
import { endProcess } from './end-process.mjs';
import { Problem } from './problem.mjs';

const ADMIN = 'anjuan_admin';
const DATABASE = 'anjuan';
const PORT_ATTEMPTS = 5;
const LONGEST_SOCKET_PATH = 100;
const LARGEST_LOG = 10 * 1024 * 1024;
const STOP_PATIENCE_MS = 60_000;
const RECOVERY_NOTICE_MS = 10_000;

/**
 * Starts a database server of our own in `dir`, reachable on 127.0.0.1 only, with an account that may migrate and grant.
 * Gives `{ serverUrl, url, urlFor(database), socket, process, exited, stop() }`; `exited` resolves when the server ends, for whatever reason.
 * `onSpawn(child, stop)` is called for each server process before the wait for its first answer; `throwAway` is for tests.
 */
export async function startPrivateDatabase({
  dir,
  log = () => {},
  throwAway = false,
  server,
  onSpawn = () => {},
  choosePort = freePort,
}) {
  const program = server ?? (await databaseServer(log));
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const socketFolder = shortSocketFolder(dir);
  const files = {
    data: join(dir, 'data'),
    socket: join(socketFolder ?? dir, 'server.sock'),
    pid: join(dir, 'server.pid'),
    accounts: join(dir, 'accounts.sql'),
    password: join(dir, 'admin-password'),
    log: join(dir, 'server.log'),
  };
  const removeSocketFolder = () => socketFolder !== null && rmSync(socketFolder, { recursive: true, force: true });
  try {
    refuseFolderInUse(files.data);
    await createDatabaseFolder({ server: program, files, log });
    const password = adminPassword(files);
    return await launch({
      server: program,
      dir,
      files,
      password,
      log,
      throwAway,
      onSpawn,
      choosePort,
      removeSocketFolder,
    });
  } catch (error) {
    removeSocketFolder();
    throw error;
  }
}

async function launch({ server, dir, files, password, log, throwAway, onSpawn, choosePort, removeSocketFolder }) {
  for (let attempt = 1; ; attempt++) {
    const port = await choosePort();
    const { child, exited, logText } = spawnServer({ server, files, port, throwAway });
    const stop = () => endProcess(child, exited, STOP_PATIENCE_MS);
    onSpawn(child, stop);
    const connection = { host: '127.0.0.1', port, user: ADMIN, password };
    if (await answers(connection, exited, log)) {
      const serverUrl = `mysql://${ADMIN}:${password}@127.0.0.1:${port}`;
      const urlFor = (database) => `${serverUrl}/${database}`;
      void exited.then(removeSocketFolder);
      return { serverUrl, url: urlFor(DATABASE), urlFor, socket: files.socket, process: child, exited, stop };
    }
    const text = logText();
    if (!isPortTaken(text)) throw startFailure(text, { dir, logFile: files.log });
    if (attempt === PORT_ATTEMPTS) throw new Problem('No free port was found for the private database.');
    log('  the port was taken in the meantime, trying another');
  }
}

function spawnServer({ server, files, port, throwAway }) {
  trimLog(files.log);
  const from = existsSync(files.log) ? statSync(files.log).size : 0;
  const logHandle = openSync(files.log, 'a', 0o600);
  // Its own process group: Ctrl-C must not reach the database before the application has stopped.
  const child = spawn(server.path, serverOptions({ server, files, port, throwAway }), {
    stdio: ['ignore', logHandle, logHandle],
    detached: true,
    cwd: '/',
  });
  closeSync(logHandle);
  const exited = new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: null, signal: null, error }));
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
  const logText = () => readFileSync(files.log).subarray(from).toString('utf8');
  return { child, exited, logText };
}

/** Only a connection with our password proves that our server lives. False when it ended instead. */
async function answers(connection, exited, log) {
  const { createConnection } = await import('mysql2/promise');
  let ended = false;
  void exited.then(() => (ended = true));
  let noticeAt = Date.now() + RECOVERY_NOTICE_MS;
  while (!ended) {
    try {
      const session = await createConnection({ ...connection, connectTimeout: 2000 });
      await session.query('SELECT 1');
      await session.end();
      return !ended;
    } catch {
      await sleep(100);
    }
    if (Date.now() > noticeAt) {
      log('  … the database is still recovering its last session');
      noticeAt = Date.now() + RECOVERY_NOTICE_MS;
    }
  }
  return false;
}

/** The server runs this file at each start, so the account always has the password that is in the folder. */
function adminPassword(files) {
  const password = existsSync(files.password) ? readFileSync(files.password, 'utf8').trim() : '';
  const usable = /^[0-9a-f]{48}$/.test(password) ? password : randomBytes(24).toString('hex');
  if (usable !== password) writeWholeFile(files.password, `${usable}\n`);
  const account = `'${ADMIN}'@'127.0.0.1'`;
  writeWholeFile(
    files.accounts,
    [
      `CREATE USER IF NOT EXISTS ${account} IDENTIFIED BY '${usable}';`,
      `ALTER USER ${account} IDENTIFIED BY '${usable}';`,
      `GRANT ALL PRIVILEGES ON *.* TO ${account} WITH GRANT OPTION;`,
      `CREATE DATABASE IF NOT EXISTS ${DATABASE} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;`,
      '',
    ].join('\n'),
  );
  return usable;
}

function shortSocketFolder(dir) {
  if (Buffer.byteLength(join(dir, 'server.sock')) < LONGEST_SOCKET_PATH) return null;
  return mkdtempSync(join(tmpdir(), 'anjuan-'));
}

function trimLog(path) {
  if (existsSync(path) && statSync(path).size > LARGEST_LOG) truncateSync(path);
}
