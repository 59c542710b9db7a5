import { isKnownDate, type KnownDate } from '@anjuan/domain';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../auth/actor.js';
import { ForbiddenAct, NotFound, OutOfScope } from '../http/errors.js';
import type { WritableKind } from './record-writer.js';

/** A record as it stands, locked until the transaction ends. */
export interface StoredRecord {
  readonly id: string;
  readonly region: string;
  readonly version: number;
  readonly voided: boolean;
  /** By column name, as the driver gives them. */
  readonly values: Readonly<Record<string, unknown>>;
}

interface HeadColumns extends Readonly<Record<string, unknown>> {
  readonly id: string | number;
  readonly region: string;
  readonly version: number;
  readonly voided_at: Date | null;
}

/** Only the own unit writes; a unit that may read it is told so, any other one learns nothing. */
export async function lockOwnRecord(
  manager: EntityManager,
  actor: Actor,
  { table }: WritableKind,
  id: string,
): Promise<StoredRecord> {
  const [row] = await manager.query<HeadColumns[]>(`SELECT * FROM ${table} WHERE id = ? FOR UPDATE`, [id]);
  if (row === undefined) throw new NotFound();
  if (row.region !== actor.region) {
    if (!actor.regions.includes(row.region)) throw new OutOfScope();
    throw new ForbiddenAct('NOT_OWN_UNIT', '这条记录属于下级单位，只能由该单位更改');
  }
  return {
    id: String(row.id),
    region: row.region,
    version: Number(row.version),
    voided: row.voided_at !== null,
    values: row,
  };
}

/** A column of a locked row that holds text or nothing; ids count as text. */
export function textAt({ values }: StoredRecord, column: string): string | null {
  const value = values[column];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

export function numberAt({ values }: StoredRecord, column: string): number | null {
  const value = values[column];
  return typeof value === 'number' ? value : null;
}

/** The one text of the two columns of a business date. */
export function knownDateAt(record: StoredRecord, column: string): KnownDate | null {
  const text = textAt(record, column) ?? textAt(record, `${column}_partial`);
  return isKnownDate(text) ? text : null;
}

/** Brought in from a ledger. */
export const isImported = ({ values }: StoredRecord): boolean => values['import_id'] !== null;
