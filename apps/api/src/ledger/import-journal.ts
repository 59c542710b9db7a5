import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { LEDGER_IMPORT_STEPS, LedgerRefusalView, LedgerResult } from '@anjuan/contracts';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Conflict, Refused } from '../platform/http/errors.js';

export interface ImportIdentity {
  readonly importKey: string;
  readonly fileName: string | null;
  readonly sha256: string;
}

export type ImportStep = (typeof LEDGER_IMPORT_STEPS)[number];

interface EarlierRow {
  readonly id: string;
  readonly imported_by: string;
  readonly file_sha256: string | null;
  readonly state: string;
  readonly created: number;
  readonly unchanged: number;
  readonly refusals: string | null;
}

export type Begun = { readonly earlier: LedgerResult } | { readonly progress: ImportProgress };

/** Refusals beyond this are counted, not kept; the answer to the import itself has them all. */
const KEPT_REFUSALS = 1000;
const NOTHING_STORED = '导入中断，未导入任何记录，请重新导入';
/** Named for the database too: lock names are known to the whole server. */
const LOCK_NAME = "CONCAT('anjuan-import:', MD5(CONCAT(DATABASE(), '/', ";

/**
 * The rows of `ledger_import`. While an import runs, a connection of its own holds a lock named for it and writes its progress outside
 * the import's transaction. A row that is running without a lock belongs to a process that died; its transaction died with it.
 */
@Injectable()
export class ImportJournal implements OnApplicationBootstrap {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.closeAbandoned();
  }

  async closeAbandoned(): Promise<void> {
    const rows = await this.dataSource.manager.query<{ id: string }[]>(
      `SELECT id FROM ledger_import WHERE state = 'running' AND IS_FREE_LOCK(${LOCK_NAME}import_key)))) = 1`,
    );
    if (rows.length === 0) return;
    await this.dataSource.manager.query(
      `UPDATE ledger_import SET state = 'failed', step = 'finished', message = ?, finished_at = ? WHERE state = 'running' AND id IN (?)`,
      [NOTHING_STORED, this.clock.now(), rows.map(({ id }) => id)],
    );
  }

  /** Opens the import, or tells what became of the one with the same key. */
  async begin(actor: Actor, identity: ImportIdentity): Promise<Begun> {
    const runner = this.dataSource.createQueryRunner();
    let progress: ImportProgress | null = null;
    try {
      await lock(runner, identity.importKey);
      const earlier = await this.earlier(runner, identity.importKey);
      const answer = earlier === null ? null : earlierAnswer(earlier, actor, identity);
      if (answer !== null) return { earlier: answer };
      const id = earlier === null ? await this.insert(runner, actor, identity) : await this.restart(runner, earlier.id);
      progress = new ImportProgress(runner, { id, importKey: identity.importKey }, this.clock);
      return { progress };
    } finally {
      if (progress === null) await release(runner, identity.importKey);
    }
  }

  private async earlier(runner: QueryRunner, importKey: string): Promise<EarlierRow | null> {
    const rows = await runner.manager.query<EarlierRow[]>(
      'SELECT id, imported_by, file_sha256, state, created, unchanged, refusals FROM ledger_import WHERE import_key = ?',
      [importKey],
    );
    return rows[0] ?? null;
  }

  private async insert(
    runner: QueryRunner,
    actor: Actor,
    { importKey, fileName, sha256 }: ImportIdentity,
  ): Promise<string> {
    const result = await runner.manager.query<{ insertId: number | string }>(
      `INSERT INTO ledger_import (import_key, region, imported_by, file_name, file_sha256, state, step, started_at)
       VALUES (?, ?, ?, ?, ?, 'running', 'reading', ?)`,
      [importKey, actor.region, actor.id, fileName, sha256, this.clock.now()],
    );
    return String(result.insertId);
  }

  private async restart(runner: QueryRunner, id: string): Promise<string> {
    await runner.manager.query(
      `UPDATE ledger_import SET state = 'running', step = 'reading', total = 0, done = 0, message = NULL, started_at = ?,
         finished_at = NULL WHERE id = ?`,
      [this.clock.now(), id],
    );
    return id;
  }
}

const WRITE_EVERY_MS = 300;

/** How far a running import is, written for those who watch it. */
export class ImportProgress {
  private done = 0;
  private writtenAt = 0;

