import { Controller, Param, Query } from '@nestjs/common';
import { type CoerciveMeasureItem, CoerciveMeasureQuery, IdParam, measuresApi, type Page } from '@anjuan/contracts';
import { CurrentActor, Requires } from '../platform/auth/access.decorators.js';
import type { Actor } from '../platform/auth/actor.js';
import { scopeOf } from '../platform/auth/region-scope.js';
import { Endpoint } from '../platform/http/endpoint.decorator.js';
import { MeasuresService } from './measures.service.js';

@Controller()
export class MeasuresController {
  constructor(private readonly measures: MeasuresService) {}

  @Endpoint(measuresApi.list)
  @Requires('record:read')
  list(
    @Query({ schema: CoerciveMeasureQuery }) query: CoerciveMeasureQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<CoerciveMeasureItem>> {
    return this.measures.list(scopeOf(actor), query);
  }

  @Endpoint(measuresApi.read)
  @Requires('record:read')
  read(@Param({ schema: IdParam }) { id }: IdParam, @CurrentActor() actor: Actor): Promise<CoerciveMeasureItem> {
    return this.measures.read(scopeOf(actor), id);
  }
}
