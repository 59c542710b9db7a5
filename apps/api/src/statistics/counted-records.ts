import { Injectable } from '@nestjs/common';
import type { CountedItem, CountedRecords, RecordsQuery } from '@anjuan/contracts';
import { COLUMN_KEYS, isColumnKey, isKnownDate, type ColumnKey, type KnownDate, type RecordType } from '@anjuan/domain';
import { Refused } from '../platform/http/errors.js';
import { groupedBy } from './grouped.js';
import { countedDefinition } from './leaf/leaf-columns.js';
import type { LeafDefinition } from './leaf/leaf-definition.js';
import { MAX_SOURCES, type PageOf } from './leaf/leaf-sql.js';
import type { Slice } from './leaf/slice.js';
import { RecordReferences, type Reference } from './record-references.js';
import { StatisticsRepository, type FactRow } from './statistics.repository.js';
import type { TableRow } from './table-rows.js';

/** What is listed: an enterprise or person with the records behind it, or one record. */
interface Listed {
  readonly row: FactRow;
  readonly type: RecordType;
  readonly sources: readonly Reference[];
}

interface ListRequest {
  readonly column: ColumnKey;
  readonly slice: Slice;
  readonly page: PageOf;
  readonly rows: readonly TableRow[];
}

/** Opens a cell into the records behind it, and the note under it into the records that it leaves out. */
@Injectable()
export class CountedRecordsReader {
  constructor(
    private readonly repository: StatisticsRepository,
    private readonly references: RecordReferences,
  ) {}

  async counted({ column, slice, page, rows }: ListRequest): Promise<CountedRecords> {
    const [{ total, sum }, facts] = await Promise.all([
      this.repository.size(column, slice),
      this.repository.page(column, slice, page),
    ]);
    const leaf = countedDefinition(column);
    const listed = leaf.counted.kind === 'distinct' ? await this.things(column, slice, facts) : singly(leaf, facts);
    const items = await this.items(listed, rows);
    return sum === null ? { total, items } : { total, sum, items };
  }

  async leftOut({ column, slice, page, rows }: ListRequest): Promise<CountedRecords> {
    const sizes = await this.repository.leftOutSizes(column, slice);
    const listed: Listed[] = [];
    let before = 0;
    for (const { leaf, total } of sizes) {
      const offset = Math.max(0, page.offset - before);
      const size = page.size - listed.length;
      if (size > 0 && offset < total) {
        listed.push(...singly(leaf, await this.repository.leftOutPage(leaf, slice, { offset, size })));
      }
      before += total;
    }
    return { total: before, items: await this.items(listed, rows) };
  }

  private async things(column: ColumnKey, slice: Slice, facts: readonly FactRow[]): Promise<readonly Listed[]> {
    const leaf = countedDefinition(column);
    if (leaf.counted.kind !== 'distinct') return [];
    const { type } = leaf.counted;
    const ids = [...new Set(facts.map(({ item_id }) => String(item_id)))];
    const behind = groupedBy(await this.repository.thingSources(column, slice, ids), thingOf);
    return facts.map((row) => ({
      row,
      type,
      sources: (behind.get(thingOf(row)) ?? []).flatMap((fact) => sourcesOf(leaf, fact)),
    }));
  }

  private async items(listed: readonly Listed[], rows: readonly TableRow[]): Promise<CountedItem[]> {
    const names = new Map(rows.map(({ region, shortName }) => [region, shortName]));
    const itemOf = ({ row, type }: Listed): Reference => ({ type, id: String(row.item_id) });
    const described = await this.references.describe(listed.flatMap((entry) => [itemOf(entry), ...entry.sources]));
    return listed.map((entry) => {
      const { row } = entry;
      const { label, comparable } = described.of(itemOf(entry));
      const sources = unique(entry.sources).slice(0, MAX_SOURCES);
      return {
        ...itemOf(entry),
        label,
        region: row.region,
        regionName: names.get(row.region) ?? row.region,
        date: dateOf(row),
        value: row.amount === null ? null : Number(row.amount),
        sources: sources.map((source) => ({
          ...source,
          label: described.of(source).label,
          date: described.of(source).date,
        })),
        ...(comparable === undefined ? {} : { comparable }),
      };
    });
  }
}

export function askedColumn(query: Pick<RecordsQuery, 'column'>): ColumnKey {
  if (isColumnKey(query.column)) return query.column;
  const message = `没有这一列，请使用以下之一：${COLUMN_KEYS.join('、')}`;
  throw new Refused([{ code: 'UNKNOWN_COLUMN', field: 'column', message }]);
}

function singly(leaf: LeafDefinition, facts: readonly FactRow[]): readonly Listed[] {
  return facts.map((row) => ({ row, type: leaf.sources[0].type, sources: sourcesOf(leaf, row) }));
}

function sourcesOf(leaf: LeafDefinition, { source_0, source_1 }: FactRow): readonly Reference[] {
  const ids = [source_0, source_1];
  return leaf.sources.flatMap(({ type }, index) => {
    const id = ids[index];
    return id === undefined ? [] : [{ type, id: String(id) }];
  });
}

function dateOf({ placed_on, placed_on_partial }: FactRow): KnownDate | null {
  const text = placed_on ?? placed_on_partial;
  return isKnownDate(text) ? text : null;
}

function thingOf({ region, item_id }: FactRow): string {
  return `${region}/${item_id}`;
}

function unique(references: readonly Reference[]): readonly Reference[] {
  return [...new Map(references.map((reference) => [`${reference.type}/${reference.id}`, reference])).values()];
}
