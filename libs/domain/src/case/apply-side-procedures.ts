import type { CaseRow } from './case-row.js';
import type { CaseActionEvent } from './events.js';
import { acceptedHearing, type Appraisal, type Hearing, type Preservation } from './side-procedures.js';

type Change = Partial<CaseRow>;

/** What an act beside the main line leaves in the row; null for an act of the main line. */
export function sideChangeOf(row: CaseRow, event: CaseActionEvent): Change | null {
  return investigationChange(row, event) ?? hearingChange(row, event) ?? executionChange(row, event);
}

function investigationChange(row: CaseRow, event: CaseActionEvent): Change | null {
  switch (event.type) {
    case 'VerificationExtended':
      return { verificationExtendedOn: event.payload.on };
    case 'JurisdictionReferred': {
      const { on, organ } = event.payload;
      const dispute = { referredOn: on, organ, settledOn: null, ours: null };
      return { jurisdictionDisputes: [...row.jurisdictionDisputes, dispute] };
    }
    case 'JurisdictionSettled': {
      const { on, ours } = event.payload;
      return {
        jurisdictionDisputes: changeLast(row.jurisdictionDisputes, (last) => ({ ...last, settledOn: on, ours })),
      };
    }
    case 'RecusalRequested': {
      const { on, staffId, by } = event.payload;
      const recusal = { staffId, requestedOn: on, by, decidedOn: null, granted: false };
      return { recusals: [...row.recusals, recusal] };
    }
    case 'RecusalDecided': {
      const { on, staffId, granted } = event.payload;
      const recusals = row.recusals.map((one) =>
        one.staffId === staffId && one.decidedOn === null ? { ...one, decidedOn: on, granted } : one,
      );
      // Who withdraws handles the case no longer; that the account once did stays true.
      return granted ? { recusals, officerIds: row.officerIds.filter((id) => id !== staffId) } : { recusals };
    }
    case 'InterviewRecorded': {
      const { on, startAt, endAt, officerIds, interviewee, capacity, overlapReason } = event.payload;
      const interview = { on, startAt, endAt, officerIds, interviewee, capacity, overlapReason };
      return { interviews: [...row.interviews, interview] };
    }
    case 'EvidenceRecorded': {
      const { on, kind, name } = event.payload;
      return { evidence: [...row.evidence, { on, kind, name }] };
    }
    case 'PreservationRequested': {
      const { on, items, place } = event.payload;
      const preservation = { requestedOn: on, items, place, approvedOn: null, handledOn: null, handling: null };
      return { preservations: [...row.preservations, preservation] };
    }
    case 'PreservationApproved': {
      const { on, preservation } = event.payload;
      return {
        preservations: changeAt(row.preservations, preservation, (one): Preservation => ({ ...one, approvedOn: on })),
      };
    }
    case 'PreservationHandled': {
      const { on, preservation, handling } = event.payload;
      const change = (one: Preservation): Preservation => ({ ...one, handledOn: on, handling });
      return { preservations: changeAt(row.preservations, preservation, change) };
    }
    case 'AppraisalCommissioned': {
      const { on, organ, object } = event.payload;
      const appraisal = { commissionedOn: on, organ, object, receivedOn: null, toldOn: null };
      return { appraisals: [...row.appraisals, appraisal] };
    }
    case 'AppraisalReceived': {
      const { on, appraisal, toldOn } = event.payload;
      const change = (one: Appraisal): Appraisal => ({ ...one, receivedOn: on, toldOn });
      return { appraisals: changeAt(row.appraisals, appraisal, change) };
    }
    case 'CaseSuspended': {
      const { on, ground } = event.payload;
      return { suspensions: [...row.suspensions, { from: on, ground, resumedOn: null }] };
    }
    case 'CaseResumed': {
      const { on } = event.payload;
      return { suspensions: changeLast(row.suspensions, (last) => ({ ...last, resumedOn: on })) };
    }
    case 'TermExtended': {
      const { on, days } = event.payload;
      return { extensions: [...row.extensions, { on, days }] };
    }
    default:
      return null;
  }
}

