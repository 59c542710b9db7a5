import { Injectable } from '@nestjs/common';
import type { RecordChangeKind } from '@anjuan/domain';
import type { EntityManager } from 'typeorm';
import { Audit } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Conflict, NotFound, Refused } from '../platform/http/errors.js';
import { changesBetween, type FieldChanges, RecordChanges } from '../platform/records/record-changes.js';
import type { ColumnValues } from '../platform/records/record-writer.js';

export interface RegisterKind {
  readonly type: 'enterprise' | 'person';
  readonly table: 'enterprise' | 'person';
  /** Whose history it is: null is everybody's. */
  readonly regionOf: (actor: Actor) => string | null;
}

/** The register of enterprises is common to all units; of persons a unit sees only what it knows. */
export const ENTERPRISE: RegisterKind = { type: 'enterprise', table: 'enterprise', regionOf: () => null };
export const PERSON: RegisterKind = { type: 'person', table: 'person', regionOf: (actor) => actor.region };

export interface RegisterEntryRow {
  readonly id: string;
  readonly version: number;
  readonly values: Readonly<Record<string, unknown>>;
}

export interface EntryChange {
  readonly kind: RecordChangeKind;
  readonly reason: string;
  readonly columns: ColumnValues;
  /** Told in the history in place of the columns, where these would tell too much or too little. */
  readonly told?: FieldChanges;
}

/** Writes entries of the register; each write has its line in the entry's history and in the audit log, in the caller's transaction. */
@Injectable()
export class RegisterWriter {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly changes: RecordChanges,
  ) {}

  async create(manager: EntityManager, actor: Actor, kind: RegisterKind, columns: ColumnValues): Promise<string> {
    const all: ColumnValues = { ...columns, created_by_region: actor.region, created_at: this.clock.now() };
    const names = Object.keys(all);
    const { insertId } = await manager.query<{ insertId: number | string }>(
      `INSERT INTO ${kind.table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
      Object.values(all),
    );
    const id = String(insertId);
    const history = { kind: 'created', reason: null, changes: {} } as const;
    await this.changes.append(manager, actor, {
      ...history,
      type: kind.type,
      id,
      version: 1,
      region: kind.regionOf(actor),
    });
    await this.audit.record(manager, actor, { action: `${kind.type}.created`, subject: { type: kind.type, id } });
    return id;
  }

  async lock(manager: EntityManager, kind: RegisterKind, id: string): Promise<RegisterEntryRow> {
    const [row] = await manager.query<Readonly<Record<string, unknown>>[]>(
      `SELECT * FROM ${kind.table} WHERE id = ? FOR UPDATE`,
      [id],
    );
    if (row === undefined) throw new NotFound();
    return { id, version: Number(row['version']), values: row };
  }

  /** What the user had before their eyes is what stands in the register. */
  async requireVersion(
    manager: EntityManager,
    kind: RegisterKind,
    entry: RegisterEntryRow,
    version: number,
  ): Promise<void> {
    if (entry.version === version) return;
    const since = await this.changes.since(manager, kind.type, entry.id, version);
    throw new Conflict(
      'VERSION_CONFLICT',
      '这条登记在您打开之后已被更改，您的内容没有保存。请核对更改后重新提交',
      since.map((message) => ({ code: 'CHANGED_SINCE', message })),
    );
  }

  async change(
    manager: EntityManager,
    actor: Actor,
    kind: RegisterKind,
    entry: RegisterEntryRow,
    { kind: changeKind, reason, columns, told }: EntryChange,
  ): Promise<void> {
    const stored = { ...entry, region: actor.region, voided: false };
    const changes = told ?? changesBetween(stored, columns);
    if (Object.keys(changes).length === 0) {
      throw new Refused([{ code: 'NOTHING_CHANGED', message: '内容与现有登记相同，没有需要保存的更改' }]);
    }
    const assignments = [...Object.keys(columns).map((name) => `${name} = ?`), 'version = version + 1'];
    await manager.query(`UPDATE ${kind.table} SET ${assignments.join(', ')} WHERE id = ?`, [
      ...Object.values(columns),
      entry.id,
    ]);
    await this.changes.append(manager, actor, {
      type: kind.type,
      id: entry.id,
      version: entry.version + 1,
      region: kind.regionOf(actor),
      kind: changeKind,
      reason,
      changes,
    });
    await this.audit.record(manager, actor, {
      action: `${kind.type}.${changeKind}`,
      subject: { type: kind.type, id: entry.id },
      detail: { reason, changed: Object.keys(changes) },
    });
  }
}
