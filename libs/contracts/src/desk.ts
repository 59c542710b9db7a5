import * as z from 'zod';
import { endpoint } from './endpoint.js';
import { Inbox, InboxQuery } from './inbox.js';
import { EnterpriseDetail } from './parties.js';
import { KnownDateText, RecordRef } from './records.js';
import { IdParam } from './wire.js';

/** One line of an enterprise's history, whatever its kind. */
export const HistoryEntry = z
  .object({
    ref: RecordRef,
    region: z.string(),
    regionName: z.string(),
    on: KnownDateText,
    summary: z.string(),
    voided: z.boolean(),
    organ: z.string().nullable(),
  })
  .meta({ id: 'HistoryEntry' });
export type HistoryEntry = z.infer<typeof HistoryEntry>;

export const EnterpriseRecord = z
  .object({
    enterprise: EnterpriseDetail,
    figures: z.object({
      inspections: z.int(),
      hazards: z.int(),
      hazardsOpen: z.int(),
      cases: z.int(),
      fineFen: z.int(),
      coerciveMeasures: z.int(),
      exposures: z.int(),
      blacklisted: z.boolean(),
      jointlyDisciplined: z.boolean(),
    }),
    /** Newest first, undated last; at most 200, `historyTotal` says how many there are. */
    history: z.array(HistoryEntry),
    historyTotal: z.int(),
  })
  .meta({ id: 'EnterpriseRecord' });
export type EnterpriseRecord = z.infer<typeof EnterpriseRecord>;

export const SearchQuery = z.object({ q: z.string().trim().min(1).max(100) });
export type SearchQuery = z.infer<typeof SearchQuery>;
export const SearchResult = z.object({ items: z.array(RecordRef.extend({ regionName: z.string().nullable() })) });
export type SearchResult = z.infer<typeof SearchResult>;

export const deskApi = {
  inbox: endpoint({
    method: 'GET',
    path: '/inbox',
    summary: 'What waits for the reader in the own unit and why, the most pressing first',
    query: InboxQuery,
    response: Inbox,
  }),
  enterpriseRecord: endpoint({
    method: 'GET',
    path: '/enterprises/{id}/record',
    summary: 'The whole record of one enterprise within the scope of the reader',
    params: IdParam,
    response: EnterpriseRecord,
  }),
  search: endpoint({
    method: 'GET',
    path: '/search',
    summary: 'Enterprises, cases and documents by name or number, at most ten of each',
    query: SearchQuery,
    response: SearchResult,
  }),
};
