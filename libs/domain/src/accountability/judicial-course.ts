import { earliest, isFullDate, type KnownDate } from '../calendar/known-date.js';
import {
  type DateOfAct,
  type EntryContext,
  givenDate,
  inOrder,
  isBlank,
  refusal,
  requiredDate,
} from '../records/act-entry.js';
import type { TransferOutcome } from '../records/codes.js';
import type { Refusal } from '../refusal.js';

/** How a person ceases to be held liable. */
export const CLEARED_OUTCOMES = [
  'withdrawn',
  'not_prosecuted',
  'acquitted',
] as const satisfies readonly TransferOutcome[];
export type ClearedOutcome = (typeof CLEARED_OUTCOMES)[number];

/** What the judicial organs did about one person, step by step. */
export interface JudicialCourse {
  /** The filing that names the person. */
  readonly filedOn: KnownDate | null;
  /** The first coercive criminal measure: 拘留、取保候审、逮捕. */
  readonly restrainedOn: KnownDate | null;
  readonly prosecutedOn: KnownDate | null;
  readonly convictedOn: KnownDate | null;
  readonly cleared: ClearedOutcome | null;
  readonly clearedOn: KnownDate | null;
}

export const NO_COURSE: JudicialCourse = {
  filedOn: null,
  restrainedOn: null,
  prosecutedOn: null,
  convictedOn: null,
  cleared: null,
  clearedOn: null,
};

/** One date per person and transfer, the earliest step (column 14); null while nobody held the person liable. */
export function liableOn({ filedOn, restrainedOn, prosecutedOn, convictedOn }: JudicialCourse): KnownDate | null {
  const steps = [filedOn, restrainedOn, prosecutedOn, convictedOn].filter((step) => step !== null);
  return steps.reduce<KnownDate | null>(
    (first, step) => (first === null || comesFirst(step, first) ? step : first),
    null,
  );
}

/** Of a month and a day in it the day is taken: it says more. */
function comesFirst(a: KnownDate, b: KnownDate): boolean {
  if (earliest(a) !== earliest(b)) return earliest(a) < earliest(b);
  return isFullDate(a) && !isFullDate(b);
}

export function outcomeOf(course: JudicialCourse): TransferOutcome {
  if (course.cleared !== null) return course.cleared;
  if (course.convictedOn !== null) return 'convicted';
  if (course.prosecutedOn !== null) return 'prosecuted';
  return course.filedOn !== null || course.restrainedOn !== null ? 'accepted' : 'pending';
}

export interface CourseContext extends EntryContext {
  /** The police refused the transfer: then nobody is held liable through it. */
  readonly refused: boolean;
  readonly transferredOn: KnownDate | null;
}

export function courseRefusals(course: JudicialCourse, context: CourseContext): readonly Refusal[] {
  const handed: DateOfAct = { field: 'transferredOn', name: '移送日期', on: context.transferredOn };
  const filed: DateOfAct = { field: 'filedOn', name: '立案日期', on: course.filedOn };
  const restrained: DateOfAct = { field: 'restrainedOn', name: '首次采取刑事强制措施日期', on: course.restrainedOn };
  const prosecuted: DateOfAct = { field: 'prosecutedOn', name: '起诉日期', on: course.prosecutedOn };
  const convicted: DateOfAct = { field: 'convictedOn', name: '判决有罪日期', on: course.convictedOn };
  const steps = [filed, restrained, prosecuted, convicted];
  if (context.refused && steps.some(({ on }) => on !== null)) {
    return [
      refusal(
        'TRANSFER_REFUSED',
        'filedOn',
        '公安机关不予立案，不能登记追究刑事责任；后来立案的请先登记公安机关的决定',
        'transfer-rules-8',
      ),
    ];
  }
  return [
    ...steps.flatMap((step) => givenDate(step, context)),
    ...inOrder(handed, filed),
    ...inOrder(filed, prosecuted),
    ...inOrder(restrained, prosecuted),
    ...inOrder(prosecuted, convicted),
    ...clearedRefusals(course, context, steps),
  ];
}

function clearedRefusals(
  course: JudicialCourse,
  context: EntryContext,
  steps: readonly DateOfAct[],
): readonly Refusal[] {
  const cleared: DateOfAct = { field: 'clearedOn', name: '不再追究日期', on: course.clearedOn };
  if (course.cleared === null) {
    return course.clearedOn === null ? [] : [refusal('OUTCOME_REQUIRED', 'cleared', '填写了不再追究日期，请选择结果')];
  }
  if (steps.every(({ on }) => on === null) && !context.historical) {
    return [refusal('NOT_LIABLE', 'cleared', '此人尚未被追究刑事责任，请先填写立案等日期')];
  }
  return [
    ...requiredDate(cleared, context),
    ...steps.filter((step) => step.field !== 'convictedOn').flatMap((step) => inOrder(step, cleared)),
    ...(course.cleared === 'acquitted' && course.prosecutedOn === null && !context.historical
      ? [refusal('PROSECUTION_REQUIRED', 'prosecutedOn', '宣告无罪的，请填写起诉日期')]
      : []),
    ...(course.cleared === 'not_prosecuted' && course.prosecutedOn !== null
      ? [refusal('OUTCOME_CONTRADICTS', 'cleared', '已经起诉，结果不能是不起诉')]
      : []),
  ];
}

/** A step already on record is changed only with a reason; a new step needs none. */
export function courseChangeRefusals(
  before: JudicialCourse,
  after: JudicialCourse,
  reason: string | null,
): readonly Refusal[] {
  const rewritten = COURSE_FIELDS.some((field) => before[field] !== null && before[field] !== after[field]);
  return rewritten && isBlank(reason)
    ? [refusal('REASON_REQUIRED', 'reason', '更改已登记的日期或结果，请写明原因', 'own-accountability')]
    : [];
}

export const COURSE_FIELDS = [
  'filedOn',
  'restrainedOn',
  'prosecutedOn',
  'convictedOn',
  'cleared',
  'clearedOn',
] as const satisfies readonly (keyof JudicialCourse)[];
