import { Controller, Param, Query } from '@nestjs/common';
import {
  type HazardItem,
  HazardQuery,
  IdParam,
  type InspectionDetail,
  type InspectionItem,
  InspectionQuery,
  inspectionsApi,
  type Page,
} from '@anjuan/contracts';
import { CurrentActor, Requires } from '../platform/auth/access.decorators.js';
import type { Actor } from '../platform/auth/actor.js';
import { scopeOf } from '../platform/auth/region-scope.js';
import { Endpoint } from '../platform/http/endpoint.decorator.js';
import { InspectionsService } from './inspections.service.js';

@Controller()
export class InspectionsController {
  constructor(private readonly inspections: InspectionsService) {}

  @Endpoint(inspectionsApi.list)
  @Requires('record:read')
  list(
    @Query({ schema: InspectionQuery }) query: InspectionQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<InspectionItem>> {
    return this.inspections.list(scopeOf(actor), query);
  }

  @Endpoint(inspectionsApi.read)
  @Requires('record:read')
  read(@Param({ schema: IdParam }) { id }: IdParam, @CurrentActor() actor: Actor): Promise<InspectionDetail> {
    return this.inspections.read(scopeOf(actor), id);
  }

  @Endpoint(inspectionsApi.listHazards)
  @Requires('record:read')
  listHazards(
    @Query({ schema: HazardQuery }) query: HazardQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<HazardItem>> {
    return this.inspections.listHazards(scopeOf(actor), query);
  }

  @Endpoint(inspectionsApi.readHazard)
  @Requires('record:read')
  readHazard(@Param({ schema: IdParam }) { id }: IdParam, @CurrentActor() actor: Actor): Promise<HazardItem> {
    return this.inspections.readHazard(scopeOf(actor), id);
  }
}
