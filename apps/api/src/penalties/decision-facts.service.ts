import { Injectable } from '@nestjs/common';
import type { DecisionFacts, DecisionState, KnownDate } from '@anjuan/domain';
import type { EntityManager } from 'typeorm';
import { knownDateSql } from '../platform/database/known-date-columns.js';

interface DecisionFactsRow {
  readonly id: string;
  readonly document_number: string | null;
  readonly state: DecisionState;
  readonly voided: number;
  readonly decided_on: KnownDate | null;
  readonly due_fen: string;
  readonly unknown_amounts: string;
  readonly penalties: string;
  readonly lines: string;
  readonly paid_fen: string;
}

const sumOf = (expression: string): string => `COALESCE(SUM(${expression}), 0)`;

/** What guards of the procedure ask about the decisions of a case. */
@Injectable()
export class DecisionFactsService {
  /** Own decisions of the case, voided ones too. The caller answers for the scope. */
  async ofCase(manager: EntityManager, caseId: string): Promise<readonly DecisionFacts[]> {
    const rows = await manager.query<DecisionFactsRow[]>(
      `SELECT t.id, t.document_number, t.state, t.voided_at IS NOT NULL AS voided, ${knownDateSql('t.decided_on')} AS decided_on,
         ${sumOf("CASE WHEN l.kind IN ('fine', 'confiscation') THEN l.amount_fen END")} AS due_fen,
         ${sumOf(`CASE WHEN l.amount_fen IS NULL AND (l.kind = 'fine' OR (l.kind = 'confiscation' AND l.description IS NULL))
           THEN 1 ELSE 0 END`)} AS unknown_amounts,
         ${sumOf("CASE WHEN l.kind <> 'no_penalty' THEN 1 ELSE 0 END")} AS penalties,
         COUNT(l.id) AS \`lines\`,
         (SELECT ${sumOf("CASE WHEN y.kind = 'refund' THEN -y.amount_fen ELSE y.amount_fen END")}
          FROM penalty_payment y WHERE y.decision_id = t.id) AS paid_fen
       FROM penalty_decision t LEFT JOIN penalty_line l ON l.decision_id = t.id AND l.superseded_at IS NULL
       WHERE t.case_id = ? AND t.organ_id IS NULL
       GROUP BY t.id, t.document_number, t.state, t.voided_at, t.decided_on, t.decided_on_partial
       ORDER BY t.id`,
      [caseId],
    );
    return rows.map(toFacts);
  }
}

function toFacts(row: DecisionFactsRow): DecisionFacts {
  return {
    id: String(row.id),
    documentNumber: row.document_number,
    state: row.state,
    voided: Number(row.voided) === 1,
    decidedOn: row.decided_on,
    dueFen: Number(row.unknown_amounts) > 0 ? null : Number(row.due_fen),
    onlyNoPenalty: Number(row.lines) > 0 && Number(row.penalties) === 0,
    paidFen: Number(row.paid_fen),
  };
}
