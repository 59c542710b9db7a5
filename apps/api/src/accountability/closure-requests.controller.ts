import { Body, Controller, Param, Query } from '@nestjs/common';
import {
  type ClosureRequestItem,
  closureRequestsApi,
  CorrectClosureRequest,
  IdParam,
  NewClosureRequest,
  type Page,
  RecordListQuery,
  VoidRecord,
} from '@anjuan/contracts';
import { CurrentActor, Requires } from '../platform/auth/access.decorators.js';
import type { Actor } from '../platform/auth/actor.js';
import { scopeOf } from '../platform/auth/region-scope.js';
import { Endpoint } from '../platform/http/endpoint.decorator.js';
import { ClosureRequestCommands } from './closure-request-commands.js';
import { AccountabilityService } from './accountability.service.js';

@Controller()
export class ClosureRequestsController {
  constructor(
    private readonly accountability: AccountabilityService,
    private readonly commands: ClosureRequestCommands,
  ) {}

  @Endpoint(closureRequestsApi.list)
  @Requires('record:read')
  list(
    @Query({ schema: RecordListQuery }) query: RecordListQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<ClosureRequestItem>> {
    return this.accountability.listClosureRequests(scopeOf(actor), query);
  }

  @Endpoint(closureRequestsApi.create)
  @Requires('consequence:write')
  async create(
    @Body({ schema: NewClosureRequest }) body: NewClosureRequest,
    @CurrentActor() actor: Actor,
  ): Promise<ClosureRequestItem> {
    return this.accountability.readClosureRequest(scopeOf(actor), await this.commands.create(actor, body));
  }

  @Endpoint(closureRequestsApi.read)
  @Requires('record:read')
  read(@Param({ schema: IdParam }) { id }: IdParam, @CurrentActor() actor: Actor): Promise<ClosureRequestItem> {
    return this.accountability.readClosureRequest(scopeOf(actor), id);
  }

  @Endpoint(closureRequestsApi.correct)
  @Requires('consequence:write')
  async correct(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: CorrectClosureRequest }) body: CorrectClosureRequest,
    @CurrentActor() actor: Actor,
  ): Promise<ClosureRequestItem> {
    await this.commands.correct(actor, id, body);
    return this.accountability.readClosureRequest(scopeOf(actor), id);
  }

  @Endpoint(closureRequestsApi.void)
  @Requires('consequence:write')
  async void(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: VoidRecord }) body: VoidRecord,
    @CurrentActor() actor: Actor,
  ): Promise<ClosureRequestItem> {
    await this.commands.void(actor, id, body);
    return this.accountability.readClosureRequest(scopeOf(actor), id);
  }
}
