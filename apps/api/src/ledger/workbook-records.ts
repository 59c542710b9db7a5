import type { LedgerRefusalView } from '@anjuan/contracts';
import { LEDGER_COLLECTION_TYPE, type LedgerCollections, type LedgerRefusal } from '@anjuan/domain';
import { fileRefusal } from './read-upload.js';
import { DECISION_FIELD, PARENT_FIELD, type SheetLayout } from './workbook-layout.js';

export interface RowPlace {
  readonly sheet: string;
  readonly row: number;
}

type Values = ReadonlyMap<string, unknown>;
type JsonRecord = Record<string, unknown>;
type Collection = keyof LedgerCollections;
type Part = 'hazards' | 'decisions' | 'penalties' | 'persons';

interface PartRow {
  readonly layout: SheetLayout;
  readonly values: Values;
  readonly place: RowPlace;
}

/** What a record of each collection has, also when no row of the other sheet belongs to it. */
const LISTS: Partial<Record<Collection, readonly Part[]>> = {
  inspections: ['hazards'],
  cases: ['decisions'],
  criminalTransfers: ['persons'],
};

/** Puts rows together into records, whatever the order of sheets and rows, and remembers where each came from. */
export class WorkbookRecords {
  private readonly records = new Map<Collection, JsonRecord[]>();
  private readonly parts = new Map<Part, PartRow[]>();
  private readonly places = new Map<string, RowPlace>();

  add(layout: SheetLayout, values: Values, place: RowPlace): void {
    const { target } = layout;
    if ('part' in target) {
      this.parts.set(target.part, [...(this.parts.get(target.part) ?? []), { layout, values, place }]);
      return;
    }
    const { collection } = target;
    const all = this.records.get(collection) ?? [];
    this.records.set(collection, all);
    const record = recordOf(layout, values);
    for (const list of LISTS[collection] ?? []) record[list] = [];
    all.push(record);
    const id = textOf(values.get('id'));
    this.remember(LEDGER_COLLECTION_TYPE[collection], id, id === '' ? `${collection}[${all.length - 1}]` : '', place);
  }

  /** Ties the parts to their records; gives the rows whose record is not in the file. */
  orphans(): LedgerRefusalView[] {
    return [
      ...this.tie('hazards', 'inspections'),
      ...this.tie('decisions', 'cases'),
      ...this.tie('penalties', 'cases'),
      ...this.tie('persons', 'criminalTransfers'),
    ];
  }

  collections(): Readonly<Record<string, readonly JsonRecord[]>> {
    return Object.fromEntries(this.records);
  }

  /** The row of the innermost part that the refusal is about. */
  placeOf({ type, id, field }: LedgerRefusal): RowPlace | null {
    for (let path = field; ; path = path.replace(/(\.|^)[^.]*$/, '')) {
      const place = this.places.get(placeKey(type, id, path));
      if (place !== undefined) return place;
      if (path === '') return null;
    }
  }

  private tie(part: Part, collection: Collection): LedgerRefusalView[] {
    const byId = new Map(
      (this.records.get(collection) ?? []).toReversed().map((record) => [textOf(record['id']), record]),
    );
    return (this.parts.get(part) ?? []).flatMap((row) => {
      const parentId = textOf(row.values.get(PARENT_FIELD));
      const parent = byId.get(parentId);
      const list = parent === undefined ? null : this.listFor(part, parent, row.values);
      if (list === null) return [orphan(row, parentId)];
      const record = recordOf(row.layout, row.values);
      if (part === 'decisions') this.decisionNumbers.set(record, textOf(row.values.get(DECISION_FIELD)));
      if (part === 'decisions') record['penalties'] = [];
      list.items.push(record);
      this.rememberPart(
        part,
        { record, parentId, path: `${list.path}[${list.items.length - 1}]` },
        { collection, place: row.place },
      );
      return [];
    });
  }

  private readonly decisionNumbers = new Map<JsonRecord, string>();

