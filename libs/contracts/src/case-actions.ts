import * as z from 'zod';
import {
  CASE_ACTIONS,
  type CaseAction,
  type CaseActionInputs,
  CASE_CLASSES,
  CLUE_KINDS,
  DECISION_ENDERS,
  DECISION_ENDINGS,
  DEFENCE_KINDS,
  isKnownDate,
  isLocalDate,
  PENALTY_KINDS,
  SERVICE_MODES,
} from '@anjuan/domain';
import { WireId } from './wire.js';

/** Text that may be left empty: '' is the same as nothing. */
const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .nullish()
    .transform((value) => (value === undefined || value === '' ? null : value));
const words = (max: number, message: string) => z.string().trim().min(1, message).max(max);

const Day = z
  .custom<CaseActionInputs['archive']['on']>(isLocalDate, { message: '日期应为真实存在的 YYYY-MM-DD' })
  .meta({
    id: 'ActDay',
    type: 'string',
    description: 'The day of the act, YYYY-MM-DD, Asia/Shanghai',
  });
const Known = z
  .custom<NonNullable<CaseActionInputs['amend']['leadOn']>>(isKnownDate, {
    message: '日期应为真实存在的 YYYY-MM-DD（历史案件可只写年或年月）',
  })
  .meta({ id: 'ActKnownDate', type: 'string' })
  .nullable()
  .default(null);
const Reason = words(500, '请写明理由').min(2, '请写明理由');

/** Each named once. */
const ids = (max: number) =>
  z
    .array(WireId)
    .max(max)
    .default([])
    .transform((list) => [...new Set(list)]);

export const PartyKeyInput = z.object({ type: z.enum(['enterprise', 'person']), id: WireId });

/** One penalty of a proposal, a notice or a decision; money in fen. */
export const PenaltyLineInput = z
  .object({
    kind: z.enum(PENALTY_KINDS),
    amountFen: z.int().nullable().default(null),
    licences: z.int().min(1).max(1000).nullable().default(null),
    days: z.int().min(1).max(3650).nullable().default(null),
    description: text(500),
    parties: z.array(PartyKeyInput).max(50),
  })
  .meta({ id: 'PenaltyLineInput' });
const Lines = z.array(PenaltyLineInput).max(50);

/** The facts of a case, as its form holds them. */
export const CaseContentInput = z.object({
  caseClass: z.enum(CASE_CLASSES),
  violation: words(2000, '请写明违法行为'),
  violatedArticle: text(500),
  penaltyArticle: text(500),
  clueKind: z.enum(CLUE_KINDS).nullable().default(null),
  clueSource: text(200),
  remarks: text(2000),
  leadOn: Known,
  accidentOn: Known,
  enterpriseIds: ids(50),
  personIds: ids(50),
  inspectionIds: ids(50),
  officerIds: ids(20),
});

export const OpenCase = CaseContentInput.meta({ id: 'OpenCase' });
export type OpenCase = z.infer<typeof OpenCase>;

const Decision = z.object({ documentNumber: text(64), lines: Lines });
const dated = z.object({ on: Day });
const opinion = dated.extend({ opinion: text(1000) });
const reasoned = dated.extend({ reason: Reason });
const amount = dated.extend({ decisionId: WireId, amountFen: z.int().positive('金额须大于 0'), note: text(500) });

/** What each action of a case is told, beside the version. */
export const CASE_ACTION_INPUTS = {
  amend: CaseContentInput.extend({ filedOn: Known, reason: text(500) }),
  request_filing: opinion,
  drop_lead: reasoned,
  endorse_filing: opinion,
  return_filing: reasoned,
  approve_filing: opinion.extend({ caseNumber: text(64) }),
  conclude: dated.extend({ facts: words(5000, '请写明查明的事实'), proposal: Lines }),
  submit_review: dated,
  pass_review: opinion,
  return_review: reasoned,
  reopen_investigation: reasoned,
  serve_notice: dated.extend({ mode: z.enum(SERVICE_MODES), documentNumber: text(64) }),
  record_defence: dated.extend({ kind: z.enum(DEFENCE_KINDS), content: text(2000) }),
  decide: dated.extend({ decisions: z.array(Decision).max(20) }),
  serve_decision: dated.extend({ mode: z.enum(SERVICE_MODES) }),
  record_payment: amount,
  record_refund: amount,
  end_execution: reasoned,
  request_closing: opinion,
  return_closing: reasoned,
  approve_closing: opinion,
  archive: dated.extend({ place: text(200) }),
  withdraw_case: reasoned,
  transfer_out: reasoned.extend({ organ: words(200, '请写明接收机关') }),
  annul_filing: reasoned,
  change_decision: reasoned.extend({ decisionId: WireId, by: z.enum(DECISION_ENDERS), lines: Lines }),
  revoke_decision: reasoned.extend({
    decisionId: WireId,
    by: z.enum(DECISION_ENDERS),
    ending: z.enum(DECISION_ENDINGS),
  }),
  correct_decision: z.object({ decisionId: WireId, decidedOn: Known, documentNumber: text(64), reason: Reason }),
  void_decision: z.object({ decisionId: WireId, reason: Reason }),
  void_case: z.object({ reason: Reason }),
} satisfies { readonly [A in CaseAction]: z.ZodType<CaseActionInputs[A]> };

export const CaseActionParams = z.object({ id: WireId, action: z.enum(CASE_ACTIONS) });
export type CaseActionParams = z.infer<typeof CaseActionParams>;

/** The version that the user saw, and what the action is told: `CaseActionInput.<action>` of this document. */
export const CaseActionBody = z.looseObject({ version: z.int().positive() }).meta({ id: 'CaseActionBody' });
export type CaseActionBody = z.infer<typeof CaseActionBody>;
