import { isFullDate } from '../calendar/known-date.js';
import { sideChangeOf } from './apply-side-procedures.js';
import { type CaseRow, caseRow } from './case-row.js';
import { type CaseActionEvent, type CaseEvent, HANDLING_EVENTS } from './events.js';

/** The row after the event. An event that cannot follow the row is a bug of whoever wrote it. */
export function applyCaseEvent(row: CaseRow | null, event: CaseEvent): CaseRow {
  switch (event.type) {
    case 'HistoricalCaseImported':
      if (row !== null) throw new Error('A case can be imported only once');
      return caseRow({ ...event.payload, historical: true });
    case 'CaseOpened': {
      if (row !== null) throw new Error('A case can be opened only once');
      const { by, ...content } = event.payload;
      return caseRow({ ...content, handledBy: [by] });
    }
    default: {
      if (row === null) throw new Error(`${event.type} without a case`);
      const { by, handlers, stage } = event.payload.act;
      const acting: readonly string[] = HANDLING_EVENTS;
      const change = { ...changeOf(row, event, by), ...(acting.includes(event.type) ? handled(row, by) : {}) };
      // An officer picked by mistake leaves a lead again; once the filing is asked for, the file has its handlers.
      return { ...row, ...change, stage, ...(stage === 'lead' ? {} : handled({ ...row, ...change }, ...handlers)) };
    }
  }
}

export function foldCase(events: readonly CaseEvent[]): CaseRow {
  const row = events.reduce<CaseRow | null>(applyCaseEvent, null);
  if (row === null) throw new Error('A case without events');
  return row;
}

const BEFORE_REVIEW = { reviewRequestedOn: null, reviewedOn: null, reviewedBy: null } as const;
const BEFORE_NOTICE = {
  noticedOn: null,
  noticed: [],
  defenceOn: null,
  hearingOffered: false,
  defence: null,
  hearing: null,
  hearingRefusals: [],
} as const;
const UNCONCLUDED = { concludedOn: null, proposal: [], ...BEFORE_REVIEW, ...BEFORE_NOTICE } as const;
const BEFORE_FILING = { filingRequestedOn: null, filingEndorsedOn: null, filingEndorsedBy: null } as const;

function changeOf(row: CaseRow, event: CaseActionEvent, by: string): Partial<CaseRow> {
  switch (event.type) {
    case 'CaseAmended': {
      const { act: _, reason: _reason, ...content } = event.payload;
      return content;
    }
    case 'FilingRequested':
      return { filingRequestedOn: event.payload.on };
    case 'LeadDropped':
    case 'FilingRefused':
    case 'CaseWithdrawn':
    case 'CaseTransferredOut':
    case 'CaseClosed':
      return { closedOn: event.payload.on, outcome: event.payload.act.outcome };
    case 'FilingEndorsed':
      return { filingEndorsedOn: event.payload.on, filingEndorsedBy: by };
    case 'FilingReturned':
      return BEFORE_FILING;
    case 'FilingApproved':
      return { filedOn: event.payload.on, filedBy: by, caseNumber: event.payload.caseNumber ?? row.caseNumber };
    case 'ProcedureSwitched':
      return { procedure: 'ordinary' };
    case 'PenalisedOnSpot': {
      const { on, officerIds, cashGround } = event.payload;
      const onSpot = { on, officerIds, cashGround, reportedOn: null, cashHandedInOn: null };
      return { onSpot, decidedOn: on, decidedBy: by, servedOn: on };
    }
    case 'InvestigationConcluded':
      return { concludedOn: event.payload.on, proposal: event.payload.proposal, reviewAdvice: null };
    case 'ReviewRequested':
      return { reviewRequestedOn: event.payload.on };
    case 'ReviewPassed':
      return { reviewedOn: event.payload.on, reviewedBy: by };
    case 'ReviewReturned':
    case 'HearingReviewReturned':
      return { ...UNCONCLUDED, reviewAdvice: event.payload.advice };
    case 'InvestigationReopened':
      return UNCONCLUDED;
    case 'NoticeServed':
      return {
        noticedOn: event.payload.on,
        noticed: row.proposal,
        hearingOffered: event.payload.hearingOffered,
      };
    case 'PenaltyDecided':
      return {
        decidedOn: event.payload.on,
        decidedBy: by,
        servedOn: null,
        executionEndedOn: null,
        closingRequestedOn: null,
      };
    case 'DecisionServed':
      return { servedOn: event.payload.on };
    case 'ExecutionEnded':
      return { executionEndedOn: event.payload.on };
    case 'ClosingRequested':
      return { closingRequestedOn: event.payload.on };
    case 'ClosingReturned':
      return { closingRequestedOn: null };
    case 'CaseArchived':
      return { archivedOn: event.payload.on };
    case 'FilingAnnulled':
      return { filingAnnulledOn: event.payload.on, closedOn: event.payload.on, outcome: event.payload.act.outcome };
    case 'DecisionCorrected': {
      // Past decisions know their days themselves; the case of one made here was decided on the day that its decision says.
      const { decidedOn } = event.payload;
      return row.decidedOn !== null && isFullDate(decidedOn) ? { decidedOn } : {};
    }
    case 'CaseVoided':
      return { voided: true };
    default:
      return sideChangeOf(row, event) ?? {};
  }
}

/** Whoever handles a case once stays a handler, with another name in the file or not: no later reviewing or approving of it. */
function handled({ handledBy }: CaseRow, ...accounts: readonly string[]): Pick<CaseRow, 'handledBy'> {
  return { handledBy: [...new Set([...handledBy, ...accounts])] };
}
