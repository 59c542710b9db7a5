import { localDate } from '../calendar/local-date.js';
import { courtWindowOf, partyRemedyOf } from '../deadlines/court-window.js';
import { servedDayOf } from '../deadlines/decision-limits.js';
import { due } from '../deadlines/due.js';
import { COURT_ACT_LABEL } from '../labels/procedure-labels.js';
import type { Refusal } from '../refusal.js';
import type { CourtAct } from './acts/execution-acts.js';
import { decisionName, openPenaltyFen, openSurchargeFen } from './amounts-owed.js';
import { commandOf, type DecisionFacts, type GuardContext } from './guard-context.js';
import { judgeDecision } from './judged-decision.js';
import type { Remedy } from './side-procedures.js';

const RECONSIDERATION_LAW_2023 = localDate('2024-01-01');

/** 行政强制法 art. 53, 54: urged in vain, after the time to sue, within three months. */
export function courtWindowOpen(context: GuardContext): readonly Refusal[] {
  const { row } = context;
  const input = commandOf(context, 'apply_to_court')?.input ?? null;
  const explained = input === null || (input.lateReason ?? '').trim() !== '';
  return judgeDecision(context, input, (decision) => {
    const open = openPenaltyFen(decision);
    const nothingOwed = open === 0 && openSurchargeFen(row, decision) === 0;
    return [
      ...(nothingOwed ? [refusal('NOTHING_OPEN', `${decisionName(decision)}已经缴清，不需要申请强制执行`)] : []),
      ...pendingApplication(context, decision),
      // What was undertaken against a past decision, and who was urged, is not in its record.
      ...(row.historical ? [] : [...urgedInVain(context, decision), ...withinWindow(context, decision, explained)]),
    ];
  });
}

function pendingApplication({ row }: GuardContext, { id }: DecisionFacts): readonly Refusal[] {
  const application = row.courtApplications.findLast(({ decisionId }) => decisionId === id);
  if (application === undefined) return [];
  const last = application.acts.at(-1)?.act ?? null;
  if (last === 'not_accepted' || last === 'refused' || last === 'executed') return [];
  const message = `已于 ${application.appliedOn} 向${application.court}申请强制执行，尚未办结，请先登记法院的处理结果`;
  return [refusal('COURT_APPLICATION_PENDING', message)];
}

function urgedInVain({ row, on, calendar }: GuardContext, { id }: DecisionFacts): readonly Refusal[] {
  const ends = row.urgings
    .filter(({ decisionId }) => decisionId === id)
    .flatMap(({ servedOn }) => due('urging_runs', servedOn, { calendar })?.dueOn ?? []);
  const refuse = (code: string, message: string): readonly Refusal[] => [
    { code, field: 'on', message, basis: 'compulsion-law-54' },
  ];
  if (ends.length === 0) {
    return refuse('NOT_URGED', '还没有催告当事人履行，请先送达履行行政决定催告书');
  }
  const first = ends.reduce((earliest, end) => (end < earliest ? end : earliest));
  return on > first ? [] : refuse('URGING_RUNS', `催告期限到 ${first} 届满，次日起仍未履行的才能申请强制执行`);
}

function withinWindow(
  { row, on, calendar }: GuardContext,
  decision: DecisionFacts,
  explained: boolean,
): readonly Refusal[] {
  const servedOn = servedDayOf(row, decision);
  if (servedOn === null) return [];
  const served = { id: decision.id, servedOn };
  switch (partyRemedyOf(row, served).state) {
    case 'pending':
      return [refusal('REMEDY_OPEN', '行政复议或行政诉讼尚未结束，不能申请强制执行；已经结束的请先登记结果')];
    case 'judged':
      // The judgment itself is executed (行政诉讼法 art. 95), in its own time.
      return [];
    default: {
      const executor = changedByReconsideration(row.remedies, decision.id);
      if (executor.length > 0) return executor;
      const window = courtWindowOf(row, served, calendar);
      if (window === null) return [];
      const { opensAfter, deadline } = window;
      if (on <= opensAfter) {
        const message = `当事人的起诉期限（或分期缴纳的期限）到 ${opensAfter} 届满，次日起才能申请强制执行`;
        return [refusal('COURT_WINDOW_NOT_OPEN', message, 'on')];
      }
      if (on <= deadline.dueOn || explained) return [];
      const message = `申请强制执行的期限到 ${deadline.dueOn} 已经届满，法院不予受理；有正当理由的，请写明逾期的理由`;
      return [refusal('COURT_WINDOW_OVER', message, 'lateReason')];
    }
  }
}