  constructor(
    private readonly runner: QueryRunner,
    private readonly row: { readonly id: string; readonly importKey: string },
    private readonly clock: Clock,
  ) {}

  get importId(): string {
    return this.row.id;
  }

  async step(
    step: ImportStep,
    { source = null, total = 0 }: { source?: string | null; total?: number } = {},
  ): Promise<void> {
    this.done = 0;
    await this.runner.manager.query('UPDATE ledger_import SET step = ?, source = ?, total = ?, done = 0 WHERE id = ?', [
      step,
      source,
      total,
      this.importId,
    ]);
  }

  async advance(count: number): Promise<void> {
    this.done += count;
    const now = this.clock.now().getTime();
    if (now - this.writtenAt < WRITE_EVERY_MS) return;
    this.writtenAt = now;
    await this.runner.manager.query('UPDATE ledger_import SET done = ? WHERE id = ?', [this.done, this.importId]);
  }

  /** In the transaction of the records: the import is done exactly when they are there. */
  async finish(manager: EntityManager, { created, unchanged }: LedgerResult): Promise<void> {
    await manager.query(
      `UPDATE ledger_import SET state = 'done', step = 'finished', done = total, created = ?, unchanged = ?, finished_at = ? WHERE id = ?`,
      [created, unchanged, this.clock.now(), this.importId],
    );
  }

  async refuse(refusals: readonly LedgerRefusalView[]): Promise<void> {
    await this.runner.manager.query(
      `UPDATE ledger_import SET state = 'refused', step = 'finished', done = 0, refused = ?, refusals = ?, finished_at = ? WHERE id = ?`,
      [refusals.length, JSON.stringify(refusals.slice(0, KEPT_REFUSALS)), this.clock.now(), this.importId],
    );
  }

  async fail(): Promise<void> {
    await this.runner.manager.query(
      `UPDATE ledger_import SET state = 'failed', step = 'finished', done = 0, message = ?, finished_at = ? WHERE id = ? AND state = 'running'`,
      [NOTHING_STORED, this.clock.now(), this.importId],
    );
  }

  close(): Promise<void> {
    return release(this.runner, this.row.importKey);
  }
}

async function lock(runner: QueryRunner, importKey: string): Promise<void> {
  const rows = await runner.manager.query<{ got: unknown }[]>(`SELECT GET_LOCK(${LOCK_NAME}?))), 0) AS got`, [
    importKey,
  ]);
  if (Number(rows[0]?.got) !== 1) throw new Conflict('IMPORT_RUNNING', '这次导入正在进行，请等待结果，不要重复提交');
}

async function release(runner: QueryRunner, importKey: string): Promise<void> {
  try {
    await runner.manager.query(`SELECT RELEASE_LOCK(${LOCK_NAME}?))))`, [importKey]);
  } finally {
    await runner.release();
  }
}

/** Null when the import may be done again: it failed, or its process died. */
function earlierAnswer(row: EarlierRow, actor: Actor, { sha256 }: ImportIdentity): LedgerResult | null {
  if (String(row.imported_by) !== actor.id || row.file_sha256 !== sha256) {
    throw new Conflict('IDEMPOTENCY_KEY_USED', '这个导入标识已用于另一个文件，请换一个标识重新提交');
  }
  if (row.state === 'done') return { created: Number(row.created), unchanged: Number(row.unchanged) };
  if (row.state === 'refused') throw new LedgerRefused(parseRefusals(row.refusals));
  return null;
}

/** Nothing was stored; every reason at once. */
export class LedgerRefused extends Refused {
  constructor(readonly ledgerRefusals: readonly LedgerRefusalView[]) {
    super(
      ledgerRefusals.map((refusal) => ({ ...refusal, id: refusal.id ?? '' })),
      `文件有 ${ledgerRefusals.length} 处问题，未导入任何记录，请改正后重新导入`,
      'LEDGER_REFUSED',
    );
  }
}

export function parseRefusals(text: string | null): LedgerRefusalView[] {
  const parsed: unknown = text === null ? [] : JSON.parse(text);
  return Array.isArray(parsed) ? parsed.flatMap((item) => (isRefusal(item) ? [item] : [])) : [];
}

function isRefusal(value: unknown): value is LedgerRefusalView {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    'message' in value &&
    'type' in value &&
    'field' in value
  );
}
