import * as z from 'zod';
import {
  CASH_GROUNDS,
  COURT_ACTS,
  DEFENCE_KINDS,
  DEFENCE_RESULTS,
  DISCUSSION_SUBJECTS,
  EVIDENCE_KINDS,
  HEARING_COURSES,
  INTERVIEWEE_CAPACITIES,
  isLocalDate,
  type LocalDate,
  PAUSE_GROUNDS,
  PRESERVATION_HANDLINGS,
  RECUSAL_ASKERS,
  REMEDY_KINDS,
  REMEDY_RESULTS,
  REVIEW_ADVICES,
  type SideProcedures,
  SUSPENSION_GROUNDS,
} from '@anjuan/domain';
import { PartyKeyInput } from './case-act-shapes.js';

const On = z.custom<LocalDate>(isLocalDate).meta({ id: 'SideDay', type: 'string', description: 'YYYY-MM-DD' });
const Maybe = On.nullable();
const Ids = z.array(z.string()).readonly();
const Fen = z.int();
const listOf = <T extends z.ZodRawShape>(shape: T) => z.array(z.object(shape)).readonly();

const HearingView = z.object({
  applicant: PartyKeyInput,
  requestedOn: On,
  noticeServedOn: Maybe,
  hearingOn: Maybe,
  hostId: z.string().nullable(),
  recorderId: z.string().nullable(),
  heldOn: Maybe,
  course: z.enum(HEARING_COURSES).nullable(),
  reportedOn: Maybe,
  reviewRequestedOn: Maybe,
  reviewedOn: Maybe,
  reviewedBy: z.string().nullable(),
  waivedOn: Maybe,
});

/**
 * What runs beside the main line of a case, as the acts left it. Entries stand in the order in which they came; acts name them by their
 * place, counted from 1.
 */
export const CaseSideProcedures = z
  .object({
    verificationExtendedOn: Maybe,
    jurisdictionDisputes: listOf({
      referredOn: On,
      organ: z.string(),
      settledOn: Maybe,
      ours: z.boolean().nullable(),
    }),
    recusals: listOf({
      staffId: z.string(),
      requestedOn: On,
      by: z.enum(RECUSAL_ASKERS),
      decidedOn: Maybe,
      granted: z.boolean(),
    }),
    interviews: listOf({
      on: On,
      startAt: z.string(),
      endAt: z.string(),
      officerIds: Ids,
      interviewee: z.string(),
      capacity: z.enum(INTERVIEWEE_CAPACITIES),
      overlapReason: z.string().nullable(),
    }),
    evidence: listOf({ on: On, kind: z.enum(EVIDENCE_KINDS), name: z.string() }),
    preservations: listOf({
      requestedOn: On,
      items: z.string(),
      place: z.string(),
      approvedOn: Maybe,
      handledOn: Maybe,
      handling: z.enum(PRESERVATION_HANDLINGS).nullable(),
    }),
    appraisals: listOf({
      commissionedOn: On,
      organ: z.string(),
      object: z.string(),
      receivedOn: Maybe,
      toldOn: Maybe,
    }),
    suspensions: listOf({ from: On, ground: z.enum(SUSPENSION_GROUNDS), resumedOn: Maybe }),
    extensions: listOf({ on: On, days: z.int() }),
    reviewAdvice: z.enum(REVIEW_ADVICES).nullable(),
    hearingOffered: z.boolean(),
    defence: z
      .object({
        on: On,
        kind: z.enum(DEFENCE_KINDS),
        reviewedOn: Maybe,
        result: z.enum(DEFENCE_RESULTS).nullable(),
      })
      .nullable(),
    hearing: HearingView.nullable(),
    hearingRefusals: listOf({ on: On, applicant: PartyKeyInput, requestedOn: On }),
    discussions: listOf({
      on: On,
      subject: z.enum(DISCUSSION_SUBJECTS),
      members: listOf({ name: z.string(), opinion: z.string() }),
    }),
    onSpot: z
      .object({
        on: On,
        officerIds: Ids,
        cashGround: z.enum(CASH_GROUNDS).nullable(),
        reportedOn: Maybe,
        cashHandedInOn: Maybe,
      })
      .nullable(),
    instalmentPlans: listOf({
      decisionId: z.string(),
      approvedOn: On,
      parts: listOf({ dueOn: On, amountFen: Fen }),
    }),
    surcharges: listOf({ decisionId: z.string(), on: On, amountFen: Fen }),
    urgings: listOf({ decisionId: z.string(), servedOn: On, amountFen: Fen }),
    courtApplications: listOf({
      decisionId: z.string(),
      appliedOn: On,
      court: z.string(),
      acts: listOf({ on: On, act: z.enum(COURT_ACTS) }),
    }),
    executionPauses: listOf({ from: On, ground: z.enum(PAUSE_GROUNDS), resumedOn: Maybe }),
    remedies: listOf({
      decisionId: z.string(),
      kind: z.enum(REMEDY_KINDS),
      openedOn: On,
      endedOn: Maybe,
      result: z.enum(REMEDY_RESULTS).nullable(),
    }),
  } satisfies Record<keyof SideProcedures, z.ZodType>)
  .meta({ id: 'CaseSideProcedures' });
export type CaseSideProcedures = z.infer<typeof CaseSideProcedures>;
