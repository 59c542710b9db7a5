import type { HazardContent } from '@anjuan/contracts';
import { isKnownDate, type KnownDate } from '@anjuan/domain';
import type { ColumnValues, WritableKind } from '../platform/records/record-writer.js';
import type { StoredRecord } from '../platform/records/stored-record.js';

export const INSPECTION: WritableKind = { type: 'inspection', table: 'inspection' };
export const HAZARD: WritableKind = { type: 'hazard', table: 'hazard' };

export function hazardColumns(content: HazardContent): ColumnValues {
  return {
    description: content.description,
    major: content.major,
    measure: content.measure,
    rectify_due_on: content.rectifyDueOn,
    order_number: content.orderNumber,
  };
}

/** A column of a locked row that holds text or nothing. */
export function textOf({ values }: StoredRecord, column: string): string | null {
  const value = values[column];
  return typeof value === 'string' ? value : null;
}

/** Both columns of a business date of a locked row. */
export function knownDateOf(record: StoredRecord, column: string): KnownDate | null {
  const text = textOf(record, column) ?? textOf(record, `${column}_partial`);
  return isKnownDate(text) ? text : null;
}
