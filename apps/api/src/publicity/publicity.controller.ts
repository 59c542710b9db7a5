import { Controller, Param, Query } from '@nestjs/common';
import {
  blacklistApi,
  type BlacklistEntryItem,
  type ExposureItem,
  ExposureQuery,
  exposuresApi,
  IdParam,
  jointDisciplineApi,
  type JointDisciplineItem,
  type Page,
  RecordListQuery,
} from '@anjuan/contracts';
import { CurrentActor, Requires } from '../platform/auth/access.decorators.js';
import type { Actor } from '../platform/auth/actor.js';
import { scopeOf } from '../platform/auth/region-scope.js';
import { Endpoint } from '../platform/http/endpoint.decorator.js';
import { PublicityService } from './publicity.service.js';

@Controller()
export class PublicityController {
  constructor(private readonly publicity: PublicityService) {}

  @Endpoint(exposuresApi.list)
  @Requires('record:read')
  listExposures(
    @Query({ schema: ExposureQuery }) query: ExposureQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<ExposureItem>> {
    return this.publicity.listExposures(scopeOf(actor), query);
  }

  @Endpoint(exposuresApi.read)
  @Requires('record:read')
  readExposure(@Param({ schema: IdParam }) { id }: IdParam, @CurrentActor() actor: Actor): Promise<ExposureItem> {
    return this.publicity.readExposure(scopeOf(actor), id);
  }

  @Endpoint(blacklistApi.list)
  @Requires('record:read')
  listBlacklistEntries(
    @Query({ schema: RecordListQuery }) query: RecordListQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<BlacklistEntryItem>> {
    return this.publicity.listBlacklistEntries(scopeOf(actor), query);
  }

  @Endpoint(blacklistApi.read)
  @Requires('record:read')
  readBlacklistEntry(
    @Param({ schema: IdParam }) { id }: IdParam,
    @CurrentActor() actor: Actor,
  ): Promise<BlacklistEntryItem> {
    return this.publicity.readBlacklistEntry(scopeOf(actor), id);
  }

  @Endpoint(jointDisciplineApi.list)
  @Requires('record:read')
  listJointDisciplines(
    @Query({ schema: RecordListQuery }) query: RecordListQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<JointDisciplineItem>> {
    return this.publicity.listJointDisciplines(scopeOf(actor), query);
  }

  @Endpoint(jointDisciplineApi.read)
  @Requires('record:read')
  readJointDiscipline(
    @Param({ schema: IdParam }) { id }: IdParam,
    @CurrentActor() actor: Actor,
  ): Promise<JointDisciplineItem> {
    return this.publicity.readJointDiscipline(scopeOf(actor), id);
  }
}
