import { Injectable } from '@nestjs/common';
import type { HistoryType, Refusal, RecordChangeKind } from '@anjuan/domain';
import type { EntityManager } from 'typeorm';
import { Audit } from '../audit/audit.js';
import type { Actor } from '../auth/actor.js';
import { Clock } from '../clock/clock.js';
import type { SqlValue } from '../database/import-batch.js';
import { Transactions } from '../database/transactions.js';
import { Conflict, Refused } from '../http/errors.js';
import { Idempotency } from './idempotency.js';
import { changesBetween, type FieldChanges, RecordChanges } from './record-changes.js';
import { lockOwnRecord, type StoredRecord } from './stored-record.js';

export type ColumnValues = Readonly<Record<string, SqlValue>>;

/** A kind of record of a unit, whose table has id, region, version, voided_at, void_reason and voided_by. */
export interface WritableKind {
  readonly type: HistoryType;
  readonly table: string;
}

export interface NewRecord {
  readonly columns: ColumnValues;
  /** Rows of other tables that belong to the record; in its transaction. */
  readonly children?: (manager: EntityManager, id: string) => Promise<void>;
  /** Reasons that only the database knows, asked within the transaction before anything is written. */
  readonly check?: (manager: EntityManager) => Promise<readonly Refusal[]>;
  /** What the second click is compared by: the request's body. */
  readonly input: unknown;
}

export interface RecordCorrection {
  readonly id: string;
  /** The version that the user had before their eyes. */
  readonly version: number;
  /** Null only for acts that are no correction, such as ending a measure. */
  readonly reason: string | null;
  readonly kind?: RecordChangeKind;
  readonly columns: ColumnValues;
  /** What the second click is compared by, where the columns do not say it all. */
  readonly input?: unknown;
  readonly check?: (manager: EntityManager, record: StoredRecord) => Promise<readonly Refusal[]>;
  readonly children?: (manager: EntityManager, record: StoredRecord) => Promise<FieldChanges | void>;
}

export interface RecordVoiding {
  readonly id: string;
  readonly version: number;
  readonly reason: string;
  readonly check?: (manager: EntityManager, record: StoredRecord) => Promise<readonly Refusal[]>;
  readonly children?: (manager: EntityManager, record: StoredRecord) => Promise<void>;
}

/**
 * Writes the records that are no cases: made, corrected with a reason, voided with a reason, never deleted. Each write is one
 * transaction with its line in the record's history and in the audit log.
 */
