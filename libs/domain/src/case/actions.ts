import type { KnownDate } from '../calendar/known-date.js';
import type { LocalDate } from '../calendar/local-date.js';
import type { CaseClass, PenaltyKind } from '../records/codes.js';

/** Where a lead comes from. */
export const CLUE_KINDS = [
  'inspection',
  'report',
  'assignment',
  'referral',
  'accident',
  'monitoring',
  'other',
] as const;
export type ClueKind = (typeof CLUE_KINDS)[number];

/** Ways in which a document reaches the party (行政处罚法 art. 61, 民事诉讼法). */
export const SERVICE_MODES = ['direct', 'lien', 'post', 'entrusted', 'electronic', 'public_notice'] as const;
export type ServiceMode = (typeof SERVICE_MODES)[number];

export const DEFENCE_KINDS = ['none', 'waived', 'statement'] as const;
export type DefenceKind = (typeof DEFENCE_KINDS)[number];

/** Who changed or ended a decision. */
export const DECISION_ENDERS = ['bureau', 'reconsideration', 'court'] as const;
export type DecisionEnder = (typeof DECISION_ENDERS)[number];

export const DECISION_ENDINGS = ['revoked', 'void', 'unlawful_kept'] as const;
export type DecisionEnding = (typeof DECISION_ENDINGS)[number];

/** How a closed case ended. */
export const CASE_OUTCOMES = [
  'penalised',
  'no_penalty',
  'not_filed',
  'withdrawn',
  'transferred',
  'filing_annulled',
] as const;
export type CaseOutcome = (typeof CASE_OUTCOMES)[number];

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
  /** The parties it falls on; several for one sum imposed jointly. */
  readonly parties: readonly PartyKey[];
}

export interface DecisionDraft {
  readonly documentNumber: string | null;
  readonly lines: readonly PenaltyLineDraft[];
}

/** What is known of a case before anything is decided about it. */
export interface CaseContent {
  readonly caseClass: CaseClass;
  readonly violation: string;
  readonly violatedArticle: string | null;
  readonly penaltyArticle: string | null;
  readonly clueKind: ClueKind | null;
  readonly clueSource: string | null;
  readonly remarks: string | null;
  readonly leadOn: KnownDate | null;
  readonly accidentOn: KnownDate | null;
  readonly enterpriseIds: readonly string[];
  readonly personIds: readonly string[];
  readonly inspectionIds: readonly string[];
  /** Members of the unit's staff who handle the case. */
  readonly officerIds: readonly string[];
}

interface Dated {
  /** The day of the act, not of its entry. */
  readonly on: LocalDate;
}
interface Opinion extends Dated {
  readonly opinion: string | null;
}
interface Reasoned extends Dated {
  readonly reason: string;
}

/** What each action is told. */
export interface CaseActionInputs {
  amend: CaseContent & { readonly filedOn: KnownDate | null; readonly reason: string | null };
  request_filing: Opinion;
  drop_lead: Reasoned;
  endorse_filing: Opinion;
  return_filing: Reasoned;
  approve_filing: Opinion & { readonly caseNumber: string | null };
  conclude: Dated & { readonly facts: string; readonly proposal: readonly PenaltyLineDraft[] };
  submit_review: Dated;
  pass_review: Opinion;
  return_review: Reasoned;
  reopen_investigation: Reasoned;
  serve_notice: Dated & { readonly mode: ServiceMode; readonly documentNumber: string | null };
  record_defence: Dated & { readonly kind: DefenceKind; readonly content: string | null };
  decide: Dated & { readonly decisions: readonly DecisionDraft[] };
  serve_decision: Dated & { readonly mode: ServiceMode };
  record_payment: Dated & { readonly decisionId: string; readonly amountFen: number; readonly note: string | null };
  record_refund: Dated & { readonly decisionId: string; readonly amountFen: number; readonly note: string | null };
  end_execution: Reasoned;
  request_closing: Opinion;
  return_closing: Reasoned;
  approve_closing: Opinion;
  archive: Dated & { readonly place: string | null };
  withdraw_case: Reasoned;
  transfer_out: Reasoned & { readonly organ: string };
  annul_filing: Reasoned;
  change_decision: Reasoned & {
    readonly decisionId: string;
    readonly by: DecisionEnder;
    readonly lines: readonly PenaltyLineDraft[];
  };
  revoke_decision: Reasoned & {
    readonly decisionId: string;
    readonly by: DecisionEnder;
    readonly ending: DecisionEnding;
  };
  correct_decision: {
    readonly decisionId: string;
    readonly decidedOn: KnownDate | null;
    readonly documentNumber: string | null;
    readonly reason: string;
  };
  void_decision: { readonly decisionId: string; readonly reason: string };
  void_case: { readonly reason: string };
}

export const CASE_ACTIONS = [
  'amend',
  'request_filing',
  'drop_lead',
  'endorse_filing',
  'return_filing',
  'approve_filing',
  'conclude',
  'submit_review',
  'pass_review',
  'return_review',
  'reopen_investigation',
  'serve_notice',
  'record_defence',
  'decide',
  'serve_decision',
  'record_payment',
  'record_refund',
  'end_execution',
  'request_closing',
  'return_closing',
  'approve_closing',
  'archive',
  'withdraw_case',
  'transfer_out',
  'annul_filing',
  'change_decision',
  'revoke_decision',
  'correct_decision',
  'void_decision',
  'void_case',
] as const satisfies readonly (keyof CaseActionInputs)[];
export type CaseAction = (typeof CASE_ACTIONS)[number];

/** An action with what it was told. */
export type CaseCommand<Of extends CaseAction = CaseAction> = {
  readonly [A in Of]: { readonly action: A; readonly input: CaseActionInputs[A] };
}[Of];
