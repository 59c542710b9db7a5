import type { Ledger, RecordType } from '@anjuan/domain';
import { type LedgerRecord, referenceKey } from './ledger-records.js';

/** The ledger without the records that are known already. */
export function onlyFresh(ledger: Ledger, fresh: ReadonlyMap<string, LedgerRecord>): Ledger {
  const of = <T extends { readonly id: string }>(type: RecordType, items: readonly T[]): readonly T[] =>
    items.filter(({ id }) => fresh.has(referenceKey(type, id)));
  return {
    ...ledger,
    enterprises: of('enterprise', ledger.enterprises),
    inspections: of('inspection', ledger.inspections),
    cases: of('case', ledger.cases),
    coerciveMeasures: of('coercive_measure', ledger.coerciveMeasures),
    closureRequests: of('closure_request', ledger.closureRequests),
    criminalTransfers: of('criminal_transfer', ledger.criminalTransfers),
    disciplinaryActions: of('disciplinary_action', ledger.disciplinaryActions),
    exposures: of('exposure', ledger.exposures),
    blacklistings: of('blacklist_entry', ledger.blacklistings),
    jointDisciplines: of('joint_discipline', ledger.jointDisciplines),
  };
}
