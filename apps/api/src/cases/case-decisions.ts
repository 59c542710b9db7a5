import { Injectable } from '@nestjs/common';
import type { CaseActionInputs, CaseEvent, DecisionFacts } from '@anjuan/domain';
import type { EntityManager } from 'typeorm';
import { DecisionFactsService } from '../penalties/decision-facts.service.js';
import { DecisionWriter } from '../penalties/decision-writer.service.js';
import { CaseRowsRepository } from './case-rows.repository.js';

interface DecidedCase {
  readonly caseId: string;
  readonly region: string;
  readonly decisions: readonly DecisionFacts[];
}

/** What an event of the case does to its decisions. */
@Injectable()
export class CaseDecisions {
  constructor(
    private readonly writer: DecisionWriter,
    private readonly facts: DecisionFactsService,
    private readonly rows: CaseRowsRepository,
  ) {}

  async follow(manager: EntityManager, event: CaseEvent, known: DecidedCase): Promise<void> {
    const { caseId, region } = known;
    switch (event.type) {
      case 'PenaltyDecided': {
        const { on, decisions } = event.payload;
        const partyRow = await this.rows.partyRows(manager, caseId);
        return this.writer.decide(manager, { region, caseId, decidedOn: on, drafts: decisions }, partyRow);
      }
      case 'PenalisedOnSpot': {
        const { on, decisions } = event.payload;
        const partyRow = await this.rows.partyRows(manager, caseId);
        await this.writer.decide(manager, { region, caseId, decidedOn: on, drafts: decisions }, partyRow);
        // Handed over on the spot (行政处罚法 art. 52).
        await this.writer.serve(manager, { caseId, decisionId: null, on });
        return this.collectOnSpot(manager, caseId, event.payload);
      }
      case 'DecisionServed': {
        const { on, decisionId } = event.payload;
        return this.writer.serve(manager, { caseId, decisionId, on });
      }
      case 'PaymentRecorded':
        return this.writer.addPayment(manager, { ...event.payload, kind: 'payment' });
      case 'RefundRecorded':
        return this.writer.addPayment(manager, { ...event.payload, kind: 'refund' });
      case 'DecisionChanged': {
        const partyRow = await this.rows.partyRows(manager, caseId);
        return this.writer.change(manager, event.payload.decisionId, event.payload.lines, partyRow);
      }
      case 'DecisionRevoked':
        return this.writer.end(manager, event.payload.decisionId, event.payload);
      case 'DecisionCorrected':
        return this.writer.correct(manager, event.payload.decisionId, {
          ...event.payload,
          renumbered: isRenumbered(event.payload, known),
        });
      case 'DecisionVoided': {
        const { decisionId, reason, act } = event.payload;
        return this.writer.void(manager, decisionId, { by: act.by, reason });
      }
      default:
        return;
    }
  }

  /** Who paid the officers has paid (行政处罚法 art. 68, 69); what they then do with the money is between them and the bureau. */
  private async collectOnSpot(manager: EntityManager, caseId: string, spot: CaseActionInputs['penalise_on_spot']) {
    const { on, cashGround, receiptNumber } = spot;
    if (cashGround === null) return;
    const note = receiptNumber === null ? '当场收缴' : `当场收缴，票据号 ${receiptNumber}`;
    for (const { id: decisionId, voided, dueFen } of await this.facts.ofCase(manager, caseId)) {
      if (voided || dueFen === null || dueFen === 0) continue;
      const payment = { decisionId, kind: 'payment', purpose: 'penalty', amountFen: dueFen, on, note } as const;
      await this.writer.addPayment(manager, payment);
    }
  }
}

function isRenumbered(
  { decisionId, documentNumber }: { readonly decisionId: string; readonly documentNumber: string | null },
  { decisions }: DecidedCase,
): boolean {
  return decisions.find(({ id }) => id === decisionId)?.documentNumber !== documentNumber;
}
