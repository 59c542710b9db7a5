import { Controller, Param, Query } from '@nestjs/common';
import {
  type ClosureRequestItem,
  closureRequestsApi,
  type CriminalTransferItem,
  criminalTransfersApi,
  type DisciplinaryActionItem,
  DisciplinaryActionQuery,
  disciplinaryActionsApi,
  IdParam,
  type Page,
  RecordListQuery,
} from '@anjuan/contracts';
import { CurrentActor, Requires } from '../platform/auth/access.decorators.js';
import type { Actor } from '../platform/auth/actor.js';
import { scopeOf } from '../platform/auth/region-scope.js';
import { Endpoint } from '../platform/http/endpoint.decorator.js';
import { AccountabilityService } from './accountability.service.js';

@Controller()
export class AccountabilityController {
  constructor(private readonly accountability: AccountabilityService) {}

  @Endpoint(closureRequestsApi.list)
  @Requires('record:read')
  listClosureRequests(
    @Query({ schema: RecordListQuery }) query: RecordListQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<ClosureRequestItem>> {
    return this.accountability.listClosureRequests(scopeOf(actor), query);
  }

  @Endpoint(closureRequestsApi.read)
  @Requires('record:read')
  readClosureRequest(
    @Param({ schema: IdParam }) { id }: IdParam,
    @CurrentActor() actor: Actor,
  ): Promise<ClosureRequestItem> {
    return this.accountability.readClosureRequest(scopeOf(actor), id);
  }

  @Endpoint(criminalTransfersApi.list)
  @Requires('record:read')
  listCriminalTransfers(
    @Query({ schema: RecordListQuery }) query: RecordListQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<CriminalTransferItem>> {
    return this.accountability.listCriminalTransfers(scopeOf(actor), query);
  }

  @Endpoint(criminalTransfersApi.read)
  @Requires('record:read')
  readCriminalTransfer(
    @Param({ schema: IdParam }) { id }: IdParam,
    @CurrentActor() actor: Actor,
  ): Promise<CriminalTransferItem> {
    return this.accountability.readCriminalTransfer(scopeOf(actor), id);
  }

  @Endpoint(disciplinaryActionsApi.list)
  @Requires('record:read')
  listDisciplinaryActions(
    @Query({ schema: DisciplinaryActionQuery }) query: DisciplinaryActionQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<DisciplinaryActionItem>> {
    return this.accountability.listDisciplinaryActions(scopeOf(actor), query);
  }

  @Endpoint(disciplinaryActionsApi.read)
  @Requires('record:read')
  readDisciplinaryAction(
    @Param({ schema: IdParam }) { id }: IdParam,
    @CurrentActor() actor: Actor,
  ): Promise<DisciplinaryActionItem> {
    return this.accountability.readDisciplinaryAction(scopeOf(actor), id);
  }
}
