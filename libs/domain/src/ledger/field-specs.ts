import { isKnownDate, type KnownDate } from '../calendar/known-date.js';
import { LEDGER_FIELD_LABEL } from '../labels/ledger-labels.js';
import type { LedgerRefusal, LedgerRefusalCode } from './ledger-types.js';

/** Which record is being read, where in it, and where refusals go. */
export interface Place {
  readonly type: LedgerRefusal['type'];
  readonly id: string;
  readonly path: string;
  readonly refusals: LedgerRefusal[];
}

export const BAD = Symbol('bad');
export type Bad = typeof BAD;

/** How one field is read. A bad value is reported at its place and gives `BAD`. */
export interface FieldSpec<T> {
  readonly read: (value: unknown, place: Place) => T | Bad;
  /** Present on fields that may be left out. */
  readonly absent?: { readonly value: T };
}

/** One spec for each field: a forgotten one does not compile. */
export type FieldSpecs<T> = { readonly [K in keyof T]-?: FieldSpec<T[K]> };

const FIELD_LABELS: ReadonlyMap<string, string> = new Map(Object.entries(LEDGER_FIELD_LABEL));

type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function report(place: Place, code: LedgerRefusalCode, message: string): Bad {
  const { type, id, path } = place;
  place.refusals.push({ type, id, field: path, code, message });
  return BAD;
}

export function text(maxLength: number): FieldSpec<string> {
  return {
    read(value, place) {
      if (typeof value !== 'string') return wrongType(place, '文字');
      if (value.trim() === '') return report(place, 'MISSING_FIELD', `${label(place)}为空，请补填`);
      if (isLonger(value, maxLength)) {
        return report(place, 'TEXT_TOO_LONG', `${label(place)}超过 ${maxLength} 个字，请缩短`);
      }
      return value;
    },
  };
}

/** Numbers and codes in which the case of letters means nothing. */
export function normalised(spec: FieldSpec<string>, normalise: (value: string) => string): FieldSpec<string> {
  return {
    read(value, place) {
      const read = spec.read(value, place);
      return read === BAD ? BAD : normalise(read);
    },
  };
}

export function code<T extends string>(values: readonly T[]): FieldSpec<T> {
  return {
    read(value, place) {
      if (typeof value !== 'string') return wrongType(place, '文字');
      const known = values.find((candidate) => candidate === value);
      return known ?? report(place, 'UNKNOWN_KIND', `${label(place)}的取值不在规定范围内，可填：${values.join('、')}`);
    },
  };
}

export const flag: FieldSpec<boolean> = {
  read: (value, place) => (typeof value === 'boolean' ? value : wrongType(place, 'true 或 false')),
};

/** Every date of a ledger may be unknown, or known only to the year or month. */
export const date: FieldSpec<KnownDate | null> = {
  read(value, place) {
    if (value === null) return null;
    if (typeof value !== 'string') return wrongType(place, '日期文字');
    if (isKnownDate(value)) return value;
    return report(
      place,
      'IMPOSSIBLE_DATE',
      `${label(place)}不是有效日期，请按 2021-03-12 填写，只知年月或年份的填 2021-03 或 2021，不知道的填 null`,
    );
  },
};

export function wholeNumber(max: number, unit: string): FieldSpec<number> {
  return {
    read(value, place) {
      if (typeof value !== 'number') return wrongType(place, '数字');
      if (Number.isInteger(value) && value > 0 && value <= max) return value;
      const range = value > max ? `不超过 ${max} 的` : '大于 0 的';
      return report(place, 'BAD_AMOUNT', `${label(place)}应为${range}整数（单位：${unit}），请改正`);
    },
  };
}

export function nullable<T>(spec: FieldSpec<T>): FieldSpec<T | null> {
  return { read: (value, place) => (value === null ? null : spec.read(value, place)) };
}

export function optional<T>(spec: FieldSpec<T>, value: T): FieldSpec<T> {
  return { ...spec, absent: { value } };
}

export function object<T extends object>(fields: FieldSpecs<T>): FieldSpec<T> {
  return {
    read: (value, place) => (isJsonObject(value) ? readFields(value, fields, place) : wrongType(place, '对象')),
  };
}

/** Bad items are reported and left out, so that the rules can go on with the others. */
export function list<T>(item: FieldSpec<T>): FieldSpec<readonly T[]> {
  return {
    read(value, place) {
      if (!Array.isArray(value)) return wrongType(place, '列表');
      const good: T[] = [];
      value.forEach((element: unknown, index) => {
        const read = item.read(element, { ...place, path: `${place.path}[${index}]` });
        if (read !== BAD) good.push(read);
      });
      return good;
    },
  };
}

export function readFields<T extends object>(value: JsonObject, fields: FieldSpecs<T>, place: Place): T | Bad {
  const built: Partial<T> = {};
  for (const name in fields) {
    const spec = fields[name];
    const at = { ...place, path: joinPath(place.path, name) };
    if (!Object.hasOwn(value, name)) {
      if (spec.absent) built[name] = spec.absent.value;
      else report(at, 'MISSING_FIELD', `缺少${label(at)}，请补填${isNullable(spec) ? '，不知道的填 null' : ''}`);
      continue;
    }
    const read = spec.read(value[name], at);
    if (read !== BAD) built[name] = read;
  }
  reportUnknownFields(value, fields, place);
  return isComplete(built, fields) ? built : BAD;
}

export function joinPath(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

function reportUnknownFields(value: JsonObject, fields: object, place: Place): void {
  for (const name of Object.keys(value)) {
    if (Object.hasOwn(fields, name)) continue;
    const shown = isLonger(name, 64) ? `${name.slice(0, 64)}…` : name;
    report(
      { ...place, path: joinPath(place.path, shown) },
      'UNKNOWN_FIELD',
      `台账格式没有 ${shown} 这一项，请删去或改为正确的名称`,
    );
  }
}

function isComplete<T extends object>(built: Partial<T>, fields: FieldSpecs<T>): built is T {
  for (const name in fields) if (!(name in built)) return false;
  return true;
}

function isNullable<T>(spec: FieldSpec<T>): boolean {
  return spec.read(null, { type: 'ledger', id: '', path: '', refusals: [] }) === null;
}

/** Columns hold so many characters; what lies outside the basic plane is two units of one character. */
function isLonger(value: string, maxLength: number): boolean {
  return value.length > maxLength && [...value].length > maxLength;
}

function wrongType(place: Place, expected: string): Bad {
  return report(place, 'WRONG_TYPE', `${label(place)}应为${expected}，请改正`);
}

/** The last name of the path in Chinese: `decisions[0].decidedOn` is 决定日期. */
export function label(place: Pick<Place, 'path'>): string {
  const name =
    place.path
      .replace(/\[\d+\]$/, '')
      .split('.')
      .at(-1) ?? place.path;
  return FIELD_LABELS.get(name) ?? name;
}
