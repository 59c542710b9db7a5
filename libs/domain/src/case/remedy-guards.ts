import { REMEDY_KIND_LABEL } from '../labels/procedure-labels.js';
import type { Refusal } from '../refusal.js';
import { decisionName } from './amounts-owed.js';
import { decisionIn, isLive } from './decision-guards.js';
import { servedBefore } from './decision-service-guards.js';
import { commandOf, type GuardContext } from './guard-context.js';
import { judgeDecision } from './judged-decision.js';

/**
 * Whether a remedy is in time is for the organ or the court that accepted it (行政诉讼法 art. 46, 48; 行政复议法 art. 20): a late one is
 * recorded as it came. One party does not take both ways at once (行诉解释 art. 57); several parties may each choose their own.
 */
export function remedyOpenable(context: GuardContext): readonly Refusal[] {
  const { row, on } = context;
  const input = commandOf(context, 'open_remedy')?.input ?? null;
  return judgeDecision(context, input, (decision) => {
    const open = row.remedies.filter(({ decisionId, endedOn }) => decisionId === decision.id && endedOn === null);
    const barring =
      decision.parties.length > 1 ? open.filter(({ kind }) => input !== null && kind === input.kind) : open;
    return [
      ...servedBefore(row, decision, on),
      ...barring.slice(0, 1).map(({ kind, openedOn }) => ({
        code: 'REMEDY_OPEN',
        message: `${decisionName(decision)}已有 ${openedOn} 受理的${REMEDY_KIND_LABEL[kind]}尚未结束，请先登记它的结果`,
        basis: 'penalty-law-73',
      })),
    ];
  });
}

export function remedyPending(context: GuardContext): readonly Refusal[] {
  const { row, on } = context;
  const input = commandOf(context, 'end_remedy')?.input ?? null;
  const refuse = (code: string, field: string, message: string): readonly Refusal[] => [
    { code, field, message, basis: 'penalty-law-73' },
  ];
  if (input === null) {
    const open = row.remedies.some(({ endedOn }) => endedOn === null);
    return open ? [] : refuse('NO_REMEDY', 'remedy', '本案没有尚未结束的行政复议或行政诉讼');
  }
  const remedy = row.remedies[input.remedy - 1];
  if (remedy === undefined) return refuse('NO_REMEDY', 'remedy', '本案没有这一项行政复议或行政诉讼，请重新选择');
  const { kind, openedOn, endedOn } = remedy;
  if (endedOn !== null) {
    return refuse('REMEDY_ENDED', 'remedy', `这一项${REMEDY_KIND_LABEL[kind]}已于 ${endedOn} 结束，不能重复登记`);
  }
  if (on >= openedOn) return [];
  return refuse('DATE_OUT_OF_ORDER', 'on', `日期 ${on} 早于受理日期 ${openedOn}，请核对`);
}

/** Before closing: no remedy runs, and the decision says what came of it. A changed sum shows in the decision itself. */
export function remediesEnded({ row, facts }: GuardContext): readonly Refusal[] {
  return row.remedies.flatMap(({ decisionId, kind, openedOn, endedOn, result }): readonly Refusal[] => {
    const name = REMEDY_KIND_LABEL[kind];
    if (endedOn === null) {
      const message = `${openedOn} 受理的${name}尚未结束，不能结案；请先登记它的结果`;
      return [{ code: 'REMEDY_OPEN', message, basis: 'penalty-law-73' }];
    }
    const decision = decisionIn(facts, decisionId);
    if (decision === null) return [];
    if (result === 'revoked' && isLive(decision)) {
      const message = `${name}的结果是撤销，但${decisionName(decision)}仍然有效，请先登记撤销决定`;
      return [{ code: 'REVOCATION_NOT_RECORDED', message, basis: 'own-accountability' }];
    }
    if (result === 'unlawful_kept' && decision.state === 'in_force' && isLive(decision)) {
      const message = `${name}的结果是确认违法，请先登记${decisionName(decision)}被确认违法但不撤销`;
      return [{ code: 'UNLAWFULNESS_NOT_RECORDED', message, basis: 'own-accountability' }];
    }
    return [];
  });
}
