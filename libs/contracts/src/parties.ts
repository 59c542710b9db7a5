import * as z from 'zod';
import { INDUSTRIES } from '@anjuan/domain';
import { endpoint } from './endpoint.js';
import { pageOf } from './paging.js';
import { RecordListQuery } from './records.js';
import { IdParam } from './wire.js';

export const EnterpriseItem = z
  .object({
    id: z.string(),
    name: z.string(),
    uscc: z.string().nullable(),
    placeRegion: z.string().nullable(),
    placeName: z.string().nullable(),
    industry: z.enum(INDUSTRIES).nullable(),
    address: z.string().nullable(),
  })
  .meta({ id: 'Enterprise' });
export type EnterpriseItem = z.infer<typeof EnterpriseItem>;

export const EnterpriseQuery = RecordListQuery.omit({ from: true, to: true, incomplete: true }).extend({
  industry: z.enum(INDUSTRIES).optional(),
});
export type EnterpriseQuery = z.infer<typeof EnterpriseQuery>;

export const partiesApi = {
  listEnterprises: endpoint({
    method: 'GET',
    path: '/enterprises',
    summary: 'The register of enterprises, readable by every unit',
    query: EnterpriseQuery,
    response: pageOf(EnterpriseItem),
  }),
  readEnterprise: endpoint({
    method: 'GET',
    path: '/enterprises/{id}',
    summary: 'One enterprise of the register',
    params: IdParam,
    response: EnterpriseItem,
  }),
};
