/** A table whose cells are text; a bar inside a cell would end it. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Several things in one cell, one below the other. */
export function lines(items: readonly string[]): string {
  return items.length === 0 ? '—' : items.join('<br>');
}
