import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, shanghaiDate } from '../clock/clock.js';
import { isDatabaseUnavailable, isRetryable } from '../database/database-errors.js';
import { NotSaved } from '../http/errors.js';
import { requestContext } from '../http/request-context.js';
import { auditHash, type AuditRow, canonicalJson } from './audit-chain.js';
import { appendRows, lockHeads, writeHeads } from './audit-rows.js';

/** Who did it: an `Actor` fits. Id null for the system itself and for somebody who did not get in. */
export interface AuditActor {
  readonly id: string | null;
  readonly displayName: string;
  readonly region: string | null;
}

export const SYSTEM_ACTOR: AuditActor = { id: null, displayName: '系统', region: null };

export interface AuditEntry {
  /** `noun.verb` in the past: `account.disabled`, `ledger.imported`. */
  readonly action: string;
  readonly subject: { readonly type: string; readonly id: string | null };
  /** The case whose chain the entry continues; without it, the chain of the unit and the day. */
  readonly caseId?: string;
  /** The unit concerned, when it is not the actor's. */
  readonly region?: string;
  /** Plain values; no personal data beyond names. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

const BATCH = 500;

/** The append-only log. Written in the transaction of the act itself: both are stored, or neither. */
@Injectable()
export class Audit {
  constructor(private readonly clock: Clock) {}

  async record(manager: EntityManager, actor: AuditActor, entry: AuditEntry): Promise<void> {
    await this.recordMany(manager, actor, [entry]);
  }

  /** For imports: thousands of entries, usually each of a case of its own, in few statements. */
  async recordMany(manager: EntityManager, actor: AuditActor, entries: readonly AuditEntry[]): Promise<void> {
    try {
      // One order of chains for everybody: two writers cannot wait for each other.
      const ordered = entries
        .map((entry) => this.rowOf(actor, entry))
        .sort((a, b) => (a.chain < b.chain ? -1 : a.chain > b.chain ? 1 : 0));
      for (let start = 0; start < ordered.length; start += BATCH)
        await append(manager, ordered.slice(start, start + BATCH));
    } catch (error) {
      if (isRetryable(error) || isDatabaseUnavailable(error)) throw error;
      throw new NotSaved(error);
    }
  }

  private rowOf(actor: AuditActor, entry: AuditEntry): Omit<AuditRow, 'seq'> {
    const occurredAt = this.clock.now();
    const region = entry.region ?? actor.region;
    const context = requestContext();
    return {
      chain:
        entry.caseId === undefined ? `unit:${region ?? 'none'}:${shanghaiDate(occurredAt)}` : `case:${entry.caseId}`,
      occurredAt,
      actorId: actor.id,
      actorName: actor.displayName,
      region,
      action: entry.action,
      subjectType: entry.subject.type,
      subjectId: entry.subject.id,
      detail: canonicalJson(entry.detail ?? {}),
      requestId: context?.requestId ?? 'none',
      ip: context?.ip ?? null,
    };
  }
}

async function append(manager: EntityManager, rows: readonly Omit<AuditRow, 'seq'>[]): Promise<void> {
  const heads = await lockHeads(manager, [...new Set(rows.map(({ chain }) => chain))]);
  const sealed = rows.map((draft) => {
    const head = heads.get(draft.chain);
    if (head === undefined) throw new Error(`The chain ${draft.chain} has no head`);
    const row = { ...draft, seq: head.seq + 1 };
    const hash = auditHash(head.hash, row);
    heads.set(row.chain, { seq: row.seq, hash });
    return { ...row, prevHash: head.hash, hash };
  });
  await appendRows(manager, sealed);
  await writeHeads(manager, heads);
}
