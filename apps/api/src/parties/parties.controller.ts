import { Body, Controller, Param, Query } from '@nestjs/common';
import {
  CorrectEnterprise,
  type DuplicateList,
  DuplicateQuery,
  type EnterpriseDetail,
  type EnterpriseItem,
  EnterpriseQuery,
  IdParam,
  MergeEnterprise,
  NewEnterprise,
  type Page,
  partiesApi,
  UnmergeEnterprise,
} from '@anjuan/contracts';
import { CurrentActor, Requires } from '../platform/auth/access.decorators.js';
import type { Actor } from '../platform/auth/actor.js';
import { scopeOf } from '../platform/auth/region-scope.js';
import { Endpoint } from '../platform/http/endpoint.decorator.js';
import { PartiesService } from './parties.service.js';

@Controller()
export class PartiesController {
  constructor(private readonly parties: PartiesService) {}

  @Endpoint(partiesApi.listEnterprises)
  @Requires('enterprise:read')
  listEnterprises(@Query({ schema: EnterpriseQuery }) query: EnterpriseQuery): Promise<Page<EnterpriseItem>> {
    return this.parties.listEnterprises(query);
  }

  @Endpoint(partiesApi.duplicates)
  @Requires('enterprise:read')
  duplicates(@Query({ schema: DuplicateQuery }) query: DuplicateQuery): Promise<DuplicateList> {
    return this.parties.duplicates(query);
  }

  @Endpoint(partiesApi.readEnterprise)
  @Requires('enterprise:read')
  readEnterprise(@Param({ schema: IdParam }) { id }: IdParam, @CurrentActor() actor: Actor): Promise<EnterpriseDetail> {
    return this.parties.readEnterprise(scopeOf(actor), id);
  }

  @Endpoint(partiesApi.createEnterprise)
  @Requires('enterprise:write')
  createEnterprise(
    @Body({ schema: NewEnterprise }) body: NewEnterprise,
    @CurrentActor() actor: Actor,
  ): Promise<EnterpriseDetail> {
    return this.parties.createEnterprise(actor, body);
  }

  @Endpoint(partiesApi.correctEnterprise)
  @Requires('enterprise:write')
  correctEnterprise(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: CorrectEnterprise }) body: CorrectEnterprise,
    @CurrentActor() actor: Actor,
  ): Promise<EnterpriseDetail> {
    return this.parties.correctEnterprise(actor, id, body);
  }

  @Endpoint(partiesApi.mergeEnterprise)
  @Requires('enterprise:merge')
  mergeEnterprise(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: MergeEnterprise }) body: MergeEnterprise,
    @CurrentActor() actor: Actor,
  ): Promise<EnterpriseDetail> {
    return this.parties.mergeEnterprise(actor, id, body);
  }

  @Endpoint(partiesApi.unmergeEnterprise)
  @Requires('enterprise:merge')
  unmergeEnterprise(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: UnmergeEnterprise }) body: UnmergeEnterprise,
    @CurrentActor() actor: Actor,
  ): Promise<EnterpriseDetail> {
    return this.parties.unmergeEnterprise(actor, id, body);
  }
}
