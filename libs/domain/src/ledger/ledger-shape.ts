import { BAD, isJsonObject, label, readFields, report, type FieldSpecs, type Place } from './field-specs.js';
import {
  LEDGER_COLLECTION_TYPE,
  LEDGER_FORMAT,
  LEDGER_VERSION,
  type Ledger,
  type LedgerCollections,
  type LedgerRefusal,
} from './ledger-types.js';
import {
  BLACKLISTING,
  CASE,
  CLOSURE_REQUEST,
  COERCIVE_MEASURE,
  CRIMINAL_TRANSFER,
  DISCIPLINARY_ACTION,
  ENTERPRISE,
  EXPOSURE,
  INSPECTION,
  JOINT_DISCIPLINE,
  LEDGER_TEXT_LENGTHS,
  readableId,
} from './record-specs.js';

export type CollectionName = keyof LedgerCollections;
type JsonFile = Readonly<Record<string, unknown>>;

export interface ReadLedger {
  /** The records whose shape is right; null where the file is no ledger at all. */
  readonly ledger: Ledger | null;
  /** Ids of all records, also of those whose shape is wrong: references to them are not wrong for that. */
  readonly ids: Readonly<Record<CollectionName, ReadonlySet<string>>>;
  readonly refusals: readonly LedgerRefusal[];
}

/** The shape alone; a ledger comes back only when every record has it. */
export function ledgerShapeRefusals(json: unknown): {
  readonly ledger: Ledger | null;
  readonly refusals: readonly LedgerRefusal[];
} {
  const { ledger, refusals } = readLedger(json);
  return { ledger: refusals.length === 0 ? ledger : null, refusals };
}

/** Reads what can be read, so that one answer can name everything that is wrong in the file. */
export function readLedger(json: unknown): ReadLedger {
  const refusals: LedgerRefusal[] = [];
  const file: Place = { type: 'ledger', id: '', path: '', refusals };
  const ids = emptyIds();
  if (!isJsonObject(json)) {
    report(file, 'UNKNOWN_FORMAT', '文件内容不是台账，请使用系统下载的模板');
    return { ledger: null, ids, refusals };
  }
  if (!hasKnownFormat(json, file)) return { ledger: null, ids, refusals };
  reportUnknownCollections(json, file);
  const collection = <T extends object>(name: CollectionName, fields: FieldSpecs<T>): readonly T[] =>
    readCollection(json, { name, fields, file, ids: ids[name] });
  const ledger: Ledger = {
    format: LEDGER_FORMAT,
    version: LEDGER_VERSION,
    source: readSource(json, file),
    enterprises: collection('enterprises', ENTERPRISE),
    inspections: collection('inspections', INSPECTION),
    cases: collection('cases', CASE),
    coerciveMeasures: collection('coerciveMeasures', COERCIVE_MEASURE),
    closureRequests: collection('closureRequests', CLOSURE_REQUEST),
    criminalTransfers: collection('criminalTransfers', CRIMINAL_TRANSFER),
    disciplinaryActions: collection('disciplinaryActions', DISCIPLINARY_ACTION),
    exposures: collection('exposures', EXPOSURE),
    blacklistings: collection('blacklistings', BLACKLISTING),
    jointDisciplines: collection('jointDisciplines', JOINT_DISCIPLINE),
  };
  reportDuplicateHazards(json, refusals);
  return { ledger, ids, refusals };
}

interface CollectionToRead<T> {
  readonly name: CollectionName;
  readonly fields: FieldSpecs<T>;
  readonly file: Place;
  readonly ids: Set<string>;
}

function readCollection<T extends object>(
  json: JsonFile,
  { name, fields, file, ids }: CollectionToRead<T>,
): readonly T[] {
  const values = json[name] ?? [];
  if (!Array.isArray(values)) {
    report({ ...file, path: name }, 'WRONG_TYPE', `${label({ path: name })}应为列表，请改正`);
    return [];
  }
  const type = LEDGER_COLLECTION_TYPE[name];
  const good: T[] = [];
  values.forEach((value: unknown, index) => {
    const id = readableId(value);
    const place = { type, id: id ?? '', path: id === null ? `${name}[${index}]` : '', refusals: file.refusals };
    if (!isJsonObject(value)) {
      report(place, 'WRONG_TYPE', `${label({ path: name })}第 ${index + 1} 条不是记录，请改正`);
      return;
    }
    const read = readFields(value, fields, place);
    if (id !== null && ids.has(id)) reportDuplicate(place, id);
    else if (id !== null) ids.add(id);
    if (read !== BAD) good.push(read);
  });
  return good;
}

/** Hazard ids are unique across the file, not only within their inspection. */
function reportDuplicateHazards(json: JsonFile, refusals: LedgerRefusal[]): void {
  const seen = new Set<string>();
  for (const inspection of arrayOf(json.inspections)) {
    for (const hazard of arrayOf(isJsonObject(inspection) ? inspection.hazards : null)) {
      const id = readableId(hazard);
      if (id === null) continue;
      if (seen.has(id)) reportDuplicate({ type: 'hazard', id, path: '', refusals }, id);
      seen.add(id);
    }
  }
}

function reportDuplicate(place: Place, id: string): void {
  report({ ...place, path: 'id' }, 'DUPLICATE_ID', `编号 ${id} 在文件中出现多次，请为每条记录使用不同的编号`);
}

function hasKnownFormat(json: JsonFile, file: Place): boolean {
  if (json.format !== LEDGER_FORMAT) {
    report({ ...file, path: 'format' }, 'UNKNOWN_FORMAT', `文件格式应为 ${LEDGER_FORMAT}，请使用系统下载的模板`);
    return false;
  }
  if (json.version !== LEDGER_VERSION) {
    report({ ...file, path: 'version' }, 'UNKNOWN_VERSION', `格式版本应为 ${LEDGER_VERSION}，请使用系统下载的模板`);
    return false;
  }
  return true;
}

function readSource(json: JsonFile, file: Place): string | null {
  const place = { ...file, path: 'source' };
  const { source } = json;
  if (source === undefined || source === null) return null;
  if (typeof source !== 'string') report(place, 'WRONG_TYPE', '来源应为文字，请改正');
  else if (source.trim() === '') report(place, 'MISSING_FIELD', '来源为空，请补填，或删去这一项');
  else if ([...source].length > LEDGER_TEXT_LENGTHS.id) {
    report(place, 'TEXT_TOO_LONG', `来源超过 ${LEDGER_TEXT_LENGTHS.id} 个字，请缩短`);
  } else return source;
  return null;
}

function reportUnknownCollections(json: JsonFile, file: Place): void {
  const known = new Set<string>(['format', 'version', 'source', ...Object.keys(LEDGER_COLLECTION_TYPE)]);
  for (const name of Object.keys(json)) {
    if (known.has(name)) continue;
    const shown = name.slice(0, LEDGER_TEXT_LENGTHS.id);
    report({ ...file, path: shown }, 'UNKNOWN_FIELD', `台账格式没有 ${shown} 这一项，请删去或改为正确的名称`);
  }
}

function emptyIds(): Record<CollectionName, Set<string>> {
  return {
    enterprises: new Set(),
    inspections: new Set(),
    cases: new Set(),
    coerciveMeasures: new Set(),
    closureRequests: new Set(),
    criminalTransfers: new Set(),
    disciplinaryActions: new Set(),
    exposures: new Set(),
    blacklistings: new Set(),
    jointDisciplines: new Set(),
  };
}

function arrayOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
