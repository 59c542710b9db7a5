import { Body, Controller, Param, Query } from '@nestjs/common';
import {
  CorrectJointDiscipline,
  EndPublicity,
  IdParam,
  jointDisciplineApi,
  type JointDisciplineItem,
  NewJointDiscipline,
  type Page,
  RecordListQuery,
  VoidRecord,
} from '@anjuan/contracts';
import { CurrentActor, Requires } from '../platform/auth/access.decorators.js';
import type { Actor } from '../platform/auth/actor.js';
import { scopeOf } from '../platform/auth/region-scope.js';
import { Endpoint } from '../platform/http/endpoint.decorator.js';
import { JointDisciplineCommands } from './joint-discipline-commands.js';
import { PublicityService } from './publicity.service.js';

@Controller()
export class JointDisciplinesController {
  constructor(
    private readonly publicity: PublicityService,
    private readonly commands: JointDisciplineCommands,
  ) {}

  @Endpoint(jointDisciplineApi.list)
  @Requires('record:read')
  list(
    @Query({ schema: RecordListQuery }) query: RecordListQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<JointDisciplineItem>> {
    return this.publicity.listJointDisciplines(scopeOf(actor), query);
  }

  @Endpoint(jointDisciplineApi.create)
  @Requires('consequence:write')
  async create(
    @Body({ schema: NewJointDiscipline }) body: NewJointDiscipline,
    @CurrentActor() actor: Actor,
  ): Promise<JointDisciplineItem> {
    return this.publicity.readJointDiscipline(scopeOf(actor), await this.commands.create(actor, body));
  }

  @Endpoint(jointDisciplineApi.read)
  @Requires('record:read')
  read(@Param({ schema: IdParam }) { id }: IdParam, @CurrentActor() actor: Actor): Promise<JointDisciplineItem> {
    return this.publicity.readJointDiscipline(scopeOf(actor), id);
  }

  @Endpoint(jointDisciplineApi.correct)
  @Requires('consequence:write')
  async correct(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: CorrectJointDiscipline }) body: CorrectJointDiscipline,
    @CurrentActor() actor: Actor,
  ): Promise<JointDisciplineItem> {
    await this.commands.correct(actor, id, body);
    return this.publicity.readJointDiscipline(scopeOf(actor), id);
  }

  @Endpoint(jointDisciplineApi.end)
  @Requires('consequence:write')
  async end(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: EndPublicity }) body: EndPublicity,
    @CurrentActor() actor: Actor,
  ): Promise<JointDisciplineItem> {
    await this.commands.end(actor, id, body);
    return this.publicity.readJointDiscipline(scopeOf(actor), id);
  }

  @Endpoint(jointDisciplineApi.void)
  @Requires('consequence:write')
  async void(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: VoidRecord }) body: VoidRecord,
    @CurrentActor() actor: Actor,
  ): Promise<JointDisciplineItem> {
    await this.commands.void(actor, id, body);
    return this.publicity.readJointDiscipline(scopeOf(actor), id);
  }
}
