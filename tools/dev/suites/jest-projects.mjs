import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../paths.mjs';
import { runProgram } from '../run-program.mjs';
import { suiteResult } from './suite-result.mjs';

const JEST = inRoot('node_modules/.bin/jest');

/** Every project with a Jest configuration, as `apps/api`. */
export const jestProjects = () =>
  ['libs', 'apps', 'tools'].flatMap((group) =>
    readdirSync(inRoot(group))
      .map((name) => `${group}/${name}`)
      .filter((project) => existsSync(inRoot(project, 'jest.config.cjs'))),
  );

export async function jestSuite(project, { scratch, databaseUrl }) {
  const outputFile = join(scratch, `jest-${project.replace('/', '-')}.json`);
  const config = inRoot(project, 'jest.config.cjs');
  const { code } = await runProgram(
    process.execPath,
    [JEST, '-c', config, '--ci', '--passWithNoTests', '--json', `--outputFile=${outputFile}`],
    { env: { ...process.env, ANJUAN_TEST_DATABASE_URL: databaseUrl }, what: project, show: 'stderr' },
  );
  return suiteResult(project, jestCounts(existsSync(outputFile) ? readFileSync(outputFile, 'utf8') : '', code));
}

/** A file that does not even load has no tests to count: it counts as one failure, as does a run that fails for another reason. */
export function jestCounts(report, code) {
  if (report === '') return { failed: 1, note: 'Jest ended without a report' };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests } = JSON.parse(report);
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  const unexplained = code !== 0 && failed === 0;
  return {
    passed: numPassedTests,
    failed: unexplained ? 1 : failed,
    skipped: numPendingTests,
    note: unexplained ? `Jest ended with exit code ${code}` : '',
  };
}
