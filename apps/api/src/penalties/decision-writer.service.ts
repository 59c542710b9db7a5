import { Injectable } from '@nestjs/common';
import type {
  DecisionDraft,
  DecisionEnder,
  DecisionEnding,
  KnownDate,
  LocalDate,
  PartyKey,
  PaymentPurpose,
  PenaltyLineDraft,
} from '@anjuan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock/clock.js';
import { knownDateColumns } from '../platform/database/import-batch.js';
import type { ColumnValues } from '../platform/records/record-writer.js';

/** The party's row within the case. */
export type PartyRowOf = (party: PartyKey) => string;

export interface NewDecisions {
  readonly region: string;
  readonly caseId: string;
  readonly decidedOn: LocalDate;
  readonly drafts: readonly DecisionDraft[];
}

/** Writes the decisions of a case, within the transaction of the act. What was decided stays: lines are superseded, never changed. */
@Injectable()
export class DecisionWriter {
  constructor(private readonly clock: Clock) {}

  async decide(manager: EntityManager, decisions: NewDecisions, partyRow: PartyRowOf): Promise<void> {
    for (const draft of decisions.drafts) await this.insert(manager, decisions, draft, partyRow);
  }

  /** One decision, or every one of the case that stands and is not served yet. */
  async serve(manager: EntityManager, { caseId, decisionId, on }: DecisionService): Promise<void> {
    await manager.query(
      `UPDATE penalty_decision SET served_on = ?, version = version + 1
       WHERE case_id = ? AND organ_id IS NULL AND voided_at IS NULL AND state = 'in_force' AND served_on IS NULL
         AND id = COALESCE(?, id)`,
      [on, caseId, decisionId],
    );
  }

  async change(
    manager: EntityManager,
    decisionId: string,
    lines: readonly PenaltyLineDraft[],
    partyRow: PartyRowOf,
  ): Promise<void> {
    await manager.query('UPDATE penalty_line SET superseded_at = ? WHERE decision_id = ? AND superseded_at IS NULL', [
      this.clock.now(),
      decisionId,
    ]);
    await insertLines(manager, decisionId, lines, partyRow);
    await update(manager, decisionId, {});
  }

  async end(manager: EntityManager, decisionId: string, { ending, by, on, reason }: DecisionEnd): Promise<void> {
    await update(manager, decisionId, {
      state: ending,
      ended_on: on,
      ended_on_partial: null,
      ended_by: by,
      end_note: reason,
    });
  }

  async correct(
    manager: EntityManager,
    decisionId: string,
    { decidedOn, documentNumber, renumbered }: DecisionCorrection,
  ): Promise<void> {
    const [day, partial] = knownDateColumns(decidedOn);
    const number = { document_number: documentNumber, number_in_use: documentNumber };
    await update(manager, decisionId, {
      decided_on: day,
      decided_on_partial: partial,
      ...(renumbered ? number : {}),
    });
  }

  /** It keeps its number, which is never given again. */
  async void(manager: EntityManager, decisionId: string, voiding: { readonly by: string; readonly reason: string }) {
    await update(manager, decisionId, {
      voided_at: this.clock.now(),
      voided_by: voiding.by,
      void_reason: voiding.reason,
    });
  }

  async addPayment(manager: EntityManager, payment: NewPayment): Promise<void> {
    const { decisionId, kind, purpose, amountFen, on, note } = payment;
    await manager.query(
      'INSERT INTO penalty_payment (decision_id, kind, purpose, amount_fen, paid_on, note) VALUES (?)',
      [[decisionId, kind, purpose, amountFen, on, note]],
    );
    await update(manager, decisionId, {});
  }

  private async insert(
    manager: EntityManager,
    { region, caseId, decidedOn }: NewDecisions,
    { documentNumber, lines }: DecisionDraft,
    partyRow: PartyRowOf,
  ): Promise<void> {
    const { insertId } = await manager.query<{ insertId: number | string }>(
      `INSERT INTO penalty_decision (region, case_id, document_number, number_in_use, state, decided_on, created_at)
       VALUES (?)`,
      [[region, caseId, documentNumber, documentNumber, 'in_force', decidedOn, this.clock.now()]],
    );
    await insertLines(manager, String(insertId), lines, partyRow);
  }
}

export interface DecisionCorrection {
  readonly decidedOn: KnownDate | null;
  readonly documentNumber: string | null;
  /** Past decisions may share a number; they keep it as long as nobody changes it. */
  readonly renumbered: boolean;
}

export interface DecisionEnd {
  readonly ending: DecisionEnding;
  readonly by: DecisionEnder;
  readonly on: LocalDate;
  readonly reason: string;
}

export interface DecisionService {
  readonly caseId: string;
  readonly decisionId: string | null;
  readonly on: LocalDate;
}

export interface NewPayment {
  readonly decisionId: string;
  readonly kind: 'payment' | 'refund';
  readonly purpose: PaymentPurpose;
  readonly amountFen: number;
  readonly on: LocalDate;
  readonly note: string | null;
}

async function update(manager: EntityManager, decisionId: string, columns: ColumnValues): Promise<void> {
  const assignments = [...Object.keys(columns).map((name) => `${name} = ?`), 'version = version + 1'];
  await manager.query(`UPDATE penalty_decision SET ${assignments.join(', ')} WHERE id = ?`, [
    ...Object.values(columns),
    decisionId,
  ]);
}

async function insertLines(
  manager: EntityManager,
  decisionId: string,
  lines: readonly PenaltyLineDraft[],
  partyRow: PartyRowOf,
): Promise<void> {
  const ofLines: (readonly [lineId: string, party: string])[] = [];
  for (const { kind, amountFen, licences, days, description, ground, parties } of lines) {
    const { insertId } = await manager.query<{ insertId: number | string }>(
      'INSERT INTO penalty_line (decision_id, kind, amount_fen, licences, days, description, ground) VALUES (?)',
      [[decisionId, kind, amountFen, licences, days, description, ground]],
    );
    ofLines.push(...distinct(parties.map(partyRow)).map((party) => [String(insertId), party] as const));
  }
  await manager.query('INSERT INTO penalty_line_party (line_id, case_party_id) VALUES ?', [ofLines]);
  // Those on whom only the replaced content fell stay: it was decided about them.
  const parties = distinct(ofLines.map(([, party]) => party));
  await manager.query('INSERT IGNORE INTO decision_party (decision_id, case_party_id) VALUES ?', [
    parties.map((party) => [decisionId, party]),
  ]);
}

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)];
