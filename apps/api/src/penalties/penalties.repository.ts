import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import type { DecisionQuery, Page } from '@anjuan/contracts';
import {
  COUNTING_DECISION_STATES,
  type DecisionState,
  type KnownDate,
  type LocalDate,
  type PaymentPurpose,
  type PenaltyGround,
  type PenaltyKind,
} from '@anjuan/domain';
import type { RegionScope } from '../platform/auth/region-scope.js';
import { childrenOf } from '../platform/database/children.js';
import { dayUnknownSql, knownDateSql } from '../platform/database/known-date-columns.js';
import { CASE_REF_COLUMNS, type CaseRefRow, JOIN_CASE } from '../platform/database/record-references.js';
import {
  readRecord,
  recordPage,
  type RecordTable,
  recordsWhere,
  type RowOf,
} from '../platform/database/record-table.js';
import { allOf, equalTo, LIKE, type SqlCondition } from '../platform/database/sql-conditions.js';

interface DecisionFields extends CaseRefRow {
  readonly document_number: string | null;
  readonly state: DecisionState;
  readonly decided_on: KnownDate | null;
  readonly served_on: LocalDate | null;
  readonly ended_on: KnownDate | null;
  readonly ended_by: string | null;
  readonly end_note: string | null;
}

const withLine = (condition: string): string =>
  `EXISTS (SELECT 1 FROM penalty_line l WHERE l.decision_id = t.id AND l.superseded_at IS NULL AND ${condition})`;

const DECISIONS: RecordTable<DecisionFields> = {
  table: 'penalty_decision',
  joins: [JOIN_CASE],
  columns: {
    ...CASE_REF_COLUMNS,
    document_number: 't.document_number',
    state: 't.state',
    decided_on: knownDateSql('t.decided_on'),
    served_on: 't.served_on',
    ended_on: knownDateSql('t.ended_on'),
    ended_by: 't.ended_by',
    end_note: 't.end_note',
  },
  date: 't.decided_on',
  missing: {
    // A proposed decision has no date yet, so none is missing.
    decidedOn: `(t.state <> 'proposed' AND ${dayUnknownSql('t.decided_on')})`,
    'lines.amountFen': withLine("l.kind = 'fine' AND l.amount_fen IS NULL"),
    'lines.licences': withLine("l.kind = 'suspend_licence' AND l.licences IS NULL"),
  },
  search: [
    `t.document_number ${LIKE}`,
    `c.case_number ${LIKE}`,
    `c.violation ${LIKE}`,
    `EXISTS (SELECT 1 FROM decision_party dp JOIN case_party p ON p.id = dp.case_party_id
       LEFT JOIN enterprise e ON e.id = p.enterprise_id LEFT JOIN person n ON n.id = p.person_id
       WHERE dp.decision_id = t.id AND (p.stated_name ${LIKE} OR e.name ${LIKE} OR n.name ${LIKE}))`,
  ],
};
export type DecisionRow = RowOf<typeof DECISIONS>;

/** A party by the name that the record states. */
export interface PartyRow {
  readonly enterprise_id: string | null;
  readonly person_id: string | null;
  readonly label: string;
}

export interface LineRow {
  readonly id: string;
  readonly kind: PenaltyKind;
  readonly amount_fen: string | null;
  readonly licences: number | null;
  readonly days: number | null;
  readonly description: string | null;
  readonly ground: PenaltyGround | null;
  readonly superseded: number;
}

export interface PaymentRow {
  readonly kind: 'payment' | 'refund';
  readonly purpose: PaymentPurpose;
  readonly amount_fen: string | null;
  readonly paid_on: KnownDate | null;
  readonly note: string | null;
}

export interface DecisionParts {
  readonly parties: ReadonlyMap<string, readonly PartyRow[]>;
  readonly lines: ReadonlyMap<string, readonly LineRow[]>;
  /** By line: the names of those on whom it falls. */
  readonly lineParties: ReadonlyMap<string, readonly { readonly label: string }[]>;
}

const PARTY_LABEL = 'COALESCE(p.stated_name, e.name, n.name)';
const JOIN_PARTY_NAMES = 'LEFT JOIN enterprise e ON e.id = p.enterprise_id LEFT JOIN person n ON n.id = p.person_id';

