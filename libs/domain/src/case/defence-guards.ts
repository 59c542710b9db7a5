import { addDays } from '../calendar/local-date.js';
import { isFullDate } from '../calendar/known-date.js';
import { due } from '../deadlines/due.js';
import type { Refusal } from '../refusal.js';
import { notBeforeAct } from './date-guards.js';
import { commandOf, type GuardContext, refuseIf } from './guard-context.js';

/** A statement is answered by its examination, not by a later entry that there was none (行政处罚法 art. 45). */
export function defencePossible(context: GuardContext): readonly Refusal[] {
  const { noticedOn, defence } = context.row;
  const input = commandOf(context, 'record_defence')?.input ?? null;
  const unanswered = defence?.kind === 'statement' && defence.reviewedOn === null;
  return [
    ...refuseIf(noticedOn === null, {
      code: 'NOTICE_REQUIRED',
      message: '还没有送达告知书，不能登记陈述、申辩，请先告知当事人',
      basis: 'penalty-law-44',
    }),
    ...refuseIf(unanswered && input !== null && input.kind !== 'statement', {
      code: 'STATEMENT_NOT_REVIEWED',
      field: 'kind',
      message: '当事人提出的陈述、申辩还没有复核，请先登记复核意见，不能改记为没有提出或者放弃',
      basis: 'penalty-law-45',
    }),
  ];
}

export function defenceStated({ row: { defence } }: GuardContext): readonly Refusal[] {
  return [
    ...refuseIf(defence?.kind !== 'statement', {
      code: 'NO_STATEMENT',
      message: '当事人没有提出陈述、申辩，不需要复核',
      basis: 'penalty-law-45',
    }),
    ...refuseIf(defence?.kind === 'statement' && defence.reviewedOn !== null, {
      code: 'STATEMENT_REVIEWED',
      message: '陈述、申辩已经复核；当事人又提出新意见的，请先登记',
      basis: 'penalty-law-45',
    }),
  ];
}

/** 行政处罚法 art. 45, 62: no decision over the head of a party who was not heard. */
export function defenceHeard({ row, on, calendar }: GuardContext): readonly Refusal[] {
  const { defence, noticedOn } = row;
  if (noticedOn === null || row.historical) return [];
  if (defence?.kind === 'waived') return [];
  if (defence?.kind === 'statement') {
    return [
      ...refuseIf(defence.reviewedOn === null, {
        code: 'STATEMENT_NOT_REVIEWED',
        message: '当事人提出的陈述、申辩还没有复核，请先登记复核意见',
        basis: 'penalty-law-45',
      }),
      ...notBeforeAct(on, '复核陈述、申辩', defence.reviewedOn),
    ];
  }
  const period = isFullDate(noticedOn) ? due('state_defence', noticedOn, { calendar }) : null;
  if (period === null || on > period.dueOn) return [];
  const message = `陈述、申辩的期限到 ${period.dueOn} 为止，当事人没有明确放弃的，${addDays(period.dueOn, 1)} 起才能作出决定`;
  return [{ code: 'DEFENCE_PERIOD_RUNNING', field: 'on', message, basis: 'penalty-law-62' }];
}
