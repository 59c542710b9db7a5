import type { DecisionItem, PenaltyLine } from '@anjuan/contracts';
import { COUNTING_DECISION_STATES, PENALTY_KIND_LABEL, yuan } from '@anjuan/domain';

/** 罚款 30,000.00 元, 暂扣许可证件 2 件 30 日. */
export function penaltyWords(line: Pick<PenaltyLine, 'kind' | 'amountFen' | 'licences' | 'days'>): string {
  const parts: string[] = [PENALTY_KIND_LABEL[line.kind]];
  if (line.amountFen !== null) parts.push(`${yuan(line.amountFen)} 元`);
  else if (line.kind === 'fine') parts.push('金额不详');
  if (line.licences !== null) parts.push(`${line.licences} 件`);
  if (line.days !== null) parts.push(`${line.days} 日`);
  return parts.join(' ');
}

/** One sum imposed on several parties together is not their sum times the parties. */
export function isJoint(line: PenaltyLine): boolean {
  return line.parties.length > 1;
}

export function isInForce(decision: Pick<DecisionItem, 'state'>): boolean {
  const counting: readonly string[] = COUNTING_DECISION_STATES;
  return counting.includes(decision.state);
}

/** The fine of a decision, null where any part of it is unknown. */
export function fineOf(decision: Pick<DecisionItem, 'lines'>): number | null {
  const fines = decision.lines.filter((line) => line.kind === 'fine' && !line.superseded);
  if (fines.some((line) => line.amountFen === null)) return null;
  return fines.reduce((sum, line) => sum + (line.amountFen ?? 0), 0);
}
