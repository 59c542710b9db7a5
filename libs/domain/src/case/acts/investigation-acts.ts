import type { LocalDate } from '../../calendar/local-date.js';
import type { DecisionDraft } from './penalty-drafts.js';

/** Who asked that an officer withdraws (行政处罚法 art. 43). */
export const RECUSAL_ASKERS = ['self', 'party', 'bureau'] as const;
export type RecusalAsker = (typeof RECUSAL_ASKERS)[number];

/** Why an investigation rests. The list is that of 住房和城乡建设行政处罚程序规定, not confirmed. */
export const SUSPENSION_GROUNDS = ['other_case', 'legal_question', 'force_majeure', 'party_missing', 'other'] as const;
export type SuspensionGround = (typeof SUSPENSION_GROUNDS)[number];

/** The eight kinds of 行政处罚法 art. 46; others are no evidence. */
export const EVIDENCE_KINDS = [
  'documentary',
  'physical',
  'audiovisual',
  'electronic',
  'testimony',
  'party_statement',
  'expert_opinion',
  'site_record',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Whom an interview asks. */
export const INTERVIEWEE_CAPACITIES = ['party', 'representative', 'witness', 'other'] as const;
export type IntervieweeCapacity = (typeof INTERVIEWEE_CAPACITIES)[number];

/** What becomes of evidence that was preserved (行政处罚法 art. 56: a decision within seven days). */
export const PRESERVATION_HANDLINGS = ['returned', 'appraised', 'seized', 'confiscated', 'transferred'] as const;
export type PreservationHandling = (typeof PRESERVATION_HANDLINGS)[number];

/** When an officer may take the money himself (行政处罚法 art. 68, 69). */
export const CASH_GROUNDS = ['small_fine', 'hard_to_collect_later', 'remote_place'] as const;
export type CashGround = (typeof CASH_GROUNDS)[number];

interface Dated {
  readonly on: LocalDate;
}
interface Reasoned extends Dated {
  readonly reason: string;
}

/** A time of day, HH:MM. */
export type TimeOfDay = string;

export interface InterviewInput extends Dated {
  readonly startAt: TimeOfDay;
  readonly endAt: TimeOfDay;
  readonly place: string;
  readonly officerIds: readonly string[];
  readonly interviewee: string;
  readonly capacity: IntervieweeCapacity;
  /** Asked for where the person may be under age. */
  readonly birthOn: LocalDate | null;
  /** The guardian who was present with a minor. */
  readonly guardian: string | null;
  /** Identity shown and rights told (行政处罚法 art. 55). */
  readonly rightsTold: boolean;
  readonly signed: boolean;
  /** Why it is not signed. */
  readonly refusalNote: string | null;
  /** Why one officer is in two interviews at once. */
  readonly overlapReason: string | null;
  readonly summary: string;
}

export interface EvidenceInput extends Dated {
  readonly kind: EvidenceKind;
  readonly name: string;
  readonly source: string;
  readonly officerIds: readonly string[];
  /** A copy was compared with its original. */
  readonly verified: boolean;
  /** Made by monitoring equipment (行政处罚法 art. 41). */
  readonly monitored: boolean;
  /** Its place and standard passed the legal and the technical review. */
  readonly monitoringReviewed: boolean;
  /** 抽样取证 (art. 56). */
  readonly sampled: boolean;
  readonly note: string | null;
}

export interface OnSpotInput extends Dated {
  readonly at: TimeOfDay;
  readonly place: string;
  readonly officerIds: readonly string[];
  readonly decisions: readonly DecisionDraft[];
  /** Certificates shown; facts, reasons, basis and rights told; the party heard (行政处罚法 art. 44, 45, 52). */
  readonly cardsShown: boolean;
  readonly told: boolean;
  readonly defence: string | null;
  /** The decision was handed over on the spot; a refusal to sign is noted. */
  readonly handedOver: boolean;
  readonly signatureNote: string | null;
  readonly remediesTold: boolean;
  /** Null where the party pays at the bank. */
  readonly cashGround: CashGround | null;
  readonly receiptNumber: string | null;
}

/** What the steps before and in the investigation are told, and those of the simplified procedure. */
export interface InvestigationInputs {
  extend_verification: Reasoned;
  refuse_filing: Reasoned;
  switch_to_ordinary: Reasoned;
  penalise_on_spot: OnSpotInput;
  report_on_spot: Dated;
  hand_in_cash: Dated & { readonly decisionId: string; readonly note: string | null };
  refer_jurisdiction: Reasoned & { readonly organ: string };
  settle_jurisdiction: Reasoned & { readonly decidedBy: string; readonly ours: boolean };
  request_recusal: Reasoned & { readonly staffId: string; readonly by: RecusalAsker };
  decide_recusal: Reasoned & { readonly staffId: string; readonly granted: boolean };
  record_interview: InterviewInput;
  record_evidence: EvidenceInput;
  request_preservation: Reasoned & { readonly items: string; readonly place: string };
  /** Numbers count the case's own list from 1. */
  approve_preservation: Dated & { readonly preservation: number };
  handle_preservation: Dated & {
    readonly preservation: number;
    readonly handling: PreservationHandling;
    readonly note: string | null;
  };
  commission_appraisal: Dated & { readonly organ: string; readonly object: string };
  receive_appraisal: Dated & {
    readonly appraisal: number;
    readonly conclusion: string;
    /** The day on which the party was told the result. */
    readonly toldOn: LocalDate | null;
  };
  suspend_case: Reasoned & { readonly ground: SuspensionGround };
  resume_case: Reasoned;
  extend_term: Reasoned & { readonly days: number };
}

export const INVESTIGATION_ACTIONS = [
  'extend_verification',
  'refuse_filing',
  'switch_to_ordinary',
  'penalise_on_spot',
  'report_on_spot',
  'hand_in_cash',
  'refer_jurisdiction',
  'settle_jurisdiction',
  'request_recusal',
  'decide_recusal',
  'record_interview',
  'record_evidence',
  'request_preservation',
  'approve_preservation',
  'handle_preservation',
  'commission_appraisal',
  'receive_appraisal',
  'suspend_case',
  'resume_case',
  'extend_term',
] as const satisfies readonly (keyof InvestigationInputs)[];
