import * as z from 'zod';
import { COERCIVE_MEASURE_KINDS } from '@anjuan/domain';
import { endpoint } from './endpoint.js';
import { pageOf } from './paging.js';
import { KnownDateText, RecordHead, RecordListQuery, RecordRef } from './records.js';
import { IdParam } from './wire.js';

export const CoerciveMeasureItem = RecordHead.extend({
  kind: z.enum(COERCIVE_MEASURE_KINDS),
  documentNumber: z.string().nullable(),
  objects: z.string().nullable(),
  case: RecordRef.nullable(),
  enterprise: RecordRef.nullable(),
  person: z.string().nullable(),
  startedOn: KnownDateText,
  endedOn: KnownDateText,
}).meta({ id: 'CoerciveMeasure' });
export type CoerciveMeasureItem = z.infer<typeof CoerciveMeasureItem>;

export const CoerciveMeasureQuery = RecordListQuery.extend({ kind: z.enum(COERCIVE_MEASURE_KINDS).optional() });
export type CoerciveMeasureQuery = z.infer<typeof CoerciveMeasureQuery>;

export const measuresApi = {
  list: endpoint({
    method: 'GET',
    path: '/coercive-measures',
    summary: 'Sealings, seizures and power cuts',
    query: CoerciveMeasureQuery,
    response: pageOf(CoerciveMeasureItem),
  }),
  read: endpoint({
    method: 'GET',
    path: '/coercive-measures/{id}',
    summary: 'One coercive measure',
    params: IdParam,
    response: CoerciveMeasureItem,
  }),
};
