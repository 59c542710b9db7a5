import { Body, Controller, Param, Query } from '@nestjs/common';
import {
  AddTransferredPersons,
  CorrectCriminalTransfer,
  type CriminalTransferItem,
  criminalTransfersApi,
  IdParam,
  NewCriminalTransfer,
  type Page,
  PersonCourse,
  PoliceAnswerInput,
  RecordListQuery,
  VoidRecord,
} from '@anjuan/contracts';
import { CurrentActor, Requires } from '../platform/auth/access.decorators.js';
import type { Actor } from '../platform/auth/actor.js';
import { scopeOf } from '../platform/auth/region-scope.js';
import { Endpoint } from '../platform/http/endpoint.decorator.js';
import { CriminalTransferCommands } from './criminal-transfer-commands.js';
import { AccountabilityService } from './accountability.service.js';

@Controller()
export class CriminalTransfersController {
  constructor(
    private readonly accountability: AccountabilityService,
    private readonly commands: CriminalTransferCommands,
  ) {}

  @Endpoint(criminalTransfersApi.list)
  @Requires('record:read')
  list(
    @Query({ schema: RecordListQuery }) query: RecordListQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<CriminalTransferItem>> {
    return this.accountability.listCriminalTransfers(scopeOf(actor), query);
  }

  @Endpoint(criminalTransfersApi.create)
  @Requires('consequence:write')
  async create(
    @Body({ schema: NewCriminalTransfer }) body: NewCriminalTransfer,
    @CurrentActor() actor: Actor,
  ): Promise<CriminalTransferItem> {
    return this.accountability.readCriminalTransfer(scopeOf(actor), await this.commands.create(actor, body));
  }

  @Endpoint(criminalTransfersApi.read)
  @Requires('record:read')
  read(@Param({ schema: IdParam }) { id }: IdParam, @CurrentActor() actor: Actor): Promise<CriminalTransferItem> {
    return this.accountability.readCriminalTransfer(scopeOf(actor), id);
  }

  @Endpoint(criminalTransfersApi.correct)
  @Requires('consequence:write')
  async correct(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: CorrectCriminalTransfer }) body: CorrectCriminalTransfer,
    @CurrentActor() actor: Actor,
  ): Promise<CriminalTransferItem> {
    await this.commands.correct(actor, id, body);
    return this.accountability.readCriminalTransfer(scopeOf(actor), id);
  }

  @Endpoint(criminalTransfersApi.answer)
  @Requires('consequence:write')
  async answer(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: PoliceAnswerInput }) body: PoliceAnswerInput,
    @CurrentActor() actor: Actor,
  ): Promise<CriminalTransferItem> {
    await this.commands.answer(actor, id, body);
    return this.accountability.readCriminalTransfer(scopeOf(actor), id);
  }

  @Endpoint(criminalTransfersApi.addPersons)
  @Requires('consequence:write')
  async addPersons(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: AddTransferredPersons }) body: AddTransferredPersons,
    @CurrentActor() actor: Actor,
  ): Promise<CriminalTransferItem> {
    await this.commands.addPersons(actor, id, body);
    return this.accountability.readCriminalTransfer(scopeOf(actor), id);
  }

  @Endpoint(criminalTransfersApi.outcome)
  @Requires('consequence:write')
  async recordCourse(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: PersonCourse }) body: PersonCourse,
    @CurrentActor() actor: Actor,
  ): Promise<CriminalTransferItem> {
    return this.accountability.readCriminalTransfer(scopeOf(actor), await this.commands.recordCourse(actor, id, body));
  }

  @Endpoint(criminalTransfersApi.void)
  @Requires('consequence:write')
  async void(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: VoidRecord }) body: VoidRecord,
    @CurrentActor() actor: Actor,
  ): Promise<CriminalTransferItem> {
    await this.commands.void(actor, id, body);
    return this.accountability.readCriminalTransfer(scopeOf(actor), id);
  }
}
