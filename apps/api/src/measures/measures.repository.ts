import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import type { CoerciveMeasureQuery, Page } from '@anjuan/contracts';
import type { CoerciveMeasureKind, KnownDate } from '@anjuan/domain';
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
  readonly started_on: KnownDate | null;
  readonly ended_on: KnownDate | null;
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
    started_on: knownDateSql('t.started_on'),
    ended_on: knownDateSql('t.ended_on'),
  },
  date: 't.started_on',
  missing: { startedOn: dayUnknownSql('t.started_on') },
  search: [`t.document_number ${LIKE}`, `t.objects ${LIKE}`, `e.name ${LIKE}`, `e.uscc ${LIKE}`, `n.name ${LIKE}`],
};
export type CoerciveMeasureRow = RowOf<typeof COERCIVE_MEASURES>;

@Injectable()
export class MeasuresRepository {
  constructor(private readonly db: EntityManager) {}

  list(scope: RegionScope, query: CoerciveMeasureQuery): Promise<Page<CoerciveMeasureRow>> {
    return recordPage(this.db, COERCIVE_MEASURES, scope, query, equalTo('t.kind', query.kind));
  }

  find(scope: RegionScope, id: string): Promise<CoerciveMeasureRow> {
    return readRecord(this.db, COERCIVE_MEASURES, scope, id);
  }

  ofCase(scope: RegionScope, caseId: string): Promise<CoerciveMeasureRow[]> {
    return recordsWhere(this.db, COERCIVE_MEASURES, scope, { sql: 't.case_id = ?', params: [caseId] });
  }
}
