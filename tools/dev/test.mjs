import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installDependencies } from './dependencies.mjs';
import { checkNodeVersion } from './node-version.mjs';
import { startPrivateDatabase } from './private-database.mjs';
import { Problem, report } from './problem.mjs';
import { seconds } from './run-program.mjs';
import { createShutdown } from './shutdown.mjs';
import { browserSuite } from './suites/browser.mjs';
import { crashSuite } from './suites/crash.mjs';
import { jestProjects, jestSuite } from './suites/jest-projects.mjs';
import { nodeTestsSuite } from './suites/node-tests.mjs';
import { smokeSuite } from './suites/smoke.mjs';
import { allPassed, summaryLines, yesOrNo } from './suites/suite-result.mjs';
import { targetSuite } from './suites/target.mjs';

const KNOWN = ['--without-browser'];

const begun = Date.now();
const log = (line) => console.log(line);
const shutdown = createShutdown();
const results = [];

shutdown.onSignal(130, () => log('\nStopping'));
try {
  await runAll(process.argv.slice(2));
} catch (error) {
  if (!shutdown.begun) {
    report(error);
    results.push(yesOrNo('set-up', false, error instanceof Problem ? '' : 'a fault of the test script'));
  }
}
if (!shutdown.begun) {
  await shutdown.run();
  log(`\nAll suites ran in ${seconds(begun)}\n`);
  for (const line of summaryLines(results)) log(line);
  process.exitCode = allPassed(results) ? 0 : 1;
}

async function runAll(options) {
  const unknown = options.find((option) => !KNOWN.includes(option));
  if (unknown !== undefined) throw new Problem(`Unknown option ${unknown}. Known: ${KNOWN.join(', ')}`);
  checkNodeVersion();
  await installDependencies(log);

  await suite('types', () => targetSuite('types', 'typecheck'));
  await suite('lint', () => targetSuite('lint', 'lint'));
  const built = await suite('build', () => targetSuite('build', 'build'));

  // Nothing of the tests touches the data folder of `npm start`.
  const scratch = mkdtempSync(join(tmpdir(), 'anjuan-test-'));
  shutdown.add(() => rmSync(scratch, { recursive: true, force: true }));
  const database = await startPrivateDatabase({
    dir: join(scratch, 'mariadb'),
    log,
    throwAway: true,
    onSpawn: (_child, stop) => shutdown.add(stop),
  });
  await suite('tools/dev', nodeTestsSuite);
  for (const project of jestProjects()) {
    await suite(project, () => jestSuite(project, { scratch, databaseUrl: database.serverUrl }));
  }
  const context = { scratch, database, log, onStop: shutdown.add };
  await suite('smoke', () => afterBuild(built, 'smoke', () => smokeSuite(context)));
  await suite('crash', () => afterBuild(built, 'crash', () => crashSuite(context)));
  if (!options.includes('--without-browser')) {
    await suite('browser', () => afterBuild(built, 'browser', () => browserSuite(context)));
  }
}

/** A suite that falls over is a failed one; the others still run. */
async function suite(name, run) {
  const from = Date.now();
  log(`\n── ${name} ${'─'.repeat(Math.max(0, 60 - name.length))}`);
  const result = await run().catch((error) => {
    if (shutdown.begun) throw error;
    report(error);
    return yesOrNo(name, false);
  });
  results.push(result);
  log(`${result.failed > 0 ? '✖' : '✔'} ${name} in ${seconds(from)}`);
  return result;
}

async function afterBuild(built, name, run) {
  return built.failed > 0 ? yesOrNo(name, false, 'not run, the build failed') : run();
}
