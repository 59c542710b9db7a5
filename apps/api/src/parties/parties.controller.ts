import { Controller, Param, Query } from '@nestjs/common';
import { type EnterpriseItem, EnterpriseQuery, IdParam, type Page, partiesApi } from '@anjuan/contracts';
import { Requires } from '../platform/auth/access.decorators.js';
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

  @Endpoint(partiesApi.readEnterprise)
  @Requires('enterprise:read')
  readEnterprise(@Param({ schema: IdParam }) { id }: IdParam): Promise<EnterpriseItem> {
    return this.parties.readEnterprise(id);
  }
}
