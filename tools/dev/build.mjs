import { inRoot } from './paths.mjs';
import { mustRun, runProgram, seconds } from './run-program.mjs';

const NX = inRoot('node_modules/.bin/nx');

/**
 * No daemon: scripts leave no process behind, and the project graph is never a stale one. A cache of this checkout's own: what another
 * one built or linted is no answer here.
 */
const nxEnvironment = () => ({
  ...process.env,
  NX_DAEMON: 'false',
  NX_TUI: 'false',
  NX_CACHE_DIRECTORY: inRoot('.nx/cache'),
  FORCE_COLOR: '0',
});

const nxArguments = (target) => [NX, 'run-many', '-t', target, '--output-style=static'];

/** Compiles everything that has changed; nx answers from its cache when nothing has. */
export async function build(log) {
  const begun = Date.now();
  log('Building (the first time takes about half a minute)');
  await mustRun(process.execPath, nxArguments('build'), { env: nxEnvironment(), log, what: 'The build' });
  log(`  built in ${seconds(begun)}`);
}

/** Runs one target of every project and shows its output: types, lint, build as test suites. */
export const runTarget = (target) =>
  runProgram(process.execPath, nxArguments(target), { env: nxEnvironment(), what: target, show: true });
