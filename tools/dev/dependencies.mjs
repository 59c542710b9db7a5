import { lstatSync, readFileSync, realpathSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { Problem } from './problem.mjs';
import { mustRun, seconds } from './run-program.mjs';

/** Installs node_modules when they are missing or differ from package-lock.json. */
export async function installDependencies(log) {
  const reason = whyInstall();
  if (reason === null) return;
  refuseBorrowedModules();
  const begun = Date.now();
  log(`Installing dependencies (${reason}); this takes about a minute`);
  await mustRun('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { log, what: 'npm ci' });
  log(`  installed in ${seconds(begun)}`);
}

/** npm ci empties node_modules first: through a link it would empty those of another checkout. */
function refuseBorrowedModules() {
  const path = inRoot('node_modules');
  if (!lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  throw new Problem(
    `node_modules is a link to ${realpathSync(path)}, whose packages differ from package-lock.json. Remove the link, or install there.`,
  );
}

/** npm leaves a copy of what it installed in node_modules; comparing the two needs no time stamps, which clones and copies lose. */
function whyInstall() {
  const wanted = packagesOf(inRoot('package-lock.json'));
  const installed = packagesOf(inRoot('node_modules/.package-lock.json'));
  if (wanted === null || installed === null) return 'none yet';
  return isInstalled(wanted, installed) ? null : 'package-lock.json has changed';
}

export function isInstalled(wanted, installed) {
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const found = installed[path];
    // Binaries for other platforms are optional and never installed.
    if (found === undefined) return entry.optional === true || entry.devOptional === true || entry.peer === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}