  private listFor(part: Part, parent: JsonRecord, values: Values): { items: JsonRecord[]; path: string } | null {
    if (part !== 'penalties') return { items: listOf(parent, part), path: part };
    const number = textOf(values.get(DECISION_FIELD));
    const decisions = listOf(parent, 'decisions');
    const index = decisions.findIndex((decision) => this.decisionNumbers.get(decision) === number);
    const decision = decisions[index];
    return decision === undefined
      ? null
      : { items: listOf(decision, 'penalties'), path: `decisions[${index}].penalties` };
  }

  private rememberPart(
    part: Part,
    { record, parentId, path }: { record: JsonRecord; parentId: string; path: string },
    { collection, place }: { collection: Collection; place: RowPlace },
  ): void {
    const ownId = textOf(record['id']);
    if (part === 'hazards' && ownId !== '') this.remember('hazard', ownId, '', place);
    else this.remember(LEDGER_COLLECTION_TYPE[collection], parentId, path, place);
  }

  /** Of several rows with one id the last is shown: it is the one that is refused. */
  private remember(type: string, id: string, path: string, place: RowPlace): void {
    this.places.set(placeKey(type, id, path), place);
  }
}

function orphan({ layout, values, place }: PartRow, parentId: string): LedgerRefusalView {
  const head = layout.columns.find(({ field }) => field === PARENT_FIELD)?.head ?? '';
  const number = values.get(DECISION_FIELD);
  const which =
    layout.columns.some(({ field }) => field === DECISION_FIELD) && number !== undefined
      ? `、决定序号为 ${textOf(number)} `
      : '';
  const message =
    parentId === ''
      ? `「${place.sheet}」表第 ${place.row} 行：缺少${head}，请补填`
      : `「${place.sheet}」表第 ${place.row} 行：本文件没有${head}为 ${parentId}${which}的记录，请补充或改正`;
  return fileRefusal('UNKNOWN_PARENT', message, `${place.sheet}[${place.row}]`);
}

/** An empty cell is unknown, left out, or missing, as its column says. A group without any value (the person of a case) is null. */
function recordOf(layout: SheetLayout, values: Values): JsonRecord {
  const record: JsonRecord = {};
  for (const { field, empty } of layout.columns) {
    if (field === PARENT_FIELD || field === DECISION_FIELD || skips(layout, field, values)) continue;
    const value = values.get(field);
    const [group, name] = field.includes('.') ? field.split('.', 2) : [null, field];
    if (group == null || name === undefined) assign(record, field, value, empty);
    else if (groupIsEmpty(layout, group, values)) record[group] = null;
    else {
      const inner = isRecord(record[group]) ? record[group] : {};
      record[group] = inner;
      assign(inner, name, value, name === 'name' ? 'missing' : empty);
    }
  }
  return record;
}

/** Which other columns a penalty has depends on its kind; an amount in a warning is passed on, to be refused. */
function skips({ target }: SheetLayout, field: string, values: Values): boolean {
  if (!('part' in target) || target.part !== 'penalties' || values.has(field)) return false;
  const kind = values.get('kind');
  return field === 'amountFen' && kind !== 'fine' && kind !== 'confiscation';
}

function assign(record: JsonRecord, name: string, value: unknown, empty: 'null' | 'absent' | 'missing'): void {
  if (value !== undefined) record[name] = value;
  else if (empty === 'null') record[name] = null;
}

function groupIsEmpty({ columns, target }: SheetLayout, group: string, values: Values): boolean {
  const inCase = 'collection' in target && target.collection === 'cases';
  return inCase && columns.every(({ field }) => !field.startsWith(`${group}.`) || !values.has(field));
}

function listOf(record: JsonRecord, name: string): JsonRecord[] {
  const list: unknown = record[name];
  if (isRecordList(list)) return list;
  const made: JsonRecord[] = [];
  record[name] = made;
  return made;
}

const placeKey = (type: string, id: string, path: string): string => `${type}\n${id}\n${path}`;
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRecordList(value: unknown): value is JsonRecord[] {
  return Array.isArray(value);
}
