import { Body, Controller, Param, Query } from '@nestjs/common';
import {
  type CoerciveMeasureDetail,
  type CoerciveMeasureItem,
  CoerciveMeasureQuery,
  CorrectCoerciveMeasure,
  ExtendMeasure,
  IdParam,
  LiftMeasure,
  measuresApi,
  NewCoerciveMeasure,
  type Page,
  VoidRecord,
} from '@anjuan/contracts';
import { CurrentActor, Requires } from '../platform/auth/access.decorators.js';
import type { Actor } from '../platform/auth/actor.js';
import { scopeOf } from '../platform/auth/region-scope.js';
import { Endpoint } from '../platform/http/endpoint.decorator.js';
import { MeasureCommands } from './measure-commands.js';
import { MeasuresService } from './measures.service.js';

@Controller()
export class MeasuresController {
  constructor(
    private readonly measures: MeasuresService,
    private readonly commands: MeasureCommands,
  ) {}

  @Endpoint(measuresApi.list)
  @Requires('record:read')
  list(
    @Query({ schema: CoerciveMeasureQuery }) query: CoerciveMeasureQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<CoerciveMeasureItem>> {
    return this.measures.list(scopeOf(actor), query);
  }

  @Endpoint(measuresApi.create)
  @Requires('consequence:write')
  async create(
    @Body({ schema: NewCoerciveMeasure }) body: NewCoerciveMeasure,
    @CurrentActor() actor: Actor,
  ): Promise<CoerciveMeasureDetail> {
    return this.measures.read(scopeOf(actor), await this.commands.create(actor, body));
  }

  @Endpoint(measuresApi.read)
  @Requires('record:read')
  read(@Param({ schema: IdParam }) { id }: IdParam, @CurrentActor() actor: Actor): Promise<CoerciveMeasureDetail> {
    return this.measures.read(scopeOf(actor), id);
  }

  @Endpoint(measuresApi.correct)
  @Requires('consequence:write')
  async correct(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: CorrectCoerciveMeasure }) body: CorrectCoerciveMeasure,
    @CurrentActor() actor: Actor,
  ): Promise<CoerciveMeasureDetail> {
    await this.commands.correct(actor, id, body);
    return this.measures.read(scopeOf(actor), id);
  }

  @Endpoint(measuresApi.extend)
  @Requires('consequence:write')
  async extend(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: ExtendMeasure }) body: ExtendMeasure,
    @CurrentActor() actor: Actor,
  ): Promise<CoerciveMeasureDetail> {
    await this.commands.extend(actor, id, body);
    return this.measures.read(scopeOf(actor), id);
  }

  @Endpoint(measuresApi.lift)
  @Requires('consequence:write')
  async lift(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: LiftMeasure }) body: LiftMeasure,
    @CurrentActor() actor: Actor,
  ): Promise<CoerciveMeasureDetail> {
    await this.commands.lift(actor, id, body);
    return this.measures.read(scopeOf(actor), id);
  }

  @Endpoint(measuresApi.void)
  @Requires('consequence:write')
  async void(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: VoidRecord }) body: VoidRecord,
    @CurrentActor() actor: Actor,
  ): Promise<CoerciveMeasureDetail> {
    await this.commands.void(actor, id, body);
    return this.measures.read(scopeOf(actor), id);
  }
}
