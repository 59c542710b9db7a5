import type { CaseJson, DisciplinaryActionJson, LedgerJson } from '@anjuan/testing';
import type { EntityManager } from 'typeorm';

export const RECORD_TABLES = [
  'enterprise',
  'person',
  'inspection',
  'hazard',
  'case_file',
  'case_party',
  'case_event',
  'penalty_decision',
  'decision_party',
  'penalty_line',
  'penalty_line_party',
  'coercive_measure',
  'closure_request',
  'criminal_transfer',
  'transferred_person',
  'disciplinary_action',
  'exposure',
  'blacklist_entry',
  'joint_discipline',
  'external_reference',
  'audit_chain',
] as const;

export type Counts = Readonly<Record<string, number>>;

/** How many rows each table of records has; audit chains other than those of cases are left out, because every sign-in adds to them. */
export async function rowCounts(manager: EntityManager): Promise<Counts> {
  const counts: Record<string, number> = {};
  for (const table of RECORD_TABLES) {
    const where = table === 'audit_chain' ? "WHERE chain LIKE 'case:%'" : '';
    const rows = await manager.query<{ n: string }[]>(`SELECT COUNT(*) AS n FROM ${table} ${where}`);
    counts[table] = Number(rows[0]?.n);
  }
  return counts;
}

/** What an import into empty tables must leave, as far as it can be counted without registering parties. */
export function countsOf(ledger: LedgerJson): Counts {
  const { inspections = [], cases = [], criminalTransfers = [] } = ledger;
  const decisions = cases.flatMap((item) => item.decisions);
  const lines = decisions.flatMap(({ penalties }) => penalties);
  return {
    inspection: inspections.length,
    hazard: inspections.flatMap(({ hazards }) => hazards).length,
    case_file: cases.length,
    case_event: cases.length,
    case_party: cases.flatMap(({ enterprise, person }) => [enterprise, person].filter((party) => party !== null))
      .length,
    penalty_decision: decisions.length,
    decision_party: decisions.length,
    penalty_line: lines.length,
    penalty_line_party: lines.length,
    coercive_measure: ledger.coerciveMeasures?.length ?? 0,
    closure_request: ledger.closureRequests?.length ?? 0,
    criminal_transfer: criminalTransfers.length,
    transferred_person: criminalTransfers.flatMap(({ persons }) => persons).length,
    disciplinary_action: ledger.disciplinaryActions?.length ?? 0,
    exposure: ledger.exposures?.length ?? 0,
    blacklist_entry: ledger.blacklistings?.length ?? 0,
    joint_discipline: ledger.jointDisciplines?.length ?? 0,
  };
}

interface SmallLedger {
  readonly source?: string;
  readonly region?: string;
  readonly cases?: readonly Partial<CaseJson>[];
  readonly disciplinaryActions?: readonly Partial<DisciplinaryActionJson>[];
}

/** A lawful ledger of one enterprise without a credit code, and cases and actions that differ as told. */
export function ledgerWith({
  source,
  region = '350502',
  cases = [],
  disciplinaryActions = [],
}: SmallLedger): LedgerJson {
  return {
    format: 'enforcement-ledger',
    version: 1,
    ...(source === undefined ? {} : { source }),
    enterprises: [{ id: 'e1', name: '无证气站', uscc: null, region, industry: 'gas' }],
    cases: cases.map((item, index) => ({
      id: `c${index + 1}`,
      region,
      class: 'pre_accident',
      enterprise: 'e1',
      person: null,
      violation: '未取得燃气经营许可从事燃气经营',
      filedOn: '2021-03-15',
      decisions: [],
      closedOn: null,
      ...item,
    })),
    disciplinaryActions: disciplinaryActions.map((item, index) => ({
      id: `d${index + 1}`,
      region,
      case: null,
      kind: 'party',
      measure: 'warning',
      decidedOn: '2021-06-01',
      person: { name: '李四', unit: '城管局', idNumber: null },
      ...item,
    })),
  };
}
