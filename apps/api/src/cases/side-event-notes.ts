import {
  type CaseEvent,
  CASH_GROUND_LABEL,
  COURT_ACT_LABEL,
  DEFENCE_RESULT_LABEL,
  DISCUSSION_SUBJECT_LABEL,
  EVIDENCE_KIND_LABEL,
  EXECUTION_END_GROUND_LABEL,
  HEARING_COURSE_LABEL,
  INTERVIEWEE_CAPACITY_LABEL,
  PAUSE_GROUND_LABEL,
  PRESERVATION_HANDLING_LABEL,
  RECUSAL_ASKER_LABEL,
  REMEDY_KIND_LABEL,
  REMEDY_RESULT_LABEL,
  REVIEW_ADVICE_LABEL,
  SERVICE_MODE_LABEL,
  SUSPENSION_GROUND_LABEL,
  yuan,
} from '@anjuan/domain';

/** What the line of the timeline says of an act beside the main line, part by part; null where its own words are enough. */
export function sideNoteOf(event: CaseEvent): readonly (string | null)[] | null {
  return investigationNote(event) ?? hearingNote(event) ?? executionNote(event);
}

function investigationNote(event: CaseEvent): readonly (string | null)[] | null {
  switch (event.type) {
    case 'PenalisedOnSpot': {
      const { decisions, cashGround, defence } = event.payload;
      const cash = cashGround === null ? null : `当场收缴：${CASH_GROUND_LABEL[cashGround]}`;
      return [...decisions.map(({ documentNumber }) => documentNumber), cash, defence];
    }
    case 'CashHandedIn':
      return [event.payload.note];
    case 'JurisdictionReferred':
      return [event.payload.organ, event.payload.reason];
    case 'JurisdictionSettled': {
      const { decidedBy, ours, reason } = event.payload;
      return [`${decidedBy}指定${ours ? '由本机关' : '由其他机关'}管辖`, reason];
    }
    case 'RecusalRequested':
      return [RECUSAL_ASKER_LABEL[event.payload.by], event.payload.reason];
    case 'RecusalDecided':
      return [event.payload.granted ? '准许回避' : '驳回', event.payload.reason];
    case 'InterviewRecorded': {
      const { interviewee, capacity, startAt, endAt, overlapReason } = event.payload;
      return [`${interviewee}（${INTERVIEWEE_CAPACITY_LABEL[capacity]}）`, `${startAt}—${endAt}`, overlapReason];
    }
    case 'EvidenceRecorded':
      return [EVIDENCE_KIND_LABEL[event.payload.kind], event.payload.name];
    case 'PreservationRequested':
      return [event.payload.items, event.payload.place];
    case 'PreservationHandled':
      return [PRESERVATION_HANDLING_LABEL[event.payload.handling], event.payload.note];
    case 'AppraisalCommissioned':
      return [event.payload.organ, event.payload.object];
    case 'AppraisalReceived':
      return [event.payload.conclusion];
    case 'CaseSuspended':
      return [SUSPENSION_GROUND_LABEL[event.payload.ground], event.payload.reason];
    case 'TermExtended':
      return [`${event.payload.days} 日`, event.payload.reason];
    default:
      return null;
  }
}

function hearingNote(event: CaseEvent): readonly (string | null)[] | null {
  switch (event.type) {
    case 'ReviewReturned':
    case 'HearingReviewReturned':
      return [REVIEW_ADVICE_LABEL[event.payload.advice], event.payload.reason];
    case 'DefenceReviewed':
      return [DEFENCE_RESULT_LABEL[event.payload.result], event.payload.opinion];
    case 'HearingAccepted':
      return [event.payload.lateReason];
    case 'HearingNoticeServed': {
      const { documentNumber, hearingOn, at, place } = event.payload;
      return [documentNumber, `${hearingOn} ${at} ${place}`];
    }
    case 'HearingHeld':
      return [HEARING_COURSE_LABEL[event.payload.course], event.payload.record];
    case 'DiscussionRecorded': {
      const { subject, members, conclusion } = event.payload;
      return [DISCUSSION_SUBJECT_LABEL[subject], members.map(({ name }) => name).join('、'), conclusion];
    }
    default:
      return null;
  }
}

function executionNote(event: CaseEvent): readonly (string | null)[] | null {
  switch (event.type) {
    case 'InstalmentsApproved': {
      const { documentNumber, parts, reason } = event.payload;
      const [only] = parts;
      const terms = parts.length === 1 && only !== undefined ? `延期至 ${only.dueOn}` : `分 ${parts.length} 期`;
      return [documentNumber, terms, reason];
    }
    case 'SurchargeImposed':
      return [event.payload.documentNumber, `${yuan(event.payload.amountFen)} 元`];
    case 'PartyUrged': {
      const { documentNumber, amountFen, mode } = event.payload;
      return [documentNumber, `${yuan(amountFen)} 元`, SERVICE_MODE_LABEL[mode]];
    }
    case 'CourtAppliedTo':
      return [event.payload.documentNumber, event.payload.court, event.payload.lateReason];
    case 'CourtActRecorded':
      return [COURT_ACT_LABEL[event.payload.courtAct], event.payload.note];
    case 'ExecutionPaused':
      return [PAUSE_GROUND_LABEL[event.payload.ground], event.payload.reason];
    case 'ExecutionEnded':
      return [EXECUTION_END_GROUND_LABEL[event.payload.ground], event.payload.reason];
    case 'RemedyOpened':
      return [REMEDY_KIND_LABEL[event.payload.kind], event.payload.organ, event.payload.note];
    case 'RemedyEnded':
      return [REMEDY_RESULT_LABEL[event.payload.result], event.payload.note];
    default:
      return null;
  }
}
