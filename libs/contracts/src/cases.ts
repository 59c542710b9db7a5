import * as z from 'zod';
import {
  CASE_ACTIONS,
  CASE_CLASSES,
  CASE_OUTCOMES,
  CASE_PROCEDURES,
  CASE_STAGES,
  CLUE_KINDS,
  DEADLINE_RULE_IDS,
  DEADLINE_UNITS,
  LIMIT_BEARERS,
  LIMIT_SUBJECTS,
  ROLES,
  URGENCIES,
} from '@anjuan/domain';
import { PenaltyLineInput } from './case-act-shapes.js';
import { CASE_ACTION_INPUTS, CaseActionBody, CaseActionParams, OpenCase } from './case-actions.js';
import { CaseSideProcedures } from './case-side-procedures.js';
import { endpoint } from './endpoint.js';
import { RefusalView } from './errors.js';
import { pageOf } from './paging.js';
import { DecisionDetail } from './penalties.js';
import { KnownDateText, RecordHead, RecordListQuery, RecordRef } from './records.js';
import { IdParam, WireId } from './wire.js';

export const CaseItem = RecordHead.extend({
  caseNumber: z.string().nullable(),
  caseClass: z.enum(CASE_CLASSES),
  procedure: z.enum(CASE_PROCEDURES).nullable(),
  stage: z.enum(CASE_STAGES),
  violation: z.string(),
  parties: z.array(RecordRef),
  filedOn: KnownDateText,
  closedOn: KnownDateText,
  /** Sum of fines of decisions in force, in fen; null when any of them is unknown. */
  fineFen: z.int().nullable(),
  historical: z.boolean(),
}).meta({ id: 'Case' });
export type CaseItem = z.infer<typeof CaseItem>;

export const CaseEventView = z
  .object({
    seq: z.int(),
    type: z.string(),
    occurredOn: KnownDateText,
    recordedAt: z.string(),
    actorName: z.string(),
    /** Reason, opinion or other words of the act. */
    note: z.string().nullable(),
  })
  .meta({ id: 'CaseEvent' });

/** A consequence or source of the case, as one line of its page. */
export const CaseConsequence = z
  .object({ ref: RecordRef, on: KnownDateText, until: KnownDateText, note: z.string().nullable() })
  .meta({ id: 'CaseConsequence' });
export type CaseConsequence = z.infer<typeof CaseConsequence>;

/** An action of the reader's roles: open when nothing is refused. */
export const CaseOfferView = z
  .object({ action: z.enum(CASE_ACTIONS), to: z.enum(CASE_STAGES), refusals: z.array(RefusalView) })
  .meta({ id: 'CaseOffer' });
export type CaseOfferView = z.infer<typeof CaseOfferView>;

/** Who may handle the case, as of today. */
export const CaseOfficer = z
  .object({ id: z.string(), name: z.string(), certificateNumber: z.string().nullable(), certificateValid: z.boolean() })
  .meta({ id: 'CaseOfficer' });

/** The days of the steps that were taken. */
export const CaseSteps = z.object({
  leadOn: KnownDateText,
  filingRequestedOn: KnownDateText,
  filingEndorsedOn: KnownDateText,
  filedOn: KnownDateText,
  concludedOn: KnownDateText,
  reviewRequestedOn: KnownDateText,
  reviewedOn: KnownDateText,
  noticedOn: KnownDateText,
  defenceOn: KnownDateText,
  decidedOn: KnownDateText,
  servedOn: KnownDateText,
  executionEndedOn: KnownDateText,
  closingRequestedOn: KnownDateText,
  closedOn: KnownDateText,
  archivedOn: KnownDateText,
});

