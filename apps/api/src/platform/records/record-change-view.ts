import type { RecordChangeView } from '@anjuan/contracts';
import type { FieldChanges, RecordChangeRow } from './record-changes.js';

export function toRecordChange(row: RecordChangeRow): RecordChangeView {
  const changes = JSON.parse(row.changes) as FieldChanges;
  return {
    version: row.version,
    kind: row.kind,
    reason: row.reason,
    fields: Object.entries(changes).map(([field, [before, after]]) => ({ field, before, after })),
    recordedAt: row.recorded_at.toISOString(),
    actorName: row.actor_name,
  };
}
