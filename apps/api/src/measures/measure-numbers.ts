import type { Refusal } from '@anjuan/domain';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import { isDuplicate } from '../platform/database/database-errors.js';
import { Refused } from '../platform/http/errors.js';
import { type StoredRecord, textAt } from '../platform/records/stored-record.js';

/** One decision document is one measure of its unit; a voided measure gives its number back. Past records may share one. */
export async function numberRefusals(
  manager: EntityManager,
  actor: Actor,
  number: string | null,
  record: StoredRecord | null = null,
): Promise<readonly Refusal[]> {
  if (number === null || (record !== null && !isRenumbered(record, number))) return [];
  const others = await manager.query<object[]>(
    `SELECT 1 FROM coercive_measure
     WHERE region = ? AND document_number = ? AND id <> ? AND organ_id IS NULL AND voided_at IS NULL LIMIT 1`,
    [actor.region, number, record?.id ?? '0'],
  );
  return others.length === 0 ? [] : [numberTaken(number)];
}

/** Past records keep a number that they share as long as nobody changes it. */
export async function takeNumber(manager: EntityManager, record: StoredRecord, number: string | null): Promise<void> {
  if (!isRenumbered(record, number)) return;
  await numberOrRefuse(number, () =>
    manager.query('UPDATE coercive_measure SET number_in_use = ? WHERE id = ?', [number, record.id]),
  );
}

export async function freeNumber(manager: EntityManager, { id }: StoredRecord): Promise<void> {
  await manager.query('UPDATE coercive_measure SET number_in_use = NULL WHERE id = ?', [id]);
}

/** Two entries at the same moment can both find the number free; the index lets one of them have it. */
export async function numberOrRefuse<T>(number: string | null, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (number !== null && isDuplicate(error)) throw new Refused([numberTaken(number)]);
    throw error;
  }
}

const isRenumbered = (record: StoredRecord, number: string | null): boolean =>
  textAt(record, 'document_number') !== number;

function numberTaken(number: string): Refusal {
  const message = `文号“${number}”已用于本单位另一条强制措施，请核对文号；一份决定书只登记一条，同时查封、扣押的，种类选“查封并扣押”`;
  return { code: 'NUMBER_TAKEN', field: 'documentNumber', message };
}
