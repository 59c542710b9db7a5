import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../database/transactions.js';
import { auditHash, CHAIN_START } from './audit-chain.js';
import type { ChainHead, SealedRow } from './audit-rows.js';

export type BreakKind = 'edited' | 'missing' | 'inserted' | 'tail_cut' | 'head_missing';

/** The first row of a chain that is not as it was written. */
export interface BrokenRow {
  readonly chain: string;
  readonly seq: number;
  readonly id: string | null;
  readonly kind: BreakKind;
}

export interface AuditReport {
  readonly rows: number;
  readonly chains: number;
  /** One for each broken chain, the oldest row first. */
  readonly broken: readonly BrokenRow[];
}

type StoredRow = SealedRow & { readonly id: string };

const BATCH = 5000;

@Injectable()
export class AuditVerification {
  constructor(private readonly transactions: Transactions) {}

  /** Reads one state of the whole log, so that it can run while others write. */
  verify(): Promise<AuditReport> {
    return this.transactions.snapshot(async (manager) => {
      const walk = new ChainWalk(await readHeads(manager));
      for await (const rows of batches(manager)) rows.forEach((row) => walk.take(row));
      return walk.report();
    });
  }
}

/** Takes the rows sorted by chain and place, and stops judging a chain at its first fault. */
class ChainWalk {
  private readonly broken = new Map<string, BrokenRow>();
  private readonly seen = new Map<string, ChainHead>();
  private rows = 0;

  constructor(private readonly heads: ReadonlyMap<string, ChainHead>) {}

  take(row: StoredRow): void {
    this.rows++;
    if (this.broken.has(row.chain)) return;
    const before = this.seen.get(row.chain) ?? { seq: 0, hash: CHAIN_START };
    const kind = this.faultOf(row, before);
    if (kind === null) this.seen.set(row.chain, { seq: row.seq, hash: row.hash });
    else
      this.broken.set(row.chain, {
        chain: row.chain,
        seq: kind === 'missing' ? before.seq + 1 : row.seq,
        id: row.id,
        kind,
      });
  }

  private faultOf(row: StoredRow, before: ChainHead): BreakKind | null {
    const head = this.heads.get(row.chain);
    if (head === undefined) return 'head_missing';
    if (row.seq > before.seq + 1) return 'missing';
    if (auditHash(row.prevHash, row) !== row.hash) return 'edited';
    if (row.prevHash !== before.hash || row.seq > head.seq) return 'inserted';
    return null;
  }

  report(): AuditReport {
    for (const [chain, head] of this.heads) {
      const last = this.seen.get(chain) ?? { seq: 0, hash: CHAIN_START };
      if (this.broken.has(chain) || (last.seq === head.seq && last.hash === head.hash)) continue;
      const kind = last.seq < head.seq ? 'tail_cut' : 'edited';
      this.broken.set(chain, { chain, seq: kind === 'tail_cut' ? last.seq + 1 : last.seq, id: null, kind });
    }
    return { rows: this.rows, chains: this.heads.size, broken: [...this.broken.values()].sort(byAge) };
  }
}

/** A missing row has no id left; its successor's stands for its age, and a cut tail comes last. */
function byAge(a: BrokenRow, b: BrokenRow): number {
  if (a.id === null || b.id === null) return Number(a.id === null) - Number(b.id === null);
  return BigInt(a.id) < BigInt(b.id) ? -1 : 1;
}

async function readHeads(manager: EntityManager): Promise<ReadonlyMap<string, ChainHead>> {
  const rows = await manager.query<(ChainHead & { chain: string })[]>('SELECT chain, seq, hash FROM audit_chain');
  return new Map(rows.map(({ chain, seq, hash }) => [chain, { seq, hash }]));
}

async function* batches(manager: EntityManager): AsyncGenerator<readonly StoredRow[]> {
  let after: { readonly chain: string; readonly seq: number } = { chain: '', seq: 0 };
  for (;;) {
    const rows = await manager.query<StoredRow[]>(
      `SELECT id, chain, seq, occurred_at AS occurredAt, actor_id AS actorId, actor_name AS actorName, region, action,
         subject_type AS subjectType, subject_id AS subjectId, detail, request_id AS requestId, ip, prev_hash AS prevHash, hash
       FROM audit_log WHERE chain > ? OR (chain = ? AND seq > ?) ORDER BY chain, seq LIMIT ${BATCH}`,
      [after.chain, after.chain, after.seq],
    );
    yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < BATCH) return;
    after = last;
  }
}
