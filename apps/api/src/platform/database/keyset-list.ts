import type { EntityManager } from 'typeorm';
import { type Page, TOTAL_CAP } from '@anjuan/contracts';
import { isLocalDate, type LocalDate } from '@anjuan/domain';
import * as z from 'zod';
import { Cursor } from './cursor.js';
import { allOf, type SqlCondition } from './sql-conditions.js';

export interface KeysetList<Row extends object> {
  /** Tables with their aliases, joins included. */
  readonly from: string;
  readonly columns: Readonly<Record<keyof Row & string, string>>;
  readonly conditions: readonly SqlCondition[];
  /** Ends the sort key and makes it unique; newest first. */
  readonly id: string;
  /** A DATE column that goes before it, latest first, rows without a date last. Without it the list goes by id alone. */
  readonly date: string | null;
}

interface Paging {
  readonly cursor?: string | undefined;
  readonly size: number;
}

const SORT_KEY = z.object({ date: z.string().refine(isLocalDate).nullable(), id: z.string().regex(/^\d{1,20}$/) });
type SortKey = z.infer<typeof SORT_KEY>;
const CURSOR = new Cursor<SortKey>(SORT_KEY);

type Keyed<Row> = Row & { readonly keyset_id: string; readonly keyset_date: LocalDate | null };

/** Pages never skip or repeat a row, whatever is written between them: a page continues after a key, not at a position. */
export async function keysetPage<Row extends object>(
  db: EntityManager,
  list: KeysetList<Row>,
  paging: Paging,
): Promise<Page<Row>> {
  const after = paging.cursor === undefined ? null : CURSOR.read(paging.cursor);
  const [found, total] = await Promise.all([rowsAfter(db, list, after, paging.size + 1), countUpToCap(db, list)]);
  const items = found.slice(0, paging.size);
  const last = items.at(-1);
  const more = found.length > paging.size && last !== undefined;
  const nextCursor = more ? CURSOR.write({ date: last.keyset_date, id: String(last.keyset_id) }) : null;
  return { items, nextCursor, total, totalCapped: total >= TOTAL_CAP };
}

/** The keys of the page are found first, so that only its rows are read in full. */
async function rowsAfter<Row extends object>(
  db: EntityManager,
  { from, columns, conditions, id, date }: KeysetList<Row>,
  after: SortKey | null,
  limit: number,
): Promise<Keyed<Row>[]> {
  const where = allOf([...conditions, ...(after === null ? [] : [continuation(id, date, after)])]);
  const order = date === null ? `${id} DESC` : `${date} DESC, ${id} DESC`;
  const selected = Object.entries(columns).map(([name, expression]) => `${String(expression)} AS ${name}`);
  const key = date === null ? 'NULL' : `DATE_FORMAT(${date}, '%Y-%m-%d')`;
  return db.query<Keyed<Row>[]>(
    `SELECT ${[...selected, `${id} AS keyset_id`, `${key} AS keyset_date`].join(', ')}
     FROM (SELECT ${id} AS page_id FROM ${from} WHERE ${where.sql} ORDER BY ${order} LIMIT ${limit}) page
     JOIN ${from} ON ${id} = page.page_id
     ORDER BY ${order}`,
    [...where.params],
  );
}

function continuation(id: string, date: string | null, after: SortKey): SqlCondition {
  if (date === null) return { sql: `${id} < ?`, params: [after.id] };
  if (after.date === null) return { sql: `${date} IS NULL AND ${id} < ?`, params: [after.id] };
  return {
    sql: `${date} < ? OR (${date} = ? AND ${id} < ?) OR ${date} IS NULL`,
    params: [after.date, after.date, after.id],
  };
}

async function countUpToCap<Row extends object>(db: EntityManager, list: KeysetList<Row>): Promise<number> {
  const where = allOf(list.conditions);
  const rows = await db.query<{ total: string }[]>(
    `SELECT COUNT(*) AS total FROM (SELECT 1 FROM ${list.from} WHERE ${where.sql} LIMIT ${TOTAL_CAP}) counted`,
    [...where.params],
  );
  return Number(rows[0]?.total ?? 0);
}
