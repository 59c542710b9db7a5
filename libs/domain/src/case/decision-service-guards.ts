import { isFullDate } from '../calendar/known-date.js';
import type { LocalDate } from '../calendar/local-date.js';
import { certainlyBefore } from '../calendar/known-date.js';
import { servedDayOf } from '../deadlines/decision-limits.js';
import { due } from '../deadlines/due.js';
import type { Refusal } from '../refusal.js';
import { decisionName } from './amounts-owed.js';
import type { CaseRow } from './case-row.js';
import { decisionIn, isLive } from './decision-guards.js';
import { commandOf, type DecisionFacts, type GuardContext } from './guard-context.js';
import { judgeDecision } from './judged-decision.js';

export function decisionsUnserved(context: GuardContext): readonly Refusal[] {
  const { row, facts } = context;
  const live = facts.decisions.filter(isLive);
  const id = commandOf(context, 'serve_decision')?.input.decisionId ?? null;
  if (id !== null) {
    const named = decisionIn(facts, id);
    if (named === null) return [refusal('DECISION_UNKNOWN', '这份决定不属于本案，请重新选择')];
    if (!isLive(named)) return [refusal('DECISION_ENDED', '这份决定已经作废、撤销或确认无效，不再送达')];
    if (servedDayOf(row, named) !== null) {
      return [refusal('ALREADY_SERVED', `${decisionName(named)}已于 ${servedDayOf(row, named)} 送达，不需要再次送达`)];
    }
  } else if (live.length > 0 && live.every((decision) => servedDayOf(row, decision) !== null)) {
    return [{ code: 'ALREADY_SERVED', message: '本案的处罚决定都已经送达', basis: 'penalty-law-61' }];
  }
  return beforeDecision(context);
}

/** In the stage before the service the table itself asks for the order of the days. */
function beforeDecision(context: GuardContext): readonly Refusal[] {
  if (context.row.stage === 'decided') return [];
  const early = servedNow(context).find(
    ({ decidedOn }) => decidedOn !== null && certainlyBefore(context.on, decidedOn),
  );
  if (early === undefined) return [];
  const message = `送达日期 ${context.on} 早于决定日期 ${early.decidedOn}，请填写实际送达的日期`;
  return [{ code: 'DATE_OUT_OF_ORDER', field: 'on', message, basis: 'own-record-order' }];
}

/** 行政处罚法 art. 61, 85: seven working days from the decision. The service stands, but the file says why it was late. */
export function lateServiceExplained(context: GuardContext): readonly Refusal[] {
  const input = commandOf(context, 'serve_decision')?.input ?? null;
  if (input === null || context.row.historical || (input.lateReason ?? '').trim() !== '') return [];
  // A public notice takes its own period: begun in time it is in time.
  const begunOn = input.mode === 'public_notice' ? (input.publishedOn ?? context.on) : context.on;
  const late = servedNow(context).flatMap((decision) => {
    const dueOn = serviceDueOn(decision, context);
    return dueOn !== null && begunOn > dueOn ? [{ decision, dueOn }] : [];
  })[0];
  if (late === undefined) return [];
  const message = `${decisionName(late.decision)}应当在 ${late.dueOn} 前（含当日）送达，已经逾期，请写明逾期送达的原因`;
  return [{ code: 'LATE_REASON_REQUIRED', field: 'lateReason', message, basis: 'penalty-law-61' }];
}

function serviceDueOn({ decidedOn }: DecisionFacts, { calendar }: GuardContext): LocalDate | null {
  return isFullDate(decidedOn) ? (due('serve_decision', decidedOn, { calendar })?.dueOn ?? null) : null;
}

/** The decisions that the entered act serves. */
function servedNow(context: GuardContext): readonly DecisionFacts[] {
  const input = commandOf(context, 'serve_decision')?.input ?? null;
  if (input === null) return [];
  const { row, facts } = context;
  return facts.decisions.filter(
    (decision) =>
      isLive(decision) &&
      servedDayOf(row, decision) === null &&
      (input.decisionId === null || input.decisionId === decision.id),
  );
}

/** A past case that is being executed was served, whenever that was. */
export function allServed({ row, facts }: GuardContext): readonly Refusal[] {
  if (row.historical) return [];
  return facts.decisions.filter((decision) => isLive(decision) && servedDayOf(row, decision) === null).map(notServed);
}

export function decisionServed(context: GuardContext): readonly Refusal[] {
  const input = commandOf(context, 'approve_instalments', 'impose_surcharge', 'urge', 'apply_to_court')?.input ?? null;
  return judgeDecision(context, input, (decision) => servedBefore(context.row, decision, context.on));
}

/** It was served, and not after the act. */
export function servedBefore(row: CaseRow, decision: DecisionFacts, on: LocalDate): readonly Refusal[] {
  const servedOn = servedDayOf(row, decision);
  if (servedOn === null) return row.historical ? [] : [notServed(decision)];
  if (on >= servedOn) return [];
  const message = `日期 ${on} 早于${decisionName(decision)}的送达日期 ${servedOn}，请核对`;
  return [{ code: 'DATE_OUT_OF_ORDER', field: 'on', message, basis: 'own-record-order' }];
}

function notServed(decision: DecisionFacts): Refusal {
  const message = `${decisionName(decision)}还没有送达，送达后才对当事人生效，请先登记送达`;
  return { code: 'NOT_SERVED', message, basis: 'penalty-law-61' };
}

function refusal(code: string, message: string): Refusal {
  return { code, field: 'decisionId', message, basis: 'penalty-law-61' };
}
