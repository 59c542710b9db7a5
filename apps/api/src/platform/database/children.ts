import type { EntityManager } from 'typeorm';

/**
 * The rows that belong to the rows of a page, in one query for the whole page. The statement's one `?` receives the parents' ids; each
 * row names its parent in `parent_id`.
 */
export async function childrenOf<Row extends object>(
  db: EntityManager,
  sql: string,
  parents: readonly string[],
): Promise<ReadonlyMap<string, readonly Row[]>> {
  if (parents.length === 0) return new Map();
  const rows = await db.query<(Row & { readonly parent_id: string })[]>(sql, [parents]);
  const children = new Map<string, Row[]>();
  for (const row of rows) {
    const siblings = children.get(String(row.parent_id));
    if (siblings === undefined) children.set(String(row.parent_id), [row]);
    else siblings.push(row);
  }
  return children;
}
