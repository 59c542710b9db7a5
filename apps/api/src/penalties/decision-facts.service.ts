import { Injectable } from '@nestjs/common';
import type { DecisionFacts, DecisionState, KnownDate, LocalDate, PartyKey, PaymentPurpose } from '@anjuan/domain';
import type { EntityManager } from 'typeorm';
import { knownDateSql } from '../platform/database/known-date-columns.js';

interface DecisionFactsRow {
  readonly id: string;
  readonly document_number: string | null;
  readonly state: DecisionState;
  readonly voided: number;
  readonly decided_on: KnownDate | null;
  readonly served_on: LocalDate | null;
  readonly fine_fen: string;
  readonly unknown_fines: string;
  readonly due_fen: string;
  readonly unknown_amounts: string;
  readonly penalties: string;
  readonly lines: string;
}

interface FactsPartyRow {
  readonly decision_id: string;
  readonly enterprise_id: string | null;
  readonly person_id: string | null;
}

interface FactsPaymentRow {
  readonly decision_id: string;
  readonly purpose: PaymentPurpose;
  /** Below zero for a refund; unknown sums of past records count as nothing. */
  readonly signed_fen: string;
  readonly paid_on: LocalDate | null;
}

const sumOf = (expression: string): string => `COALESCE(SUM(${expression}), 0)`;

/** What guards of the procedure ask about the decisions of a case. */
@Injectable()
export class DecisionFactsService {
  /** Own decisions of the case, voided ones too. The caller answers for the scope. */
  async ofCase(manager: EntityManager, caseId: string): Promise<readonly DecisionFacts[]> {
    const rows = await manager.query<DecisionFactsRow[]>(
      `SELECT t.id, t.document_number, t.state, t.voided_at IS NOT NULL AS voided, ${knownDateSql('t.decided_on')} AS decided_on,
         t.served_on,
         ${sumOf("CASE WHEN l.kind = 'fine' THEN l.amount_fen END")} AS fine_fen,
         ${sumOf("CASE WHEN l.kind = 'fine' AND l.amount_fen IS NULL THEN 1 ELSE 0 END")} AS unknown_fines,
         ${sumOf("CASE WHEN l.kind IN ('fine', 'confiscation') THEN l.amount_fen END")} AS due_fen,
         ${sumOf(`CASE WHEN l.amount_fen IS NULL AND (l.kind = 'fine' OR (l.kind = 'confiscation' AND l.description IS NULL))
           THEN 1 ELSE 0 END`)} AS unknown_amounts,
         ${sumOf("CASE WHEN l.kind <> 'no_penalty' THEN 1 ELSE 0 END")} AS penalties,
         COUNT(l.id) AS \`lines\`
       FROM penalty_decision t LEFT JOIN penalty_line l ON l.decision_id = t.id AND l.superseded_at IS NULL
       WHERE t.case_id = ? AND t.organ_id IS NULL
       GROUP BY t.id, t.document_number, t.state, t.voided_at, t.decided_on, t.decided_on_partial, t.served_on
       ORDER BY t.id`,
      [caseId],
    );
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    const parties = await partiesOf(manager, ids);
    const payments = await paymentsOf(manager, ids);
    return rows.map((row) => {
      const ofDecision = ({ decision_id }: { readonly decision_id: string }): boolean =>
        String(decision_id) === String(row.id);
      return toFacts(row, parties.filter(ofDecision), payments.filter(ofDecision));
    });
  }
}

function partiesOf(manager: EntityManager, ids: readonly string[]): Promise<FactsPartyRow[]> {
  return manager.query<FactsPartyRow[]>(
    `SELECT dp.decision_id, p.enterprise_id, p.person_id
     FROM decision_party dp JOIN case_party p ON p.id = dp.case_party_id
     WHERE dp.decision_id IN (?) ORDER BY p.id`,
    [ids],
  );
}

function paymentsOf(manager: EntityManager, ids: readonly string[]): Promise<FactsPaymentRow[]> {
  return manager.query<FactsPaymentRow[]>(
    `SELECT y.decision_id, y.purpose, y.paid_on,
       COALESCE(CASE WHEN y.kind = 'refund' THEN -y.amount_fen ELSE y.amount_fen END, 0) AS signed_fen
     FROM penalty_payment y WHERE y.decision_id IN (?) ORDER BY y.paid_on, y.id`,
    [ids],
  );
}

function toFacts(
  row: DecisionFactsRow,
  parties: readonly FactsPartyRow[],
  payments: readonly FactsPaymentRow[],
): DecisionFacts {
  const ofPenalty = payments.filter(({ purpose }) => purpose === 'penalty');
  return {
    id: String(row.id),
    documentNumber: row.document_number,
    state: row.state,
    voided: Number(row.voided) === 1,
    decidedOn: row.decided_on,
    servedOn: row.served_on,
    parties: parties.map(partyKey),
    fineFen: Number(row.unknown_fines) > 0 ? null : Number(row.fine_fen),
    dueFen: Number(row.unknown_amounts) > 0 ? null : Number(row.due_fen),
    onlyNoPenalty: Number(row.lines) > 0 && Number(row.penalties) === 0,
    paidFen: totalOf(ofPenalty),
    // A past payment without a day settles the sum, but says nothing of when.
    payments: ofPenalty.flatMap(({ paid_on: on, signed_fen: signedFen }) =>
      on === null ? [] : [{ on, amountFen: Number(signedFen) }],
    ),
    surchargePaidFen: totalOf(payments.filter(({ purpose }) => purpose === 'surcharge')),
  };
}

function totalOf(payments: readonly FactsPaymentRow[]): number {
  return payments.reduce((sum, { signed_fen: signedFen }) => sum + Number(signedFen), 0);
}

function partyKey({ enterprise_id: enterprise, person_id: person }: FactsPartyRow): PartyKey {
  return enterprise === null ? { type: 'person', id: String(person) } : { type: 'enterprise', id: String(enterprise) };
}
