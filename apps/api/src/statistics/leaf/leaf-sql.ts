import type { LeafDefinition } from './leaf-definition.js';
import type { Slice } from './slice.js';

export interface Statement {
  readonly sql: string;
  readonly params: readonly (string | number | readonly string[])[];
}

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

/** How many facts the column leaves out. */
export function leftOutSizeStatement(leaf: LeafDefinition, slice: Slice): Statement {
  const { sql, params } = undatedFacts(leaf, slice);
  return { sql: `SELECT COUNT(DISTINCT ${leaf.fact}) AS total ${sql}`, params };
}

export function leftOutPageStatement(leaf: LeafDefinition, slice: Slice, page: PageOf): Statement {
  const { sql, params } = undatedFacts(leaf, slice);
  return {
    sql: `SELECT DISTINCT ${factFields(leaf)}, ${leaf.fact} AS fact ${sql} ORDER BY fact DESC LIMIT ? OFFSET ?`,
    params: [...params, page.size, page.offset],
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

/** A date known only in part is left out unless it certainly lies outside the period; an amount only inside of it. */
function undatedFacts(leaf: LeafDefinition, { regions, period }: Slice): Statement {
  const partial = `${leaf.on}_partial`;
  const mayLieInside = `(${partial} IS NOT NULL AND ${partial} >= LEFT(?, CHAR_LENGTH(${partial})) AND ${partial} <= LEFT(?, CHAR_LENGTH(${partial})))`;
  const dateUnknown = leaf.unknownDate === 'left_out' ? `(${partial} IS NULL OR ${mayLieInside})` : mayLieInside;
  const undated = `(${leaf.on} IS NULL AND ${dateUnknown})`;
  const conditions = [`${leaf.region} IN (?)`, ...leaf.where];
  if (leaf.counted.kind !== 'sum') {
    return {
      sql: `FROM ${leaf.from} WHERE ${[...conditions, undated].join(' AND ')}`,
      params: [regions, period.from, period.to],
    };
  }
  const unknownAmount = `(${leaf.counted.amount} IS NULL AND ${leaf.on} BETWEEN ? AND ?)`;
  return {
    sql: `FROM ${leaf.from} WHERE ${[...conditions, `(${undated} OR ${unknownAmount})`].join(' AND ')}`,
    params: [regions, period.from, period.to, period.from, period.to],
  };
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
