import { Controller, Param } from '@nestjs/common';
import { type RecordChangeList, RecordChangesParams, recordsApi } from '@anjuan/contracts';
import { EntityManager } from 'typeorm';
import { CurrentActor, Requires } from '../auth/access.decorators.js';
import type { Actor } from '../auth/actor.js';
import { scopeOf } from '../auth/region-scope.js';
import { Endpoint } from '../http/endpoint.decorator.js';
import { type FieldChanges, type RecordChangeRow, RecordChanges } from './record-changes.js';

@Controller()
export class RecordChangesController {
  constructor(
    private readonly db: EntityManager,
    private readonly changes: RecordChanges,
  ) {}

  @Endpoint(recordsApi.changes)
  @Requires('record:read')
  async read(
    @Param({ schema: RecordChangesParams }) { type, id }: RecordChangesParams,
    @CurrentActor() actor: Actor,
  ): Promise<RecordChangeList> {
    const rows = await this.changes.of(this.db, scopeOf(actor), type, id);
    return { items: rows.map(viewOf) };
  }
}

function viewOf(row: RecordChangeRow): RecordChangeList['items'][number] {
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
