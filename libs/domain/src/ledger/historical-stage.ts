import type { CaseStage } from '../records/codes.js';
import type { LedgerCase } from './ledger-types.js';

/** How far a past case had come, as far as its records tell. */
export function historicalStage(item: Pick<LedgerCase, 'closedOn' | 'decisions'>): CaseStage {
  if (item.closedOn !== null) return 'closed';
  return item.decisions.length > 0 ? 'decided' : 'investigating';
}