/** A running limit of the case. */
export const CaseLimit = z
  .object({
    ruleId: z.enum(DEADLINE_RULE_IDS),
    name: z.string(),
    /** What it is about: the case, or the decision, the entry of the case, or the measure with this id. */
    subject: z.enum(LIMIT_SUBJECTS),
    subjectId: z.string().nullable(),
    dueOn: z.string(),
    daysLeft: z.int(),
    /** Where the rule counts in working days. */
    workdaysLeft: z.int().nullable(),
    unit: z.enum(DEADLINE_UNITS),
    urgency: z.enum(URGENCIES),
    /** False when the last day may still move: the holidays of its year are not announced. */
    complete: z.boolean(),
    /** The clock stands. */
    paused: z.boolean(),
    /** False for a warning without legal effect. */
    binding: z.boolean(),
    /** Who has to act, or may act, in this time. */
    bearer: z.enum(LIMIT_BEARERS),
    /** What follows once it is over. */
    effect: z.string(),
    basis: z.string(),
  })
  .meta({ id: 'CaseLimit' });
export type CaseLimit = z.infer<typeof CaseLimit>;

/** The surcharge of a decision as of today (行政处罚法 art. 72). Money in fen. */
export const SurchargeToday = z
  .object({
    decisionId: z.string(),
    /** What has run up until today, and over how many days. */
    days: z.int(),
    runUpFen: z.int(),
    /** It has reached the fine and grows no more. */
    capped: z.boolean(),
    /** Imposed by a decision of its own; what merely ran up is not owed yet. */
    imposedFen: z.int(),
    openFen: z.int(),
  })
  .meta({ id: 'SurchargeToday' });
export type SurchargeToday = z.infer<typeof SurchargeToday>;

export const CaseDetail = CaseItem.extend({
  violatedArticle: z.string().nullable(),
  penaltyArticle: z.string().nullable(),
  clueSource: z.string().nullable(),
  remarks: z.string().nullable(),
  clueKind: z.enum(CLUE_KINDS).nullable(),
  outcome: z.enum(CASE_OUTCOMES).nullable(),
  accidentOn: KnownDateText,
  /** The day of the act, or of its end where it went on. */
  violatedOn: KnownDateText,
  harmful: z.boolean(),
  sideProcedures: CaseSideProcedures,
  surcharges: z.array(SurchargeToday),
  steps: CaseSteps,
  officers: z.array(CaseOfficer),
  proposal: z.array(PenaltyLineInput),
  noticed: z.array(PenaltyLineInput),
  limits: z.array(CaseLimit),
  offers: z.array(CaseOfferView),
  /** The step that the case waits for, and whose it is. */
  awaited: z.object({ action: z.enum(CASE_ACTIONS), roles: z.array(z.enum(ROLES)) }).nullable(),
  inspections: z.array(RecordRef),
  decisions: z.array(DecisionDetail),
  consequences: z.array(CaseConsequence),
  events: z.array(CaseEventView),
  source: z.object({ source: z.string(), externalId: z.string() }).nullable(),
}).meta({ id: 'CaseDetail' });
export type CaseDetail = z.infer<typeof CaseDetail>;

export const CaseQuery = RecordListQuery.extend({
  caseClass: z.enum(CASE_CLASSES).optional(),
  procedure: z.enum(CASE_PROCEDURES).optional(),
  stage: z.enum(CASE_STAGES).optional(),
  outcome: z.enum(CASE_OUTCOMES).optional(),
  /** Cases that this member of the staff handles. */
  officer: WireId.optional(),
});
export type CaseQuery = z.infer<typeof CaseQuery>;

export const casesApi = {
  list: endpoint({
    method: 'GET',
    path: '/cases',
    summary: 'Cases',
    query: CaseQuery,
    response: pageOf(CaseItem),
  }),
  read: endpoint({
    method: 'GET',
    path: '/cases/{id}',
    summary: 'One case with parties, decisions, consequences and events',
    params: IdParam,
    response: CaseDetail,
  }),
  open: endpoint({
    method: 'POST',
    path: '/cases',
    summary: 'Register a lead, from which a case may be filed',
    body: OpenCase,
    response: CaseDetail,
    status: 201,
    idempotent: true,
  }),
  act: endpoint({
    method: 'POST',
    path: '/cases/{id}/actions/{action}',
    summary: 'Take one step of the procedure; what the step is told depends on the action',
    params: CaseActionParams,
    body: CaseActionBody,
    bodyVariants: CASE_ACTION_INPUTS,
    response: CaseDetail,
    errors: [404, 409],
    idempotent: true,
  }),
};
