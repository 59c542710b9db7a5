import type { KnownDate } from '../calendar/known-date.js';
import type { CaseClass, CaseProcedure, CaseStage } from '../records/codes.js';
import type { CaseAction, CaseActionInputs, CaseContent, CaseOutcome } from './actions.js';

/** A past case taken over as it was, in whatever stage it had reached. */
export interface PastCaseFacts {
  readonly region: string;
  readonly caseClass: CaseClass;
  readonly procedure: CaseProcedure;
  readonly stage: CaseStage;
  readonly violation: string;
  readonly filedOn: KnownDate | null;
  readonly closedOn: KnownDate | null;
  /** The parties: register entries, in the order of the case. */
  readonly enterpriseIds: readonly string[];
  readonly personIds: readonly string[];
  /** Where it came from, and its id there. */
  readonly source: string;
  readonly externalId: string;
}

export interface HistoricalCaseImported {
  readonly type: 'HistoricalCaseImported';
  readonly payload: PastCaseFacts;
}

export interface CaseOpened {
  readonly type: 'CaseOpened';
  readonly payload: CaseContent & { readonly region: string; readonly by: string };
}

/** What happened, in the bureau's words, by the action that made it happen. */
export const EVENT_OF_ACTION = {
  amend: 'CaseAmended',
  request_filing: 'FilingRequested',
  drop_lead: 'LeadDropped',
  endorse_filing: 'FilingEndorsed',
  return_filing: 'FilingReturned',
  approve_filing: 'FilingApproved',
  conclude: 'InvestigationConcluded',
  submit_review: 'ReviewRequested',
  pass_review: 'ReviewPassed',
  return_review: 'ReviewReturned',
  reopen_investigation: 'InvestigationReopened',
  serve_notice: 'NoticeServed',
  record_defence: 'DefenceRecorded',
  decide: 'PenaltyDecided',
  serve_decision: 'DecisionServed',
  record_payment: 'PaymentRecorded',
  record_refund: 'RefundRecorded',
  end_execution: 'ExecutionEnded',
  request_closing: 'ClosingRequested',
  return_closing: 'ClosingReturned',
  approve_closing: 'CaseClosed',
  archive: 'CaseArchived',
  withdraw_case: 'CaseWithdrawn',
  transfer_out: 'CaseTransferredOut',
  annul_filing: 'FilingAnnulled',
  change_decision: 'DecisionChanged',
  revoke_decision: 'DecisionRevoked',
  correct_decision: 'DecisionCorrected',
  void_decision: 'DecisionVoided',
  void_case: 'CaseVoided',
} as const satisfies Record<CaseAction, string>;

type ActionOf = typeof EVENT_OF_ACTION;

/** What the table decided for the action, so that a fold never asks a later version of the table. */
export interface ActMark {
  /** The account that acted. */
  readonly by: string;
  /** The accounts of the case's officers at that moment: whom the register links, or the file names, may be another one later. */
  readonly handlers: readonly string[];
  readonly stage: CaseStage;
  /** Only of events that close the case. */
  readonly outcome: CaseOutcome | null;
}

/** The event of an action carries what the action was told. */
export type CaseActionEvent<Of extends CaseAction = CaseAction> = {
  readonly [A in Of]: {
    readonly type: ActionOf[A];
    readonly payload: CaseActionInputs[A] & { readonly act: ActMark };
  };
}[Of];

export type CaseEvent = HistoricalCaseImported | CaseOpened | CaseActionEvent;
export type CaseEventType = CaseEvent['type'];

export const CASE_EVENT_TYPES = [
  'HistoricalCaseImported',
  'CaseOpened',
  ...Object.values(EVENT_OF_ACTION),
] as const satisfies readonly CaseEventType[];

/** How the audit log calls it: `FilingApproved` is `case.filing_approved`, `CaseVoided` is `case.voided`. */
export function caseAuditAction(type: CaseEventType): string {
  if (type === 'HistoricalCaseImported') return 'case.imported';
  const words = type.replace(/^Case/, '').replace(/(?!^)[A-Z]/g, (letter) => `_${letter}`);
  return `case.${words.toLowerCase()}`;
}
