import { certainlyBefore, earliest, isFullDate, type KnownDate, latest } from '../calendar/known-date.js';
import type { LocalDate } from '../calendar/local-date.js';
import type { Refusal } from '../refusal.js';
import type { CaseRow } from './case-row.js';
import { decisionIn } from './decision-guards.js';
import { type GuardContext, commandOf } from './guard-context.js';

interface Step {
  readonly name: string;
  readonly on: KnownDate;
}

/** The dated steps of a case, in the order of the procedure. */
export function stepsOf(row: CaseRow): readonly Step[] {
  const steps: readonly (readonly [string, KnownDate | null])[] = [
    ['发现线索', row.leadOn],
    ['提请立案', row.filingRequestedOn],
    ['负责人审核', row.filingEndorsedOn],
    ['批准立案', row.filedOn],
    ['调查终结', row.concludedOn],
    ['提请法制审核', row.reviewRequestedOn],
    ['通过法制审核', row.reviewedOn],
    ['送达告知书', row.noticedOn],
    ['记录陈述申辩', row.defenceOn],
    ['作出决定', row.decidedOn],
    ['送达决定书', row.servedOn],
    ['终结执行', row.executionEndedOn],
    ['提请结案', row.closingRequestedOn],
    ['结案', row.closedOn],
  ];
  return steps.flatMap(([name, on]) => (on === null ? [] : [{ name, on }]));
}

/** An act follows every step before it, or falls on the same day. */
export function datesInOrder({ row, on }: GuardContext): readonly Refusal[] {
  const later = stepsOf(row).filter((step) => certainlyBefore(on, step.on));
  const last = later.at(-1);
  if (last === undefined) return [];
  const message = `日期 ${on} 早于“${last.name}”的日期 ${last.on}，请填写 ${last.on} 或以后的日期`;
  return [{ code: 'DATE_OUT_OF_ORDER', field: 'on', message, basis: 'own-record-order' }];
}

/** An act beside the main line has its own time, but not before the lead. */
export function withinCase({ row, on }: GuardContext): readonly Refusal[] {
  if (row.leadOn === null || !certainlyBefore(on, row.leadOn)) return [];
  const message = `日期 ${on} 早于发现线索日期 ${row.leadOn}，请填写 ${row.leadOn} 或以后的日期`;
  return [{ code: 'DATE_OUT_OF_ORDER', field: 'on', message, basis: 'own-record-order' }];
}

/** An act that follows another one of the same procedure. */
export function notBeforeAct(on: LocalDate, name: string, earlier: KnownDate | null): readonly Refusal[] {
  if (earlier === null || !certainlyBefore(on, earlier)) return [];
  const message = `日期 ${on} 早于${name}的日期 ${earlier}，请填写 ${earlier} 或以后的日期`;
  return [{ code: 'DATE_OUT_OF_ORDER', field: 'on', message, basis: 'own-record-order' }];
}

/** The dates of an amended file fit among the steps that were taken. */
export function contentInOrder(context: GuardContext): readonly Refusal[] {
  const input = commandOf(context, 'amend')?.input ?? null;
  if (input === null) return [];
  const { row, today } = context;
  const filed = row.filedOn !== null;
  return [
    ...notFuture('leadOn', '发现线索日期', input.leadOn, today),
    ...notFuture('accidentOn', '事故日期', input.accidentOn, today),
    ...notFuture('filedOn', '立案日期', input.filedOn, today),
    ...(filed || input.filedOn === null
      ? []
      : [refusal('NOT_FILED_YET', 'filedOn', '案件还没有批准立案，不能填写立案日期')]),
    ...(filed && !isFullDate(input.filedOn) && row.procedure === 'ordinary' && !row.historical
      ? [refusal('FILED_DATE_REQUIRED', 'filedOn', '请填写立案日期，精确到日')]
      : []),
    ...(input.leadOn === null && !row.historical
      ? [refusal('LEAD_DATE_REQUIRED', 'leadOn', '请填写发现线索日期')]
      : []),
    ...(filed && input.caseClass === 'accident' && input.accidentOn === null && !row.historical
      ? [refusal('ACCIDENT_DATE_REQUIRED', 'accidentOn', '事故立案须填写事故日期')]
      : []),
    ...before('leadOn', ['发现线索日期', input.leadOn], ['提请立案日期', row.filingRequestedOn]),
    ...before('leadOn', ['发现线索日期', input.leadOn], ['立案日期', input.filedOn]),
    ...before('accidentOn', ['事故日期', input.accidentOn], ['立案日期', input.filedOn]),
    ...(filed
      ? [
          ...before('filedOn', ['负责人审核日期', row.filingEndorsedOn], ['立案日期', input.filedOn]),
          ...before('filedOn', ['立案日期', input.filedOn], ['调查终结日期', row.concludedOn]),
          ...before('filedOn', ['立案日期', input.filedOn], ['决定日期', row.decidedOn]),
          ...before('filedOn', ['立案日期', input.filedOn], ['结案日期', row.closedOn]),
        ]
      : []),
  ];
}

/** A corrected day of the decision lies after the notice and before its service. */
export function decidedDateInOrder(context: GuardContext): readonly Refusal[] {
  const input = commandOf(context, 'correct_decision')?.input ?? null;
  if (input === null) return [];
  const { row, facts, today } = context;
  const decision = decisionIn(facts, input.decisionId);
  const wasKnown = decision !== null && isFullDate(decision.decidedOn);
  return [
    ...notFuture('decidedOn', '决定日期', input.decidedOn, today),
    ...(wasKnown && !isFullDate(input.decidedOn)
      ? [refusal('DECIDED_DATE_REQUIRED', 'decidedOn', '请填写决定日期，精确到日')]
      : []),
    ...before('decidedOn', ['送达告知书日期', row.noticedOn], ['决定日期', input.decidedOn]),
    ...before('decidedOn', ['立案日期', row.filedOn], ['决定日期', input.decidedOn]),
    ...before('decidedOn', ['决定日期', input.decidedOn], ['送达决定书日期', row.servedOn]),
  ];
}

function notFuture(field: string, name: string, on: KnownDate | null, today: LocalDate): readonly Refusal[] {
  if (on === null || earliest(on) <= today) return [];
  return [{ code: 'DATE_IN_FUTURE', field, message: `${name} ${on} 晚于今天，请填写实际发生的日期` }];
}

type Named = readonly [name: string, on: KnownDate | null];

/** Refused only when the order is certainly wrong: dates known to the year or month are given the benefit. */
function before(field: string, [name, on]: Named, [laterName, laterOn]: Named): readonly Refusal[] {
  if (on === null || laterOn === null || earliest(on) <= latest(laterOn)) return [];
  const message = `${name} ${on} 晚于${laterName} ${laterOn}，请核对后更正`;
  return [{ code: 'DATE_OUT_OF_ORDER', field, message, basis: 'own-record-order' }];
}

function refusal(code: string, field: string, message: string): Refusal {
  return { code, field, message, basis: 'own-record-order' };
}
