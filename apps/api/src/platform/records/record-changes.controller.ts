import { Controller, Param } from '@nestjs/common';
import { type RecordChangeList, RecordChangesParams, recordsApi } from '@anjuan/contracts';
import { EntityManager } from 'typeorm';
import { CurrentActor, Requires } from '../auth/access.decorators.js';
import type { Actor } from '../auth/actor.js';
import { scopeOf } from '../auth/region-scope.js';
import { Endpoint } from '../http/endpoint.decorator.js';
import { toRecordChange } from './record-change-view.js';
import { RecordChanges } from './record-changes.js';

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
    return { items: rows.map(toRecordChange) };
  }
}
