import { Controller, Param, Query } from '@nestjs/common';
import { type CaseDetail, type CaseItem, CaseQuery, casesApi, IdParam, type Page } from '@anjuan/contracts';
import { CurrentActor, Requires } from '../platform/auth/access.decorators.js';
import type { Actor } from '../platform/auth/actor.js';
import { scopeOf } from '../platform/auth/region-scope.js';
import { Endpoint } from '../platform/http/endpoint.decorator.js';
import { CasesService } from './cases.service.js';

@Controller()
export class CasesController {
  constructor(private readonly cases: CasesService) {}

  @Endpoint(casesApi.list)
  @Requires('record:read')
  list(@Query({ schema: CaseQuery }) query: CaseQuery, @CurrentActor() actor: Actor): Promise<Page<CaseItem>> {
    return this.cases.list(scopeOf(actor), query);
  }

  @Endpoint(casesApi.read)
  @Requires('record:read')
  read(@Param({ schema: IdParam }) { id }: IdParam, @CurrentActor() actor: Actor): Promise<CaseDetail> {
    return this.cases.read(scopeOf(actor), id);
  }
}