/** Who changed the penalty executes it. */
function changedByReconsideration(remedies: readonly Remedy[], id: string): readonly Refusal[] {
  const changed = remedies.find(
    ({ decisionId, kind, result }) => decisionId === id && kind === 'reconsideration' && result === 'changed',
  );
  if (changed === undefined) return [];
  const basis =
    (changed.endedOn ?? changed.openedOn) < RECONSIDERATION_LAW_2023
      ? 'reconsideration-law-2017-33'
      : 'reconsideration-law-78';
  const message = '行政复议决定变更了这份处罚决定，由行政复议机关执行或者申请法院强制执行，请与行政复议机关联系';
  return [{ code: 'RECONSIDERATION_ORGAN_EXECUTES', message, basis }];
}

function refusal(code: string, message: string, field?: string): Refusal {
  return { code, message, basis: 'compulsion-law-53', ...(field === undefined ? {} : { field }) };
}

/** 行政强制法 art. 56-58: what the court may do next, and the bureau's one request for review of a refusal. */
export function courtApplied(context: GuardContext): readonly Refusal[] {
  const input = commandOf(context, 'record_court_act')?.input ?? null;
  if (input !== null) return actRefusals(context, input.decisionId, input.courtAct);
  if (context.command !== null) return [];
  const applications = context.row.courtApplications;
  if (applications.length === 0) return [courtRefusal('NOT_APPLIED', '还没有申请法院强制执行，请先登记申请')];
  if (applications.some(({ acts }) => nextActs(acts.map(({ act }) => act)).length > 0)) return [];
  return [courtRefusal('COURT_COURSE_OVER', '法院的强制执行程序已经办结，没有需要登记的处理结果')];
}

function actRefusals({ row, on, calendar }: GuardContext, id: string, act: CourtAct): readonly Refusal[] {
  const application = row.courtApplications.findLast(({ decisionId }) => decisionId === id);
  if (application === undefined) {
    return [courtRefusal('NOT_APPLIED', '这份决定还没有申请法院强制执行，请先登记申请', 'decisionId')];
  }
  const next = nextActs(application.acts.map((one) => one.act));
  if (!next.includes(act)) {
    const names = next.map((one) => `“${COURT_ACT_LABEL[one]}”`).join('、');
    const hint = next.length === 0 ? '这一次申请已经办结' : `接下来可以登记${names}`;
    return [courtRefusal('COURT_ACT_ORDER', `现在不能登记“${COURT_ACT_LABEL[act]}”，${hint}`, 'courtAct')];
  }
  const lastOn = application.acts.at(-1)?.on ?? application.appliedOn;
  if (on < lastOn) {
    return [courtRefusal('DATE_OUT_OF_ORDER', `日期 ${on} 早于上一步的日期 ${lastOn}，请核对`, 'on')];
  }
  const reviewEnd = act === 'review_asked' ? (due('ask_court_review', lastOn, { calendar })?.dueOn ?? null) : null;
  if (reviewEnd === null || on <= reviewEnd) return [];
  const message = `对裁定有异议的，应当在 ${reviewEnd} 前（含当日）申请复议，已经逾期，裁定已经确定`;
  return [{ code: 'COURT_REVIEW_LATE', field: 'on', message, basis: 'compulsion-law-58' }];
}

/** After a review, the upper court says about the same point what it finds right, for good. */
function nextActs(acts: readonly CourtAct[]): readonly CourtAct[] {
  const last = acts.at(-1);
  switch (last) {
    case undefined:
      return ['accepted', 'not_accepted'];
    case 'accepted':
      return ['permitted', 'refused'];
    case 'not_accepted':
    case 'refused':
      return reviewOf(acts, last) ? [] : ['review_asked'];
    case 'review_asked':
      return acts.at(-2) === 'refused' ? ['permitted', 'refused'] : ['accepted', 'not_accepted'];
    case 'permitted':
      return ['executed'];
    default:
      return [];
  }
}

/** A review of that point was asked already. */
function reviewOf(acts: readonly CourtAct[], point: CourtAct): boolean {
  return acts.some((act, index) => act === 'review_asked' && acts[index - 1] === point);
}

function courtRefusal(code: string, message: string, field?: string): Refusal {
  return { code, message, basis: 'compulsion-law-56', ...(field === undefined ? {} : { field }) };
}
