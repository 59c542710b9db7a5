import { Body, Controller, Param, Query } from '@nestjs/common';
import {
  CorrectDisciplinaryAction,
  type DisciplinaryActionItem,
  DisciplinaryActionQuery,
  disciplinaryActionsApi,
  IdParam,
  NewDisciplinaryAction,
  type Page,
  VoidRecord,
} from '@anjuan/contracts';
import { CurrentActor, Requires } from '../platform/auth/access.decorators.js';
import type { Actor } from '../platform/auth/actor.js';
import { scopeOf } from '../platform/auth/region-scope.js';
import { Endpoint } from '../platform/http/endpoint.decorator.js';
import { DisciplinaryActionCommands } from './disciplinary-action-commands.js';
import { AccountabilityService } from './accountability.service.js';

@Controller()
export class DisciplinaryActionsController {
  constructor(
    private readonly accountability: AccountabilityService,
    private readonly commands: DisciplinaryActionCommands,
  ) {}

  @Endpoint(disciplinaryActionsApi.list)
  @Requires('record:read')
  list(
    @Query({ schema: DisciplinaryActionQuery }) query: DisciplinaryActionQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<DisciplinaryActionItem>> {
    return this.accountability.listDisciplinaryActions(scopeOf(actor), query);
  }

  @Endpoint(disciplinaryActionsApi.create)
  @Requires('consequence:write')
  async create(
    @Body({ schema: NewDisciplinaryAction }) body: NewDisciplinaryAction,
    @CurrentActor() actor: Actor,
  ): Promise<DisciplinaryActionItem> {
    return this.accountability.readDisciplinaryAction(scopeOf(actor), await this.commands.create(actor, body));
  }

  @Endpoint(disciplinaryActionsApi.read)
  @Requires('record:read')
  read(@Param({ schema: IdParam }) { id }: IdParam, @CurrentActor() actor: Actor): Promise<DisciplinaryActionItem> {
    return this.accountability.readDisciplinaryAction(scopeOf(actor), id);
  }

  @Endpoint(disciplinaryActionsApi.correct)
  @Requires('consequence:write')
  async correct(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: CorrectDisciplinaryAction }) body: CorrectDisciplinaryAction,
    @CurrentActor() actor: Actor,
  ): Promise<DisciplinaryActionItem> {
    await this.commands.correct(actor, id, body);
    return this.accountability.readDisciplinaryAction(scopeOf(actor), id);
  }

  @Endpoint(disciplinaryActionsApi.void)
  @Requires('consequence:write')
  async void(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: VoidRecord }) body: VoidRecord,
    @CurrentActor() actor: Actor,
  ): Promise<DisciplinaryActionItem> {
    await this.commands.void(actor, id, body);
    return this.accountability.readDisciplinaryAction(scopeOf(actor), id);
  }
}
