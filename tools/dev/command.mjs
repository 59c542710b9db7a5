import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { applicationEnvironment } from './application.mjs';
import { build } from './build.mjs';
import { prepareDataFolder } from './data-folder.mjs';
import { installDependencies } from './dependencies.mjs';
import { lockFolder } from './folder-lock.mjs';
import { endLeftovers, forgetProcesses } from './leftovers.mjs';
import { checkNodeVersion } from './node-version.mjs';
import { API_COMMAND } from './paths.mjs';
import { databaseAddressFile, forgetDatabaseAddress, hasDatabase, openPrivateSetup } from './private-setup.mjs';
import { Problem, report } from './problem.mjs';
import { secretKeyOf } from './secret-key.mjs';
import { readSettings } from './settings.mjs';
import { createShutdown } from './shutdown.mjs';

const OTHERS_PATIENCE_MS = 5 * 60_000;

const [name, ...args] = process.argv.slice(2);
// What a command prints may be read by a program, so its own words alone go to stdout.
const log = (line) => process.stderr.write(`${line}\n`);
const shutdown = createShutdown();

shutdown.onSignal(130);
let code = 1;
try {
  code = await runCommand();
} catch (error) {
  if (!shutdown.begun) report(error);
}
await shutdown.run();
process.exit(code);

async function runCommand() {
  checkNodeVersion();
  if (name === undefined) throw new Problem('Usage: node tools/dev/command.mjs NAME [arguments]');
  const settings = readSettings();
  const access = settings.databaseUrl === null ? await reachPrivateDatabase(settings.dataDir) : settings;
  await installDependencies(log);
  await build(log);
  const database = await (access.open?.() ?? access);
  return forward({ ...settings, ...database, port: undefined });
}

/** Takes the folder if nobody has it, or shares the database of the `npm start` that has. Another command is waited for. */
async function reachPrivateDatabase(dataDir) {
  prepareDataFolder(dataDir, { firstStart: !hasDatabase(dataDir) });
  let told = false;
  for (const until = Date.now() + OTHERS_PATIENCE_MS; Date.now() < until; await sleep(300)) {
    const lock = await lockFolder(dataDir, { purpose: `npm run ${name}` });
    if (!lock.holder) return { open: () => openOwn(dataDir, lock) };
    const url = lock.holder.purpose === 'npm start' ? runningDatabase(dataDir) : null;
    if (url !== null) return { databaseUrl: url, secretKey: secretKeyOf(dataDir, { databaseExists: true }) };
    if (!told) log(`Waiting for ${lock.holder.purpose} (process ${lock.holder.pid}) on the same data folder`);
    told = true;
  }
  throw new Problem(`The data folder ${dataDir} stayed in use for ${OTHERS_PATIENCE_MS / 60_000} minutes.`);
}

async function openOwn(dataDir, lock) {
  shutdown.add(lock.release);
  await endLeftovers(dataDir, log);
  shutdown.add(() => {
    forgetProcesses(dataDir);
    forgetDatabaseAddress(dataDir);
  });
  return openPrivateSetup({ dataDir, log, onStop: shutdown.add });
}

function runningDatabase(dataDir) {
  try {
    return JSON.parse(readFileSync(databaseAddressFile(dataDir), 'utf8')).url;
  } catch {
    return null;
  }
}

function forward(settings) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--enable-source-maps', API_COMMAND, name, ...args], {
      // A file named on the command line is meant from where the person stands, not from the root of the repository.
      cwd: process.env.INIT_CWD ?? process.cwd(),
      env: applicationEnvironment(settings),
      stdio: 'inherit',
    });
    shutdown.add(() => child.kill());
    child.once('error', () => resolve(1));
    child.once('close', (exitCode, signal) => resolve(signal ? 1 : exitCode));
  });
}
