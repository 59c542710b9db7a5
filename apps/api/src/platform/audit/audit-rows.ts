import type { EntityManager } from 'typeorm';
import { type AuditRow, CHAIN_START } from './audit-chain.js';

export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

export interface SealedRow extends AuditRow {
  readonly prevHash: string;
  readonly hash: string;
}

interface HeadRow {
  readonly chain: string;
  readonly seq: number;
  readonly hash: string;
}

/** Makes missing heads and locks them all: from here to the end of the transaction nobody else continues these chains. */
export async function lockHeads(manager: EntityManager, chains: readonly string[]): Promise<Map<string, ChainHead>> {
  const marks = chains.map(() => '(?, 0, ?)').join(', ');
  await manager.query(
    `INSERT INTO audit_chain (chain, seq, hash) VALUES ${marks} ON DUPLICATE KEY UPDATE seq = seq`,
    chains.flatMap((chain) => [chain, CHAIN_START]),
  );
  const rows = await manager.query<HeadRow[]>(
    `SELECT chain, seq, hash FROM audit_chain WHERE chain IN (${chains.map(() => '?').join(', ')}) FOR UPDATE`,
    [...chains],
  );
  return new Map(rows.map(({ chain, seq, hash }) => [chain, { seq, hash }]));
}

export async function appendRows(manager: EntityManager, rows: readonly SealedRow[]): Promise<void> {
  const marks = rows.map(() => '(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', ');
  await manager.query(
    `INSERT INTO audit_log (chain, seq, occurred_at, actor_id, actor_name, region, action, subject_type, subject_id, detail,
       request_id, ip, prev_hash, hash) VALUES ${marks}`,
    rows.flatMap((row) => [
      row.chain,
      row.seq,
      row.occurredAt,
      row.actorId,
      row.actorName,
      row.region,
      row.action,
      row.subjectType,
      row.subjectId,
      row.detail,
      row.requestId,
      row.ip,
      row.prevHash,
      row.hash,
    ]),
  );
}

export async function writeHeads(manager: EntityManager, heads: ReadonlyMap<string, ChainHead>): Promise<void> {
  const entries = [...heads];
  await manager.query(
    `INSERT INTO audit_chain (chain, seq, hash) VALUES ${entries.map(() => '(?, ?, ?)').join(', ')}
     ON DUPLICATE KEY UPDATE seq = VALUES(seq), hash = VALUES(hash)`,
    entries.flatMap(([chain, { seq, hash }]) => [chain, seq, hash]),
  );
}
