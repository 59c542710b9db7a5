import { addDays, type LocalDate } from '../calendar/local-date.js';
import { isFullDate, type KnownDate } from '../calendar/known-date.js';
import type { ApproverPost } from '../measures/measure-codes.js';
import {
  type DateOfAct,
  type EntryContext,
  givenDate,
  inOrder,
  isBlank,
  refusal,
  requiredDate,
  requiredText,
} from '../records/act-entry.js';
import type { Refusal } from '../refusal.js';
import type { PoliceAnswer, TransferSource } from './accountability-codes.js';

export const TRANSFER_APPROVAL_DAYS = 3;
/** 24 hours; the record knows days. */
export const TRANSFER_HANDOVER_DAYS = 1;

export interface TransferInput {
  readonly source: TransferSource;
  readonly offence: string | null;
  readonly reportedOn: KnownDate | null;
  readonly approvedOn: KnownDate | null;
  readonly approverName: string | null;
  readonly approverPost: ApproverPost | null;
  readonly transferredOn: KnownDate | null;
  readonly policeOrgan: string | null;
  readonly documentNumber: string | null;
  /** Why a limit was not kept: the record tells what happened, and does not hide it. */
  readonly lateReason: string | null;
}

const transferred = ({ transferredOn }: { readonly transferredOn: KnownDate | null }): DateOfAct => ({
  field: 'transferredOn',
  name: '移送日期',
  on: transferredOn,
});

export function transferRefusals(input: TransferInput, context: EntryContext): readonly Refusal[] {
  const { offence, policeOrgan, documentNumber, source } = input;
  return [
    ...requiredText({ field: 'offence', name: '涉嫌罪名', text: offence, basis: 'transfer-rules-3' }, context),
    ...requiredText({ field: 'policeOrgan', name: '公安机关名称', text: policeOrgan }, context),
    ...(source === 'bureau'
      ? [
          ...requiredText(
            { field: 'documentNumber', name: '移送书文号', text: documentNumber, basis: 'transfer-rules-6' },
            context,
          ),
          ...ownTransfer(input, context),
        ]
      : givenDate(transferred(input), context)),
  ];
}

/** 行政执法机关移送涉嫌犯罪案件的规定 art. 5: report, decision within three days, hand-over within 24 hours. */
function ownTransfer(input: TransferInput, context: EntryContext): readonly Refusal[] {
  const basis = 'transfer-rules-5';
  const reported: DateOfAct = { field: 'reportedOn', name: '书面报告日期', on: input.reportedOn };
  const approved: DateOfAct = { field: 'approvedOn', name: '批准移送日期', on: input.approvedOn };
  return [
    ...requiredDate(reported, context, basis),
    ...requiredDate(approved, context, basis),
    ...inOrder(reported, approved, basis),
    ...requiredText({ field: 'approverName', name: '批准人姓名', text: input.approverName, basis }, context),
    ...approverRefusals(input, context),
    ...requiredDate(transferred(input), context, basis),
    ...inOrder(approved, transferred(input), basis),
    ...lateRefusals(input, context),
  ];
}

function approverRefusals({ approverPost }: TransferInput, { historical }: EntryContext): readonly Refusal[] {
  if (approverPost === 'principal' || approverPost === 'acting_principal') return [];
  if (approverPost === null && historical) return [];
  const message = '移送须由本机关正职负责人或者主持工作的负责人审批，请选择其职务';
  return [refusal('PRINCIPAL_REQUIRED', 'approverPost', message, 'transfer-rules-5')];
}

type TransferDates = Pick<TransferInput, 'reportedOn' | 'approvedOn' | 'transferredOn'>;

interface LateStep {
  readonly rule: string;
  readonly until: LocalDate;
  readonly on: LocalDate;
}

/** The limits that were not kept. */
export function lateSteps({ reportedOn, approvedOn, transferredOn }: TransferDates): readonly LateStep[] {
  const limits: readonly (readonly [KnownDate | null, KnownDate | null, number, string])[] = [
    [reportedOn, approvedOn, TRANSFER_APPROVAL_DAYS, '应当自接到报告之日起三日内作出决定'],
    [approvedOn, transferredOn, TRANSFER_HANDOVER_DAYS, '批准后应当在二十四小时内移送'],
  ];
  return limits.flatMap(([from, on, days, rule]) => {
    if (!isFullDate(from) || !isFullDate(on)) return [];
    const until = addDays(from, days);
    return on <= until ? [] : [{ rule, until, on }];
  });
}

function lateRefusals(input: TransferInput, { historical }: EntryContext): readonly Refusal[] {
  if (historical || !isBlank(input.lateReason)) return [];
  return lateSteps(input).map(({ rule, until, on }) => {
    const message = `${rule}（至 ${until}），实际为 ${on}，请写明逾期原因`;
    return refusal('LATE_REASON_REQUIRED', 'lateReason', message, 'transfer-rules-5');
  });
}

