import { isFullDate, type KnownDate } from '../calendar/known-date.js';
import {
  type DateOfAct,
  type EntryContext,
  inOrder,
  refusal,
  requiredDate,
  requiredText,
} from '../records/act-entry.js';
import type { CoerciveMeasureKind } from '../records/codes.js';
import type { Refusal } from '../refusal.js';
import { liftGroundsOf, type MeasureLiftGround } from './measure-codes.js';
import { MEASURE_EXTENSION_DAYS, measureDueOn } from './measure-term.js';

/** A measure as it stands. */
export interface MeasureOnRecord {
  readonly kind: CoerciveMeasureKind;
  readonly startedOn: KnownDate | null;
  readonly termDays: number | null;
  readonly extensionDays: number | null;
  readonly appraisalDays: number | null;
  readonly endedOn: KnownDate | null;
  readonly emergency: boolean;
  readonly voided: boolean;
}

export interface MeasureExtension {
  readonly days: number;
  readonly reason: string;
  readonly approvedOn: KnownDate | null;
  readonly approverName: string;
  /** When the party was told in writing. */
  readonly toldOn: KnownDate | null;
}

export interface MeasureLift {
  readonly endedOn: KnownDate | null;
  readonly ground: MeasureLiftGround;
}

const started = ({ startedOn }: MeasureOnRecord): DateOfAct => ({
  field: 'startedOn',
  name: '实施日期',
  on: startedOn,
});

/** Why this measure cannot be extended at all, whatever is typed: the reasons on the button. */
export function extensionBlocked(measure: MeasureOnRecord): readonly Refusal[] {
  const { kind, startedOn, extensionDays, endedOn, voided } = measure;
  if (voided) return [{ code: 'RECORD_VOIDED', message: '这条记录已作废' }];
  if (kind === 'power_cut') {
    return [{ code: 'NO_TERM', message: '停电没有法定期限，隐患消除后应当及时解除', basis: 'work-safety-law-70' }];
  }
  if (endedOn !== null) return [{ code: 'ALREADY_LIFTED', message: '措施已解除，不能延长' }];
  if (extensionDays !== null) {
    return [{ code: 'ALREADY_EXTENDED', message: '期限只能延长一次，合计不超过六十日', basis: 'compulsion-law-25' }];
  }
  return isFullDate(startedOn) ? [] : [{ code: 'START_UNKNOWN', message: '实施日期不完整，请先更正实施日期' }];
}

export function extensionRefusals(
  measure: MeasureOnRecord,
  { days, reason, approvedOn, approverName, toldOn }: MeasureExtension,
  context: EntryContext,
): readonly Refusal[] {
  const blocked = extensionBlocked(measure);
  if (blocked.length > 0 || !isFullDate(measure.startedOn)) return blocked;
  const due = measureDueOn({ ...measure, startedOn: measure.startedOn });
  const basis = 'compulsion-law-25';
  const approved: DateOfAct = { field: 'approvedOn', name: '批准延长日期', on: approvedOn };
  const told: DateOfAct = { field: 'toldOn', name: '书面告知当事人日期', on: toldOn };
  return [
    ...(days >= 1 && days <= MEASURE_EXTENSION_DAYS && Number.isInteger(days)
      ? []
      : [refusal('EXTENSION_OUT_OF_RANGE', 'days', `延长期限为 1 至 ${MEASURE_EXTENSION_DAYS} 日`, basis)]),
    ...requiredText({ field: 'reason', name: '延长的理由', text: reason, basis }, context),
    ...requiredText({ field: 'approverName', name: '批准延长的负责人', text: approverName, basis }, context),
    ...requiredDate(approved, context, basis),
    ...inOrder(started(measure), approved),
    ...(due !== null && isFullDate(approvedOn) && approvedOn > due
      ? [refusal('TERM_ALREADY_OVER', 'approvedOn', `期限已于 ${due} 届满，届满后不能再延长，应当立即解除`, basis)]
      : []),
    ...requiredDate(told, context, basis),
    ...inOrder(approved, told, basis),
  ];
}

export function liftBlocked({ endedOn, voided }: MeasureOnRecord): readonly Refusal[] {
  if (voided) return [{ code: 'RECORD_VOIDED', message: '这条记录已作废' }];
  return endedOn === null ? [] : [{ code: 'ALREADY_LIFTED', message: `措施已于 ${endedOn} 解除` }];
}

export function liftRefusals(measure: MeasureOnRecord, lift: MeasureLift, context: EntryContext): readonly Refusal[] {
  const blocked = liftBlocked(measure);
  return blocked.length > 0 ? blocked : endRefusals(measure, lift, context);
}

/** Also asked when the end of a lifted measure is corrected. */
export function endRefusals(
  measure: MeasureOnRecord,
  { endedOn, ground }: MeasureLift,
  context: EntryContext,
): readonly Refusal[] {
  const ended: DateOfAct = { field: 'endedOn', name: '解除日期', on: endedOn };
  return [
    ...requiredDate(ended, context),
    ...inOrder(started(measure), ended),
    ...groundRefusals(measure, { endedOn, ground }),
  ];
}

function groundRefusals(measure: MeasureOnRecord, { endedOn, ground }: MeasureLift): readonly Refusal[] {
  if (!liftGroundsOf(measure.kind).includes(ground)) {
    const message = measure.kind === 'power_cut' ? '这一理由不适用于停电' : '这一理由只适用于停电';
    const basis = measure.kind === 'power_cut' ? 'work-safety-law-70' : 'compulsion-law-28';
    return [refusal('GROUND_NOT_APPLICABLE', 'ground', `${message}，请选择其他解除理由`, basis)];
  }
  if (ground === 'not_approved' && !measure.emergency) {
    return [
      refusal(
        'GROUND_NOT_APPLICABLE',
        'ground',
        '只有情况紧急、先实施后补办批准的措施才能以未获批准为由解除',
        'compulsion-law-19',
      ),
    ];
  }
  if (ground !== 'term_over' || !isFullDate(measure.startedOn) || !isFullDate(endedOn)) return [];
  const due = measureDueOn({ ...measure, startedOn: measure.startedOn });
  if (due === null || endedOn >= due) return [];
  return [
    refusal(
      'TERM_NOT_OVER',
      'ground',
      `期限至 ${due} 届满，解除日期 ${endedOn} 在此之前，请选择其他解除理由`,
      'compulsion-law-28',
    ),
  ];
}
