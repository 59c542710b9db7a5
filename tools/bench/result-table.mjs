const cell = (value) => (value === undefined ? '' : value.toFixed(1));

/** Lines of a table for the terminal. */
export function resultTable(rows) {
  const lines = rows.map(({ work, p50, p95, must = '', met, aside = '' }) => [
    work,
    cell(p50),
    cell(p95),
    must,
    met === undefined ? '' : met ? 'yes' : 'NO',
    aside,
  ]);
  const all = [['work', 'p50 ms', 'p95 ms', 'must', 'met', ''], ...lines];
  const widths = all[0].map((_, column) => Math.max(...all.map((line) => line[column].length)));
  const pad = (text, column) =>
    column === 1 || column === 2 ? text.padStart(widths[column]) : text.padEnd(widths[column]);
  return all.map((line) => line.map(pad).join('  ').trimEnd());
}
