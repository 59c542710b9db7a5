import type { Counted, LeafDefinition } from './leaf-definition.js';
import type { Slice } from './slice.js';

export interface Statement {
  readonly sql: string;
  readonly params: readonly (string | number | readonly string[])[];
}

type SummedAmount = Extract<Counted, { kind: 'sum' }>;

export interface PageOf {
  readonly offset: number;
  readonly size: number;
}

export const MAX_SOURCES = 20;

/** The cells of a column: one line a region; for a distinct column the line without a region is the number over all. */
export function cellsStatement(leaf: LeafDefinition, slice: Slice): Statement {
  const { sql, params } = datedFacts(leaf, slice);
  switch (leaf.counted.kind) {
    case 'facts':
      return { sql: `SELECT ${leaf.region} AS region, COUNT(*) AS cell ${sql} GROUP BY ${leaf.region}`, params };
    case 'sum':
      return {
        sql: `SELECT ${leaf.region} AS region, SUM(${leaf.counted.amount}) AS cell ${sql} GROUP BY ${leaf.region}`,
        params,
      };
    case 'distinct':
      // DISTINCT before counting halves what COUNT(DISTINCT) must keep apart.
      return {
        sql: `SELECT things.region, COUNT(DISTINCT things.thing) AS cell
          FROM (SELECT DISTINCT ${leaf.region} AS region, ${leaf.counted.key} AS thing ${sql}) things
          GROUP BY things.region WITH ROLLUP`,
        params,
      };
  }
}

/** The cells of every month in the slice's period, in one pass. */
export function monthCellsStatement(leaf: LeafDefinition, slice: Slice): Statement {
  const { sql, params } = datedFacts(leaf, slice);
  const month = `EXTRACT(YEAR_MONTH FROM ${leaf.on})`;
  const head = `${leaf.region} AS region, ${month} AS month`;
  if (leaf.counted.kind === 'distinct') {
    return {
      sql: `SELECT things.region, things.month, COUNT(*) AS cell
        FROM (SELECT DISTINCT ${head}, ${leaf.counted.key} AS thing ${sql}) things GROUP BY things.region, things.month`,
      params,
    };
  }
  const cell = leaf.counted.kind === 'sum' ? `SUM(${leaf.counted.amount})` : 'COUNT(*)';
  return { sql: `SELECT ${head}, ${cell} AS cell ${sql} GROUP BY ${leaf.region}, ${month}`, params };
}

/** Length of a cell's list, and the sum of its amounts where the column sums. */
export function sizeStatement(leaf: LeafDefinition, slice: Slice): Statement {
  const { sql, params } = datedFacts(leaf, slice);
  const { counted } = leaf;
  if (counted.kind === 'distinct') {
    const things = `SELECT DISTINCT ${leaf.region} AS region, ${counted.key} AS thing ${sql}`;
    return { sql: `SELECT COUNT(*) AS total, NULL AS amount FROM (${things}) things`, params };
  }
  const amount = counted.kind === 'sum' ? `COALESCE(SUM(${counted.amount}), 0)` : 'NULL';
  return { sql: `SELECT COUNT(*) AS total, ${amount} AS amount ${sql}`, params };
}

/** One page of a cell's list, newest first. */
export function pageStatement(leaf: LeafDefinition, slice: Slice, page: PageOf): Statement {
  const { sql, params } = datedFacts(leaf, slice);
  const limit = [...params, page.size, page.offset];
  const { counted } = leaf;
  if (counted.kind !== 'distinct') {
    return {
      sql: `SELECT ${factFields(leaf)} ${sql} ORDER BY ${leaf.on} DESC, ${leaf.fact} DESC LIMIT ? OFFSET ?`,
      params: limit,
    };
  }
  return {
    sql: `SELECT ${leaf.region} AS region, ${counted.key} AS item_id, ${text(`MAX(${leaf.on})`)} AS placed_on,
        NULL AS placed_on_partial, 1 AS amount
      ${sql} GROUP BY ${leaf.region}, ${counted.key}
      ORDER BY MAX(${leaf.on}) DESC, ${leaf.region}, ${counted.key} LIMIT ? OFFSET ?`,
    params: limit,
  };
}

/** The records behind the enterprises or persons of one page, the newest few of each. */
export function thingSourcesStatement(leaf: LeafDefinition, slice: Slice, things: readonly string[]): Statement {
  if (leaf.counted.kind !== 'distinct') throw new Error('Only distinct things have sources of their own');
  const { key } = leaf.counted;
  const { sql, params } = datedFacts(leaf, slice);
  const place = `ROW_NUMBER() OVER (PARTITION BY ${leaf.region}, ${key} ORDER BY ${leaf.on} DESC, ${leaf.fact} DESC)`;
  return {
    sql: `SELECT placed.* FROM (
        SELECT ${leaf.region} AS region, ${key} AS item_id, ${sourceFields(leaf)}, ${place} AS place
        ${sql} AND ${key} IN (?)
      ) placed WHERE placed.place <= ${MAX_SOURCES} ORDER BY placed.place`,
    params: [...params, things],
  };
}