@Injectable()
export class PenaltiesRepository {
  constructor(private readonly db: EntityManager) {}

  list(scope: RegionScope, query: DecisionQuery): Promise<Page<DecisionRow>> {
    const filters = [...equalTo('t.state', query.state), ...withLineOf(query.kind)];
    return recordPage(this.db, DECISIONS, scope, query, filters);
  }

  find(scope: RegionScope, id: string): Promise<DecisionRow> {
    return readRecord(this.db, DECISIONS, scope, id);
  }

  ofCase(scope: RegionScope, caseId: string): Promise<DecisionRow[]> {
    return recordsWhere(this.db, DECISIONS, scope, { sql: 't.case_id = ?', params: [caseId] });
  }

  /** Parties and lines of decisions that were read within a scope. */
  async partsOf(_scope: RegionScope, decisionIds: readonly string[]): Promise<DecisionParts> {
    const [parties, lines, lineParties] = await Promise.all([
      childrenOf<PartyRow>(
        this.db,
        `SELECT dp.decision_id AS parent_id, p.enterprise_id, p.person_id, ${PARTY_LABEL} AS label
         FROM decision_party dp JOIN case_party p ON p.id = dp.case_party_id ${JOIN_PARTY_NAMES}
         WHERE dp.decision_id IN (?) ORDER BY p.id`,
        decisionIds,
      ),
      childrenOf<LineRow>(
        this.db,
        `SELECT l.decision_id AS parent_id, l.id, l.kind, l.amount_fen, l.licences, l.days, l.description, l.ground,
           l.superseded_at IS NOT NULL AS superseded
         FROM penalty_line l WHERE l.decision_id IN (?) ORDER BY l.id`,
        decisionIds,
      ),
      childrenOf<{ label: string }>(
        this.db,
        `SELECT lp.line_id AS parent_id, ${PARTY_LABEL} AS label
         FROM penalty_line l JOIN penalty_line_party lp ON lp.line_id = l.id
         JOIN case_party p ON p.id = lp.case_party_id ${JOIN_PARTY_NAMES}
         WHERE l.decision_id IN (?) ORDER BY p.id`,
        decisionIds,
      ),
    ]);
    return { parties, lines, lineParties };
  }

  paymentsOf(_scope: RegionScope, decisionIds: readonly string[]): Promise<ReadonlyMap<string, readonly PaymentRow[]>> {
    return childrenOf<PaymentRow>(
      this.db,
      `SELECT y.decision_id AS parent_id, y.kind, y.purpose, y.amount_fen, ${knownDateSql('y.paid_on')} AS paid_on, y.note
       FROM penalty_payment y WHERE y.decision_id IN (?) ORDER BY y.id`,
      decisionIds,
    );
  }

  /** Fines of each case as the statistics count them: own decisions in force, content that was not replaced. */
  async finesOf(scope: RegionScope, caseIds: readonly string[]): Promise<ReadonlyMap<string, number | null>> {
    if (caseIds.length === 0) return new Map();
    const where = allOf([
      scope.where('t.region'),
      { sql: 't.case_id IN (?)', params: [caseIds] },
      { sql: 't.state IN (?)', params: [COUNTING_DECISION_STATES] },
    ]);
    const rows = await this.db.query<{ case_id: string; fine_fen: string | null; unknown: string }[]>(
      `SELECT t.case_id, SUM(l.amount_fen) AS fine_fen, SUM(CASE WHEN l.amount_fen IS NULL THEN 1 ELSE 0 END) AS unknown
       FROM penalty_decision t JOIN penalty_line l ON l.decision_id = t.id
       WHERE ${where.sql} AND t.organ_id IS NULL AND t.voided_at IS NULL AND l.kind = 'fine' AND l.superseded_at IS NULL
       GROUP BY t.case_id`,
      [...where.params],
    );
    return new Map(rows.map((row) => [String(row.case_id), Number(row.unknown) > 0 ? null : Number(row.fine_fen)]));
  }
}

function withLineOf(kind: PenaltyKind | undefined): readonly SqlCondition[] {
  if (kind === undefined) return [];
  return [{ sql: withLine('l.kind = ?'), params: [kind] }];
}
