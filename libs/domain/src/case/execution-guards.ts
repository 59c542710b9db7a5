import { addMonthsClamped } from '../calendar/local-date.js';
import { threshold } from '../law/thresholds.js';
import type { Refusal } from '../refusal.js';
import { courtApplied, courtWindowOpen } from './court-guards.js';
import { allServed, decisionServed, decisionsUnserved, lateServiceExplained } from './decision-service-guards.js';
import { commandOf, type Guard, type GuardContext } from './guard-context.js';
import type { ExecutionGuardId } from './guard-ids.js';
import { instalmentsLawful, surchargeLawful, urgingLawful } from './payment-term-guards.js';
import { remediesEnded, remedyOpenable, remedyPending } from './remedy-guards.js';

const MONTHS_PER_YEAR = 12;

export const EXECUTION_GUARDS: Readonly<Record<ExecutionGuardId, Guard>> = {
  'decisions-unserved': decisionsUnserved,
  'late-service-explained': lateServiceExplained,
  'all-served': allServed,
  'decision-served': decisionServed,
  'instalments-lawful': instalmentsLawful,
  'surcharge-lawful': surchargeLawful,
  'urging-lawful': urgingLawful,
  'court-window-open': courtWindowOpen,
  'court-applied': courtApplied,
  'execution-running': executionRunning,
  'execution-paused': executionPaused,
  'execution-end-lawful': executionEndLawful,
  'remedy-openable': remedyOpenable,
  'remedy-pending': remedyPending,
  'remedies-ended': remediesEnded,
};

function executionRunning(context: GuardContext): readonly Refusal[] {
  const { row, on } = context;
  if (row.executionEndedOn !== null) return [ended(row.executionEndedOn)];
  const last = row.executionPauses.at(-1);
  if (last !== undefined && last.resumedOn === null) {
    const message = `执行已于 ${last.from} 中止，请先恢复执行`;
    return [{ code: 'EXECUTION_PAUSED', message, basis: 'compulsion-law-39' }];
  }
  if (commandOf(context, 'pause_execution') === null) return [];
  if (row.servedOn !== null && on < row.servedOn) return [outOfOrder(on, '送达决定书的日期', row.servedOn)];
  const resumedOn = last?.resumedOn ?? null;
  return resumedOn !== null && on < resumedOn ? [outOfOrder(on, '上次恢复执行的日期', resumedOn)] : [];
}

function executionPaused({ row, on }: GuardContext): readonly Refusal[] {
  if (row.executionEndedOn !== null) return [ended(row.executionEndedOn)];
  const last = row.executionPauses.at(-1);
  if (last === undefined || last.resumedOn !== null) {
    return [{ code: 'EXECUTION_NOT_PAUSED', message: '执行没有中止，不需要恢复', basis: 'compulsion-law-39' }];
  }
  return on < last.from ? [outOfOrder(on, '中止执行的日期', last.from)] : [];
}

/** 行政强制法 art. 39 para 2, art. 40. What is not in the record of a past case is not demanded of it. */
function executionEndLawful(context: GuardContext): readonly Refusal[] {
  const { row, facts } = context;
  if (row.executionEndedOn !== null) return [ended(row.executionEndedOn)];
  const ground = commandOf(context, 'end_execution')?.input.ground ?? null;
  if (row.historical) return [];
  if (ground === 'not_resumed') return notResumedInTime(context);
  const revoked = facts.decisions.some(({ state, voided }) => !voided && (state === 'revoked' || state === 'void'));
  if (ground !== 'basis_revoked' || revoked) return [];
  const message = '据以执行的处罚决定没有登记撤销，请先登记撤销决定，或改选其他终结理由';
  return [{ code: 'DECISION_NOT_REVOKED', field: 'ground', message, basis: 'compulsion-law-40' }];
}

function notResumedInTime({ row, on }: GuardContext): readonly Refusal[] {
  const refuse = (code: string, message: string): readonly Refusal[] => [
    { code, field: 'ground', message, basis: 'compulsion-law-39' },
  ];
  const last = row.executionPauses.at(-1);
  if (last === undefined || last.resumedOn !== null) {
    return refuse('EXECUTION_NOT_PAUSED', '执行没有中止，不能以中止后未恢复为由终结，请改选其他终结理由');
  }
  if (last.ground !== 'party_unable') {
    return refuse('PAUSE_GROUND', '只有因当事人无能力履行而中止、没有明显社会危害的，满三年后不再执行');
  }
  const years = threshold('execution_rest_years', last.from)?.value ?? null;
  if (years === null) return refuse('REST_YEARS_UNKNOWN', '中止当时没有这一规定，请改选其他终结理由');
  const fullOn = addMonthsClamped(last.from, years * MONTHS_PER_YEAR);
  return on > fullOn
    ? []
    : refuse('REST_NOT_OVER', `执行自 ${last.from} 中止，到 ${fullOn} 才满 ${years} 年，次日起才能以此终结`);
}

function ended(on: string): Refusal {
  return { code: 'EXECUTION_ENDED', message: `执行已于 ${on} 终结，不能再办理`, basis: 'compulsion-law-40' };
}

function outOfOrder(on: string, name: string, before: string): Refusal {
  const message = `日期 ${on} 早于${name} ${before}，请核对`;
  return { code: 'DATE_OUT_OF_ORDER', field: 'on', message, basis: 'own-record-order' };
}
