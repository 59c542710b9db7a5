import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { applicationEnvironment, describeEnd, startApplication, untilHealthy } from './application.mjs';
import { build } from './build.mjs';
import { freeMegabytes, prepareDataFolder } from './data-folder.mjs';
import { schemaVersion } from './database/system-tables.mjs';
import { demoAccountLines } from './demo-accounts.mjs';
import { installDependencies } from './dependencies.mjs';
import { lockFolder } from './folder-lock.mjs';
import { endLeftovers, forgetProcesses, rememberProcess } from './leftovers.mjs';
import { checkNodeVersion } from './node-version.mjs';
import { DEMO_LOADER } from './paths.mjs';
import { requireFreePort } from './ports.mjs';
import { forgetDatabaseAddress, hasDatabase, openPrivateSetup } from './private-setup.mjs';
import { Problem, report } from './problem.mjs';
import { lastLines, runProgram, seconds } from './run-program.mjs';
import { readSettings } from './settings.mjs';
import { createShutdown } from './shutdown.mjs';
import { readVersionMark, refuseNewerFolder, writeVersionMark } from './version-mark.mjs';

const DISK_CHECK_MS = 15_000;
const DISK_LOW_MB = 100;
const CAUSE_MS = 500;

const begun = Date.now();
const log = (line) => console.log(line);
const shutdown = createShutdown();

shutdown.onSignal(0, () => log('\nStopping'));
try {
  await start();
} catch (error) {
  if (!shutdown.begun) {
    await shutdown.run();
    report(error);
    process.exit(1);
  }
}

async function start() {
  checkNodeVersion();
  const settings = readSettings();
  await takeDataFolder(settings);
  await requireFreePort(settings.port);
  await installDependencies(log);
  await build(log);
  const setup = await openSetup(settings);
  await whileDatabaseLives(setup.database, settings, () => serve({ ...settings, ...setup }));
}

/** Ends with the application, which is never a good end: a wanted one comes by a signal. */
async function serve(service) {
  const application = await runApplication(service);
  if (service.database)
    writeVersionMark(service.dataDir, { schema: await schemaVersion(service.databaseUrl), server: service.server });
  if (service.demo === 'full') await loadDemonstration(service);
  announce(service);
  watchDisk(service.dataDir);
  const how = await application.exited;
  throw new Problem(
    `The application has ended unexpectedly (${describeEnd(how)}). It is not started again by itself: run npm start.` +
      (service.database ? ` Its log: ${join(service.dataDir, 'application.log')}` : ''),
  );
}

/** Whatever fails beside a dying database fails because of it, so the database is named as the cause. */
async function whileDatabaseLives(database, { dataDir }, work) {
  if (database === null) return work();
  const gone = database.exited.then((how) => {
    throw new Problem(
      `The private database has ended unexpectedly (${describeEnd(how)}), so the application was stopped. ` +
        `Confirmed records are safe; start again with npm start. What the database said: ${join(dataDir, 'mariadb/server.log')}`,
    );
  });
  return Promise.race([
    gone,
    work().catch(async (error) => {
      await Promise.race([gone, sleep(CAUSE_MS)]);
      throw error;
    }),
  ]);
}

async function takeDataFolder({ dataDir, databaseUrl, port }) {
  prepareDataFolder(dataDir, { firstStart: databaseUrl === null && !hasDatabase(dataDir) });
  const lock = await lockFolder(dataDir, { purpose: 'npm start', port });
  if (lock.holder) {
    const { purpose, pid, port: otherPort } = lock.holder;
    const where = otherPort === undefined ? '' : `, http://localhost:${otherPort}`;
    throw new Problem(
      `The data folder ${dataDir} is in use by ${purpose}${pid === undefined ? '' : ` (process ${pid}${where})`}. ` +
        'Stop that first, or choose another folder with ANJUAN_DATA_DIR.',
    );
  }
  shutdown.add(lock.release);
  shutdown.add(() => forgetProcesses(dataDir));
  refuseNewerFolder(readVersionMark(dataDir), { dataDir });
  await endLeftovers(dataDir, log);
  forgetDatabaseAddress(dataDir);
}

async function openSetup({ dataDir, databaseUrl, secretKey }) {
  if (databaseUrl !== null) {
    log('Using the database of DATABASE_URL');
    return { databaseUrl, secretKey, database: null };
  }
  const from = Date.now();
  log('Starting the private database');
  shutdown.add(() => forgetDatabaseAddress(dataDir));
  const setup = await openPrivateSetup({ dataDir, log, onStop: shutdown.add });
  log(`  ready in ${seconds(from)}`);
  return setup;
}

async function runApplication({ port, dataDir, databaseUrl, demo, secretKey, database }) {
  const from = Date.now();
  log('Starting the application');
  // With a server of their own, people expect the log on stdout; beside the private one it would hide the lines below.
  const logFile = database === null ? null : join(dataDir, 'application.log');
  const environment = applicationEnvironment({ port, dataDir, databaseUrl, demo, secretKey });
  const application = startApplication({ environment, logFile });
  shutdown.add(application.stop);
  rememberProcess(dataDir, 'application', application.process.pid);
  await untilHealthy(application, port);
  log(`  ready in ${seconds(from)}`);
  return application;
}

async function loadDemonstration({ port }) {
  const from = Date.now();
  log('Demonstration records');
  const env = { ...process.env, ANJUAN_URL: `http://127.0.0.1:${port}` };
  const { code, output } = await runProgram(process.execPath, [DEMO_LOADER], { env, log, what: 'Loading' });
  if (code === 0) log(`  ${lastLines(output, 1) || 'done'} (${seconds(from)})`);
  else if (!shutdown.begun)
    process.stderr.write(`✖ They could not be loaded; the application runs without them.\n${lastLines(output, 10)}\n`);
}

function announce({ port, demo, dataDir, database }) {
  const lines = [
    '',
    `案卷 Anjuan 已启动（${seconds(begun)}）：http://localhost:${port}`,
    ...(database !== null ? [`数据目录：${dataDir}（日志 application.log）`] : []),
    '',
    ...(demo === 'off' ? ['建立三员管理员账号：npm run admin:create'] : demoAccountLines()),
    '',
    '按 Ctrl-C 停止。',
  ];
  for (const line of lines) log(line);
}

/** A full disk stops the database in the middle of a write; it goes on by itself when there is room again. */
function watchDisk(dataDir) {
  let told = false;
  const check = () => {
    const free = freeMegabytes(dataDir);
    if (free < DISK_LOW_MB && !told) {
      process.stderr.write(
        `✖ Only ${free} MB are free on the disk that holds ${dataDir}. Free some space, or saving will stop.\n`,
      );
    }
    told = free < DISK_LOW_MB;
  };
  setInterval(check, DISK_CHECK_MS).unref();
}
