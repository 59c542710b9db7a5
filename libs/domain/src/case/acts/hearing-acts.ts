import type { LocalDate } from '../../calendar/local-date.js';
import type { TimeOfDay } from './investigation-acts.js';
import type { PartyKey } from './penalty-drafts.js';

/** Ways in which a document reaches the party (行政处罚法 art. 61, 民事诉讼法). */
export const SERVICE_MODES = ['direct', 'lien', 'post', 'entrusted', 'electronic', 'public_notice'] as const;
export type ServiceMode = (typeof SERVICE_MODES)[number];

/**
 * How a document reached the party. `on` of the act is the day of service: of the receipt of a letter, of the last day of the period of a
 * public notice.
 */
export interface Service {
  readonly mode: ServiceMode;
  readonly receiver: string | null;
  /** Witness or recording of a document left behind; the letter's number; why nothing but a public notice was possible. */
  readonly proof: string | null;
  /** The party agreed in writing to electronic service (行政处罚法 art. 61). */
  readonly consented: boolean;
  /** The day on which the public notice appeared. */
  readonly publishedOn: LocalDate | null;
}

export const DEFENCE_KINDS = ['none', 'waived', 'statement'] as const;
export type DefenceKind = (typeof DEFENCE_KINDS)[number];

/** What the re-examination made of the party's arguments (行政处罚法 art. 45). */
export const DEFENCE_RESULTS = ['adopted', 'partly_adopted', 'not_adopted'] as const;
export type DefenceResult = (typeof DEFENCE_RESULTS)[number];

/** The reviewer's opinion beside agreement. */
export const REVIEW_ADVICES = ['supplement', 'correct', 'transfer', 'no_penalty'] as const;
export type ReviewAdvice = (typeof REVIEW_ADVICES)[number];

/** How a hearing went: held; the party stayed away or left without good reason, which ends it; or a good reason puts it off. */
export const HEARING_COURSES = ['held', 'absent', 'left', 'postponed'] as const;
export type HearingCourse = (typeof HEARING_COURSES)[number];

/** What the bureau's heads discussed together (行政处罚法 art. 57). */
export const DISCUSSION_SUBJECTS = ['penalty', 'extension'] as const;
export type DiscussionSubject = (typeof DISCUSSION_SUBJECTS)[number];

export interface DiscussionMember {
  readonly name: string;
  readonly opinion: string;
}

interface Dated {
  readonly on: LocalDate;
}
interface Reasoned extends Dated {
  readonly reason: string;
}

/** What the steps of review, notice, defence, hearing and discussion are told. */
export interface HearingInputs {
  return_review: Reasoned & { readonly advice: ReviewAdvice };
  serve_notice: Dated & Service & { readonly documentNumber: string | null; readonly hearingOffered: boolean };
  record_defence: Dated & { readonly kind: DefenceKind; readonly content: string | null };
  review_defence: Dated & { readonly result: DefenceResult; readonly opinion: string };
  /** `on` is the day on which the party asked. */
  accept_hearing: Dated & { readonly applicant: PartyKey; readonly lateReason: string | null };
  refuse_hearing: Reasoned & { readonly applicant: PartyKey; readonly requestedOn: LocalDate };
  /** The party gives the hearing up. */
  waive_hearing: Reasoned;
  serve_hearing_notice: Dated &
    Service & {
      readonly documentNumber: string | null;
      readonly hearingOn: LocalDate;
      readonly at: TimeOfDay;
      readonly place: string;
      readonly hostId: string;
      readonly recorderId: string | null;
      /** Public, but for secrets of state, business or private life (行政处罚法 art. 64). */
      readonly open: boolean;
      readonly closedReason: string | null;
    };
  hold_hearing: Dated & { readonly course: HearingCourse; readonly agents: number; readonly record: string };
  report_hearing: Dated & { readonly opinion: string };
  submit_hearing_review: Dated;
  pass_hearing_review: Dated & { readonly opinion: string | null };
  return_hearing_review: Reasoned & { readonly advice: ReviewAdvice };
  record_discussion: Dated & {
    readonly subject: DiscussionSubject;
    readonly place: string;
    readonly members: readonly DiscussionMember[];
    readonly conclusion: string;
  };
}

export const HEARING_ACTIONS = [
  'return_review',
  'serve_notice',
  'record_defence',
  'review_defence',
  'accept_hearing',
  'refuse_hearing',
  'waive_hearing',
  'serve_hearing_notice',
  'hold_hearing',
  'report_hearing',
  'submit_hearing_review',
  'pass_hearing_review',
  'return_hearing_review',
  'record_discussion',
] as const satisfies readonly (keyof HearingInputs)[];
