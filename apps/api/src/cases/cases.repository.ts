import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import type { CaseQuery, Page } from '@anjuan/contracts';
import type { CaseClass, CaseOutcome, CaseProcedure, CaseStage, ClueKind, KnownDate } from '@anjuan/domain';
import type { RegionScope } from '../platform/auth/region-scope.js';
import { childrenOf } from '../platform/database/children.js';
import { dayUnknownSql, knownDateSql } from '../platform/database/known-date-columns.js';
import { readRecord, recordPage, type RecordTable, type RowOf } from '../platform/database/record-table.js';
import { allOf, equalTo, LIKE, type SqlCondition } from '../platform/database/sql-conditions.js';
import type { StoredEvent } from './case-events.js';

interface CaseFields {
  readonly case_number: string | null;
  readonly case_class: CaseClass;
  readonly case_procedure: CaseProcedure | null;
  readonly stage: CaseStage;
  readonly violation: string;
  readonly violated_article: string | null;
  readonly penalty_article: string | null;
  readonly clue_kind: ClueKind | null;
  readonly clue_source: string | null;
  readonly remarks: string | null;
  readonly accident_on: KnownDate | null;
  readonly violated_on: KnownDate | null;
  readonly harmful: number;
  readonly filed_on: KnownDate | null;
  readonly closed_on: KnownDate | null;
  readonly outcome: CaseOutcome | null;
  readonly historical: number;
}

const CASES: RecordTable<CaseFields> = {
  table: 'case_file',
  joins: [],
  columns: {
    case_number: 't.case_number',
    case_class: 't.case_class',
    case_procedure: 't.case_procedure',
    stage: 't.stage',
    violation: 't.violation',
    violated_article: 't.violated_article',
    penalty_article: 't.penalty_article',
    clue_kind: 't.clue_kind',
    clue_source: 't.clue_source',
    remarks: 't.remarks',
    accident_on: knownDateSql('t.accident_on'),
    violated_on: knownDateSql('t.violated_on'),
    harmful: 't.harmful',
    filed_on: knownDateSql('t.filed_on'),
    closed_on: knownDateSql('t.closed_on'),
    outcome: 't.outcome',
    historical: 't.historical',
  },
  date: 't.filed_on',
  missing: {
    // A penalty on the spot is not filed (penalty-law-51), a lead is not filed yet, and a dropped one never was.
    filedOn: `(COALESCE(t.case_procedure, 'ordinary') <> 'simplified' AND t.stage NOT IN ('lead', 'filing_review')
      AND COALESCE(t.outcome, '') <> 'not_filed'
      AND ${dayUnknownSql('t.filed_on')})`,
  },
  search: [
    `t.case_number ${LIKE}`,
    `t.violation ${LIKE}`,
    `EXISTS (SELECT 1 FROM case_party p LEFT JOIN enterprise e ON e.id = p.enterprise_id LEFT JOIN person n ON n.id = p.person_id
       WHERE p.case_id = t.id AND (p.stated_name ${LIKE} OR e.name ${LIKE} OR e.uscc ${LIKE} OR n.name ${LIKE}))`,
  ],
};
export type CaseFileRow = RowOf<typeof CASES>;

export interface CasePartyRow {
  readonly enterprise_id: string | null;
  readonly person_id: string | null;
  /** As the record states it, else as the register has it. */
  readonly label: string;
}

export interface CaseInspectionRow {
  readonly id: string;
  readonly enterprise_name: string | null;
  readonly place: string | null;
  readonly inspected_on: KnownDate | null;
}

export interface CaseEventRow extends StoredEvent {
  readonly seq: number;
  readonly occurred_on: KnownDate | null;
  readonly recorded_at: Date;
  readonly actor_name: string;
}

@Injectable()
export class CasesRepository {
  constructor(private readonly db: EntityManager) {}

  list(scope: RegionScope, query: CaseQuery): Promise<Page<CaseFileRow>> {
    const filters = [
      ...equalTo('t.case_class', query.caseClass),
      ...equalTo('t.case_procedure', query.procedure),
      ...equalTo('t.stage', query.stage),
      ...equalTo('t.outcome', query.outcome),
      ...handledBy(query.officer),
    ];
    return recordPage(this.db, CASES, scope, query, filters);
  }

  find(scope: RegionScope, id: string): Promise<CaseFileRow> {
    return readRecord(this.db, CASES, scope, id);
  }

  /** Parties of cases that were read within a scope. */
  partiesOf(_scope: RegionScope, caseIds: readonly string[]): Promise<ReadonlyMap<string, readonly CasePartyRow[]>> {
    return childrenOf<CasePartyRow>(
      this.db,
      `SELECT p.case_id AS parent_id, p.enterprise_id, p.person_id, COALESCE(p.stated_name, e.name, n.name) AS label
       FROM case_party p LEFT JOIN enterprise e ON e.id = p.enterprise_id LEFT JOIN person n ON n.id = p.person_id
       WHERE p.case_id IN (?) ORDER BY p.id`,
      caseIds,
    );
  }

  inspectionsOf(scope: RegionScope, caseId: string): Promise<CaseInspectionRow[]> {
    const where = allOf([scope.where('i.region'), { sql: 'ci.case_id = ?', params: [caseId] }]);
    return this.db.query<CaseInspectionRow[]>(
      `SELECT i.id, e.name AS enterprise_name, i.place, ${knownDateSql('i.inspected_on')} AS inspected_on
       FROM case_inspection ci JOIN inspection i ON i.id = ci.inspection_id LEFT JOIN enterprise e ON e.id = i.enterprise_id
       WHERE ${where.sql} ORDER BY i.id`,
      [...where.params],
    );
  }

  eventsOf(scope: RegionScope, caseId: string): Promise<CaseEventRow[]> {
    const where = allOf([scope.where('v.region'), { sql: 'v.case_id = ?', params: [caseId] }]);
    return this.db.query<CaseEventRow[]>(
      `SELECT v.seq, v.type, v.payload, v.occurred_on, v.recorded_at, v.actor_name
       FROM case_event v WHERE ${where.sql} ORDER BY v.seq`,
      [...where.params],
    );
  }
}

function handledBy(officer: string | undefined): readonly SqlCondition[] {
  if (officer === undefined) return [];
  return [
    { sql: 'EXISTS (SELECT 1 FROM case_officer co WHERE co.case_id = t.id AND co.staff_id = ?)', params: [officer] },
  ];
}
