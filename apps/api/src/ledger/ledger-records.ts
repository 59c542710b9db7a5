import { createHash } from 'node:crypto';
import { LEDGER_COLLECTION_TYPE, type Ledger, type RecordType } from '@anjuan/domain';
import { canonicalJson } from '../platform/audit/audit-chain.js';
import type { Secrets } from '../platform/secrets/secrets.js';

/** A record of the file as it is remembered: what it said, to be compared when its id comes again. */
export interface LedgerRecord {
  readonly type: RecordType;
  readonly id: string;
  /** The unit whose record it is; null for register entries, which belong to nobody. */
  readonly region: string | null;
  readonly content: string;
  readonly hash: string;
}

/** Every record with an id of its own, hazards included. */
export function recordsOf(ledger: Ledger, secrets: Secrets): LedgerRecord[] {
  const record = (type: RecordType, id: string, region: string | null, value: object): LedgerRecord => {
    const content = contentOf(value, secrets);
    return { type, id, region, content, hash: createHash('sha256').update(content, 'utf8').digest('hex') };
  };
  return [
    ...ledger.enterprises.map((item) => record('enterprise', item.id, null, item)),
    ...ledger.inspections.map((item) => {
      // A hazard is compared under its own id; here it counts only which ones there are.
      return record('inspection', item.id, item.region, { ...item, hazards: item.hazards.map(({ id }) => id) });
    }),
    ...ledger.inspections.flatMap(({ id: inspection, region, hazards }) =>
      hazards.map((hazard) => record('hazard', hazard.id, region, { ...hazard, inspection })),
    ),
    ...ACT_COLLECTIONS.flatMap((name) =>
      ledger[name].map((item) => record(LEDGER_COLLECTION_TYPE[name], item.id, item.region, item)),
    ),
  ];
}

const ACT_COLLECTIONS = [
  'cases',
  'coerciveMeasures',
  'closureRequests',
  'criminalTransfers',
  'disciplinaryActions',
  'exposures',
  'blacklistings',
  'jointDisciplines',
] as const satisfies readonly (keyof typeof LEDGER_COLLECTION_TYPE)[];

/** How many records the person who made the file would count: hazards are part of their inspection. */
export function countOf(ledger: Ledger): number {
  const acts = ACT_COLLECTIONS.reduce((sum, name) => sum + ledger[name].length, 0);
  return ledger.enterprises.length + ledger.inspections.length + acts;
}

/** Databases compare texts without their trailing spaces; so do we, or one of two such ids would be lost. */
export function referenceKey(type: RecordType, id: string): string {
  return `${type}/${id.replace(/ +$/, '')}`;
}

/** Paths at which two contents differ: `filedOn`, `decisions[0].penalties`. */
export function differingFields(before: unknown, after: unknown, path = ''): string[] {
  if (Object.is(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
    return before.flatMap((value, index) => differingFields(value, after[index], `${path}[${index}]`));
  }
  if (isPlainObject(before) && isPlainObject(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return names.flatMap((name) => differingFields(before[name], after[name], path === '' ? name : `${path}.${name}`));
  }
  return [path];
}

/** ID numbers are compared by their keyed fingerprint and never kept readable. */
function contentOf(value: object, secrets: Secrets): string {
  const safe: unknown = JSON.parse(
    JSON.stringify(value, (key, inner: unknown) =>
      key === 'idNumber' && typeof inner === 'string' ? secrets.fingerprint('id-number', inner) : inner,
    ),
  );
  return canonicalJson(safe);
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
