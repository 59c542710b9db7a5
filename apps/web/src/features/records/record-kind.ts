import type { Page, RecordHead } from '@anjuan/contracts';
import type { Permission, RecordType } from '@anjuan/domain';
import type * as z from 'zod';
import type { Cell } from '../../ui/cell';
import { type Marks, marksOf } from '../../ui/record-marks';
import type { RecordAct } from './acts/record-act';

export type Filters = Readonly<Record<string, string | undefined>>;

export interface FilterChoice {
  readonly key: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export interface RecordRow {
  readonly id: string;
  readonly title: string;
  readonly to: string;
  readonly regionName: string;
  readonly marks: Marks;
  readonly cells: readonly Cell[];
}

export interface SheetTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly id: string;
    readonly cells: readonly Cell[];
    readonly acts?: readonly RecordAct[];
  }[];
  readonly empty: string;
}

/** One record as its page shows it. */
export interface RecordSheet {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly region: string;
  readonly regionName: string;
  readonly marks: Marks;
  readonly fields: readonly { readonly label: string; readonly cell: Cell }[];
  readonly tables: readonly SheetTable[];
  /** What may be done about it by whoever may write. */
  readonly acts: readonly RecordAct[];
}

/** How records of a kind are written and how their history reads. */
export interface WrittenKind {
  readonly permission: Permission;
  /** Names of the fields as they stand on the wire. */
  readonly labels: Readonly<Record<string, string>>;
  /** Values whose code would say nothing. */
  words?(field: string, value: string): string;
}

export interface ColumnHead {
  readonly title: string;
  readonly width?: number;
  readonly numeric?: boolean;
}

/** Where one more record of the kind is made. */
export interface CreateEntry {
  readonly path: string;
  readonly label: string;
  readonly permission: Permission;
}

/** A kind of record: how it is listed, filtered and opened. */
export interface RecordKind {
  /** The path of its list, as in the API. */
  readonly slug: string;
  readonly type: RecordType;
  readonly title: string;
  readonly searchHint: string;
  /** What `from` and `to` go by. */
  readonly dateWord: string;
  readonly titleHead: string;
  readonly columns: readonly ColumnHead[];
  readonly choices: readonly FilterChoice[];
  readonly create?: CreateEntry;
  readonly written?: WrittenKind;
  list(filters: Filters, signal: AbortSignal): Promise<Page<RecordRow>>;
  /** Absent where the page is made for its kind. */
  read?(id: string, signal: AbortSignal): Promise<RecordSheet>;
}

export interface KindColumn<Item> extends ColumnHead {
  cell(item: Item): Cell;
}

interface KindSpec<Item extends RecordHead, Detail extends Item> extends Omit<RecordKind, 'columns' | 'list' | 'read'> {
  readonly columns: readonly KindColumn<Item>[];
  titleOf(item: Item): string;
  load(filters: Filters, signal: AbortSignal): Promise<Page<Item>>;
  readOne?(id: string, signal: AbortSignal): Promise<Detail>;
  /** Fields that the list has no column for. */
  moreFields?(detail: Detail): RecordSheet['fields'];
  tables?(detail: Detail): readonly SheetTable[];
  acts?(detail: Detail): readonly RecordAct[];
}

export function recordKind<Item extends RecordHead, Detail extends Item = Item>(
  spec: KindSpec<Item, Detail>,
): RecordKind {
  const { readOne } = spec;
  return {
    slug: spec.slug,
    type: spec.type,
    title: spec.title,
    searchHint: spec.searchHint,
    dateWord: spec.dateWord,
    titleHead: spec.titleHead,
    columns: spec.columns,
    choices: spec.choices,
    ...(spec.create && { create: spec.create }),
    ...(spec.written && { written: spec.written }),
    list: async (filters, signal) => {
      const page = await spec.load(filters, signal);
      return { ...page, items: page.items.map((item) => rowOf(spec, item)) };
    },
    ...(readOne && { read: async (id: string, signal: AbortSignal) => sheetOf(spec, await readOne(id, signal)) }),
  };
}

function rowOf<Item extends RecordHead, Detail extends Item>(spec: KindSpec<Item, Detail>, item: Item): RecordRow {
  return {
    id: item.id,
    title: spec.titleOf(item),
    to: `/${spec.slug}/${item.id}`,
    regionName: item.regionName,
    marks: marksOf(item),
    cells: spec.columns.map((column) => column.cell(item)),
  };
}

function sheetOf<Item extends RecordHead, Detail extends Item>(
  spec: KindSpec<Item, Detail>,
  detail: Detail,
): RecordSheet {
  return {
    id: detail.id,
    version: detail.version,
    title: spec.titleOf(detail),
    region: detail.region,
    regionName: detail.regionName,
    marks: marksOf(detail),
    fields: [
      ...spec.columns.map((column) => ({ label: column.title, cell: column.cell(detail) })),
      ...(spec.moreFields?.(detail) ?? []),
    ],
    tables: spec.tables?.(detail) ?? [],
    acts: spec.acts?.(detail) ?? [],
  };
}

/** Filters come from the address bar, where anybody may write anything: what the contract does not know is left out. */
export function queryFrom<Q>(schema: z.ZodType<Q>, filters: Filters): Q {
  const given = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const wrong = new Set(parsed.error.issues.map((issue) => String(issue.path[0])));
  return schema.parse(Object.fromEntries(Object.entries(given).filter(([key]) => !wrong.has(key))));
}

export function optionsOf(words: Readonly<Record<string, string>>): FilterChoice['options'] {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}
