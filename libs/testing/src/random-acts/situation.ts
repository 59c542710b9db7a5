import {
  addDays,
  type CaseAction,
  type CaseActionInputs,
  type CaseRow,
  type LocalDate,
  type Service,
} from '@anjuan/domain';
import type { RandomSource } from '../random-source.js';

/** The case as whoever chooses the next step sees it. */
export interface CaseSituation {
  readonly row: CaseRow;
  /** Ids of the decisions that exist, voided ones too. */
  readonly decisionIds: readonly string[];
  readonly today: LocalDate;
}

export type InputMaker<A extends CaseAction> = (random: RandomSource, situation: CaseSituation) => CaseActionInputs[A];

export const REASON = '核对后重新办理';
export const BY_HAND: Service = { mode: 'direct', receiver: null, proof: null, consented: false, publishedOn: null };

export function randomDay(random: RandomSource, { today }: CaseSituation): LocalDate {
  if (random.chance(0.85)) return today;
  return addDays(today, random.chance(0.8) ? -random.whole(1, 40) : random.whole(1, 5));
}

export function dated(random: RandomSource, now: CaseSituation): { readonly on: LocalDate } {
  return { on: randomDay(random, now) };
}

export function withOpinion(random: RandomSource, now: CaseSituation) {
  return { ...dated(random, now), opinion: random.chance(0.5) ? '同意' : null };
}

export function withReason(random: RandomSource, now: CaseSituation) {
  return { ...dated(random, now), reason: REASON };
}

export function oneDecision(random: RandomSource, { decisionIds }: CaseSituation): string {
  return decisionIds.length === 0 || random.chance(0.05) ? '987654321' : random.pick(decisionIds);
}
