import { certainlyBefore } from '../calendar/known-date.js';
import { yuan } from '../money/wan-yuan.js';
import type { PenaltyKind } from '../records/codes.js';
import { COUNTING_DECISION_STATES } from '../records/codes.js';
import type { Refusal } from '../refusal.js';
import type { PartyKey, PenaltyLineDraft } from './acts/penalty-drafts.js';
import type { CaseAction } from './actions.js';
import { decisionName, openPenaltyFen, openSurchargeFen } from './amounts-owed.js';
import type { CaseRow } from './case-row.js';
import { type CaseFacts, type DecisionFacts, type GuardContext, commandOf } from './guard-context.js';

/** Fines above this are a mistake of entry; the table keeps exact sums of fen. Own decision. */
export const LARGEST_AMOUNT_FEN = 1_000_000_000_000;

/** What may still be entered about a decision that was revoked. */
const AFTER_THE_END = [
  'record_refund',
  'correct_decision',
  'void_decision',
  'record_court_act',
] as const satisfies readonly CaseAction[];

const WITH_AMOUNT: readonly PenaltyKind[] = ['fine', 'confiscation'];

export function decisionIn(facts: CaseFacts, id: string): DecisionFacts | null {
  return facts.decisions.find((decision) => decision.id === id) ?? null;
}

/** In force, or kept although unlawful, and not entered by mistake. */
export function isLive({ state, voided }: Pick<DecisionFacts, 'state' | 'voided'>): boolean {
  const counting: readonly string[] = COUNTING_DECISION_STATES;
  return !voided && counting.includes(state);
}

export function proposalComplete(context: GuardContext): readonly Refusal[] {
  const input = commandOf(context, 'conclude')?.input ?? null;
  return input === null ? [] : lineRefusals(input.proposal, context.row, 'proposal');
}

export function decisionComplete(context: GuardContext): readonly Refusal[] {
  const changed = commandOf(context, 'change_decision')?.input ?? null;
  if (changed !== null) return lineRefusals(changed.lines, context.row, 'lines');
  const input = commandOf(context, 'decide', 'penalise_on_spot')?.input ?? null;
  if (input === null) return [];
  if (input.decisions.length === 0) {
    return [{ code: 'DECISION_REQUIRED', field: 'decisions', message: '请至少写明一份处罚决定' }];
  }
  return [
    ...input.decisions.flatMap(({ lines }, index) => lineRefusals(lines, context.row, `decisions.${index}.lines`)),
    ...sameNumberTwice(input.decisions.map(({ documentNumber }) => documentNumber)),
  ];
}

function sameNumberTwice(numbers: readonly (string | null)[]): readonly Refusal[] {
  const given = numbers.filter((number) => number !== null);
  if (new Set(given).size === given.length) return [];
  return [{ code: 'NUMBER_TWICE', field: 'decisions', message: '两份决定书的文号相同，请更正' }];
}

/** Each line of a proposal or a decision is complete, and falls on parties of the case. */
export function lineRefusals(lines: readonly PenaltyLineDraft[], row: CaseRow, field: string): readonly Refusal[] {
  if (lines.length === 0) {
    return [{ code: 'LINES_REQUIRED', field, message: '请至少写明一项处罚（或不予处罚）', basis: 'penalty-law-59' }];
  }
  const others = lines.length > 1 && lines.some(({ kind }) => kind === 'no_penalty');
  return [
    ...(others ? [{ code: 'NO_PENALTY_ALONE', field, message: '不予处罚不能与其他处罚写在同一份决定中' }] : []),
    ...lines.flatMap((line, index) => oneLine(line, row, `${field}.${index}`)),
  ];
}

