import type { Role } from '../permissions/roles.js';
import type { CaseStage } from '../records/codes.js';
import type { CaseAction } from './actions.js';
import type { CaseRow } from './case-row.js';
import type { Hearing } from './side-procedures.js';
import { transitionOf } from './transitions.js';

/** The step that the case waits for, and whose it is. */
export interface AwaitedStep {
  readonly action: CaseAction;
  readonly roles: readonly Role[];
}

/** The next step of the procedure, what runs beside the main line included; null where none is left. */
export function awaitedStep(row: CaseRow): AwaitedStep | null {
  if (row.voided) return null;
  const action = nextAction(row);
  return action === null ? null : { action, roles: transitionOf(row.stage, action)?.roles ?? [] };
}

const MAIN_LINE = {
  lead: ({ procedure }) => (procedure === 'simplified' ? 'penalise_on_spot' : 'request_filing'),
  filing_review: ({ filingEndorsedOn }) => (filingEndorsedOn === null ? 'endorse_filing' : 'approve_filing'),
  investigating: () => 'conclude',
  concluded: () => 'submit_review',
  legal_review: ({ reviewedOn }) => (reviewedOn === null ? 'pass_review' : 'serve_notice'),
  noticed: ({ defence, hearing }) =>
    (hearing === null ? null : nextOfHearing(hearing)) ??
    (defence?.kind === 'statement' && defence.reviewedOn === null ? 'review_defence' : 'decide'),
  decided: () => 'serve_decision',
  served: ({ onSpot }) => (onSpot !== null && onSpot.reportedOn === null ? 'report_on_spot' : 'record_payment'),
  executing: ({ onSpot, closingRequestedOn }) => {
    if (onSpot !== null && onSpot.reportedOn === null) return 'report_on_spot';
    return closingRequestedOn === null ? 'request_closing' : 'approve_closing';
  },
  closed: () => 'archive',
  archived: () => null,
} as const satisfies Readonly<Record<CaseStage, (row: CaseRow) => CaseAction | null>>;

function nextAction(row: CaseRow): CaseAction | null {
  const rests = row.suspensions.some(({ resumedOn }) => resumedOn === null);
  return rests && transitionOf(row.stage, 'resume_case') !== null ? 'resume_case' : MAIN_LINE[row.stage](row);
}

function nextOfHearing(hearing: Hearing): CaseAction | null {
  if (hearing.waivedOn !== null) return null;
  if (hearing.noticeServedOn === null) return 'serve_hearing_notice';
  if (hearing.heldOn === null) return 'hold_hearing';
  if (hearing.reportedOn === null) return 'report_hearing';
  // Nothing was said at a hearing that nobody came to.
  if (hearing.course !== 'held') return null;
  if (hearing.reviewRequestedOn === null) return 'submit_hearing_review';
  return hearing.reviewedOn === null ? 'pass_hearing_review' : null;
}
