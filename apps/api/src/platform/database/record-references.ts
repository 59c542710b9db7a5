import type { RecordRef } from '@anjuan/contracts';
import { type KnownDate, RECORD_TYPE_LABEL } from '@anjuan/domain';
import type { RegionScope } from '../auth/region-scope.js';
import type { SqlCondition } from './sql-conditions.js';

/** How a record names another one: joins with fixed aliases, the columns that the name is made of, and the name itself. */

export const JOIN_ENTERPRISE = 'LEFT JOIN enterprise e ON e.id = t.enterprise_id';
export const JOIN_CASE = 'LEFT JOIN case_file c ON c.id = t.case_id';

export interface EnterpriseRefRow {
  readonly enterprise_id: string | null;
  readonly enterprise_name: string | null;
}

export const ENTERPRISE_REF_COLUMNS = { enterprise_id: 'e.id', enterprise_name: 'e.name' } as const;

/** Records of an enterprise, those made with an entry that was merged into it included. */
export function ofEnterprise(column: string, id: string | undefined): readonly SqlCondition[] {
  if (id === undefined) return [];
  const sql = `${column} IN (SELECT entry.id FROM enterprise entry WHERE entry.id = ? OR entry.merged_into_id = ?)`;
  return [{ sql, params: [id, id] }];
}

export interface CaseRefRow {
  readonly case_id: string | null;
  readonly case_region: string | null;
  readonly case_label: string | null;
}

export const CASE_LABEL_SQL = 'COALESCE(c.case_number, LEFT(c.violation, 80))';
export const CASE_REF_COLUMNS = { case_id: 'c.id', case_region: 'c.region', case_label: CASE_LABEL_SQL } as const;

export function enterpriseRef(row: EnterpriseRefRow): RecordRef | null {
  if (row.enterprise_id === null) return null;
  return ref('enterprise', row.enterprise_id, row.enterprise_name);
}

/** A case of a unit outside the scope is not named: its label is already part of the record. */
export function caseRef(row: CaseRefRow, scope: RegionScope): RecordRef | null {
  if (row.case_id === null || row.case_region === null || !scope.covers(row.case_region)) return null;
  return ref('case', row.case_id, row.case_label);
}

interface InspectionName {
  readonly id: string;
  readonly enterprise_name: string | null;
  readonly place: string | null;
  readonly inspected_on: KnownDate | null;
}

/** An inspection has no number: it is known by whom or where, and when. */
export function inspectionRef({ id, enterprise_name, place, inspected_on }: InspectionName): RecordRef {
  const name = enterprise_name ?? place ?? RECORD_TYPE_LABEL.inspection;
  return ref('inspection', id, inspected_on === null ? name : `${name} ${inspected_on}`);
}

export function ref(type: RecordRef['type'], id: string, label: string | null): RecordRef {
  return { type, id: String(id), label: label ?? RECORD_TYPE_LABEL[type] };
}

/** For references that a foreign key guarantees. */
export function required<T>(value: T | null): T {
  if (value === null) throw new Error('A reference that the record must have is missing');
  return value;
}
