import * as z from 'zod';
import { endpoint } from './endpoint.js';
import { pageOf, pageQueryShape } from './paging.js';
import { Instant, RegionCode, WireId } from './wire.js';

export const AuditEntryView = z
  .object({
    id: WireId,
    occurredAt: Instant,
    actorId: WireId.nullable(),
    actorName: z.string(),
    region: RegionCode.nullable(),
    action: z.string(),
    subjectType: z.string(),
    subjectId: z.string().nullable(),
    detail: z.record(z.string(), z.unknown()),
    requestId: z.string(),
    ip: z.string().nullable(),
    chain: z.string(),
    seq: z.number().int(),
    hash: z.string(),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntryView = z.infer<typeof AuditEntryView>;

export const AuditQuery = z.object({
  ...pageQueryShape,
  /** Part of the actor's name. */
  actor: z.string().trim().min(1).max(64).optional(),
  /** A whole action such as `account.disabled`, or a family of them: `account`. */
  action: z
    .string()
    .regex(/^[a-z_]+(\.[a-z_]+)*$/)
    .max(64)
    .optional(),
  region: RegionCode.optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});
export type AuditQuery = z.infer<typeof AuditQuery>;

export const AuditPage = pageOf(AuditEntryView);
export type AuditPage = z.infer<typeof AuditPage>;

export const auditApi = {
  list: endpoint({
    method: 'GET',
    path: '/audit',
    summary: 'The audit log, newest first',
    query: AuditQuery,
    response: AuditPage,
  }),
};