/** The day on which the newest so many facts of a cell end: each region gives its newest by the index, without a sort of the cell. */
export function newestDayStatement(leaf: LeafDefinition, { regions, period }: Slice, facts: number): Statement {
  const parts = regions.map((region) => {
    const { sql, params } = datedFacts(leaf, { regions: [region], period });
    return { sql: `(SELECT ${leaf.on} AS day ${sql} ORDER BY ${leaf.on} DESC LIMIT ?)`, params: [...params, facts] };
  });
  return {
    sql: `SELECT DATE_FORMAT(MIN(newest.day), '%Y-%m-%d') AS day FROM (
      SELECT facts.day FROM (${parts.map(({ sql }) => sql).join(' UNION ALL ')}) facts ORDER BY facts.day DESC LIMIT ?
    ) newest`,
    params: [...parts.flatMap(({ params }) => params), facts],
  };
}

/** How many facts the column leaves out. */
export function leftOutSizeStatement(leaf: LeafDefinition, slice: Slice): Statement {
  const parts = leftOutFacts(leaf, slice);
  const counts = parts.map(({ sql }) => `(SELECT COUNT(DISTINCT ${leaf.fact}) ${sql})`);
  return { sql: `SELECT ${counts.join(' + ')} AS total`, params: parts.flatMap(({ params }) => params) };
}

export function leftOutPageStatement(leaf: LeafDefinition, slice: Slice, page: PageOf): Statement {
  const parts = leftOutFacts(leaf, slice);
  const selects = parts.map(({ sql }) => `SELECT DISTINCT ${factFields(leaf)}, ${leaf.fact} AS fact ${sql}`);
  return {
    sql: `SELECT * FROM (${selects.join(' UNION ALL ')}) facts ORDER BY facts.fact DESC LIMIT ? OFFSET ?`,
    params: [...parts.flatMap(({ params }) => params), page.size, page.offset],
  };
}

function datedFacts(leaf: LeafDefinition, { regions, period }: Slice): Statement {
  const known = leaf.counted.kind === 'sum' ? [`${leaf.counted.amount} IS NOT NULL`] : [];
  const conditions = [`${leaf.region} IN (?)`, `${leaf.on} BETWEEN ? AND ?`, ...leaf.where, ...known];
  return {
    sql: `FROM ${leaf.from} WHERE ${conditions.join(' AND ')}`,
    params: [regions, period.from, period.to],
  };
}

/**
 * Without a usable date, or dated inside of the period without an amount. Two parts that never share a fact and that each have
 * an index to go by; as one condition with OR they would read the whole table.
 */
function leftOutFacts(leaf: LeafDefinition, slice: Slice): readonly Statement[] {
  const parts = [undatedFacts(leaf, slice)];
  if (leaf.counted.kind === 'sum') parts.push(factsWithoutAmount(leaf, leaf.counted, slice));
  return parts;
}

/** A date known only in part is left out unless it certainly lies outside the period. */
function undatedFacts(leaf: LeafDefinition, { regions, period }: Slice): Statement {
  const partial = `${leaf.on}_partial`;
  const mayLieInside = `(${partial} IS NOT NULL AND ${partial} >= LEFT(?, CHAR_LENGTH(${partial})) AND ${partial} <= LEFT(?, CHAR_LENGTH(${partial})))`;
  const dateUnknown = leaf.unknownDate === 'left_out' ? `(${partial} IS NULL OR ${mayLieInside})` : mayLieInside;
  const happened = leaf.happened === undefined ? [] : [leaf.happened];
  const conditions = [`${leaf.region} IN (?)`, `${leaf.on} IS NULL`, dateUnknown, ...leaf.where, ...happened];
  return { sql: `FROM ${leaf.from} WHERE ${conditions.join(' AND ')}`, params: [regions, period.from, period.to] };
}

function factsWithoutAmount(
  leaf: LeafDefinition,
  { amount, unknownFrom }: SummedAmount,
  { regions, period }: Slice,
): Statement {
  const conditions = [`${leaf.region} IN (?)`, `${leaf.on} BETWEEN ? AND ?`, ...leaf.where, `${amount} IS NULL`];
  return { sql: `FROM ${unknownFrom} WHERE ${conditions.join(' AND ')}`, params: [regions, period.from, period.to] };
}

function factFields(leaf: LeafDefinition): string {
  const amount = leaf.counted.kind === 'sum' ? leaf.counted.amount : '1';
  return `${leaf.region} AS region, ${text(leaf.on)} AS placed_on, ${leaf.on}_partial AS placed_on_partial,
    ${amount} AS amount, ${leaf.sources[0].id} AS item_id, ${sourceFields(leaf)}`;
}

function sourceFields(leaf: LeafDefinition): string {
  return leaf.sources.map(({ id }, index) => `${id} AS source_${index}`).join(', ');
}

function text(date: string): string {
  return `DATE_FORMAT(${date}, '%Y-%m-%d')`;
}
