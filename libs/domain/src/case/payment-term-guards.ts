import { servedDayOf } from '../deadlines/decision-limits.js';
import { yuan } from '../money/wan-yuan.js';
import type { Refusal } from '../refusal.js';
import type { CaseActionInputs } from './actions.js';
import { decisionName, imposedSurchargeFen, openPenaltyFen, openSurchargeFen } from './amounts-owed.js';
import { commandOf, type DecisionFacts, type GuardContext } from './guard-context.js';
import { judgeDecision } from './judged-decision.js';
import { lateFenOf, surchargeOf } from './surcharge-owed.js';

/** More parts are a mistake of entry. Own decision. */
const MOST_PARTS = 24;

/** 行政处罚法 art. 66 para 2: on the party's application, for what is still open. */
export function instalmentsLawful(context: GuardContext): readonly Refusal[] {
  const { row } = context;
  const input = commandOf(context, 'approve_instalments')?.input ?? null;
  if (row.executionEndedOn !== null) return [ENDED];
  return judgeDecision(context, input, (decision) => {
    const open = openPenaltyFen(decision);
    const application = row.courtApplications.findLast(({ decisionId }) => decisionId === decision.id);
    const accepted = application?.acts.some(({ act }) => act === 'accepted' || act === 'permitted') ?? false;
    const closed = application?.acts.some(({ act }) => act === 'refused') ?? false;
    return [
      ...(open === 0 ? [nothingOpen(decision, 'penalty-law-66')] : []),
      ...(accepted && !closed
        ? [
            {
              code: 'COURT_ACCEPTED',
              message: '法院已经受理强制执行申请，不能再批准延期、分期缴纳',
              basis: 'penalty-law-66',
            },
          ]
        : []),
      ...(input === null ? [] : planRefusals(input, decision, context)),
    ];
  });
}

function planRefusals(
  { appliedOn, parts, reason }: CaseActionInputs['approve_instalments'],
  decision: DecisionFacts,
  { row, on }: GuardContext,
): readonly Refusal[] {
  const refusals: Refusal[] = [];
  const add = (code: string, field: string, message: string): void => {
    refusals.push({ code, field, message, basis: 'penalty-law-66' });
  };
  const servedOn = servedDayOf(row, decision);
  if (appliedOn > on) add('APPLIED_AFTER_APPROVAL', 'appliedOn', '申请日期晚于批准日期，请核对');
  if (servedOn !== null && appliedOn < servedOn) {
    add('APPLIED_BEFORE_SERVICE', 'appliedOn', `申请日期早于决定书的送达日期 ${servedOn}，请核对`);
  }
  if (reason.trim() === '') add('REASON_REQUIRED', 'reason', '请写明当事人经济困难的情况和批准的理由');
  if (parts.length === 0 || parts.length > MOST_PARTS) {
    add('PARTS_NUMBER', 'parts', `请填写 1 至 ${MOST_PARTS} 期；只有一期的为延期缴纳`);
  }
  parts.forEach(({ dueOn, amountFen }, index) => {
    const before = parts[index - 1]?.dueOn ?? on;
    const after = index === 0 ? '批准日期' : '前一期的期限';
    if (dueOn <= before) {
      add('PARTS_ORDER', `parts.${index}.dueOn`, `第 ${index + 1} 期的期限须晚于${after} ${before}`);
    }
    if (amountFen <= 0) add('AMOUNT_REQUIRED', `parts.${index}.amountFen`, `第 ${index + 1} 期的金额须大于 0`);
  });
  const open = openPenaltyFen(decision);
  const sum = parts.reduce((total, { amountFen }) => total + amountFen, 0);
  if (open !== null && parts.length > 0 && sum !== open) {
    add('PARTS_SUM', 'parts', `各期金额合计 ${yuan(sum)} 元，须等于未缴的 ${yuan(open)} 元`);
  }
  return refusals;
}

/** 行政处罚法 art. 72, 73: no more than has run up until that day, what was imposed before included. */
export function surchargeLawful(context: GuardContext): readonly Refusal[] {
  const input = commandOf(context, 'impose_surcharge')?.input ?? null;
  if (context.row.executionEndedOn !== null) return [ENDED];
  return judgeDecision(context, input, (decision) => surchargeRefusals(context, decision, input?.amountFen ?? null));
}

