import type { EntityManager } from 'typeorm';
import type { Page, RecordHead, RecordListQuery } from '@anjuan/contracts';
import type { RegionScope } from '../auth/region-scope.js';
import { NotFound, OutOfScope } from '../http/errors.js';
import { keysetPage } from './keyset-list.js';
import { allOf, anyContains, type SqlCondition } from './sql-conditions.js';

/** What the table of every kind of record has in common. */
export interface RecordHeadRow {
  readonly id: string;
  readonly region: string;
  readonly organ: string | null;
  readonly voided: number;
  readonly void_reason: string | null;
  readonly version: number;
  readonly missing: string;
}

/** How one kind of record is listed and read. The record's own table has the alias `t`. */
export interface RecordTable<Row extends object> {
  readonly table: string;
  readonly joins: readonly string[];
  readonly columns: Readonly<Record<keyof Row & string, string>>;
  /** The business date: a DATE column. It orders the list, and the list's period filters by it. */
  readonly date: string;
  /** Wire names of dates and amounts that a statistics column goes by, each with the condition under which it is missing. */
  readonly missing: Readonly<Record<string, string>>;
  /** Comparisons with `LIKE`, any of which makes the record a hit of a search. */
  readonly search: readonly string[];
}

export type RowOf<T> = T extends RecordTable<infer Row> ? Row & RecordHeadRow : never;

export async function recordPage<Row extends object>(
  db: EntityManager,
  table: RecordTable<Row>,
  scope: RegionScope,
  query: RecordListQuery,
  filters: readonly SqlCondition[] = [],
): Promise<Page<Row & RecordHeadRow>> {
  const narrowed = query.region === undefined ? scope : scope.narrowedTo(query.region);
  const conditions = [narrowed.where('t.region'), ...listFilters(table, query), ...filters];
  return keysetPage(
    db,
    { from: fromOf(table), columns: columnsOf(table), conditions, id: 't.id', date: table.date },
    query,
  );
}

/** Out of scope is answered as if absent; only the audit log learns the difference. */
export async function readRecord<Row extends object>(
  db: EntityManager,
  table: RecordTable<Row>,
  scope: RegionScope,
  id: string,
): Promise<Row & RecordHeadRow> {
  const [row] = await recordsWhere(db, table, scope, { sql: 't.id = ?', params: [id] });
  if (row !== undefined) return row;
  const elsewhere = await db.query<object[]>(`SELECT 1 FROM ${table.table} WHERE id = ?`, [id]);
  throw elsewhere.length > 0 ? new OutOfScope() : new NotFound();
}

/** Records that belong to one other record: few enough to read at once. */
export function recordsWhere<Row extends object>(
  db: EntityManager,
  table: RecordTable<Row>,
  scope: RegionScope,
  condition: SqlCondition,
): Promise<(Row & RecordHeadRow)[]> {
  const where = allOf([scope.where('t.region'), condition]);
  const selected = Object.entries(columnsOf(table)).map(([name, expression]) => `${String(expression)} AS ${name}`);
  return db.query<(Row & RecordHeadRow)[]>(
    `SELECT ${selected.join(', ')} FROM ${fromOf(table)} WHERE ${where.sql} ORDER BY ${table.date} DESC, t.id DESC`,
    [...where.params],
  );
}

export function recordHead(row: RecordHeadRow, regionName: (region: string) => string): RecordHead {
  return {
    id: String(row.id),
    region: row.region,
    regionName: regionName(row.region),
    organ: row.organ,
    voided: Number(row.voided) === 1,
    voidReason: row.void_reason,
    version: Number(row.version),
    missing: row.missing === '' ? [] : row.missing.split(','),
  };
}

function fromOf<Row extends object>({ table, joins }: RecordTable<Row>): string {
  return [`${table} t`, ...joins, 'LEFT JOIN organ o ON o.id = t.organ_id'].join(' ');
}

type Columns<Row> = Readonly<Record<keyof (Row & RecordHeadRow) & string, string>>;

function columnsOf<Row extends object>({ columns, missing }: RecordTable<Row>): Columns<Row> {
  const named = Object.entries(missing).map(([name, condition]) => `CASE WHEN ${condition} THEN '${name}' END`);
  const head = {
    id: 't.id',
    region: 't.region',
    organ: 'o.name',
    voided: 't.voided_at IS NOT NULL',
    void_reason: 't.void_reason',
    version: 't.version',
    missing: named.length === 0 ? "''" : `CONCAT_WS(',', ${named.join(', ')})`,
  } satisfies Record<keyof RecordHeadRow, string>;
  return { ...columns, ...head };
}

function listFilters<Row extends object>(table: RecordTable<Row>, query: RecordListQuery): readonly SqlCondition[] {
  const { q, from, to, incomplete } = query;
  const filters: SqlCondition[] = [];
  if (q !== undefined && q !== '') filters.push(anyContains(table.search, q));
  if (from !== undefined) filters.push({ sql: `${table.date} >= ?`, params: [from] });
  if (to !== undefined) filters.push({ sql: `${table.date} <= ?`, params: [to] });
  if (incomplete !== undefined) filters.push(completeness(table, incomplete === 'true'));
  return filters;
}

function completeness<Row extends object>({ missing }: RecordTable<Row>, wanted: boolean): SqlCondition {
  const lacksSomething = Object.values(missing).join(' OR ');
  return { sql: wanted ? lacksSomething : `NOT (${lacksSomething})`, params: [] };
}
