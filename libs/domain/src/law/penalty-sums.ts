import type { PartyKey, PenaltyLineDraft } from '../case/acts/penalty-drafts.js';
import type { PenaltyKind } from '../records/codes.js';

export interface PartySum {
  readonly party: PartyKey;
  readonly amountFen: number;
}

/** What one party faces of one kind in all. A sum imposed jointly counts whole for each, because each may have to pay it. */
export function sumsByParty(lines: readonly PenaltyLineDraft[], kind: PenaltyKind): readonly PartySum[] {
  const sums = new Map<string, PartySum>();
  for (const { kind: lineKind, amountFen, parties } of lines) {
    if (lineKind !== kind || amountFen === null) continue;
    for (const party of parties) {
      const key = `${party.type}:${party.id}`;
      sums.set(key, { party, amountFen: (sums.get(key)?.amountFen ?? 0) + amountFen });
    }
  }
  return [...sums.values()];
}
