import * as z from 'zod';
import { CASE_CLASSES, CASE_PROCEDURES, CASE_STAGES } from '@anjuan/domain';
import { endpoint } from './endpoint.js';
import { pageOf } from './paging.js';
import { DecisionDetail } from './penalties.js';
import { KnownDateText, RecordHead, RecordListQuery, RecordRef } from './records.js';
import { IdParam } from './wire.js';

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
  })
  .meta({ id: 'CaseEvent' });

/** A consequence or source of the case, as one line of its page. */
export const CaseConsequence = z
  .object({ ref: RecordRef, on: KnownDateText, until: KnownDateText, note: z.string().nullable() })
  .meta({ id: 'CaseConsequence' });
export type CaseConsequence = z.infer<typeof CaseConsequence>;

export const CaseDetail = CaseItem.extend({
  violatedArticle: z.string().nullable(),
  penaltyArticle: z.string().nullable(),
  clueSource: z.string().nullable(),
  remarks: z.string().nullable(),
  accidentOn: KnownDateText,
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
};