function surchargeRefusals(
  { row, on, calendar }: GuardContext,
  decision: DecisionFacts,
  amountFen: number | null,
): readonly Refusal[] {
  const refuse = (code: string, message: string): readonly Refusal[] => [
    { code, field: 'amountFen', message, basis: 'penalty-law-72' },
  ];
  if (amountFen !== null && amountFen <= 0) return refuse('AMOUNT_REQUIRED', '加处罚款的金额须大于 0');
  const counted = surchargeOf(row, decision, on, calendar);
  if (counted === null) {
    // What is not known of a past decision cannot be counted; whoever imposes on it has the papers.
    if (row.historical || servedDayOf(row, decision) === null) return [];
    return refuse('AMOUNT_UNKNOWN', `${decisionName(decision)}的罚款数额不详，不能计算加处罚款，请先更正决定`);
  }
  const imposed = imposedSurchargeFen(row, decision.id);
  const most = Math.max(0, counted.amountFen - imposed);
  if (counted.amountFen === 0) {
    const since = counted.firstDay === null ? '' : `；逾期未缴的，自 ${counted.firstDay} 起计算`;
    return refuse('NOT_OVERDUE', `${decisionName(decision)}截至 ${on} 没有到期未缴的罚款，不能加处罚款${since}`);
  }
  if (most > 0 && (amountFen ?? 0) <= most) return [];
  const cap = counted.capped ? '，已达罚款数额的上限' : '';
  const count = `截至 ${on} 计算 ${counted.days} 日，共 ${yuan(counted.amountFen)} 元${cap}；已决定加处 ${yuan(imposed)} 元`;
  return most === 0
    ? refuse('SURCHARGE_EXHAUSTED', `${count}，不能再加处`)
    : refuse('SURCHARGE_TOO_HIGH', `${count}，最多还可加处 ${yuan(most)} 元，请更正金额`);
}

/** 行政强制法 art. 54: what has fallen due and is not paid, and no more. */
export function urgingLawful(context: GuardContext): readonly Refusal[] {
  const input = commandOf(context, 'urge')?.input ?? null;
  return judgeDecision(context, input, (decision) => urgingRefusals(context, decision, input?.amountFen ?? null));
}

function urgingRefusals(
  { row, on, calendar }: GuardContext,
  decision: DecisionFacts,
  amountFen: number | null,
): readonly Refusal[] {
  const refuse = (code: string, message: string, field = 'amountFen'): readonly Refusal[] => [
    { code, field, message, basis: 'compulsion-law-54' },
  ];
  if (amountFen !== null && amountFen <= 0) return refuse('AMOUNT_REQUIRED', '请写明催告履行的金额，须大于 0');
  const surcharge = openSurchargeFen(row, decision);
  const late = lateFenOf(row, decision, on, calendar);
  // Of a past decision without its day of service, or of an unknown sum, nothing can be counted.
  if (late === null) return [];
  const owed = late.lateFen + surcharge;
  if (owed === 0) {
    return late.nextDueOn === null || openPenaltyFen(decision) === 0
      ? [nothingOpen(decision, 'compulsion-law-54')]
      : refuse('TERM_NOT_OVER', `缴款期限为 ${late.nextDueOn}，期满次日起仍未缴纳的才能催告`, 'on');
  }
  if (amountFen === null || amountFen <= owed) return [];
  const parts = surcharge > 0 ? `，其中加处罚款 ${yuan(surcharge)} 元` : '';
  return refuse('URGED_TOO_MUCH', `到期未缴的共 ${yuan(owed)} 元${parts}，催告金额不能超过这一数额，请更正`);
}

function nothingOpen(decision: DecisionFacts, basis: 'penalty-law-66' | 'compulsion-law-54'): Refusal {
  return { code: 'NOTHING_OPEN', message: `${decisionName(decision)}已经缴清，没有未缴的款项`, basis };
}

const ENDED: Refusal = {
  code: 'EXECUTION_ENDED',
  message: '本案已经终结执行，不再办理延期、分期缴纳和加处罚款',
  basis: 'compulsion-law-40',
};