function oneLine(line: PenaltyLineDraft, row: CaseRow, field: string): readonly Refusal[] {
  const { kind, amountFen, licences, description, parties } = line;
  const refusals: Refusal[] = [];
  const add = (code: string, at: string, message: string): void => {
    refusals.push({ code, field: `${field}.${at}`, message, basis: 'penalty-law-59' });
  };
  if (parties.length === 0) add('LINE_PARTY_REQUIRED', 'parties', '请选择这一项处罚的当事人');
  if (parties.some((party) => !isPartyOf(row, party))) {
    add('NOT_A_PARTY', 'parties', '所选当事人不是本案当事人，请先在案件信息中登记');
  }
  if (kind === 'detention') add('POLICE_ONLY', 'kind', '行政拘留只能由公安机关决定，请移送公安机关');
  if (kind === 'fine' && (amountFen === null || amountFen <= 0)) {
    add('AMOUNT_REQUIRED', 'amountFen', '罚款须填写大于 0 的金额');
  }
  if (amountFen !== null && amountFen <= 0 && kind !== 'fine') add('AMOUNT_INVALID', 'amountFen', '金额须大于 0');
  if (amountFen !== null && amountFen > LARGEST_AMOUNT_FEN)
    add('AMOUNT_TOO_LARGE', 'amountFen', '金额超过 100 亿元，请核对');
  if (amountFen !== null && !WITH_AMOUNT.includes(kind)) {
    add('AMOUNT_NOT_OF_KIND', 'amountFen', '这一类处罚没有金额，请清空金额');
  }
  if (kind === 'confiscation' && amountFen === null && description === null) {
    add('CONFISCATION_WHAT', 'description', '没收须写明金额或财物');
  }
  if (kind === 'suspend_licence' && (licences === null || licences < 1)) {
    add('LICENCES_REQUIRED', 'licences', '暂扣许可证件须填写件数（1 件以上）');
  }
  if (kind === 'suspend_production' && !parties.some(({ type }) => type === 'enterprise')) {
    add('ENTERPRISE_REQUIRED', 'parties', '责令停产停业只能对企业作出');
  }
  return refusals;
}

function isPartyOf(row: CaseRow, { type, id }: PartyKey): boolean {
  return (type === 'enterprise' ? row.enterpriseIds : row.personIds).includes(id);
}

function namedDecision(context: GuardContext): { readonly id: string; readonly decision: DecisionFacts | null } | null {
  const input =
    commandOf(
      context,
      'record_payment',
      'record_refund',
      'change_decision',
      'revoke_decision',
      'correct_decision',
      'void_decision',
      'approve_instalments',
      'impose_surcharge',
      'urge',
      'apply_to_court',
      'record_court_act',
      'open_remedy',
    )?.input ?? null;
  return input === null ? null : { id: input.decisionId, decision: decisionIn(context.facts, input.decisionId) };
}

export function decisionOfCase(context: GuardContext): readonly Refusal[] {
  const named = namedDecision(context);
  if (named === null) {
    const any = context.facts.decisions.some(({ voided }) => !voided);
    return any ? [] : [{ code: 'NO_DECISION', message: '本案没有可以办理的处罚决定' }];
  }
  const { decision } = named;
  if (decision === null) return [{ code: 'DECISION_UNKNOWN', field: 'decisionId', message: '这份决定不属于本案' }];
  if (decision.voided) return [{ code: 'DECISION_VOIDED', field: 'decisionId', message: '这份决定已作废，不能再办理' }];
  // Money may still go back after a revocation, and the court still answers; the decision itself is over.
  const action = context.command?.action ?? null;
  if (!isLive(decision) && !AFTER_THE_END.some((one) => one === action)) {
    return [{ code: 'DECISION_ENDED', field: 'decisionId', message: '这份决定已被撤销或确认无效，不能再办理' }];
  }
  return [];
}

/** Payment, change and revocation follow the decision. */
export function afterDecision(context: GuardContext): readonly Refusal[] {
  const decidedOn = namedDecision(context)?.decision?.decidedOn ?? null;
  if (decidedOn === null || !certainlyBefore(context.on, decidedOn)) return [];
  const message = `日期 ${context.on} 早于决定日期 ${decidedOn}，请核对`;
  return [{ code: 'DATE_OUT_OF_ORDER', field: 'on', message, basis: 'own-record-order' }];
}

