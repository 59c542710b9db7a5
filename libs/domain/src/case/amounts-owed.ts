import type { CaseRow } from './case-row.js';
import type { DecisionFacts } from './guard-context.js';

/** What is not paid of the penalty itself; null where an amount is not known. */
export function openPenaltyFen({ dueFen, paidFen }: DecisionFacts): number | null {
  return dueFen === null ? null : Math.max(0, dueFen - paidFen);
}

/** Surcharges imposed by a decision of their own; what merely runs up is not owed yet. */
export function imposedSurchargeFen({ surcharges }: Pick<CaseRow, 'surcharges'>, decisionId: string): number {
  return surcharges.reduce((sum, one) => (one.decisionId === decisionId ? sum + one.amountFen : sum), 0);
}

export function openSurchargeFen(row: Pick<CaseRow, 'surcharges'>, { id, surchargePaidFen }: DecisionFacts): number {
  return Math.max(0, imposedSurchargeFen(row, id) - surchargePaidFen);
}

/** How a decision is called in a message. */
export function decisionName({ documentNumber }: DecisionFacts): string {
  return documentNumber === null ? '处罚决定' : `决定书 ${documentNumber}`;
}
