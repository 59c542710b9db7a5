import type { LocalDate } from '../calendar/local-date.js';
import { threshold } from '../law/thresholds.js';
import type { Refusal } from '../refusal.js';
import { notBeforeAct } from './date-guards.js';
import { commandOf, type GuardContext, refuseIf } from './guard-context.js';
import type { Suspension } from './side-procedures.js';

const BASIS = 'construction-penalty-order-55';

/** A case rests while it is suspended; the day on which it goes on is a day of work again. */
export function notSuspended(context: GuardContext): readonly Refusal[] {
  const { row, on } = context;
  const open = row.suspensions.find(({ resumedOn }) => resumedOn === null);
  if (open !== undefined) {
    return [{ code: 'CASE_SUSPENDED', message: `本案自 ${open.from} 起中止调查，请先恢复调查再办理`, basis: BASIS }];
  }
  const past = row.suspensions.find((one) => lasted(one, on));
  return [
    ...(past === undefined
      ? []
      : [
          {
            code: 'CASE_SUSPENDED',
            field: 'on',
            message: `${on} 本案处于中止调查期间（${past.from} 至 ${past.resumedOn ?? ''} 恢复），请核对日期`,
            basis: BASIS,
          },
        ]),
    ...(commandOf(context, 'suspend_case') === null ? [] : suspensionInOrder(context)),
  ];
}

function lasted({ from, resumedOn }: Suspension, on: LocalDate): boolean {
  return from <= on && (resumedOn === null || on < resumedOn);
}

/** Suspensions follow one another, and the filing. */
function suspensionInOrder({ row, on }: GuardContext): readonly Refusal[] {
  return [
    ...notBeforeAct(on, '立案', row.filedOn),
    ...notBeforeAct(on, '上次恢复调查', row.suspensions.at(-1)?.resumedOn ?? null),
  ];
}

export function suspended({ row, on }: GuardContext): readonly Refusal[] {
  const last = row.suspensions.at(-1);
  if (last === undefined || last.resumedOn !== null) {
    return [{ code: 'NOT_SUSPENDED', message: '本案没有中止调查，不需要恢复', basis: BASIS }];
  }
  return notBeforeAct(on, '中止调查', last.from);
}

/** Once by the head of the bureau, once more by collective discussion, and never again. An extension that comes late is recorded as it came. */
export function extensionLawful(context: GuardContext): readonly Refusal[] {
  const { row, on } = context;
  const [first, second] = row.extensions;
  if (second !== undefined) {
    return [{ code: 'EXTENDED_TWICE', message: '办案期限已经延长两次，不能再次延长，请尽快作出决定', basis: BASIS }];
  }
  const most = threshold(first === undefined ? 'extension_first_days' : 'extension_second_days', on);
  if (most === null) {
    return [{ code: 'NO_EXTENSION_RULE', message: `${on} 当时没有延长办案期限的规定，不能延长`, basis: BASIS }];
  }
  const days = commandOf(context, 'extend_term')?.input.days ?? null;
  return [
    ...notBeforeAct(on, '立案', row.filedOn),
    ...notBeforeAct(on, '上次延长办案期限', first?.on ?? null),
    ...refuseIf(days !== null && (days < 1 || days > most.value), {
      code: 'EXTENSION_TOO_LONG',
      field: 'days',
      message: `${first === undefined ? '第一次' : '第二次'}延长为 1 日以上 ${most.value} 日以下，请更正`,
      basis: most.basis,
    }),
    ...refuseIf(first !== undefined && !discussedBetween(context, first.on), {
      code: 'EXTENSION_NOT_DISCUSSED',
      message: '第二次延长办案期限须经负责人集体讨论，请先登记“延长办案期限”的集体讨论',
      basis: BASIS,
    }),
  ];
}

/** After the first extension, and before the second. */
function discussedBetween({ row, on }: GuardContext, firstOn: LocalDate): boolean {
  return row.discussions.some(({ subject, on: day }) => subject === 'extension' && firstOn <= day && day <= on);
}
