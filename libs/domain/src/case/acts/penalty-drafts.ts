import type { PenaltyKind } from '../../records/codes.js';

/** Why no penalty is imposed (行政处罚法 art. 30, 31, 33, 36, 57). */
export const NO_PENALTY_GROUNDS = [
  'slight_and_corrected',
  'first_violation',
  'no_fault',
  'under_age',
  'mental_illness',
  'limitation_over',
  'not_established',
] as const;
export type NoPenaltyGround = (typeof NO_PENALTY_GROUNDS)[number];

/** Why a penalty is lighter, or below the minimum (行政处罚法 art. 30, 31, 32). */
export const MITIGATION_GROUNDS = [
  'removed_harm',
  'coerced',
  'confessed',
  'merit',
  'minor',
  'diminished_capacity',
  'other_law',
] as const;
export type MitigationGround = (typeof MITIGATION_GROUNDS)[number];

export const PENALTY_GROUNDS = [...NO_PENALTY_GROUNDS, ...MITIGATION_GROUNDS] as const;
export type PenaltyGround = (typeof PENALTY_GROUNDS)[number];

export interface PartyKey {
  readonly type: 'enterprise' | 'person';
  readonly id: string;
}

/** One penalty of a proposal, a notice or a decision. Money in fen. */
export interface PenaltyLineDraft {
  readonly kind: PenaltyKind;
  readonly amountFen: number | null;
  readonly licences: number | null;
  readonly days: number | null;
  readonly description: string | null;
  /** Why there is no penalty, or a lighter one; null for a penalty within the ordinary. */
  readonly ground: PenaltyGround | null;
  /** The parties it falls on; several for one sum imposed jointly. */
  readonly parties: readonly PartyKey[];
}

export interface DecisionDraft {
  readonly documentNumber: string | null;
  readonly lines: readonly PenaltyLineDraft[];
}
