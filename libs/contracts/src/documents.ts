import * as z from 'zod';
import { DOCUMENT_SERIES } from '@anjuan/domain';
import { endpoint } from './endpoint.js';
import { pageOf, PageQuery } from './paging.js';
import { RecordRef } from './records.js';
import { Instant, RegionCode, WireId } from './wire.js';

export const DocumentNumberView = z
  .object({
    id: WireId,
    region: RegionCode,
    regionName: z.string(),
    series: z.enum(DOCUMENT_SERIES),
    year: z.int(),
    /** Null for a number of another form than that of the unit's series. */
    seq: z.int().nullable(),
    number: z.string(),
    case: RecordRef,
    decisionId: WireId.nullable(),
    givenAt: Instant,
    givenByName: z.string(),
    voidedAt: Instant.nullable(),
    voidReason: z.string().nullable(),
  })
  .meta({ id: 'DocumentNumber' });
export type DocumentNumberView = z.infer<typeof DocumentNumberView>;

export const DocumentNumberQuery = PageQuery.extend({
  /** Part of a number. */
  q: z.string().trim().max(64).optional(),
  region: RegionCode.optional(),
  series: z.enum(DOCUMENT_SERIES).optional(),
  year: z.coerce.number().int().min(2000).max(2099).optional(),
  state: z.enum(['in_use', 'voided']).optional(),
});
export type DocumentNumberQuery = z.infer<typeof DocumentNumberQuery>;

export const documentsApi = {
  numbers: endpoint({
    method: 'GET',
    path: '/document-numbers',
    summary: 'The numbers that papers were given, voided ones with their reasons; latest first',
    query: DocumentNumberQuery,
    response: pageOf(DocumentNumberView),
  }),
};