/** The penalty up to what was decided; the surcharge up to what was imposed by a decision of its own. */
export function paymentWithinDue(context: GuardContext): readonly Refusal[] {
  const input = commandOf(context, 'record_payment')?.input ?? null;
  if (input === null) return [];
  if (input.amountFen <= 0) return [{ code: 'AMOUNT_REQUIRED', field: 'amountFen', message: '缴款金额须大于 0' }];
  const decision = decisionIn(context.facts, input.decisionId);
  if (decision === null) return [];
  if (input.purpose === 'surcharge') return surchargeWithinImposed(context.row, decision, input.amountFen);
  const open = openPenaltyFen(decision);
  if (open === null || input.amountFen <= open) return [];
  const message = open === 0 ? '这份决定已经缴清，不能再登记缴款' : `缴款金额超过未缴的 ${yuan(open)} 元，请核对`;
  return [{ code: 'PAID_TOO_MUCH', field: 'amountFen', message, basis: 'penalty-law-67' }];
}

function surchargeWithinImposed(row: CaseRow, decision: DecisionFacts, amountFen: number): readonly Refusal[] {
  const open = openSurchargeFen(row, decision);
  if (amountFen <= open) return [];
  const none = '这份决定没有未缴的加处罚款，请先作出加处罚款决定，或将用途改为罚没款';
  const message = open === 0 ? none : `缴款金额超过未缴的加处罚款 ${yuan(open)} 元，请核对`;
  return [{ code: 'PAID_TOO_MUCH', field: 'amountFen', message, basis: 'penalty-law-72' }];
}

export function refundWithinPaid(context: GuardContext): readonly Refusal[] {
  const input = commandOf(context, 'record_refund')?.input ?? null;
  if (input === null) return [];
  if (input.amountFen <= 0) return [{ code: 'AMOUNT_REQUIRED', field: 'amountFen', message: '退款金额须大于 0' }];
  const decision = decisionIn(context.facts, input.decisionId);
  const surcharge = input.purpose === 'surcharge';
  const paid = (surcharge ? decision?.surchargePaidFen : decision?.paidFen) ?? 0;
  if (input.amountFen <= paid) return [];
  const message = `退款金额超过已缴的${surcharge ? '加处罚款' : ''} ${yuan(paid)} 元，请核对`;
  return [{ code: 'REFUND_TOO_MUCH', field: 'amountFen', message }];
}

export function decisionUnpaid(context: GuardContext): readonly Refusal[] {
  const decision = namedDecision(context)?.decision ?? null;
  if (decision === null || (decision.paidFen === 0 && decision.surchargePaidFen === 0)) return [];
  const message = '这份决定已有缴款，不是录入错误；请先登记退款，或撤销决定';
  return [{ code: 'DECISION_PAID', field: 'decisionId', message, basis: 'own-accountability' }];
}

export function noLiveDecision({ facts }: GuardContext): readonly Refusal[] {
  if (!facts.decisions.some(isLive)) return [];
  const message = '案件还有有效的处罚决定，不能作废；录入错误的决定请先作废';
  return [{ code: 'DECISION_IN_FORCE', message, basis: 'own-accountability' }];
}

/** Something was decided and not only entered by mistake; money is paid in full, surcharges too, or the execution was ended. */
export function decisionsSettled({ row, facts }: GuardContext): readonly Refusal[] {
  if (!row.historical && facts.decisions.every(({ voided }) => voided)) {
    const message = '本案的处罚决定已全部作废，不能结案；请重新作出决定，或登记不予处罚的决定';
    return [{ code: 'NOTHING_DECIDED', message, basis: 'penalty-law-57' }];
  }
  if (row.executionEndedOn !== null) return [];
  return facts.decisions.filter(isLive).flatMap((decision) => {
    const penalty = openPenaltyFen(decision) ?? 0;
    const surcharge = openSurchargeFen(row, decision);
    return [
      ...(penalty > 0 ? [unpaid('NOT_PAID', `${decisionName(decision)}还有 ${yuan(penalty)} 元没有缴纳`)] : []),
      ...(surcharge > 0
        ? [unpaid('SURCHARGE_NOT_PAID', `${decisionName(decision)}还有加处罚款 ${yuan(surcharge)} 元没有缴纳`)]
        : []),
    ];
  });
}

function unpaid(code: string, what: string): Refusal {
  return { code, message: `${what}，也没有终结执行，不能结案`, basis: 'penalty-law-67' };
}
