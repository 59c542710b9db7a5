import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import type { HazardQuery, InspectionQuery, Page } from '@anjuan/contracts';
import type { InspectionKind, KnownDate, LocalDate } from '@anjuan/domain';
import type { RegionScope } from '../platform/auth/region-scope.js';
import { childrenOf } from '../platform/database/children.js';
import {
  anythingKnownSql,
  dayUnknownSql,
  knownDateSql,
  partlyKnownSql,
} from '../platform/database/known-date-columns.js';
import {
  CASE_REF_COLUMNS,
  type CaseRefRow,
  ENTERPRISE_REF_COLUMNS,
  type EnterpriseRefRow,
  JOIN_ENTERPRISE,
  ofEnterprise,
} from '../platform/database/record-references.js';
import {
  readRecord,
  recordPage,
  type RecordTable,
  recordsWhere,
  type RowOf,
} from '../platform/database/record-table.js';
import { allOf, equalTo, LIKE, type SqlCondition } from '../platform/database/sql-conditions.js';

interface InspectionFields extends EnterpriseRefRow {
  readonly kind: InspectionKind | null;
  readonly place: string | null;
  readonly inspected_on: KnownDate | null;
  readonly findings: string | null;
  readonly present: string | null;
}

const INSPECTIONS: RecordTable<InspectionFields> = {
  table: 'inspection',
  joins: [JOIN_ENTERPRISE],
  columns: {
    ...ENTERPRISE_REF_COLUMNS,
    kind: 't.kind',
    place: 't.place',
    inspected_on: knownDateSql('t.inspected_on'),
    findings: 't.findings',
    present: 't.present',
  },
  date: 't.inspected_on',
  missing: { inspectedOn: dayUnknownSql('t.inspected_on') },
  search: [`e.name ${LIKE}`, `e.uscc ${LIKE}`, `t.place ${LIKE}`],
};
export type InspectionRow = RowOf<typeof INSPECTIONS>;

interface HazardFields extends EnterpriseRefRow {
  readonly inspection_id: string;
  readonly place: string | null;
  readonly description: string;
  readonly major: number | null;
  readonly measure: string | null;
  readonly rectify_due_on: LocalDate | null;
  readonly order_number: string | null;
  readonly reported_on: LocalDate | null;
  readonly found_on: KnownDate | null;
  readonly verified_on: KnownDate | null;
}

/** A hazard is found on the day of its inspection. */
const HAZARDS: RecordTable<HazardFields> = {
  table: 'hazard',
  joins: ['JOIN inspection i ON i.id = t.inspection_id', 'LEFT JOIN enterprise e ON e.id = i.enterprise_id'],
  columns: {
    ...ENTERPRISE_REF_COLUMNS,
    inspection_id: 't.inspection_id',
    place: 'i.place',
    description: 't.description',
    major: 't.major',
    measure: 't.measure',
    rectify_due_on: 't.rectify_due_on',
    order_number: 't.order_number',
    reported_on: 't.reported_on',
    found_on: knownDateSql('i.inspected_on'),
    verified_on: knownDateSql('t.verified_on'),
  },
  date: 'i.inspected_on',
  // A hazard that nobody has verified is open, not incomplete.
  missing: { foundOn: dayUnknownSql('i.inspected_on'), verifiedOn: partlyKnownSql('t.verified_on') },
  search: [`t.description ${LIKE}`, `e.name ${LIKE}`, `e.uscc ${LIKE}`, `i.place ${LIKE}`],
};
export type HazardRow = RowOf<typeof HAZARDS>;

export interface HazardCounts {
  readonly found: number;
  readonly rectified: number;
}

@Injectable()
export class InspectionsRepository {
  constructor(private readonly db: EntityManager) {}

  list(scope: RegionScope, query: InspectionQuery): Promise<Page<InspectionRow>> {
    const filters = [...equalTo('t.kind', query.kind), ...ofEnterprise('t.enterprise_id', query.enterprise)];
    return recordPage(this.db, INSPECTIONS, scope, query, filters);
  }

  find(scope: RegionScope, id: string): Promise<InspectionRow> {
    return readRecord(this.db, INSPECTIONS, scope, id);
  }

  listHazards(scope: RegionScope, query: HazardQuery, today: LocalDate): Promise<Page<HazardRow>> {
    const filters = [
      ...overdueBy(today, query.overdue),
      ...flag('COALESCE(t.major, 0) = 1', query.major),
      ...flag(anythingKnownSql('t.verified_on'), query.verified),
    ];
    return recordPage(this.db, HAZARDS, scope, query, filters);
  }

  findHazard(scope: RegionScope, id: string): Promise<HazardRow> {
    return readRecord(this.db, HAZARDS, scope, id);
  }

  hazardsByIds(scope: RegionScope, ids: readonly string[]): Promise<HazardRow[]> {
    return recordsWhere(this.db, HAZARDS, scope, { sql: 't.id IN (?)', params: [ids] });
  }

  hazardsOf(scope: RegionScope, inspectionId: string): Promise<HazardRow[]> {
    return recordsWhere(this.db, HAZARDS, scope, { sql: 't.inspection_id = ?', params: [inspectionId] });
  }

  /** Hazards entered by mistake do not count. */
  async countHazards(scope: RegionScope, inspectionIds: readonly string[]): Promise<ReadonlyMap<string, HazardCounts>> {
    if (inspectionIds.length === 0) return new Map();
    const where = allOf([scope.where('t.region'), { sql: 't.inspection_id IN (?)', params: [inspectionIds] }]);
    const rows = await this.db.query<{ inspection_id: string; found: string; rectified: string }[]>(
      `SELECT t.inspection_id, COUNT(*) AS found,
         SUM(CASE WHEN ${anythingKnownSql('t.verified_on')} THEN 1 ELSE 0 END) AS rectified
       FROM hazard t WHERE ${where.sql} AND t.voided_at IS NULL GROUP BY t.inspection_id`,
      [...where.params],
    );
    return new Map(
      rows.map((row) => [String(row.inspection_id), { found: Number(row.found), rectified: Number(row.rectified) }]),
    );
  }

  /** The cases that rest on an inspection; the view leaves out those beyond the scope. */
  async casesOf(_scope: RegionScope, inspectionId: string): Promise<readonly CaseRefRow[]> {
    const { case_id, case_region, case_label } = CASE_REF_COLUMNS;
    const cases = await childrenOf<CaseRefRow>(
      this.db,
      `SELECT ci.inspection_id AS parent_id, ${case_id} AS case_id, ${case_region} AS case_region, ${case_label} AS case_label
       FROM case_inspection ci JOIN case_file c ON c.id = ci.case_id
       WHERE ci.inspection_id IN (?) ORDER BY c.id`,
      [inspectionId],
    );
    return cases.get(inspectionId) ?? [];
  }
}

function flag(condition: string, wanted: 'true' | 'false' | undefined): readonly SqlCondition[] {
  if (wanted === undefined) return [];
  return [{ sql: wanted === 'true' ? condition : `NOT ${condition}`, params: [] }];
}

/** Not verified, and the term is over; see `isHazardOverdue`. One entered by mistake waits for nobody. */
function overdueBy(today: LocalDate, wanted: 'true' | 'false' | undefined): readonly SqlCondition[] {
  if (wanted === undefined) return [];
  const late = `(NOT ${anythingKnownSql('t.verified_on')} AND COALESCE(t.rectify_due_on < ?, FALSE) AND t.voided_at IS NULL)`;
  return [{ sql: wanted === 'true' ? late : `NOT ${late}`, params: [today] }];
}
