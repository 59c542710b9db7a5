import { createHash } from 'node:crypto';

/** What the hash of a row covers: everything but its database id. */
export interface AuditRow {
  readonly chain: string;
  readonly seq: number;
  readonly occurredAt: Date;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly region: string | null;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string | null;
  /** Canonical JSON. */
  readonly detail: string;
  readonly requestId: string;
  readonly ip: string | null;
}

export const CHAIN_START = '0'.repeat(64);

export function auditHash(prevHash: string, row: AuditRow): string {
  const content = [
    prevHash,
    row.chain,
    row.seq,
    row.occurredAt.toISOString(),
    row.actorId,
    row.actorName,
    row.region,
    row.action,
    row.subjectType,
    row.subjectId,
    row.detail,
    row.requestId,
    row.ip,
  ];
  return createHash('sha256').update(JSON.stringify(content), 'utf8').digest('hex');
}

/** Equal content gives equal text: keys sorted, unset values left out, dates as UTC text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(JSON.parse(JSON.stringify(value))));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
