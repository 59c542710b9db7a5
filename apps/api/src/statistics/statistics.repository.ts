import { Injectable } from '@nestjs/common';
import { isLocalDate, LEAF_COLUMNS, type ColumnKey, type LeafColumn, type RecordType } from '@anjuan/domain';
import { EntityManager } from 'typeorm';
import { inParallel } from './in-parallel.js';
import { countedDefinition, LEAF_COLUMN_DEFINITIONS, leftOutDefinitions } from './leaf/leaf-columns.js';
import type { LeafDefinition } from './leaf/leaf-definition.js';
import {
  cellsStatement,
  leftOutPageStatement,
  leftOutSizeStatement,
  monthCellsStatement,
  newestDayStatement,
  pageStatement,
  sizeStatement,
  thingSourcesStatement,
  type PageOf,
  type Statement,
} from './leaf/leaf-sql.js';
import type { Slice } from './leaf/slice.js';
import { RECORD_DESCRIPTIONS, type DescribedRow } from './leaf/record-descriptions.js';

/** Each query keeps one core of the database busy; more at once only takes connections from other requests. */
const QUERIES_AT_ONCE = 4;

/** An enterprise or person often has several of the newest facts: so many are looked through for each one to list. */
const FACTS_A_THING = 4;

type Numeric = string | number;

export interface ColumnCells {
  readonly column: LeafColumn;
  readonly byRegion: ReadonlyMap<string, number>;
  /** Over all regions each enterprise or person once; of no meaning for columns that add up. */
  readonly distinct: number;
}

export interface MonthCell {
  readonly column: LeafColumn;
  readonly region: string;
  /** 202103 */
  readonly month: number;
  readonly cell: number;
}

export interface FactRow {
  readonly region: string;
  readonly item_id: Numeric;
  readonly placed_on: string | null;
  readonly placed_on_partial: string | null;
  readonly amount: Numeric | null;
  readonly source_0?: Numeric;
  readonly source_1?: Numeric;
}

export interface ListSize {
  readonly total: number;
  readonly sum: number | null;
}

/** The reads of the statistics: every one takes a slice, whose regions come from the caller's scope. */
@Injectable()
export class StatisticsRepository {
  constructor(private readonly manager: EntityManager) {}

  async cells(slice: Slice): Promise<readonly ColumnCells[]> {
    return inParallel(LEAF_COLUMNS, QUERIES_AT_ONCE, async (column) => {
      const rows = await this.read<{ region: string | null; cell: Numeric | null }>(
        slice,
        cellsStatement(LEAF_COLUMN_DEFINITIONS[column], slice),
      );
      const byRegion = new Map(rows.flatMap(({ region, cell }) => (region === null ? [] : [[region, Number(cell)]])));
      return { column, byRegion, distinct: Number(rows.find(({ region }) => region === null)?.cell ?? 0) };
    });
  }

  async monthCells(slice: Slice): Promise<readonly MonthCell[]> {
    const columns = await inParallel(LEAF_COLUMNS, QUERIES_AT_ONCE, async (column) => {
      const rows = await this.read<{ region: string; month: Numeric; cell: Numeric | null }>(
        slice,
        monthCellsStatement(LEAF_COLUMN_DEFINITIONS[column], slice),
      );
      return rows.map(({ region, month, cell }) => ({ column, region, month: Number(month), cell: Number(cell) }));
    });
    return columns.flat();
  }

  /** Per counted column the number of facts left out, in one statement. */
  async leftOut(slice: Slice): Promise<ReadonlyMap<LeafColumn, number>> {
    const statements = LEAF_COLUMNS.map((column) => leftOutSizeStatement(LEAF_COLUMN_DEFINITIONS[column], slice));
    const rows = await this.read<{ name: string; total: Numeric }>(slice, {
      sql: statements
        .map(({ sql }, index) => `SELECT '${LEAF_COLUMNS[index] ?? ''}' AS name, part.total FROM (${sql}) part`)
        .join(' UNION ALL '),
      params: statements.flatMap(({ params }) => params),
    });
    const totals = new Map(rows.map(({ name, total }) => [name, Number(total)]));
    return new Map(LEAF_COLUMNS.map((column) => [column, totals.get(column) ?? 0]));
  }

  async size(column: ColumnKey, slice: Slice): Promise<ListSize> {
    const [row] = await this.read<{ total: Numeric; amount: Numeric | null }>(
      slice,
      sizeStatement(countedDefinition(column), slice),
    );
    const amount = row?.amount ?? null;
    return { total: Number(row?.total ?? 0), sum: amount === null ? null : Number(amount) };
  }

  /**
   * The newest facts lie in the newest days: a first page sorts only those. Where these hold too few enterprises or persons,
   * the whole cell is read.
   */
  async page(column: ColumnKey, slice: Slice, page: PageOf): Promise<readonly FactRow[]> {
    const leaf = countedDefinition(column);
    const wanted = page.offset + page.size;
    const facts = leaf.counted.kind === 'distinct' ? wanted * FACTS_A_THING : wanted;
    const [newest] = await this.read<{ day: string | null }>(slice, newestDayStatement(leaf, slice, facts));
    const from = newest?.day ?? null;
    if (!isLocalDate(from)) return [];
    const rows = await this.read<FactRow>(
      slice,
      pageStatement(leaf, { ...slice, period: { ...slice.period, from } }, page),
    );
    const complete = leaf.counted.kind !== 'distinct' || rows.length === page.size;
    return complete ? rows : this.read(slice, pageStatement(leaf, slice, page));
  }

  async thingSources(column: ColumnKey, slice: Slice, things: readonly string[]): Promise<readonly FactRow[]> {
    if (things.length === 0) return [];
    return this.read(slice, thingSourcesStatement(countedDefinition(column), slice, things));
  }

  async leftOutSizes(column: ColumnKey, slice: Slice): Promise<readonly { leaf: LeafDefinition; total: number }[]> {
    return inParallel(leftOutDefinitions(column), QUERIES_AT_ONCE, async (leaf) => {
      const [row] = await this.read<{ total: Numeric }>(slice, leftOutSizeStatement(leaf, slice));
      return { leaf, total: Number(row?.total ?? 0) };
    });
  }

  async leftOutPage(leaf: LeafDefinition, slice: Slice, page: PageOf): Promise<readonly FactRow[]> {
    return this.read(slice, leftOutPageStatement(leaf, slice, page));
  }

  async describe(type: RecordType, ids: readonly string[]): Promise<readonly DescribedRow[]> {
    return this.manager.query<DescribedRow[]>(RECORD_DESCRIPTIONS[type].sql, [ids]);
  }

  /** Enterprises of the whole register: an entry made later was known of as well, only not entered. */
  async knownEnterprises(): Promise<number> {
    const [row] = await this.manager.query<{ known: Numeric }[]>(
      'SELECT COUNT(*) AS known FROM enterprise WHERE merged_into_id IS NULL',
    );
    return Number(row?.known ?? 0);
  }

  private async read<T>(slice: Slice, { sql, params }: Statement): Promise<T[]> {
    if (slice.regions.length === 0) return [];
    return this.manager.query<T[]>(sql, [...params]);
  }
}
