import * as z from 'zod';
import {
  COURT_ACTS,
  EXECUTION_END_GROUNDS,
  type ExecutionInputs,
  PAUSE_GROUNDS,
  PAYMENT_PURPOSES,
  REMEDY_KINDS,
  REMEDY_RESULTS,
} from '@anjuan/domain';
import { dated, Day, EntryNumber, Reason, reasoned, text, words } from './case-act-shapes.js';
import { ServiceInput } from './case-hearing-acts.js';
import { WireId } from './wire.js';

const Fen = z.int().positive('金额须大于 0');
const ofDecision = dated.extend({ decisionId: WireId });
const money = ofDecision.extend({
  amountFen: Fen,
  purpose: z.enum(PAYMENT_PURPOSES).default('penalty'),
  note: text(500),
});

/** What the acts of service, payment and execution are told. */
export const EXECUTION_ACT_INPUTS = {
  serve_decision: dated
    .extend(ServiceInput.shape)
    .extend({ decisionId: WireId.nullable().default(null), lateReason: text(500) }),
  record_payment: money,
  record_refund: money,
  approve_instalments: ofDecision.extend({
    appliedOn: Day,
    reason: Reason,
    parts: z.array(z.object({ dueOn: Day, amountFen: Fen })).max(60),
    documentNumber: text(64),
  }),
  impose_surcharge: ofDecision.extend({ amountFen: Fen, documentNumber: text(64) }),
  urge: ofDecision.extend(ServiceInput.shape).extend({ amountFen: Fen, documentNumber: text(64) }),
  apply_to_court: ofDecision.extend({
    court: words(100, '请写明人民法院'),
    documentNumber: text(64),
    lateReason: text(500),
  }),
  record_court_act: ofDecision.extend({ courtAct: z.enum(COURT_ACTS), note: text(500) }),
  pause_execution: reasoned.extend({ ground: z.enum(PAUSE_GROUNDS) }),
  resume_execution: reasoned,
  end_execution: reasoned.extend({ ground: z.enum(EXECUTION_END_GROUNDS).default('other') }),
  open_remedy: ofDecision.extend({
    kind: z.enum(REMEDY_KINDS),
    organ: words(200, '请写明复议机关或者人民法院'),
    note: text(500),
  }),
  end_remedy: dated.extend({ remedy: EntryNumber, result: z.enum(REMEDY_RESULTS), note: text(500) }),
} satisfies { readonly [A in keyof ExecutionInputs]: z.ZodType<ExecutionInputs[A]> };
