import type { LocalDate } from '../calendar/local-date.js';
import type { CourtAct, InstalmentDraft, PauseGround, RemedyKind, RemedyResult } from './acts/execution-acts.js';
import type {
  DefenceKind,
  DefenceResult,
  DiscussionMember,
  DiscussionSubject,
  HearingCourse,
  ReviewAdvice,
} from './acts/hearing-acts.js';
import type {
  CashGround,
  EvidenceKind,
  IntervieweeCapacity,
  PreservationHandling,
  RecusalAsker,
  SuspensionGround,
  TimeOfDay,
} from './acts/investigation-acts.js';
import type { PartyKey } from './acts/penalty-drafts.js';

/**
 * What runs beside the main line of a case. Each list holds its entries in the order in which they came; an entry's number is its place,
 * counted from 1. Days are the days of the acts.
 */

export interface Recusal {
  readonly staffId: string;
  readonly requestedOn: LocalDate;
  readonly by: RecusalAsker;
  readonly decidedOn: LocalDate | null;
  readonly granted: boolean;
}

export interface JurisdictionDispute {
  readonly referredOn: LocalDate;
  readonly organ: string;
  readonly settledOn: LocalDate | null;
  /** Null until it is settled. */
  readonly ours: boolean | null;
}

export interface Interview {
  readonly on: LocalDate;
  readonly startAt: TimeOfDay;
  readonly endAt: TimeOfDay;
  readonly officerIds: readonly string[];
  readonly interviewee: string;
  readonly capacity: IntervieweeCapacity;
  /** It overlaps another one of the same officer, and this is why. */
  readonly overlapReason: string | null;
}

export interface Evidence {
  readonly on: LocalDate;
  readonly kind: EvidenceKind;
  readonly name: string;
}

export interface Preservation {
  readonly requestedOn: LocalDate;
  readonly items: string;
  readonly place: string;
  readonly approvedOn: LocalDate | null;
  readonly handledOn: LocalDate | null;
  readonly handling: PreservationHandling | null;
}

export interface Appraisal {
  readonly commissionedOn: LocalDate;
  readonly organ: string;
  readonly object: string;
  readonly receivedOn: LocalDate | null;
  readonly toldOn: LocalDate | null;
}

export interface Suspension {
  readonly from: LocalDate;
  readonly ground: SuspensionGround;
  /** The day on which the investigation went on. */
  readonly resumedOn: LocalDate | null;
}

export interface TermExtension {
  readonly on: LocalDate;
  readonly days: number;
}

export interface Defence {
  readonly on: LocalDate;
  readonly kind: DefenceKind;
  readonly reviewedOn: LocalDate | null;
  readonly result: DefenceResult | null;
}

/** The hearing of a notice; a new notice begins without one. */
export interface Hearing {
  readonly applicant: PartyKey;
  readonly requestedOn: LocalDate;
  readonly noticeServedOn: LocalDate | null;
  readonly hearingOn: LocalDate | null;
  readonly hostId: string | null;
  readonly recorderId: string | null;
  readonly heldOn: LocalDate | null;
  readonly course: HearingCourse | null;
  readonly reportedOn: LocalDate | null;
  /** The legal review after the hearing. */
  readonly reviewRequestedOn: LocalDate | null;
  readonly reviewedOn: LocalDate | null;
  readonly reviewedBy: string | null;
  /** The party gave it up. */
  readonly waivedOn: LocalDate | null;
}

export interface HearingRefusal {
  readonly on: LocalDate;
  readonly applicant: PartyKey;
  readonly requestedOn: LocalDate;
}

export interface Discussion {
  readonly on: LocalDate;
  readonly subject: DiscussionSubject;
  readonly members: readonly DiscussionMember[];
}

/** Of a case by the simplified procedure. */
export interface OnSpotPenalty {
  readonly on: LocalDate;
  readonly officerIds: readonly string[];
  readonly cashGround: CashGround | null;
  readonly reportedOn: LocalDate | null;
  readonly cashHandedInOn: LocalDate | null;
}

/** One approval of deferral or instalments; a later one of the same decision replaces it. */
export interface InstalmentPlan {
  readonly decisionId: string;
  readonly approvedOn: LocalDate;
  readonly parts: readonly InstalmentDraft[];
}

export interface SurchargeDecision {
  readonly decisionId: string;
  readonly on: LocalDate;
  readonly amountFen: number;
}

export interface Urging {
  readonly decisionId: string;
  readonly servedOn: LocalDate;
  readonly amountFen: number;
}

export interface CourtApplication {
  readonly decisionId: string;
  readonly appliedOn: LocalDate;
  readonly court: string;
  readonly acts: readonly { readonly on: LocalDate; readonly act: CourtAct }[];
}

export interface ExecutionPause {
  readonly from: LocalDate;
  readonly ground: PauseGround;
  readonly resumedOn: LocalDate | null;
}

export interface Remedy {
  readonly decisionId: string;
  readonly kind: RemedyKind;
  readonly openedOn: LocalDate;
  readonly endedOn: LocalDate | null;
  readonly result: RemedyResult | null;
}

/** The part of a case's row that is not its main line. */
export interface SideProcedures {
  readonly verificationExtendedOn: LocalDate | null;
  readonly jurisdictionDisputes: readonly JurisdictionDispute[];
  readonly recusals: readonly Recusal[];
  readonly interviews: readonly Interview[];
  readonly evidence: readonly Evidence[];
  readonly preservations: readonly Preservation[];
  readonly appraisals: readonly Appraisal[];
  readonly suspensions: readonly Suspension[];
  readonly extensions: readonly TermExtension[];
  /** What the reviewer advised when the case was returned last; gone once it is concluded again. */
  readonly reviewAdvice: ReviewAdvice | null;
  readonly hearingOffered: boolean;
  readonly defence: Defence | null;
  readonly hearing: Hearing | null;
  readonly hearingRefusals: readonly HearingRefusal[];
  readonly discussions: readonly Discussion[];
  readonly onSpot: OnSpotPenalty | null;
  readonly instalmentPlans: readonly InstalmentPlan[];
  readonly surcharges: readonly SurchargeDecision[];
  readonly urgings: readonly Urging[];
  readonly courtApplications: readonly CourtApplication[];
  readonly executionPauses: readonly ExecutionPause[];
  readonly remedies: readonly Remedy[];
}

export const NO_SIDE_PROCEDURES: SideProcedures = {
  verificationExtendedOn: null,
  jurisdictionDisputes: [],
  recusals: [],
  interviews: [],
  evidence: [],
  preservations: [],
  appraisals: [],
  suspensions: [],
  extensions: [],
  reviewAdvice: null,
  hearingOffered: false,
  defence: null,
  hearing: null,
  hearingRefusals: [],
  discussions: [],
  onSpot: null,
  instalmentPlans: [],
  surcharges: [],
  urgings: [],
  courtApplications: [],
  executionPauses: [],
  remedies: [],
};

/** A hearing as it begins: asked for and accepted. */
export function acceptedHearing(applicant: PartyKey, requestedOn: LocalDate): Hearing {
  return {
    applicant,
    requestedOn,
    noticeServedOn: null,
    hearingOn: null,
    hostId: null,
    recorderId: null,
    heldOn: null,
    course: null,
    reportedOn: null,
    reviewRequestedOn: null,
    reviewedOn: null,
    reviewedBy: null,
    waivedOn: null,
  };
}