function hearingChange(row: CaseRow, event: CaseActionEvent): Change | null {
  switch (event.type) {
    case 'DefenceRecorded': {
      const { on, kind } = event.payload;
      return { defenceOn: on, defence: { on, kind, reviewedOn: null, result: null } };
    }
    case 'DefenceReviewed': {
      const { on, result } = event.payload;
      return row.defence === null ? {} : { defence: { ...row.defence, reviewedOn: on, result } };
    }
    case 'HearingAccepted': {
      const { on, applicant } = event.payload;
      return { hearing: acceptedHearing(applicant, on) };
    }
    case 'HearingRefused': {
      const { on, applicant, requestedOn } = event.payload;
      return { hearingRefusals: [...row.hearingRefusals, { on, applicant, requestedOn }] };
    }
    case 'HearingNoticeServed': {
      const { on, hearingOn, hostId, recorderId } = event.payload;
      return ofHearing(row, { noticeServedOn: on, hearingOn, hostId, recorderId });
    }
    case 'HearingHeld': {
      const { on, course } = event.payload;
      // Put off: it must be announced anew.
      return course === 'postponed'
        ? ofHearing(row, { noticeServedOn: null, hearingOn: null })
        : ofHearing(row, { heldOn: on, course });
    }
    case 'HearingWaived':
      return ofHearing(row, { waivedOn: event.payload.on });
    case 'HearingReported':
      return ofHearing(row, { reportedOn: event.payload.on });
    case 'HearingReviewRequested':
      return ofHearing(row, { reviewRequestedOn: event.payload.on });
    case 'HearingReviewPassed':
      return ofHearing(row, { reviewedOn: event.payload.on, reviewedBy: event.payload.act.by });
    case 'DiscussionRecorded': {
      const { on, subject, members } = event.payload;
      return { discussions: [...row.discussions, { on, subject, members }] };
    }
    default:
      return null;
  }
}

function ofHearing({ hearing }: CaseRow, change: Partial<Hearing>): Change {
  return hearing === null ? {} : { hearing: { ...hearing, ...change } };
}

function executionChange(row: CaseRow, event: CaseActionEvent): Change | null {
  switch (event.type) {
    case 'OnSpotPenaltyReported':
      return row.onSpot === null ? {} : { onSpot: { ...row.onSpot, reportedOn: event.payload.on } };
    case 'CashHandedIn':
      return row.onSpot === null ? {} : { onSpot: { ...row.onSpot, cashHandedInOn: event.payload.on } };
    case 'InstalmentsApproved': {
      const { on, decisionId, parts } = event.payload;
      const others = row.instalmentPlans.filter((plan) => plan.decisionId !== decisionId);
      return { instalmentPlans: [...others, { decisionId, approvedOn: on, parts }] };
    }
    case 'SurchargeImposed': {
      const { on, decisionId, amountFen } = event.payload;
      return { surcharges: [...row.surcharges, { decisionId, on, amountFen }] };
    }
    case 'PartyUrged': {
      const { on, decisionId, amountFen } = event.payload;
      return { urgings: [...row.urgings, { decisionId, servedOn: on, amountFen }] };
    }
    case 'CourtAppliedTo': {
      const { on, decisionId, court } = event.payload;
      return { courtApplications: [...row.courtApplications, { decisionId, appliedOn: on, court, acts: [] }] };
    }
    case 'CourtActRecorded': {
      const { on, decisionId, courtAct } = event.payload;
      const last = row.courtApplications.findLastIndex((one) => one.decisionId === decisionId);
      return {
        courtApplications: changeAt(row.courtApplications, last + 1, (one) => ({
          ...one,
          acts: [...one.acts, { on, act: courtAct }],
        })),
      };
    }
    case 'ExecutionPaused': {
      const { on, ground } = event.payload;
      return { executionPauses: [...row.executionPauses, { from: on, ground, resumedOn: null }] };
    }
    case 'ExecutionResumed': {
      const { on } = event.payload;
      return { executionPauses: changeLast(row.executionPauses, (last) => ({ ...last, resumedOn: on })) };
    }
    case 'RemedyOpened': {
      const { on, decisionId, kind } = event.payload;
      return { remedies: [...row.remedies, { decisionId, kind, openedOn: on, endedOn: null, result: null }] };
    }
    case 'RemedyEnded': {
      const { on, remedy, result } = event.payload;
      return { remedies: changeAt(row.remedies, remedy, (one) => ({ ...one, endedOn: on, result })) };
    }
    default:
      return null;
  }
}

/** The entry of that number, counted from 1. */
function changeAt<T>(list: readonly T[], number: number, change: (entry: T) => T): readonly T[] {
  return list.map((entry, index) => (index === number - 1 ? change(entry) : entry));
}

function changeLast<T>(list: readonly T[], change: (entry: T) => T): readonly T[] {
  return changeAt(list, list.length, change);
}
