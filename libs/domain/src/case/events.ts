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
  readonly payload: CaseContent & {
    readonly region: string;
    readonly by: string;
    readonly procedure: CaseProcedure;
  };
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
  reopen_investigation: 'InvestigationReopened',
  decide: 'PenaltyDecided',
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
  extend_verification: 'VerificationExtended',
  refuse_filing: 'FilingRefused',
  switch_to_ordinary: 'ProcedureSwitched',
  penalise_on_spot: 'PenalisedOnSpot',
  report_on_spot: 'OnSpotPenaltyReported',
  hand_in_cash: 'CashHandedIn',
  refer_jurisdiction: 'JurisdictionReferred',
  settle_jurisdiction: 'JurisdictionSettled',
  request_recusal: 'RecusalRequested',
  decide_recusal: 'RecusalDecided',
  record_interview: 'InterviewRecorded',
  record_evidence: 'EvidenceRecorded',
  request_preservation: 'PreservationRequested',
  approve_preservation: 'PreservationApproved',
  handle_preservation: 'PreservationHandled',
  commission_appraisal: 'AppraisalCommissioned',
  receive_appraisal: 'AppraisalReceived',
  suspend_case: 'CaseSuspended',
  resume_case: 'CaseResumed',
  extend_term: 'TermExtended',
  return_review: 'ReviewReturned',
  serve_notice: 'NoticeServed',
  record_defence: 'DefenceRecorded',
  review_defence: 'DefenceReviewed',
  accept_hearing: 'HearingAccepted',
  refuse_hearing: 'HearingRefused',
  waive_hearing: 'HearingWaived',
  serve_hearing_notice: 'HearingNoticeServed',
  hold_hearing: 'HearingHeld',
  report_hearing: 'HearingReported',
  submit_hearing_review: 'HearingReviewRequested',
  pass_hearing_review: 'HearingReviewPassed',
  return_hearing_review: 'HearingReviewReturned',
  record_discussion: 'DiscussionRecorded',
  serve_decision: 'DecisionServed',
  record_payment: 'PaymentRecorded',
  record_refund: 'RefundRecorded',
  approve_instalments: 'InstalmentsApproved',
  impose_surcharge: 'SurchargeImposed',
  urge: 'PartyUrged',
  apply_to_court: 'CourtAppliedTo',
  record_court_act: 'CourtActRecorded',
  pause_execution: 'ExecutionPaused',
  resume_execution: 'ExecutionResumed',
  end_execution: 'ExecutionEnded',
  open_remedy: 'RemedyOpened',
  end_remedy: 'RemedyEnded',
} as const satisfies Record<CaseAction, string>;

/** Whoever made one of these handled the case. */
export const HANDLING_EVENTS = [
  'CaseOpened',
  'CaseAmended',
  'FilingRequested',
  'PenalisedOnSpot',
  'OnSpotPenaltyReported',
  'CashHandedIn',
  'ProcedureSwitched',
  'InterviewRecorded',
  'EvidenceRecorded',
  'PreservationRequested',
  'PreservationHandled',
  'AppraisalCommissioned',
  'AppraisalReceived',
  'InvestigationConcluded',
  'InvestigationReopened',
  'ReviewRequested',
  'NoticeServed',
  'DefenceRecorded',
  'DefenceReviewed',
  'HearingReviewRequested',
  'DecisionServed',
  'PaymentRecorded',
  'RefundRecorded',
  'PartyUrged',
  'ClosingRequested',
] as const satisfies readonly CaseEventType[];

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