@Injectable()
export class RecordWriter {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly idempotency: Idempotency,
    private readonly changes: RecordChanges,
  ) {}

  /** The new record's id. It belongs to the actor's unit. */
  create(actor: Actor, kind: WritableKind, record: NewRecord): Promise<string> {
    return this.transactions.run((manager) =>
      this.idempotency.once(manager, actor, { operation: `${kind.type}.create`, input: record.input }, () =>
        this.createWithin(manager, actor, kind, record),
      ),
    );
  }

  /** For a record that is made together with others; the caller owns the transaction and its idempotency. */
  async createWithin(manager: EntityManager, actor: Actor, kind: WritableKind, record: NewRecord): Promise<string> {
    refuseIf(await record.check?.(manager));
    const columns: ColumnValues = { ...record.columns, region: actor.region, created_at: this.clock.now() };
    const names = Object.keys(columns);
    const { insertId } = await manager.query<{ insertId: number | string }>(
      `INSERT INTO ${kind.table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
      Object.values(columns),
    );
    const id = String(insertId);
    await record.children?.(manager, id);
    await this.changes.append(manager, actor, {
      type: kind.type,
      id,
      version: 1,
      region: actor.region,
      kind: 'created',
      reason: null,
      changes: {},
    });
    await this.audit.record(manager, actor, {
      action: `${kind.type}.created`,
      subject: { type: kind.type, id },
      ...caseOf(columns['case_id'], actor.region),
    });
    return id;
  }

  correct(actor: Actor, kind: WritableKind, correction: RecordCorrection): Promise<void> {
    const { id, version, reason, columns } = correction;
    const operation = `${kind.type}/${id}/${correction.kind ?? 'corrected'}`;
    return this.transactions.run((manager) =>
      this.idempotency.once(
        manager,
        actor,
        { operation, input: correction.input ?? { version, reason, columns } },
        () => this.correctWithin(manager, actor, kind, correction),
      ),
    );
  }

  async correctWithin(
    manager: EntityManager,
    actor: Actor,
    kind: WritableKind,
    correction: RecordCorrection,
  ): Promise<void> {
    const record = await this.lock(manager, actor, kind, correction);
    refuseIf(await correction.check?.(manager, record));
    const ofColumns = changesBetween(record, correction.columns);
    const ofChildren = (await correction.children?.(manager, record)) ?? {};
    const changes = { ...ofColumns, ...ofChildren };
    if (Object.keys(changes).length === 0) {
      throw new Refused([{ code: 'NOTHING_CHANGED', message: '内容与现有记录相同，没有需要保存的更改' }]);
    }
    await this.update(manager, kind, record, correction.columns);
    await this.write(manager, actor, kind, record, {
      kind: correction.kind ?? 'corrected',
      reason: correction.reason,
      changes,
    });
  }

  void(actor: Actor, kind: WritableKind, voiding: RecordVoiding): Promise<void> {
    const { id, version, reason } = voiding;
    const act = { operation: `${kind.type}/${id}/voided`, input: { version, reason } };
    return this.transactions.run((manager) =>
      this.idempotency.once(manager, actor, act, () => this.voidWithin(manager, actor, kind, voiding)),
    );
  }

  /** For a record that falls together with another one, such as the hazards with their inspection. */
  async voidWithin(manager: EntityManager, actor: Actor, kind: WritableKind, voiding: RecordVoiding): Promise<void> {
    const record = await this.lock(manager, actor, kind, voiding);
    refuseIf(await voiding.check?.(manager, record));
    await voiding.children?.(manager, record);
    const ended: ColumnValues = { voided_at: this.clock.now(), void_reason: voiding.reason, voided_by: actor.id };
    await this.update(manager, kind, record, ended);
    await this.write(manager, actor, kind, record, { kind: 'voided', reason: voiding.reason, changes: {} });
  }

  private async lock(
    manager: EntityManager,
    actor: Actor,
    kind: WritableKind,
    { id, version }: { readonly id: string; readonly version: number },
  ): Promise<StoredRecord> {
    const record = await lockOwnRecord(manager, actor, kind, id);
    if (record.version !== version) {
      const since = await this.changes.since(manager, kind.type, id, version);
      throw new Conflict(
        'VERSION_CONFLICT',
        '这条记录在您打开之后已被更改，您的内容没有保存。请核对更改后重新提交',
        since.map((message) => ({ code: 'CHANGED_SINCE', message })),
      );
    }
    if (record.voided) throw new Refused([{ code: 'RECORD_VOIDED', message: '这条记录已作废，不能再更改' }]);
    return record;
  }

  private async update(
    manager: EntityManager,
    { table }: WritableKind,
    record: StoredRecord,
    columns: ColumnValues,
  ): Promise<void> {
    const assignments = Object.keys(columns).map((name) => `${name} = ?`);
    await manager.query(`UPDATE ${table} SET ${[...assignments, 'version = version + 1'].join(', ')} WHERE id = ?`, [
      ...Object.values(columns),
      record.id,
    ]);
  }

  private async write(
    manager: EntityManager,
    actor: Actor,
    { type }: WritableKind,
    record: StoredRecord,
    change: { readonly kind: RecordChangeKind; readonly reason: string | null; readonly changes: FieldChanges },
  ): Promise<void> {
    const { id, region, version } = record;
    await this.changes.append(manager, actor, { type, id, region, version: version + 1, ...change });
    await this.audit.record(manager, actor, {
      action: `${type}.${change.kind}`,
      subject: { type, id },
      ...caseOf(record.values['case_id'], region),
      detail: { reason: change.reason, changed: Object.keys(change.changes) },
    });
  }
}

function refuseIf(refusals: readonly Refusal[] | undefined): void {
  if (refusals !== undefined && refusals.length > 0) throw new Refused(refusals);
}

/** Writes about a case continue the case's chain of the audit log. */
function caseOf(caseId: unknown, region: string): { readonly region: string; readonly caseId?: string } {
  return typeof caseId === 'string' || typeof caseId === 'number' ? { region, caseId: String(caseId) } : { region };
}
