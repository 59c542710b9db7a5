import * as z from 'zod';
import { DECISION_STATES, PAYMENT_PURPOSES, PENALTY_GROUNDS, PENALTY_KINDS } from '@anjuan/domain';
import { endpoint } from './endpoint.js';
import { pageOf } from './paging.js';
import { KnownDateText, RecordHead, RecordListQuery, RecordRef } from './records.js';
import { IdParam } from './wire.js';

export const PenaltyLine = z
  .object({
    id: z.string(),
    kind: z.enum(PENALTY_KINDS),
    amountFen: z.int().nullable(),
    licences: z.int().nullable(),
    days: z.int().nullable(),
    description: z.string().nullable(),
    /** Why there is no penalty, or a lighter one. */
    ground: z.enum(PENALTY_GROUNDS).nullable(),
    /** Parties the line falls on; several for one sum imposed jointly. */
    parties: z.array(z.string()),
    superseded: z.boolean(),
  })
  .meta({ id: 'PenaltyLine' });
export type PenaltyLine = z.infer<typeof PenaltyLine>;

export const PenaltyPayment = z
  .object({
    kind: z.enum(['payment', 'refund']),
    purpose: z.enum(PAYMENT_PURPOSES),
    amountFen: z.int().nullable(),
    paidOn: KnownDateText,
    note: z.string().nullable(),
  })
  .meta({ id: 'PenaltyPayment' });

export const DecisionItem = RecordHead.extend({
  case: RecordRef,
  documentNumber: z.string().nullable(),
  state: z.enum(DECISION_STATES),
  parties: z.array(RecordRef),
  decidedOn: KnownDateText,
  servedOn: KnownDateText,
  endedOn: KnownDateText,
  endedBy: z.string().nullable(),
  endNote: z.string().nullable(),
  lines: z.array(PenaltyLine),
}).meta({ id: 'Decision' });
export type DecisionItem = z.infer<typeof DecisionItem>;

export const DecisionDetail = DecisionItem.extend({ payments: z.array(PenaltyPayment) }).meta({
  id: 'DecisionDetail',
});
export type DecisionDetail = z.infer<typeof DecisionDetail>;

export const DecisionQuery = RecordListQuery.extend({
  kind: z.enum(PENALTY_KINDS).optional(),
  state: z.enum(DECISION_STATES).optional(),
});
export type DecisionQuery = z.infer<typeof DecisionQuery>;

export const penaltiesApi = {
  list: endpoint({
    method: 'GET',
    path: '/decisions',
    summary: 'Penalty decisions',
    query: DecisionQuery,
    response: pageOf(DecisionItem),
  }),
  read: endpoint({
    method: 'GET',
    path: '/decisions/{id}',
    summary: 'One penalty decision with lines and payments',
    params: IdParam,
    response: DecisionDetail,
  }),
};
