import assert from 'node:assert/strict';
import { test } from 'node:test';
import { playwrightCounts } from './browser.mjs';
import { jestCounts } from './jest-projects.mjs';
import { tapCounts } from './node-tests.mjs';
import { allPassed, suiteResult, summaryLines, yesOrNo } from './suite-result.mjs';

const jestReport = (counts) =>
  JSON.stringify({ numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 0, numPendingTests: 0, ...counts });

test('the last line adds up all suites', () => {
  const results = [
    yesOrNo('types', true),
    yesOrNo('lint', false),
    suiteResult('libs/domain', { passed: 40, failed: 2 }),
  ];
  assert.equal(summaryLines(results).at(-1), '41 passed, 3 failed');
});

test('success needs a test that passed and none that failed', () => {
  assert.equal(allPassed([yesOrNo('types', true)]), true);
  assert.equal(allPassed([yesOrNo('types', true), yesOrNo('lint', false)]), false);
  assert.equal(allPassed([]), false);
  assert.equal(allPassed([suiteResult('libs/domain', { skipped: 3 })]), false);
});

for (const [name, counts, expected] of [
  ['Jest passes', jestCounts(jestReport({ numPassedTests: 5, numPendingTests: 1 }), 0), [5, 0]],
  ['Jest has a failing test', jestCounts(jestReport({ numPassedTests: 5, numFailedTests: 2 }), 1), [5, 2]],
  ['a Jest file does not load', jestCounts(jestReport({ numPassedTests: 5, numRuntimeErrorTestSuites: 1 }), 1), [5, 1]],
  ['Jest fails without a failed test', jestCounts(jestReport({ numPassedTests: 5 }), 1), [5, 1]],
  ['Jest falls over', jestCounts('', 1), [undefined, 1]],
  ['node passes', tapCounts('# pass 7\n# fail 0\n# cancelled 0\n', 0), [7, 0]],
  ['node fails', tapCounts('# pass 7\n# fail 1\n# cancelled 2\n', 1), [7, 3]],
  ['node falls over', tapCounts('', 1), [0, 1]],
  [
    'Playwright passes',
    playwrightCounts('{"stats":{"expected":3,"flaky":0,"unexpected":0,"skipped":0},"errors":[]}', 0),
    [3, 0],
  ],
  [
    'Playwright fails',
    playwrightCounts('{"stats":{"expected":2,"flaky":0,"unexpected":1,"skipped":0},"errors":[]}', 1),
    [2, 1],
  ],
  [
    'Playwright cannot load a file',
    playwrightCounts('{"stats":{"expected":0,"flaky":0,"unexpected":0,"skipped":0},"errors":[{}]}', 1),
    [0, 1],
  ],
  ['Playwright falls over', playwrightCounts('', 1), [undefined, 1]],
]) {
  test(`counts: ${name}`, () => assert.deepEqual([counts.passed, counts.failed], expected));
}
