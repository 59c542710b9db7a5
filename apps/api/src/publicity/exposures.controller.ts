import { Body, Controller, Param, Query } from '@nestjs/common';
import {
  CorrectExposure,
  EndPublicity,
  type ExposureItem,
  ExposureQuery,
  exposuresApi,
  IdParam,
  NewExposure,
  type Page,
  VoidRecord,
} from '@anjuan/contracts';
import { CurrentActor, Requires } from '../platform/auth/access.decorators.js';
import type { Actor } from '../platform/auth/actor.js';
import { scopeOf } from '../platform/auth/region-scope.js';
import { Endpoint } from '../platform/http/endpoint.decorator.js';
import { ExposureCommands } from './exposure-commands.js';
import { PublicityService } from './publicity.service.js';

@Controller()
export class ExposuresController {
  constructor(
    private readonly publicity: PublicityService,
    private readonly commands: ExposureCommands,
  ) {}

  @Endpoint(exposuresApi.list)
  @Requires('record:read')
  list(
    @Query({ schema: ExposureQuery }) query: ExposureQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<ExposureItem>> {
    return this.publicity.listExposures(scopeOf(actor), query);
  }

  @Endpoint(exposuresApi.create)
  @Requires('consequence:write')
  async create(@Body({ schema: NewExposure }) body: NewExposure, @CurrentActor() actor: Actor): Promise<ExposureItem> {
    return this.publicity.readExposure(scopeOf(actor), await this.commands.create(actor, body));
  }

  @Endpoint(exposuresApi.read)
  @Requires('record:read')
  read(@Param({ schema: IdParam }) { id }: IdParam, @CurrentActor() actor: Actor): Promise<ExposureItem> {
    return this.publicity.readExposure(scopeOf(actor), id);
  }

  @Endpoint(exposuresApi.correct)
  @Requires('consequence:write')
  async correct(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: CorrectExposure }) body: CorrectExposure,
    @CurrentActor() actor: Actor,
  ): Promise<ExposureItem> {
    await this.commands.correct(actor, id, body);
    return this.publicity.readExposure(scopeOf(actor), id);
  }

  @Endpoint(exposuresApi.withdraw)
  @Requires('consequence:write')
  async withdraw(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: EndPublicity }) body: EndPublicity,
    @CurrentActor() actor: Actor,
  ): Promise<ExposureItem> {
    await this.commands.withdraw(actor, id, body);
    return this.publicity.readExposure(scopeOf(actor), id);
  }

  @Endpoint(exposuresApi.void)
  @Requires('consequence:write')
  async void(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: VoidRecord }) body: VoidRecord,
    @CurrentActor() actor: Actor,
  ): Promise<ExposureItem> {
    await this.commands.void(actor, id, body);
    return this.publicity.readExposure(scopeOf(actor), id);
  }
}
