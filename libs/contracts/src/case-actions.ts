import * as z from 'zod';
import {
  CASE_ACTIONS,
  type CaseAction,
  type CaseActionInputs,
  CASE_CLASSES,
  CASE_PROCEDURES,
  CLUE_KINDS,
  DECISION_ENDERS,
  DECISION_ENDINGS,
} from '@anjuan/domain';
import { dated, DecisionInput, ids, Known, Lines, opinion, Reason, reasoned, text, words } from './case-act-shapes.js';
import { EXECUTION_ACT_INPUTS } from './case-execution-acts.js';
import { HEARING_ACT_INPUTS } from './case-hearing-acts.js';
import { INVESTIGATION_ACT_INPUTS } from './case-investigation-acts.js';
import { WireId } from './wire.js';

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
  violatedOn: Known,
  harmful: z.boolean().default(false),
  enterpriseIds: ids(50),
  personIds: ids(50),
  inspectionIds: ids(50),
  officerIds: ids(20),
});

export const OpenCase = CaseContentInput.extend({ procedure: z.enum(CASE_PROCEDURES).default('ordinary') }).meta({
  id: 'OpenCase',
});
export type OpenCase = z.infer<typeof OpenCase>;

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
  reopen_investigation: reasoned,
  decide: dated.extend({ decisions: z.array(DecisionInput).max(20), remediesTold: z.boolean().default(false) }),
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
  ...INVESTIGATION_ACT_INPUTS,
  ...HEARING_ACT_INPUTS,
  ...EXECUTION_ACT_INPUTS,
} satisfies { readonly [A in CaseAction]: z.ZodType<CaseActionInputs[A]> };

export const CaseActionParams = z.object({ id: WireId, action: z.enum(CASE_ACTIONS) });
export type CaseActionParams = z.infer<typeof CaseActionParams>;

/** The version that the user saw, and what the action is told: `CaseActionInput.<action>` of this document. */
export const CaseActionBody = z.looseObject({ version: z.int().positive() }).meta({ id: 'CaseActionBody' });
export type CaseActionBody = z.infer<typeof CaseActionBody>;
