import { Controller, Param, Query } from '@nestjs/common';
import {
  deskApi,
  type EnterpriseRecord,
  IdParam,
  type Inbox,
  InboxQuery,
  SearchQuery,
  type SearchResult,
} from '@anjuan/contracts';
import { CurrentActor, Requires } from '../platform/auth/access.decorators.js';
import type { Actor } from '../platform/auth/actor.js';
import { scopeOf } from '../platform/auth/region-scope.js';
import { Endpoint } from '../platform/http/endpoint.decorator.js';
import { DeskService } from './desk.service.js';
import { InboxService } from './inbox.service.js';

@Controller()
export class DeskController {
  constructor(
    private readonly desk: DeskService,
    private readonly inboxes: InboxService,
  ) {}

  @Endpoint(deskApi.inbox)
  @Requires('inbox:read')
  inbox(@Query({ schema: InboxQuery }) query: InboxQuery, @CurrentActor() actor: Actor): Promise<Inbox> {
    return this.inboxes.read(actor, query);
  }

  @Endpoint(deskApi.enterpriseRecord)
  @Requires('record:read')
  enterpriseRecord(
    @Param({ schema: IdParam }) { id }: IdParam,
    @CurrentActor() actor: Actor,
  ): Promise<EnterpriseRecord> {
    return this.desk.enterpriseRecord(scopeOf(actor), id);
  }

  @Endpoint(deskApi.search)
  @Requires('record:read')
  search(@Query({ schema: SearchQuery }) { q }: SearchQuery, @CurrentActor() actor: Actor): Promise<SearchResult> {
    return this.desk.search(scopeOf(actor), q);
  }
}
