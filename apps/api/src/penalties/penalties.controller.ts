import { Controller, Param, Query } from '@nestjs/common';
import {
  type DecisionDetail,
  type DecisionItem,
  DecisionQuery,
  IdParam,
  type Page,
  penaltiesApi,
} from '@anjuan/contracts';
import { CurrentActor, Requires } from '../platform/auth/access.decorators.js';
import type { Actor } from '../platform/auth/actor.js';
import { scopeOf } from '../platform/auth/region-scope.js';
import { Endpoint } from '../platform/http/endpoint.decorator.js';
import { PenaltiesService } from './penalties.service.js';

@Controller()
export class PenaltiesController {
  constructor(private readonly penalties: PenaltiesService) {}

  @Endpoint(penaltiesApi.list)
  @Requires('record:read')
  list(
    @Query({ schema: DecisionQuery }) query: DecisionQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<DecisionItem>> {
    return this.penalties.list(scopeOf(actor), query);
  }

  @Endpoint(penaltiesApi.read)
  @Requires('record:read')
  read(@Param({ schema: IdParam }) { id }: IdParam, @CurrentActor() actor: Actor): Promise<DecisionDetail> {
    return this.penalties.read(scopeOf(actor), id);
  }
}
