import { Injectable } from '@nestjs/common';
import type { DecisionState, KnownDate, LedgerPenalty } from '@anjuan/domain';
import { type ImportBatch, knownDateColumns, type SqlValue } from '../platform/database/import-batch.js';

export interface PastDecision {
  readonly region: string;
  readonly caseId: string;
  readonly casePartyId: string;
  readonly documentNumber: string | null;
  readonly decidedOn: KnownDate | null;
  readonly revokedOn: KnownDate | null;
  readonly penalties: readonly LedgerPenalty[];
}

const DECISION_COLUMNS = [
  'region',
  'case_id',
  'document_number',
  'state',
  'decided_on',
  'decided_on_partial',
  'ended_on',
  'ended_on_partial',
];

@Injectable()
export class PenaltiesImportService {
  async store(batch: ImportBatch, decisions: readonly PastDecision[]): Promise<void> {
    const ids = await batch.insertForIds({
      table: 'penalty_decision',
      columns: DECISION_COLUMNS,
      rows: decisions.map(decisionColumns),
    });
    await batch.insert({
      table: 'decision_party',
      columns: ['decision_id', 'case_party_id'],
      rows: decisions.map(({ casePartyId }, index) => [ids[index] ?? null, casePartyId]),
    });
    await this.storeLines(batch, decisions, ids);
  }

  private async storeLines(
    batch: ImportBatch,
    decisions: readonly PastDecision[],
    ids: readonly string[],
  ): Promise<void> {
    const lines = decisions.flatMap(({ penalties, casePartyId }, index) =>
      penalties.map((penalty) => ({ decisionId: ids[index] ?? null, casePartyId, penalty })),
    );
    const lineIds = await batch.insertForIds({
      table: 'penalty_line',
      columns: ['decision_id', 'kind', 'amount_fen', 'licences'],
      rows: lines.map(({ decisionId, penalty }) => [decisionId, penalty.kind, ...quantityOf(penalty)]),
    });
    await batch.insert({
      table: 'penalty_line_party',
      columns: ['line_id', 'case_party_id'],
      rows: lines.map(({ casePartyId }, index) => [lineIds[index] ?? null, casePartyId]),
    });
  }
}

/** A decision with any date of revocation, also one known in part, no longer stands. */
function decisionColumns(decision: PastDecision): readonly SqlValue[] {
  const state: DecisionState = decision.revokedOn === null ? 'in_force' : 'revoked';
  return [
    decision.region,
    decision.caseId,
    decision.documentNumber,
    state,
    ...knownDateColumns(decision.decidedOn),
    ...knownDateColumns(decision.revokedOn),
  ];
}

function quantityOf(penalty: LedgerPenalty): readonly [amountFen: number | null, licences: number | null] {
  switch (penalty.kind) {
    case 'fine':
    case 'confiscation':
      return [penalty.amountFen, null];
    case 'suspend_licence':
      return [null, penalty.licences];
    case 'warning':
    case 'suspend_production':
      return [null, null];
  }
}
