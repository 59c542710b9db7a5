import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../paths.mjs';
import { runProgram } from '../run-program.mjs';
import { suiteResult } from './suite-result.mjs';

const FOLDERS = [inRoot('tools/dev'), inRoot('tools/bench')];

/** The tests of the scripts themselves, which run without Jest. */
export async function nodeTestsSuite() {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .filter((name) => name.endsWith('.test.mjs'))
      .map((name) => join(folder, name)),
  );
  const { code, output } = await runProgram(process.execPath, ['--test', '--test-reporter=tap', ...files], {
    what: 'tools/dev',
  });
  const result = tapCounts(output, code);
  if (result.failed > 0) process.stdout.write(output);
  return suiteResult('tools/dev', result);
}

export function tapCounts(output, code) {
  const count = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  const failed = count('fail') + count('cancelled');
  return { passed: count('pass'), failed: failed === 0 && code !== 0 ? 1 : failed, skipped: count('skipped') };
}
