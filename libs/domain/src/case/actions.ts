import type { KnownDate } from '../calendar/known-date.js';
import type { LocalDate } from '../calendar/local-date.js';
import type { CaseClass } from '../records/codes.js';
import { EXECUTION_ACTIONS, type ExecutionInputs } from './acts/execution-acts.js';
import { HEARING_ACTIONS, type HearingInputs } from './acts/hearing-acts.js';
import { INVESTIGATION_ACTIONS, type InvestigationInputs } from './acts/investigation-acts.js';
import type { DecisionDraft, PenaltyLineDraft } from './acts/penalty-drafts.js';

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
  /** The day of the act, or of its end where it went on (行政处罚法 art. 36). */
  readonly violatedOn: KnownDate | null;
  /** It touches life, health or financial safety and did harm: five years of limitation instead of two. */
  readonly harmful: boolean;
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
export interface CaseActionInputs extends InvestigationInputs, HearingInputs, ExecutionInputs {
  amend: CaseContent & { readonly filedOn: KnownDate | null; readonly reason: string | null };
  request_filing: Opinion;
  drop_lead: Reasoned;
  endorse_filing: Opinion;
  return_filing: Reasoned;
  approve_filing: Opinion & { readonly caseNumber: string | null };
  conclude: Dated & { readonly facts: string; readonly proposal: readonly PenaltyLineDraft[] };
  submit_review: Dated;
  pass_review: Opinion;
  reopen_investigation: Reasoned;
  /** The decision names the ways and terms of reconsideration and suit (行政处罚法 art. 59). */
  decide: Dated & { readonly decisions: readonly DecisionDraft[]; readonly remediesTold: boolean };
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
  'reopen_investigation',
  'decide',
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
  ...INVESTIGATION_ACTIONS,
  ...HEARING_ACTIONS,
  ...EXECUTION_ACTIONS,
] as const satisfies readonly (keyof CaseActionInputs)[];
export type CaseAction = (typeof CASE_ACTIONS)[number];

/** An action with what it was told. */
export type CaseCommand<Of extends CaseAction = CaseAction> = {
  readonly [A in Of]: { readonly action: A; readonly input: CaseActionInputs[A] };
}[Of];
