import {
  type CaseEvent,
  DECISION_ENDER_LABEL,
  DECISION_ENDING_LABEL,
  DEFENCE_KIND_LABEL,
  PAYMENT_PURPOSE_LABEL,
  SERVICE_MODE_LABEL,
  yuan,
} from '@anjuan/domain';
import { sideNoteOf } from './side-event-notes.js';

/** The words of the act as its line of the timeline shows them: reason, opinion, how it was served, how much was paid. */
export function noteOf(event: CaseEvent): string | null {
  switch (event.type) {
    case 'DecisionServed':
      return SERVICE_MODE_LABEL[event.payload.mode];
    case 'NoticeServed':
      return sentence(event.payload.documentNumber, SERVICE_MODE_LABEL[event.payload.mode]);
    case 'DefenceRecorded':
      return sentence(DEFENCE_KIND_LABEL[event.payload.kind], event.payload.content);
    case 'InvestigationConcluded':
      return event.payload.facts;
    case 'FilingApproved':
      return sentence(event.payload.caseNumber, event.payload.opinion);
    case 'PenaltyDecided':
      return sentence(...event.payload.decisions.map(({ documentNumber }) => documentNumber));
    case 'PaymentRecorded':
    case 'RefundRecorded':
      return sentence(
        event.payload.purpose === 'surcharge' ? PAYMENT_PURPOSE_LABEL.surcharge : null,
        `${yuan(event.payload.amountFen)} 元`,
        event.payload.note,
      );
    case 'CaseTransferredOut':
      return sentence(`移送${event.payload.organ}`, event.payload.reason);
    case 'DecisionChanged':
      return sentence(DECISION_ENDER_LABEL[event.payload.by], event.payload.reason);
    case 'DecisionRevoked': {
      const { by, ending, reason } = event.payload;
      return sentence(`${DECISION_ENDER_LABEL[by]}${DECISION_ENDING_LABEL[ending]}`, reason);
    }
    case 'CaseArchived':
      return event.payload.place;
    default: {
      const aside = sideNoteOf(event);
      return aside === null ? ownWords(event.payload) : sentence(...aside);
    }
  }
}

function ownWords(payload: object): string | null {
  if ('reason' in payload && typeof payload.reason === 'string') return payload.reason;
  return 'opinion' in payload && typeof payload.opinion === 'string' ? payload.opinion : null;
}

function sentence(...parts: readonly (string | null)[]): string | null {
  const said = parts.filter((part) => part !== null && part !== '');
  return said.length === 0 ? null : said.join('；');
}
