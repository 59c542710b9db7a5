import type { Refusal } from '../refusal.js';
import { decisionIn, isLive } from './decision-guards.js';
import type { DecisionFacts, GuardContext } from './guard-context.js';

/**
 * What stands against an act on the decision that it names. While nothing is entered, the act is open when it is for one of the decisions
 * in force; else the reasons of the first are shown. A decision that is unknown or over is refused by `decision-of-case`.
 */
export function judgeDecision(
  { facts, command }: GuardContext,
  input: { readonly decisionId: string } | null,
  judge: (decision: DecisionFacts) => readonly Refusal[],
): readonly Refusal[] {
  if (input !== null) {
    const decision = decisionIn(facts, input.decisionId);
    return decision === null || !isLive(decision) ? [] : judge(decision);
  }
  if (command !== null) return [];
  const reasons = facts.decisions.filter(isLive).map(judge);
  return reasons.some((refusals) => refusals.length === 0) ? [] : (reasons[0] ?? []);
}