/** A transfer as it stands. */
export interface TransferOnRecord {
  readonly transferredOn: KnownDate | null;
  readonly acceptedOn: KnownDate | null;
  readonly refusedOn: KnownDate | null;
  readonly returnedOn: KnownDate | null;
  readonly voided: boolean;
  /** Somebody is held liable: then the police did file. */
  readonly anybodyLiable: boolean;
}

export interface AnswerInput {
  readonly answer: PoliceAnswer;
  readonly answeredOn: KnownDate | null;
  readonly documentNumber: string | null;
  readonly note: string | null;
}

export function answerBlocked({ voided, returnedOn }: TransferOnRecord): readonly Refusal[] {
  if (voided) return [{ code: 'RECORD_VOIDED', message: '这条记录已作废' }];
  return returnedOn === null
    ? []
    : [{ code: 'ALREADY_RETURNED', message: `公安机关已于 ${returnedOn} 退回，如有错误请更正` }];
}

/**
 * The police file or not (art. 8). After a refusal they may still file, on reconsideration or by order of the procuratorate (art. 9);
 * after filing they may withdraw the case and give it back.
 */
export function answerRefusals(
  transfer: TransferOnRecord,
  input: AnswerInput,
  context: EntryContext,
): readonly Refusal[] {
  const blocked = answerBlocked(transfer);
  if (blocked.length > 0) return blocked;
  const answered: DateOfAct = { field: 'answeredOn', name: '公安机关决定日期', on: input.answeredOn };
  const accepted: DateOfAct = { field: 'acceptedOn', name: '立案日期', on: transfer.acceptedOn };
  const refused: DateOfAct = { field: 'refusedOn', name: '不予立案日期', on: transfer.refusedOn };
  return [
    ...requiredDate(answered, context, 'transfer-rules-8'),
    ...requiredText(
      { field: 'documentNumber', name: '公安机关文书号', text: input.documentNumber, basis: 'transfer-rules-8' },
      context,
    ),
    ...inOrder(transferred(transfer), answered, 'transfer-rules-8'),
    ...inOrder(refused, answered),
    ...stateRefusals(transfer, input),
    ...(input.answer === 'returned' ? inOrder(accepted, answered) : []),
  ];
}

function stateRefusals(transfer: TransferOnRecord, { answer, note }: AnswerInput): readonly Refusal[] {
  const { acceptedOn, refusedOn, anybodyLiable } = transfer;
  if (answer === 'accepted' && acceptedOn !== null) {
    return [refusal('ALREADY_ACCEPTED', 'answer', `公安机关已于 ${acceptedOn} 立案，不需要再次登记`)];
  }
  if (answer === 'refused' && refusedOn !== null) {
    return [refusal('ALREADY_REFUSED', 'answer', `公安机关已于 ${refusedOn} 不予立案，不需要再次登记`)];
  }
  if (answer === 'refused' && (acceptedOn !== null || anybodyLiable)) {
    return [refusal('ALREADY_ACCEPTED', 'answer', '公安机关已经立案，不能再登记不予立案；撤销案件的请选择退回')];
  }
  if (answer === 'returned' && acceptedOn === null) {
    return [refusal('NOT_ACCEPTED', 'answer', '公安机关尚未立案，不能登记退回，请先登记立案')];
  }
  if (answer === 'returned' && isBlank(note)) {
    return [refusal('TEXT_REQUIRED', 'note', '请填写退回的原因和后续处理', 'transfer-rules-10')];
  }
  return [];
}

/** Dates of the police's answer among the rest of the record; asked when it is corrected. */
export function answerOrderRefusals(transfer: TransferOnRecord, context: EntryContext): readonly Refusal[] {
  const dates: readonly DateOfAct[] = [
    { field: 'acceptedOn', name: '立案日期', on: transfer.acceptedOn },
    { field: 'refusedOn', name: '不予立案日期', on: transfer.refusedOn },
    { field: 'returnedOn', name: '退回日期', on: transfer.returnedOn },
  ];
  const [accepted, , returned] = dates;
  return [
    ...dates.flatMap((date) => [...givenDate(date, context), ...inOrder(transferred(transfer), date)]),
    ...(accepted !== undefined && returned !== undefined ? inOrder(accepted, returned) : []),
    ...(transfer.acceptedOn !== null && transfer.refusedOn !== null
      ? [refusal('ANSWER_CONTRADICTS', 'refusedOn', '同一次移送不能既立案又不予立案，请只保留最后的决定')]
      : []),
    ...(transfer.refusedOn !== null && transfer.anybodyLiable
      ? [refusal('ANSWER_CONTRADICTS', 'refusedOn', '已有人员被追究刑事责任，不能登记不予立案')]
      : []),
  ];
}
