import type { Ledger, LedgerRefusal, RecordType } from '@anjuan/domain';
import type { KnownReference } from './external-references.repository.js';
import { differingFields, type LedgerRecord, recordsOf, referenceKey } from './ledger-records.js';
import type { Secrets } from '../platform/secrets/secrets.js';

/** What of a file is new, and which records of ours the known ids are. */
export interface LedgerPlan {
  readonly fresh: ReadonlyMap<string, LedgerRecord>;
  readonly refusals: readonly LedgerRefusal[];
}

export interface Reach {
  readonly covers: (region: string) => boolean;
}

export function planImport(
  ledger: Ledger,
  known: ReadonlyMap<string, KnownReference>,
  { reach, secrets }: { readonly reach: Reach; readonly secrets: Secrets },
): LedgerPlan {
  const fresh = new Map<string, LedgerRecord>();
  const refusals: LedgerRefusal[] = [];
  for (const record of recordsOf(ledger, secrets)) {
    const key = referenceKey(record.type, record.id);
    const before = known.get(key);
    if (before !== undefined) refusals.push(...changesOf(record, before, reach));
    else if (fresh.has(key))
      refusals.push(refuse(record, 'id', 'DUPLICATE_ID', '编号与另一条记录只差空格，请为每条记录使用不同的编号'));
    else fresh.set(key, record);
  }
  return { fresh, refusals };
}

/** Ids to look up: the file's own, and those that it refers to in earlier files. */
export function idsToFind(json: unknown, ledger: Ledger | null): Map<RecordType, Set<string>> {
  const wanted = new Map<RecordType, Set<string>>();
  const want = (type: RecordType, id: unknown): void => {
    if (typeof id !== 'string' || id.length > MAX_ID) return;
    wanted.set(type, (wanted.get(type) ?? new Set()).add(id));
  };
  for (const item of topLevelRecords(json)) {
    want('enterprise', item['enterprise']);
    want('case', item['case']);
  }
  if (ledger === null) return wanted;
  for (const { type, id } of identitiesOf(ledger)) want(type, id);
  return wanted;
}

const MAX_ID = 64;

function identitiesOf(ledger: Ledger): { type: RecordType; id: string }[] {
  const of = (type: RecordType, items: readonly { readonly id: string }[]) => items.map(({ id }) => ({ type, id }));
  return [
    ...of('enterprise', ledger.enterprises),
    ...of('inspection', ledger.inspections),
    ...ledger.inspections.flatMap(({ hazards }) => of('hazard', hazards)),
    ...of('case', ledger.cases),
    ...of('coercive_measure', ledger.coerciveMeasures),
    ...of('closure_request', ledger.closureRequests),
    ...of('criminal_transfer', ledger.criminalTransfers),
    ...of('disciplinary_action', ledger.disciplinaryActions),
    ...of('exposure', ledger.exposures),
    ...of('blacklist_entry', ledger.blacklistings),
    ...of('joint_discipline', ledger.jointDisciplines),
  ];
}

function* topLevelRecords(json: unknown): Generator<Readonly<Record<string, unknown>>> {
  if (!isRecord(json)) return;
  for (const collection of Object.values(json)) {
    if (!Array.isArray(collection)) continue;
    for (const item of collection) if (isRecord(item)) yield item;
  }
}

function changesOf(record: LedgerRecord, before: KnownReference, reach: Reach): LedgerRefusal[] {
  if (before.region !== null && !reach.covers(before.region)) {
    return [refuse(record, 'region', 'OTHER_UNIT', `编号 ${record.id} 已由其他单位使用，请改用其他编号或其他来源`)];
  }
  if (before.hash === record.hash) return [];
  return differingFields(JSON.parse(before.content), JSON.parse(record.content)).map((field) => {
    const message = `编号 ${record.id} 的记录以前已导入，内容不同（${field}）。请在系统中更正，或改用其他编号`;
    return refuse(record, field, 'ALREADY_IMPORTED_DIFFERENT', message);
  });
}

function refuse(
  { type, id }: LedgerRecord,
  field: string,
  code: LedgerRefusal['code'],
  message: string,
): LedgerRefusal {
  return { type, id, field, code, message };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
