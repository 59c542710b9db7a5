import { Body, Controller, Param, Query } from '@nestjs/common';
import {
  CaseActionBody,
  CaseActionParams,
  type CaseDetail,
  type CaseItem,
  CaseQuery,
  casesApi,
  IdParam,
  OpenCase,
  type Page,
} from '@anjuan/contracts';
import { CurrentActor, Requires } from '../platform/auth/access.decorators.js';
import type { Actor } from '../platform/auth/actor.js';
import { scopeOf } from '../platform/auth/region-scope.js';
import { Endpoint } from '../platform/http/endpoint.decorator.js';
import { CaseCommands } from './case-commands.js';
import { caseCommand } from './case-events.js';
import { CasesService } from './cases.service.js';

@Controller()
export class CasesController {
  constructor(
    private readonly cases: CasesService,
    private readonly commands: CaseCommands,
  ) {}

  @Endpoint(casesApi.list)
  @Requires('record:read')
  list(@Query({ schema: CaseQuery }) query: CaseQuery, @CurrentActor() actor: Actor): Promise<Page<CaseItem>> {
    return this.cases.list(scopeOf(actor), query);
  }

  @Endpoint(casesApi.read)
  @Requires('record:read')
  read(@Param({ schema: IdParam }) { id }: IdParam, @CurrentActor() actor: Actor): Promise<CaseDetail> {
    return this.cases.read(actor, id);
  }

  @Endpoint(casesApi.open)
  @Requires('case:write')
  async open(@Body({ schema: OpenCase }) body: OpenCase, @CurrentActor() actor: Actor): Promise<CaseDetail> {
    return this.cases.read(actor, await this.commands.open(actor, body));
  }

  @Endpoint(casesApi.act)
  @Requires('case:act')
  async act(
    @Param({ schema: CaseActionParams }) { id, action }: CaseActionParams,
    @Body({ schema: CaseActionBody }) { version, ...body }: CaseActionBody,
    @CurrentActor() actor: Actor,
  ): Promise<CaseDetail> {
    await this.commands.run(actor, { id, version, command: caseCommand(action, body) });
    return this.cases.read(actor, id);
  }
}
