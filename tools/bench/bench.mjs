import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { applicationEnvironment, startApplication, untilHealthy } from '../dev/application.mjs';
import { API_MAIN } from '../dev/paths.mjs';
import { freePort } from '../dev/ports.mjs';
import { startPrivateDatabase } from '../dev/private-database.mjs';
import { Problem, report } from '../dev/problem.mjs';
import { seconds } from '../dev/run-program.mjs';
import { createShutdown } from '../dev/shutdown.mjs';
import { fillDatabase } from './fill-database.mjs';
import { importRun, workbookRun } from './heavy-runs.mjs';
import { listRuns } from './list-runs.mjs';
import { resultTable } from './result-table.mjs';
import { signIn } from './session.mjs';
import { drillDownRuns, tableRuns } from './statistics-runs.mjs';

const log = (line) => console.log(line);
const shutdown = createShutdown();
shutdown.onSignal(130, () => log('\nStopping'));
try {
  await bench(readOptions());
} catch (error) {
  if (!shutdown.begun) report(error);
  process.exitCode = 1;
}
await shutdown.run();

function readOptions() {
  const { values } = parseArgs({
    options: {
      cases: { type: 'string', default: '40000' },
      seed: { type: 'string', default: '42' },
      // Leaves database and application running afterwards, until Ctrl-C.
      stay: { type: 'boolean', default: false },
    },
  });
  const cases = Number(values.cases);
  if (!Number.isInteger(cases) || cases < 1000 || cases > 1_000_000) {
    throw new Problem('--cases must be a whole number from 1000 to 1000000.');
  }
  return { cases, seed: Number(values.seed), stay: values.stay };
}

async function bench({ cases, seed, stay }) {
  if (!existsSync(API_MAIN)) throw new Problem('The application is not built yet. Run: npm run build');
  const scratch = mkdtempSync(join(tmpdir(), 'anjuan-bench-'));
  shutdown.add(() => rmSync(scratch, { recursive: true, force: true }));
  const database = await startPrivateDatabase({
    dir: join(scratch, 'mariadb'),
    log,
    onSpawn: (_child, stop) => shutdown.add(stop),
  });
  const { url, pid } = await start({ scratch, database });
  let begun = Date.now();
  const counts = await fillDatabase({ url: database.url, cases, seed, log });
  const rows = [...counts.values()].reduce((sum, count) => sum + count, 0);
  log(
    `${cases} cases, ${counts.get('inspection')} inspections, ${counts.get('hazard')} hazards: ${rows} rows in ${seconds(begun)}`,
  );
  log(`${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}\n`);

  begun = Date.now();
  const session = await signIn(url, 'clerk');
  const { regions } = await session.json('/session');
  const context = { session, pid, url: database.url, units: regions };
  for (const run of [tableRuns, drillDownRuns, listRuns, workbookRun, importRun]) {
    for (const line of resultTable(await run(context))) log(line);
    log('');
  }
  log(`Measured in ${seconds(begun)}`);
  if (!stay) return;
  log(`Application at ${url}, database at ${database.url}; Ctrl-C ends both`);
  await new Promise(() => setInterval(() => {}, 60_000));
}

async function start({ scratch, database }) {
  const port = await freePort();
  const environment = applicationEnvironment({
    port,
    dataDir: scratch,
    databaseUrl: database.url,
    demo: 'accounts',
    secretKey: randomBytes(32).toString('hex'),
  });
  const application = startApplication({ environment, logFile: join(scratch, 'application.log') });
  shutdown.add(application.stop);
  await untilHealthy(application, port);
  return { url: `http://127.0.0.1:${port}`, pid: application.process.pid };
}
