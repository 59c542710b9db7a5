import * as z from 'zod';
import { DISCIPLINE_KINDS } from '@anjuan/domain';
import { endpoint } from './endpoint.js';
import { pageOf } from './paging.js';
import { KnownDateText, RecordHead, RecordListQuery, RecordRef } from './records.js';
import { IdParam } from './wire.js';

export const ClosureRequestItem = RecordHead.extend({
  case: RecordRef.nullable(),
  enterprise: RecordRef,
  requestedOn: KnownDateText,
}).meta({ id: 'ClosureRequest' });
export type ClosureRequestItem = z.infer<typeof ClosureRequestItem>;

export const TransferredPerson = z
  .object({
    id: z.string(),
    name: z.string(),
    /** First six, eight asterisks, last four; null when no number is on record. */
    idNumberMasked: z.string().nullable(),
    /** False when neither ID number nor name with place of work tell this person from others. */
    comparable: z.boolean(),
    liableOn: KnownDateText,
    clearedOn: KnownDateText,
    outcome: z.string().nullable(),
    outcomeNote: z.string().nullable(),
  })
  .meta({ id: 'TransferredPerson' });

export const CriminalTransferItem = RecordHead.extend({
  case: RecordRef.nullable(),
  offence: z.string().nullable(),
  remarks: z.string().nullable(),
  transferredOn: KnownDateText,
  refusedOn: KnownDateText,
  persons: z.array(TransferredPerson),
}).meta({ id: 'CriminalTransfer' });
export type CriminalTransferItem = z.infer<typeof CriminalTransferItem>;

export const DisciplinaryActionItem = RecordHead.extend({
  case: RecordRef.nullable(),
  kind: z.enum(DISCIPLINE_KINDS),
  measure: z.string(),
  decidedOn: KnownDateText,
  name: z.string(),
  workplace: z.string().nullable(),
  idNumberMasked: z.string().nullable(),
  comparable: z.boolean(),
}).meta({ id: 'DisciplinaryAction' });
export type DisciplinaryActionItem = z.infer<typeof DisciplinaryActionItem>;

export const DisciplinaryActionQuery = RecordListQuery.extend({ kind: z.enum(DISCIPLINE_KINDS).optional() });
export type DisciplinaryActionQuery = z.infer<typeof DisciplinaryActionQuery>;

export const closureRequestsApi = {
  list: endpoint({
    method: 'GET',
    path: '/closure-requests',
    summary: 'Requests to the government to close an enterprise',
    query: RecordListQuery,
    response: pageOf(ClosureRequestItem),
  }),
  read: endpoint({
    method: 'GET',
    path: '/closure-requests/{id}',
    summary: 'One closure request',
    params: IdParam,
    response: ClosureRequestItem,
  }),
};

export const criminalTransfersApi = {
  list: endpoint({
    method: 'GET',
    path: '/criminal-transfers',
    summary: 'Transfers to the police with the persons named',
    query: RecordListQuery,
    response: pageOf(CriminalTransferItem),
  }),
  read: endpoint({
    method: 'GET',
    path: '/criminal-transfers/{id}',
    summary: 'One criminal transfer',
    params: IdParam,
    response: CriminalTransferItem,
  }),
};

export const disciplinaryActionsApi = {
  list: endpoint({
    method: 'GET',
    path: '/disciplinary-actions',
    summary: 'Party and administrative disciplinary decisions',
    query: DisciplinaryActionQuery,
    response: pageOf(DisciplinaryActionItem),
  }),
  read: endpoint({
    method: 'GET',
    path: '/disciplinary-actions/{id}',
    summary: 'One disciplinary action',
    params: IdParam,
    response: DisciplinaryActionItem,
  }),
};
