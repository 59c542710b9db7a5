import { Body, Controller, Param, Query } from '@nestjs/common';
import {
  CorrectHazard,
  type HazardDetail,
  type HazardItem,
  type HazardList,
  HazardQuery,
  hazardsApi,
  IdParam,
  type Page,
  RecheckHazard,
  RecheckHazards,
  ReopenHazard,
  ReportHazard,
  VoidRecord,
} from '@anjuan/contracts';
import { CurrentActor, Requires } from '../platform/auth/access.decorators.js';
import type { Actor } from '../platform/auth/actor.js';
import { scopeOf } from '../platform/auth/region-scope.js';
import { Endpoint } from '../platform/http/endpoint.decorator.js';
import { HazardCommands } from './hazard-commands.js';
import { InspectionsService } from './inspections.service.js';

@Controller()
export class HazardsController {
  constructor(
    private readonly inspections: InspectionsService,
    private readonly commands: HazardCommands,
  ) {}

  @Endpoint(hazardsApi.list)
  @Requires('record:read')
  list(@Query({ schema: HazardQuery }) query: HazardQuery, @CurrentActor() actor: Actor): Promise<Page<HazardItem>> {
    return this.inspections.listHazards(scopeOf(actor), query);
  }

  @Endpoint(hazardsApi.recheckMany)
  @Requires('inspection:write')
  async recheckMany(
    @Body({ schema: RecheckHazards }) body: RecheckHazards,
    @CurrentActor() actor: Actor,
  ): Promise<HazardList> {
    await this.commands.recheckMany(actor, body);
    const ids = body.hazards.map(({ id }) => id);
    return { items: await this.inspections.readHazards(scopeOf(actor), ids) };
  }

  @Endpoint(hazardsApi.read)
  @Requires('record:read')
  read(@Param({ schema: IdParam }) { id }: IdParam, @CurrentActor() actor: Actor): Promise<HazardDetail> {
    return this.inspections.readHazard(scopeOf(actor), id);
  }

  @Endpoint(hazardsApi.correct)
  @Requires('inspection:write')
  async correct(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: CorrectHazard }) body: CorrectHazard,
    @CurrentActor() actor: Actor,
  ): Promise<HazardDetail> {
    await this.commands.correct(actor, id, body);
    return this.inspections.readHazard(scopeOf(actor), id);
  }

  @Endpoint(hazardsApi.void)
  @Requires('inspection:write')
  async void(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: VoidRecord }) body: VoidRecord,
    @CurrentActor() actor: Actor,
  ): Promise<HazardDetail> {
    await this.commands.void(actor, id, body);
    return this.inspections.readHazard(scopeOf(actor), id);
  }

  @Endpoint(hazardsApi.report)
  @Requires('inspection:write')
  async report(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: ReportHazard }) body: ReportHazard,
    @CurrentActor() actor: Actor,
  ): Promise<HazardDetail> {
    await this.commands.report(actor, id, body);
    return this.inspections.readHazard(scopeOf(actor), id);
  }

  @Endpoint(hazardsApi.recheck)
  @Requires('inspection:write')
  async recheck(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: RecheckHazard }) body: RecheckHazard,
    @CurrentActor() actor: Actor,
  ): Promise<HazardDetail> {
    await this.commands.recheck(actor, id, body);
    return this.inspections.readHazard(scopeOf(actor), id);
  }

  @Endpoint(hazardsApi.reopen)
  @Requires('inspection:write')
  async reopen(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: ReopenHazard }) body: ReopenHazard,
    @CurrentActor() actor: Actor,
  ): Promise<HazardDetail> {
    await this.commands.reopen(actor, id, body);
    return this.inspections.readHazard(scopeOf(actor), id);
  }
}
