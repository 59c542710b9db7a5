import { Body, Controller, Param, Query } from '@nestjs/common';
import {
  AddHazards,
  CorrectInspection,
  IdParam,
  type InspectionDetail,
  type InspectionItem,
  InspectionQuery,
  inspectionsApi,
  NewInspection,
  type Page,
  VoidRecord,
} from '@anjuan/contracts';
import { CurrentActor, Requires } from '../platform/auth/access.decorators.js';
import type { Actor } from '../platform/auth/actor.js';
import { scopeOf } from '../platform/auth/region-scope.js';
import { Endpoint } from '../platform/http/endpoint.decorator.js';
import { InspectionCommands } from './inspection-commands.js';
import { InspectionsService } from './inspections.service.js';

@Controller()
export class InspectionsController {
  constructor(
    private readonly inspections: InspectionsService,
    private readonly commands: InspectionCommands,
  ) {}

  @Endpoint(inspectionsApi.list)
  @Requires('record:read')
  list(
    @Query({ schema: InspectionQuery }) query: InspectionQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<InspectionItem>> {
    return this.inspections.list(scopeOf(actor), query);
  }

  @Endpoint(inspectionsApi.create)
  @Requires('inspection:write')
  async create(
    @Body({ schema: NewInspection }) body: NewInspection,
    @CurrentActor() actor: Actor,
  ): Promise<InspectionDetail> {
    return this.inspections.read(scopeOf(actor), await this.commands.create(actor, body));
  }

  @Endpoint(inspectionsApi.read)
  @Requires('record:read')
  read(@Param({ schema: IdParam }) { id }: IdParam, @CurrentActor() actor: Actor): Promise<InspectionDetail> {
    return this.inspections.read(scopeOf(actor), id);
  }

  @Endpoint(inspectionsApi.correct)
  @Requires('inspection:write')
  async correct(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: CorrectInspection }) body: CorrectInspection,
    @CurrentActor() actor: Actor,
  ): Promise<InspectionDetail> {
    await this.commands.correct(actor, id, body);
    return this.inspections.read(scopeOf(actor), id);
  }

  @Endpoint(inspectionsApi.void)
  @Requires('inspection:write')
  async void(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: VoidRecord }) body: VoidRecord,
    @CurrentActor() actor: Actor,
  ): Promise<InspectionDetail> {
    await this.commands.void(actor, id, body);
    return this.inspections.read(scopeOf(actor), id);
  }

  @Endpoint(inspectionsApi.addHazards)
  @Requires('inspection:write')
  async addHazards(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: AddHazards }) body: AddHazards,
    @CurrentActor() actor: Actor,
  ): Promise<InspectionDetail> {
    await this.commands.addHazards(actor, id, body);
    return this.inspections.read(scopeOf(actor), id);
  }
}
