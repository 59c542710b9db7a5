import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import type { CoerciveMeasureQuery, Page } from '@anjuan/contracts';
import type { ApproverPost, CoerciveMeasureKind, KnownDate, LocalDate, MeasureLiftGround } from '@anjuan/domain';
import type { RegionScope } from '../platform/auth/region-scope.js';
import { dayUnknownSql, knownDateSql } from '../platform/database/known-date-columns.js';
import {
  CASE_REF_COLUMNS,
  type CaseRefRow,
  ENTERPRISE_REF_COLUMNS,
  type EnterpriseRefRow,
  JOIN_CASE,
  JOIN_ENTERPRISE,
} from '../platform/database/record-references.js';
import {
  readRecord,
  recordPage,
  type RecordTable,
  recordsWhere,
  type RowOf,
} from '../platform/database/record-table.js';
import { equalTo, LIKE } from '../platform/database/sql-conditions.js';

interface CoerciveMeasureFields extends CaseRefRow, EnterpriseRefRow {
  readonly kind: CoerciveMeasureKind;
  readonly document_number: string | null;
  readonly objects: string | null;
  readonly person: string | null;
  readonly person_id: string | null;
  readonly started_on: KnownDate | null;
  readonly ended_on: KnownDate | null;
  readonly term_days: number | null;
  readonly extension_days: number | null;
  readonly appraisal_days: number | null;
}

/** What only the page of one measure shows. */
interface CoerciveMeasureDetailFields extends CoerciveMeasureFields {
  readonly imported: number;
  readonly other_party_reason: string | null;
  readonly approved_on: LocalDate | null;
  readonly approver_name: string | null;
  readonly approver_post: ApproverPost | null;
  readonly emergency: number;
  readonly emergency_reason: string | null;
  readonly power_cut_ground: string | null;
  readonly power_supplier: string | null;
  readonly noticed_on: LocalDate | null;
  readonly not_residential: number;
  readonly extension_reason: string | null;
  readonly extension_approved_on: LocalDate | null;
  readonly extension_approver: string | null;
  readonly extension_told_on: LocalDate | null;
  readonly lift_ground: MeasureLiftGround | null;
  readonly lift_note: string | null;
}

const COERCIVE_MEASURES: RecordTable<CoerciveMeasureFields> = {
  table: 'coercive_measure',
  joins: [JOIN_CASE, JOIN_ENTERPRISE, 'LEFT JOIN person n ON n.id = t.person_id'],
  columns: {
    ...CASE_REF_COLUMNS,
    ...ENTERPRISE_REF_COLUMNS,
    kind: 't.kind',
    document_number: 't.document_number',
    objects: 't.objects',
    person: 'n.name',
    person_id: 't.person_id',
    started_on: knownDateSql('t.started_on'),
    ended_on: knownDateSql('t.ended_on'),
    term_days: 't.term_days',
    extension_days: 't.extension_days',
    appraisal_days: 't.appraisal_days',
  },
  date: 't.started_on',
  missing: { startedOn: dayUnknownSql('t.started_on') },
  search: [`t.document_number ${LIKE}`, `t.objects ${LIKE}`, `e.name ${LIKE}`, `e.uscc ${LIKE}`, `n.name ${LIKE}`],
};
export type CoerciveMeasureRow = RowOf<typeof COERCIVE_MEASURES>;

const COERCIVE_MEASURE_DETAIL: RecordTable<CoerciveMeasureDetailFields> = {
  ...COERCIVE_MEASURES,
  columns: {
    ...COERCIVE_MEASURES.columns,
    imported: 't.import_id IS NOT NULL',
    other_party_reason: 't.other_party_reason',
    approved_on: 't.approved_on',
    approver_name: 't.approver_name',
    approver_post: 't.approver_post',
    emergency: 't.emergency',
    emergency_reason: 't.emergency_reason',
    power_cut_ground: 't.power_cut_ground',
    power_supplier: 't.power_supplier',
    noticed_on: 't.noticed_on',
    not_residential: 't.not_residential',
    extension_reason: 't.extension_reason',
    extension_approved_on: 't.extension_approved_on',
    extension_approver: 't.extension_approver',
    extension_told_on: 't.extension_told_on',
    lift_ground: 't.lift_ground',
    lift_note: 't.lift_note',
  },
};
export type CoerciveMeasureDetailRow = RowOf<typeof COERCIVE_MEASURE_DETAIL>;

@Injectable()
export class MeasuresRepository {
  constructor(private readonly db: EntityManager) {}

  list(scope: RegionScope, query: CoerciveMeasureQuery): Promise<Page<CoerciveMeasureRow>> {
    return recordPage(this.db, COERCIVE_MEASURES, scope, query, equalTo('t.kind', query.kind));
  }

  find(scope: RegionScope, id: string): Promise<CoerciveMeasureDetailRow> {
    return readRecord(this.db, COERCIVE_MEASURE_DETAIL, scope, id);
  }

  ofCase(scope: RegionScope, caseId: string): Promise<CoerciveMeasureRow[]> {
    return recordsWhere(this.db, COERCIVE_MEASURES, scope, { sql: 't.case_id = ?', params: [caseId] });
  }
}
