import type { LocalDate } from '../../calendar/local-date.js';
import type { Service } from './hearing-acts.js';

/** What a payment is for. An added surcharge never counts as a fine. */
export const PAYMENT_PURPOSES = ['penalty', 'surcharge'] as const;
export type PaymentPurpose = (typeof PAYMENT_PURPOSES)[number];

/** Why an execution rests (行政强制法 art. 39). */
export const PAUSE_GROUNDS = ['party_unable', 'third_party_claim', 'irreparable_loss', 'other'] as const;
export type PauseGround = (typeof PAUSE_GROUNDS)[number];

/** Why an execution is over (行政强制法 art. 40; the last of art. 39: not resumed in three years). */
export const EXECUTION_END_GROUNDS = [
  'person_died',
  'organisation_ended',
  'object_lost',
  'basis_revoked',
  'not_resumed',
  'other',
] as const;
export type ExecutionEndGround = (typeof EXECUTION_END_GROUNDS)[number];

export const REMEDY_KINDS = ['reconsideration', 'litigation'] as const;
export type RemedyKind = (typeof REMEDY_KINDS)[number];

/** How it ended. The bureau then revokes or changes its decision by the acts that do so. */
export const REMEDY_RESULTS = ['upheld', 'changed', 'revoked', 'unlawful_kept', 'withdrawn', 'not_accepted'] as const;
export type RemedyResult = (typeof REMEDY_RESULTS)[number];

/** What the court does with the application, and the bureau's answer (行政强制法 art. 56-58). */
export const COURT_ACTS = ['accepted', 'not_accepted', 'permitted', 'refused', 'review_asked', 'executed'] as const;
export type CourtAct = (typeof COURT_ACTS)[number];

export interface InstalmentDraft {
  readonly dueOn: LocalDate;
  readonly amountFen: number;
}

interface Dated {
  readonly on: LocalDate;
}
interface Reasoned extends Dated {
  readonly reason: string;
}
interface OfDecision extends Dated {
  readonly decisionId: string;
}
interface Money extends OfDecision {
  readonly amountFen: number;
  readonly purpose: PaymentPurpose;
  readonly note: string | null;
}

/** What the steps of service, payment and execution are told. Money in fen. */
export interface ExecutionInputs {
  /** Without a decision: all that are not served yet. */
  serve_decision: Dated & Service & { readonly decisionId: string | null; readonly lateReason: string | null };
  record_payment: Money;
  record_refund: Money;
  /** One part is a deferral. */
  approve_instalments: OfDecision & {
    readonly appliedOn: LocalDate;
    readonly reason: string;
    readonly parts: readonly InstalmentDraft[];
    readonly documentNumber: string | null;
  };
  impose_surcharge: OfDecision & { readonly amountFen: number; readonly documentNumber: string | null };
  urge: OfDecision & Service & { readonly amountFen: number; readonly documentNumber: string | null };
  apply_to_court: OfDecision & {
    readonly court: string;
    readonly documentNumber: string | null;
    readonly lateReason: string | null;
  };
  record_court_act: OfDecision & { readonly courtAct: CourtAct; readonly note: string | null };
  pause_execution: Reasoned & { readonly ground: PauseGround };
  resume_execution: Reasoned;
  end_execution: Reasoned & { readonly ground: ExecutionEndGround };
  /** `on` is the day on which the application or the suit was accepted. */
  open_remedy: OfDecision & { readonly kind: RemedyKind; readonly organ: string; readonly note: string | null };
  /** Numbers count the case's own list from 1; `on` is the day on which the outcome reached the bureau. */
  end_remedy: Dated & { readonly remedy: number; readonly result: RemedyResult; readonly note: string | null };
}

export const EXECUTION_ACTIONS = [
  'serve_decision',
  'record_payment',
  'record_refund',
  'approve_instalments',
  'impose_surcharge',
  'urge',
  'apply_to_court',
  'record_court_act',
  'pause_execution',
  'resume_execution',
  'end_execution',
  'open_remedy',
  'end_remedy',
] as const satisfies readonly (keyof ExecutionInputs)[];
