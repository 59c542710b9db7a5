import { likeText } from './like-text.js';

export interface SqlCondition {
  readonly sql: string;
  readonly params: readonly unknown[];
}

/** A comparison that `anyContains` gives its text to, e.g. `` `e.name ${LIKE}` ``. */
export const LIKE = 'LIKE ?';

/** One of the comparisons finds the text. Each `?` in them stands for the pattern. */
export function anyContains(comparisons: readonly string[], text: string): SqlCondition {
  const sql = comparisons.join(' OR ');
  const pattern = `%${likeText(text)}%`;
  return { sql: `(${sql})`, params: Array.from(sql.matchAll(/\?/g), () => pattern) };
}

/** No condition when the filter is not set. */
export function equalTo(column: string, value: string | undefined): readonly SqlCondition[] {
  return value === undefined ? [] : [{ sql: `${column} = ?`, params: [value] }];
}

export function allOf(conditions: readonly SqlCondition[]): SqlCondition {
  if (conditions.length === 0) return { sql: '1 = 1', params: [] };
  return {
    sql: conditions.map(({ sql }) => `(${sql})`).join(' AND '),
    params: conditions.flatMap(({ params }) => params),
  };
}
