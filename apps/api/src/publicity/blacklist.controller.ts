import { Body, Controller, Param, Query } from '@nestjs/common';
import {
  blacklistApi,
  type BlacklistEntryItem,
  CorrectBlacklistEntry,
  EndPublicity,
  IdParam,
  NewBlacklistEntry,
  type Page,
  RecordListQuery,
  VoidRecord,
} from '@anjuan/contracts';
import { CurrentActor, Requires } from '../platform/auth/access.decorators.js';
import type { Actor } from '../platform/auth/actor.js';
import { scopeOf } from '../platform/auth/region-scope.js';
import { Endpoint } from '../platform/http/endpoint.decorator.js';
import { BlacklistCommands } from './blacklist-commands.js';
import { PublicityService } from './publicity.service.js';

@Controller()
export class BlacklistController {
  constructor(
    private readonly publicity: PublicityService,
    private readonly commands: BlacklistCommands,
  ) {}

  @Endpoint(blacklistApi.list)
  @Requires('record:read')
  list(
    @Query({ schema: RecordListQuery }) query: RecordListQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<BlacklistEntryItem>> {
    return this.publicity.listBlacklistEntries(scopeOf(actor), query);
  }

  @Endpoint(blacklistApi.create)
  @Requires('consequence:write')
  async create(
    @Body({ schema: NewBlacklistEntry }) body: NewBlacklistEntry,
    @CurrentActor() actor: Actor,
  ): Promise<BlacklistEntryItem> {
    return this.publicity.readBlacklistEntry(scopeOf(actor), await this.commands.create(actor, body));
  }

  @Endpoint(blacklistApi.read)
  @Requires('record:read')
  read(@Param({ schema: IdParam }) { id }: IdParam, @CurrentActor() actor: Actor): Promise<BlacklistEntryItem> {
    return this.publicity.readBlacklistEntry(scopeOf(actor), id);
  }

  @Endpoint(blacklistApi.correct)
  @Requires('consequence:write')
  async correct(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: CorrectBlacklistEntry }) body: CorrectBlacklistEntry,
    @CurrentActor() actor: Actor,
  ): Promise<BlacklistEntryItem> {
    await this.commands.correct(actor, id, body);
    return this.publicity.readBlacklistEntry(scopeOf(actor), id);
  }

  @Endpoint(blacklistApi.remove)
  @Requires('consequence:write')
  async remove(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: EndPublicity }) body: EndPublicity,
    @CurrentActor() actor: Actor,
  ): Promise<BlacklistEntryItem> {
    await this.commands.remove(actor, id, body);
    return this.publicity.readBlacklistEntry(scopeOf(actor), id);
  }

  @Endpoint(blacklistApi.void)
  @Requires('consequence:write')
  async void(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: VoidRecord }) body: VoidRecord,
    @CurrentActor() actor: Actor,
  ): Promise<BlacklistEntryItem> {
    await this.commands.void(actor, id, body);
    return this.publicity.readBlacklistEntry(scopeOf(actor), id);
  }
}
