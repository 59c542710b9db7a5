/** What a suite counts to: `{ name, passed, failed, skipped, note }`. */
export const suiteResult = (name, { passed = 0, failed = 0, skipped = 0, note = '' }) => ({
  name,
  passed,
  failed,
  skipped,
  note,
});

/** A suite that is one yes or no: types, lint, build, smoke. */
export const yesOrNo = (name, passed, note = '') =>
  suiteResult(name, { passed: passed ? 1 : 0, failed: passed ? 0 : 1, note });

/** Results as lines, and last the one line that scripts read. */
export function summaryLines(results) {
  const width = Math.max(...results.map(({ name }) => name.length));
  const lines = results.map(({ name, passed, failed, skipped, note }) => {
    const counts = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
    return `${failed > 0 ? '✖' : '✔'} ${name.padEnd(width)}  ${counts}${note ? `  (${note})` : ''}`;
  });
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  return [...lines, `${sum('passed')} passed, ${sum('failed')} failed`];
}

/** No test at all is no success. */
export const allPassed = (results) =>
  results.every(({ failed }) => failed === 0) && results.some(({ passed }) => passed > 0);
