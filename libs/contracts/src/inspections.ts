import * as z from 'zod';
import { INSPECTION_KINDS } from '@anjuan/domain';
import { endpoint } from './endpoint.js';
import { pageOf } from './paging.js';
import { KnownDateText, RecordHead, RecordListQuery, RecordRef } from './records.js';
import { IdParam } from './wire.js';

export const InspectionItem = RecordHead.extend({
  enterprise: RecordRef.nullable(),
  kind: z.enum(INSPECTION_KINDS).nullable(),
  place: z.string().nullable(),
  inspectedOn: KnownDateText,
  hazardCount: z.int(),
  rectifiedCount: z.int(),
}).meta({ id: 'Inspection' });
export type InspectionItem = z.infer<typeof InspectionItem>;

export const HazardItem = RecordHead.extend({
  inspection: RecordRef,
  enterprise: RecordRef.nullable(),
  description: z.string(),
  major: z.boolean().nullable(),
  foundOn: KnownDateText,
  verifiedOn: KnownDateText,
}).meta({ id: 'Hazard' });
export type HazardItem = z.infer<typeof HazardItem>;

export const InspectionDetail = InspectionItem.extend({
  hazards: z.array(HazardItem),
  cases: z.array(RecordRef),
}).meta({ id: 'InspectionDetail' });
export type InspectionDetail = z.infer<typeof InspectionDetail>;

export const InspectionQuery = RecordListQuery.extend({
  kind: z.enum(INSPECTION_KINDS).optional(),
  enterprise: z.string().optional(),
});
export type InspectionQuery = z.infer<typeof InspectionQuery>;

export const HazardQuery = RecordListQuery.extend({
  major: z.enum(['true', 'false']).optional(),
  verified: z.enum(['true', 'false']).optional(),
});
export type HazardQuery = z.infer<typeof HazardQuery>;

export const inspectionsApi = {
  list: endpoint({
    method: 'GET',
    path: '/inspections',
    summary: 'On-site inspections',
    query: InspectionQuery,
    response: pageOf(InspectionItem),
  }),
  read: endpoint({
    method: 'GET',
    path: '/inspections/{id}',
    summary: 'One inspection with its hazards and the cases that rest on it',
    params: IdParam,
    response: InspectionDetail,
  }),
  listHazards: endpoint({
    method: 'GET',
    path: '/hazards',
    summary: 'Hazards found by inspections',
    query: HazardQuery,
    response: pageOf(HazardItem),
  }),
  readHazard: endpoint({
    method: 'GET',
    path: '/hazards/{id}',
    summary: 'One hazard',
    params: IdParam,
    response: HazardItem,
  }),
};
