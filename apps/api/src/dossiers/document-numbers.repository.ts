import { Injectable } from '@nestjs/common';
import type { DocumentNumberQuery, DocumentNumberView, Page } from '@anjuan/contracts';
import { EntityManager } from 'typeorm';
import { UnitNames } from '../organisation/units/unit-names.service.js';
import type { RegionScope } from '../platform/auth/region-scope.js';
import { keysetPage } from '../platform/database/keyset-list.js';
import {
  CASE_REF_COLUMNS,
  type CaseRefRow,
  caseRef,
  JOIN_CASE,
  required,
} from '../platform/database/record-references.js';
import { anyContains, equalTo, LIKE, type SqlCondition } from '../platform/database/sql-conditions.js';

interface Row extends CaseRefRow {
  readonly id: string;
  readonly region: string;
  readonly series: DocumentNumberView['series'];
  readonly year: number;
  readonly seq: number | null;
  readonly number: string;
  readonly decision_id: string | null;
  readonly given_at: Date;
  readonly given_by: string;
  readonly voided_at: Date | null;
  readonly void_reason: string | null;
}

const COLUMNS = {
  ...CASE_REF_COLUMNS,
  id: 't.id',
  region: 't.region',
  series: 't.series',
  year: 't.year',
  seq: 't.seq',
  number: 't.number',
  decision_id: 't.decision_id',
  given_at: 't.given_at',
  given_by: 'a.display_name',
  voided_at: 't.voided_at',
  void_reason: 't.void_reason',
} satisfies Record<keyof Row, string>;

/** The register of numbers (文号登记). */
@Injectable()
export class DocumentNumbersRepository {
  constructor(
    private readonly db: EntityManager,
    private readonly unitNames: UnitNames,
  ) {}

  async list(scope: RegionScope, query: DocumentNumberQuery): Promise<Page<DocumentNumberView>> {
    const narrowed = query.region === undefined ? scope : scope.narrowedTo(query.region);
    const from = `document_number t ${JOIN_CASE} JOIN account a ON a.id = t.given_by`;
    const conditions = [narrowed.where('t.region'), ...filtersOf(query)];
    const [page, regionName] = await Promise.all([
      keysetPage<Row>(this.db, { from, columns: COLUMNS, conditions, id: 't.id', date: null }, query),
      this.unitNames.current(),
    ]);
    return { ...page, items: page.items.map((row) => toView(row, scope, regionName)) };
  }
}

function filtersOf({ q, series, year, state }: DocumentNumberQuery): readonly SqlCondition[] {
  return [
    ...(q === undefined || q === '' ? [] : [anyContains([`t.number ${LIKE}`], q)]),
    ...equalTo('t.series', series),
    ...(year === undefined ? [] : [{ sql: 't.year = ?', params: [year] }]),
    ...(state === undefined ? [] : [{ sql: `t.voided_at IS ${state === 'voided' ? 'NOT NULL' : 'NULL'}`, params: [] }]),
  ];
}

function toView(row: Row, scope: RegionScope, regionName: (region: string) => string): DocumentNumberView {
  return {
    id: String(row.id),
    region: row.region,
    regionName: regionName(row.region),
    series: row.series,
    year: row.year,
    seq: row.seq,
    number: row.number,
    case: required(caseRef(row, scope)),
    decisionId: row.decision_id === null ? null : String(row.decision_id),
    givenAt: row.given_at.toISOString(),
    givenByName: row.given_by,
    voidedAt: row.voided_at?.toISOString() ?? null,
    voidReason: row.void_reason,
  };
}
