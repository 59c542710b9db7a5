import { isFullDate, type KnownDate } from '@anjuan/domain';
import type { EntityManager } from 'typeorm';

export type SqlValue = string | number | boolean | Date | null;

export interface NewRows {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly SqlValue[])[];
}

const ROWS_A_STATEMENT = 500;
/** Far below the 16 MB that servers accept as one statement by default, also when every character takes four bytes. */
const CHARACTERS_A_STATEMENT = 1_000_000;

interface NumberedId {
  readonly id: string;
  readonly import_row: number;
}

/**
 * The rows that one import writes, in few statements within its transaction. Databases of the MySQL family do not promise that the ids
 * of a statement follow one another, so rows whose ids are needed carry their number within the import and are asked for by it.
 */
export class ImportBatch {
  private readonly counts = new Map<string, number>();

  constructor(
    readonly manager: EntityManager,
    readonly importId: string,
  ) {}

  async insert({ table, columns, rows }: NewRows): Promise<void> {
    for (const part of statements(rows)) {
      await this.manager.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ?`, [part]);
    }
  }

  /** The new ids, in the order of the rows. */
  async insertForIds({ table, columns, rows }: NewRows): Promise<string[]> {
    const first = this.counts.get(table) ?? 0;
    this.counts.set(table, first + rows.length);
    const numbered = rows.map((row, index) => [...row, this.importId, first + index]);
    const ids: string[] = [];
    for (const part of statements(numbered)) {
      await this.insert({ table, columns: [...columns, 'import_id', 'import_row'], rows: part });
      ids.push(...(await this.idsOf(table, first + ids.length, part.length)));
    }
    return ids;
  }

  private async idsOf(table: string, first: number, count: number): Promise<string[]> {
    const rows = await this.manager.query<NumberedId[]>(
      `SELECT id, import_row FROM ${table} WHERE import_id = ? AND import_row BETWEEN ? AND ? ORDER BY import_row`,
      [this.importId, first, first + count - 1],
    );
    if (rows.length !== count) throw new Error(`${rows.length} of ${count} rows came back from ${table}`);
    return rows.map(({ id }) => String(id));
  }
}

/** The two columns of a business date: the day, or else the year or month. */
export function knownDateColumns(date: KnownDate | null): readonly [day: string | null, partial: string | null] {
  return isFullDate(date) ? [date, null] : [null, date];
}

function* statements(rows: readonly (readonly SqlValue[])[]): Generator<readonly (readonly SqlValue[])[]> {
  let part: (readonly SqlValue[])[] = [];
  let characters = 0;
  for (const row of rows) {
    const length = row.reduce<number>((sum, value) => sum + (typeof value === 'string' ? value.length : 8), 0);
    if (part.length > 0 && (part.length === ROWS_A_STATEMENT || characters + length > CHARACTERS_A_STATEMENT)) {
      yield part;
      part = [];
      characters = 0;
    }
    part.push(row);
    characters += length;
  }
  if (part.length > 0) yield part;
}

/** Values in groups small enough for one `IN (…)`. */
export function* groupsOf<T>(values: readonly T[], size = 1000): Generator<readonly T[]> {
  for (let start = 0; start < values.length; start += size) yield values.slice(start, start + size);
}
