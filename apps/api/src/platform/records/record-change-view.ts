import type { RecordChangeView } from '@anjuan/contracts';
import type { FieldChanges, RecordChangeRow } from './record-changes.js';

export function toRecordChange(row: RecordChangeRow): RecordChangeView {
  const changes = JSON.parse(row.changes) as FieldChanges;
  return {
    version: row.version,
    kind: row.kind,
    reason: row.reason,
    fields: Object.entries(changes)
      .filter(([field]) => !namedOtherwise(field, changes))
      .map(([field, [before, after]]) => ({ field, before, after })),
    recordedAt: row.recorded_at.toISOString(),
    actorName: row.actor_name,
  };
}

/** `enterpriseId` beside `enterprise`: the number of what is named says nothing more. */
function namedOtherwise(field: string, changes: FieldChanges): boolean {
  return field.endsWith('Id') && Object.hasOwn(changes, field.slice(0, -2));
}
