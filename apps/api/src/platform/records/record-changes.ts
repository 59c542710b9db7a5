import { Injectable } from '@nestjs/common';
import { type HistoryType, RECORD_CHANGE_KIND_LABEL, type RecordChangeKind } from '@anjuan/domain';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../auth/actor.js';
import type { RegionScope } from '../auth/region-scope.js';
import { Clock, shanghaiDate } from '../clock/clock.js';
import type { SqlValue } from '../database/import-batch.js';
import { allOf } from '../database/sql-conditions.js';
import type { ColumnValues } from './record-writer.js';
import type { StoredRecord } from './stored-record.js';

/** Wire name of the field → its value before and after. */
export type FieldChanges = Readonly<Record<string, readonly [before: unknown, after: unknown]>>;

export interface RecordChange {
  readonly type: HistoryType;
  readonly id: string;
  readonly version: number;
  /** Null for entries of the common register. */
  readonly region: string | null;
  readonly kind: RecordChangeKind;
  readonly reason: string | null;
  readonly changes: FieldChanges;
}

export interface RecordChangeRow {
  readonly version: number;
  readonly kind: RecordChangeKind;
  readonly reason: string | null;
  readonly changes: string;
  readonly recorded_at: Date;
  readonly actor_name: string;
}

/** The history of each record: append-only. */
@Injectable()
export class RecordChanges {
  constructor(private readonly clock: Clock) {}

  async append(manager: EntityManager, actor: Actor, change: RecordChange): Promise<void> {
    await manager.query(
      `INSERT INTO record_change (record_type, record_id, version, region, kind, reason, changes, recorded_at, actor_id, actor_name)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        change.type,
        change.id,
        change.version,
        change.region,
        change.kind,
        change.reason,
        JSON.stringify(change.changes),
        this.clock.now(),
        actor.id,
        actor.displayName,
      ],
    );
  }

  /** Newest first. Entries of the common register have no unit and are read by everybody who reads the register. */
  of(manager: EntityManager, scope: RegionScope, type: HistoryType, id: string): Promise<RecordChangeRow[]> {
    const reach = scope.where('c.region');
    const where = allOf([
      { sql: `(${reach.sql} OR c.region IS NULL)`, params: reach.params },
      { sql: 'c.record_type = ? AND c.record_id = ?', params: [type, id] },
    ]);
    return manager.query<RecordChangeRow[]>(
      `SELECT c.version, c.kind, c.reason, c.changes, c.recorded_at, c.actor_name
       FROM record_change c WHERE ${where.sql} ORDER BY c.version DESC`,
      [...where.params],
    );
  }

  /** The changes of several records of a kind at once, newest first; the caller has seen that they are within reach. */
  ofMany(
    manager: EntityManager,
    type: HistoryType,
    ids: readonly string[],
  ): Promise<(RecordChangeRow & { readonly record_id: string })[]> {
    if (ids.length === 0) return Promise.resolve([]);
    return manager.query<(RecordChangeRow & { readonly record_id: string })[]>(
      `SELECT c.record_id, c.version, c.kind, c.reason, c.changes, c.recorded_at, c.actor_name
       FROM record_change c WHERE c.record_type = ? AND c.record_id IN (?) ORDER BY c.id DESC`,
      [type, ids],
    );
  }

  /** What happened after a version, each as a sentence for whoever still has that version before their eyes. */
  async since(manager: EntityManager, type: HistoryType, id: string, version: number): Promise<string[]> {
    const rows = await manager.query<RecordChangeRow[]>(
      `SELECT version, kind, reason, changes, recorded_at, actor_name FROM record_change
       WHERE record_type = ? AND record_id = ? AND version > ? ORDER BY version`,
      [type, id, version],
    );
    return rows.map(
      ({ kind, reason, recorded_at, actor_name }) =>
        `${actor_name} 于 ${shanghaiDate(recorded_at)} ${RECORD_CHANGE_KIND_LABEL[kind]}${reason === null ? '' : `：${reason}`}`,
    );
  }
}

/** The columns that get another value, by wire name; the two columns of a business date are one field. */
export function changesBetween(record: StoredRecord, columns: ColumnValues): FieldChanges {
  const after: Readonly<Record<string, unknown>> = { ...record.values, ...columns };
  const names = Object.keys(columns).filter((name) => !name.endsWith('_partial'));
  const changed = names.flatMap((name) => {
    const [old, now] = [valueOf(record.values, name), valueOf(after, name)];
    return old === now ? [] : [[wireName(name), [old, now]] as const];
  });
  return Object.fromEntries(changed);
}

function valueOf(values: Readonly<Record<string, unknown>>, name: string): SqlValue {
  const value = values[name] ?? values[`${name}_partial`] ?? null;
  if (value === null || typeof value === 'number' || typeof value === 'string') return plain(value);
  if (typeof value === 'boolean') return value ? '1' : '0';
  return value instanceof Date ? value.toISOString() : JSON.stringify(value);
}

/** The driver gives BIGINT as text and INT as number: compared as text. */
const plain = (value: string | number | null): string | null => (value === null ? null : String(value));

const wireName = (column: string): string =>
  column.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
