import {
  addDays,
  COURT_ACTS,
  EXECUTION_END_GROUNDS,
  type ExecutionInputs,
  PAUSE_GROUNDS,
  REMEDY_KINDS,
  REMEDY_RESULTS,
} from '@anjuan/domain';
import type { RandomSource } from '../random-source.js';
import { BY_HAND, type CaseSituation, dated, type InputMaker, oneDecision, REASON, withReason } from './situation.js';

const AMOUNTS = [1, 500_000, 1_000_000, 2_000_000] as const;

export const RANDOM_EXECUTION_INPUTS = {
  serve_decision: (random, now) => ({
    ...dated(random, now),
    ...BY_HAND,
    mode: 'post',
    decisionId: random.chance(0.7) ? null : oneDecision(random, now),
    lateReason: random.chance(0.5) ? '当事人拒收，重新送达' : null,
  }),
  record_payment: randomMoney,
  record_refund: randomMoney,
  approve_instalments: (random, now) => ({
    ...ofDecision(random, now),
    appliedOn: now.today,
    reason: REASON,
    parts: [
      { dueOn: addDays(now.today, 30), amountFen: random.pick(AMOUNTS) },
      { dueOn: addDays(now.today, 60), amountFen: random.pick(AMOUNTS) },
    ].slice(0, random.whole(1, 2)),
    documentNumber: null,
  }),
  impose_surcharge: (random, now) => ({
    ...ofDecision(random, now),
    amountFen: random.pick([1, 30_000, 2_000_000]),
    documentNumber: null,
  }),
  urge: (random, now) => ({
    ...ofDecision(random, now),
    ...BY_HAND,
    amountFen: random.pick(AMOUNTS),
    documentNumber: null,
  }),
  apply_to_court: (random, now) => ({
    ...ofDecision(random, now),
    court: '区人民法院',
    documentNumber: null,
    lateReason: null,
  }),
  record_court_act: (random, now) => ({ ...ofDecision(random, now), courtAct: random.pick(COURT_ACTS), note: null }),
  pause_execution: (random, now) => ({ ...withReason(random, now), ground: random.pick(PAUSE_GROUNDS) }),
  resume_execution: withReason,
  end_execution: (random, now) => ({ ...withReason(random, now), ground: random.pick(EXECUTION_END_GROUNDS) }),
  open_remedy: (random, now) => ({
    ...ofDecision(random, now),
    kind: random.pick(REMEDY_KINDS),
    organ: '市人民政府',
    note: null,
  }),
  end_remedy: (random, now) => ({
    ...dated(random, now),
    remedy: Math.max(1, now.row.remedies.length),
    result: random.pick(REMEDY_RESULTS),
    note: null,
  }),
} satisfies { readonly [A in keyof ExecutionInputs]: InputMaker<A> };

function ofDecision(random: RandomSource, now: CaseSituation) {
  return { ...dated(random, now), decisionId: oneDecision(random, now) };
}

function randomMoney(random: RandomSource, now: CaseSituation) {
  const purpose = random.chance(0.9) ? 'penalty' : 'surcharge';
  return { ...ofDecision(random, now), amountFen: random.pick(AMOUNTS), purpose, note: null } as const;
}
