import { Controller, Query, StreamableFile } from '@nestjs/common';
import {
  PeriodQuery,
  RecordsQuery,
  statisticsApi,
  type CheckView,
  type ComparisonTable,
  type CountedRecords,
  type QueryOf,
  type StatisticsTable,
  type YearSeries,
} from '@anjuan/contracts';
import { CurrentActor, Requires } from '../platform/auth/access.decorators.js';
import type { Actor } from '../platform/auth/actor.js';
import { Endpoint } from '../platform/http/endpoint.decorator.js';
import { StatisticsService } from './statistics.service.js';

type YearQuery = QueryOf<typeof statisticsApi.year>;

@Controller()
export class StatisticsController {
  constructor(private readonly statistics: StatisticsService) {}

  @Endpoint(statisticsApi.table)
  @Requires('statistics:read')
  async table(
    @Query({ schema: PeriodQuery }) query: PeriodQuery,
    @CurrentActor() actor: Actor,
  ): Promise<StatisticsTable> {
    return this.statistics.table(actor, query);
  }

  @Endpoint(statisticsApi.workbook)
  @Requires('statistics:export')
  async workbook(
    @Query({ schema: PeriodQuery }) query: PeriodQuery,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    const { name, content } = await this.statistics.workbook(actor, query);
    return new StreamableFile(content, {
      type: statisticsApi.workbook.contentType,
      disposition: `attachment; filename="statistics.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
  }

  @Endpoint(statisticsApi.records)
  @Requires('statistics:read')
  async records(
    @Query({ schema: RecordsQuery }) query: RecordsQuery,
    @CurrentActor() actor: Actor,
  ): Promise<CountedRecords> {
    return this.statistics.records(actor, query);
  }

  @Endpoint(statisticsApi.undated)
  @Requires('statistics:read')
  async undated(
    @Query({ schema: RecordsQuery }) query: RecordsQuery,
    @CurrentActor() actor: Actor,
  ): Promise<CountedRecords> {
    return this.statistics.leftOut(actor, query);
  }

  @Endpoint(statisticsApi.checks)
  @Requires('statistics:read')
  async checks(
    @Query({ schema: PeriodQuery }) query: PeriodQuery,
    @CurrentActor() actor: Actor,
  ): Promise<{ checks: CheckView[] }> {
    return { checks: await this.statistics.checks(actor, query) };
  }

  @Endpoint(statisticsApi.comparison)
  @Requires('statistics:read')
  async comparison(
    @Query({ schema: PeriodQuery }) query: PeriodQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ComparisonTable> {
    return this.statistics.comparison(actor, query);
  }

  @Endpoint(statisticsApi.year)
  @Requires('statistics:read')
  async year(
    @Query({ schema: statisticsApi.year.query }) query: YearQuery,
    @CurrentActor() actor: Actor,
  ): Promise<YearSeries> {
    return this.statistics.year(actor, query.year, query.region);
  }
}
