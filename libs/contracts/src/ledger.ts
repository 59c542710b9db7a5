import * as z from 'zod';
import { endpoint } from './endpoint.js';
import { pageOf, PageQuery } from './paging.js';
import { IdParam } from './wire.js';

export const LedgerRefusalView = z
  .object({ type: z.string(), id: z.string().nullable(), field: z.string(), code: z.string(), message: z.string() })
  .meta({ id: 'LedgerRefusal' });
export type LedgerRefusalView = z.infer<typeof LedgerRefusalView>;

/** Records as the person who made the file counts them: a hazard is part of its inspection. An enterprise known to the register is unchanged. */
export const LedgerResult = z.object({ created: z.int(), unchanged: z.int() }).meta({ id: 'LedgerResult' });
export type LedgerResult = z.infer<typeof LedgerResult>;

export const LEDGER_IMPORT_STATES = ['running', 'done', 'refused', 'failed'] as const;
export const LEDGER_IMPORT_STEPS = ['reading', 'checking', 'storing', 'finished'] as const;

export const LedgerImportView = z
  .object({
    id: z.string(),
    importKey: z.string(),
    region: z.string(),
    regionName: z.string(),
    importedBy: z.string(),
    source: z.string().nullable(),
    fileName: z.string().nullable(),
    state: z.enum(LEDGER_IMPORT_STATES),
    step: z.enum(LEDGER_IMPORT_STEPS),
    total: z.int(),
    done: z.int(),
    created: z.int(),
    unchanged: z.int(),
    refused: z.int(),
    message: z.string().nullable(),
    startedAt: z.string(),
    finishedAt: z.string().nullable(),
  })
  .meta({ id: 'LedgerImport' });
export type LedgerImportView = z.infer<typeof LedgerImportView>;

export const LedgerImportDetail = LedgerImportView.extend({
  /** The first 1,000 refusals; `refused` says how many there are. */
  refusals: z.array(LedgerRefusalView),
}).meta({ id: 'LedgerImportDetail' });
export type LedgerImportDetail = z.infer<typeof LedgerImportDetail>;

export const LedgerImportQuery = PageQuery.extend({ importKey: z.string().max(64).optional() });
export type LedgerImportQuery = z.infer<typeof LedgerImportQuery>;

export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const LEDGER_MAX_BYTES = 100 * 1024 * 1024;

/**
 * The body of an import is the file itself, up to 100 MB; the name of the file
 * travels percent-encoded in the header `X-File-Name`, a key to follow the import by in `Idempotency-Key`.
 */
export const ledgerApi = {
  importLedger: endpoint({
    method: 'POST',
    path: '/ledgers',
    summary: 'Import a ledger of past records: all of it or nothing',
    bodyContentType: 'application/json',
    maxBodyBytes: LEDGER_MAX_BYTES,
    status: 201,
    response: LedgerResult,
  }),
  importWorkbook: endpoint({
    method: 'POST',
    path: '/ledgers/workbook',
    summary: 'Import a ledger that was filled in as a workbook: all of it or nothing',
    bodyContentType: WORKBOOK_TYPE,
    maxBodyBytes: LEDGER_MAX_BYTES,
    status: 201,
    response: LedgerResult,
  }),
  list: endpoint({
    method: 'GET',
    path: '/ledgers',
    summary: 'Imports of the caller’s scope, newest first, with their progress',
    query: LedgerImportQuery,
    response: pageOf(LedgerImportView),
  }),
  read: endpoint({
    method: 'GET',
    path: '/ledgers/{id}',
    summary: 'One import with its refusals',
    params: IdParam,
    response: LedgerImportDetail,
  }),
  template: endpoint({
    method: 'GET',
    path: '/ledgers/template.xlsx',
    summary: 'The workbook to fill in: one sheet per record type, Chinese heads',
    contentType: WORKBOOK_TYPE,
  }),
};
