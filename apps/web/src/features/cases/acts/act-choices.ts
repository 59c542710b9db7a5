import {
  type CaseAction,
  type CaseRow,
  CASH_GROUND_LABEL,
  COURT_ACT_LABEL,
  DECISION_ENDER_LABEL,
  DECISION_ENDING_LABEL,
  DEFENCE_KIND_LABEL,
  DEFENCE_RESULT_LABEL,
  DISCUSSION_SUBJECT_LABEL,
  EVIDENCE_KIND_LABEL,
  EXECUTION_END_GROUND_LABEL,
  HEARING_COURSE_LABEL,
  INTERVIEWEE_CAPACITY_LABEL,
  PAUSE_GROUND_LABEL,
  PAYMENT_PURPOSE_LABEL,
  PRESERVATION_HANDLING_LABEL,
  RECUSAL_ASKER_LABEL,
  REMEDY_KIND_LABEL,
  REMEDY_RESULT_LABEL,
  REVIEW_ADVICE_LABEL,
  SERVICE_MODE_LABEL,
  SUSPENSION_GROUND_LABEL,
} from '@anjuan/domain';
import { optionsOf } from '../../../lib/options';
import type { ActField } from './act-field-kinds';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The same field of several acts may be a different question. */
const OF_ACT: Partial<Record<CaseAction, Partial<Record<ActField, readonly Choice[]>>>> = {
  record_defence: { kind: optionsOf(DEFENCE_KIND_LABEL) },
  record_evidence: { kind: optionsOf(EVIDENCE_KIND_LABEL) },
  open_remedy: { kind: optionsOf(REMEDY_KIND_LABEL) },
  review_defence: { result: optionsOf(DEFENCE_RESULT_LABEL) },
  end_remedy: { result: optionsOf(REMEDY_RESULT_LABEL) },
  request_recusal: { by: optionsOf(RECUSAL_ASKER_LABEL) },
  change_decision: { by: optionsOf(DECISION_ENDER_LABEL) },
  revoke_decision: { by: optionsOf(DECISION_ENDER_LABEL) },
  suspend_case: { ground: optionsOf(SUSPENSION_GROUND_LABEL) },
  pause_execution: { ground: optionsOf(PAUSE_GROUND_LABEL) },
  end_execution: { ground: optionsOf(EXECUTION_END_GROUND_LABEL) },
};

const OF_FIELD: Partial<Record<ActField, readonly Choice[]>> = {
  mode: optionsOf(SERVICE_MODE_LABEL),
  ending: optionsOf(DECISION_ENDING_LABEL),
  capacity: optionsOf(INTERVIEWEE_CAPACITY_LABEL),
  handling: optionsOf(PRESERVATION_HANDLING_LABEL),
  cashGround: optionsOf(CASH_GROUND_LABEL),
  advice: optionsOf(REVIEW_ADVICE_LABEL),
  course: optionsOf(HEARING_COURSE_LABEL),
  subject: optionsOf(DISCUSSION_SUBJECT_LABEL),
  purpose: optionsOf(PAYMENT_PURPOSE_LABEL),
  courtAct: optionsOf(COURT_ACT_LABEL),
  ours: yesNo('由本机关管辖', '由其他机关管辖'),
  granted: yesNo('准许回避', '驳回回避申请'),
};

function yesNo(yes: string, no: string): readonly Choice[] {
  return [
    { value: 'yes', label: yes },
    { value: 'no', label: no },
  ];
}

export function choicesOf(field: ActField, action: CaseAction): readonly Choice[] {
  return OF_ACT[action]?.[field] ?? OF_FIELD[field] ?? [];
}

/** A few short choices stand in sight; more of them, or long ones, open as a list. */
export function inSight(choices: readonly Choice[]): boolean {
  return choices.length <= 4 && choices.every(({ label }) => label.length <= 10);
}

/** Entries of the case's own lists on which the act can still be done, by their number. */
export function entriesFor(action: CaseAction, row: CaseRow): readonly Choice[] {
  switch (action) {
    case 'approve_preservation':
      return numbered(row.preservations, ({ approvedOn }) => approvedOn === null, preservationWords);
    case 'handle_preservation':
      return numbered(
        row.preservations,
        ({ approvedOn, handledOn }) => approvedOn !== null && handledOn === null,
        preservationWords,
      );
    case 'receive_appraisal':
      return numbered(
        row.appraisals,
        // One that came without being told to the party is recorded again with the day of the telling.
        ({ receivedOn, toldOn }) => receivedOn === null || toldOn === null,
        ({ object, organ, commissionedOn }) => `${object}（${organ}，${commissionedOn} 委托）`,
      );
    case 'end_remedy':
      return numbered(
        row.remedies,
        ({ endedOn }) => endedOn === null,
        ({ kind, openedOn }) => `${REMEDY_KIND_LABEL[kind]}（${openedOn} 受理）`,
      );
    default:
      return [];
  }
}

function preservationWords({ items, requestedOn }: CaseRow['preservations'][number]): string {
  return `${items}（${requestedOn} 申请）`;
}

function numbered<T>(list: readonly T[], open: (entry: T) => boolean, words: (entry: T) => string): readonly Choice[] {
  return list.flatMap((entry, index) =>
    open(entry) ? [{ value: String(index + 1), label: `${index + 1}. ${words(entry)}` }] : [],
  );
}

/** Officers of whom a recusal was asked and not decided. */
export function pendingRecusals({ recusals }: Pick<CaseRow, 'recusals'>): readonly string[] {
  return recusals.filter(({ decidedOn }) => decidedOn === null).map(({ staffId }) => staffId);
}
