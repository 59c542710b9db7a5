import { Module } from '@nestjs/common';
import { CountedRecordsReader } from './counted-records.js';
import { RecordReferences } from './record-references.js';
import { StatisticsChecks } from './statistics-checks.js';
import { StatisticsComparison } from './statistics-comparison.js';
import { StatisticsController } from './statistics.controller.js';
import { StatisticsRepository } from './statistics.repository.js';
import { StatisticsService } from './statistics.service.js';
import { StatisticsTableCounter } from './statistics-table.js';

@Module({
  controllers: [StatisticsController],
  providers: [
    StatisticsRepository,
    RecordReferences,
    CountedRecordsReader,
    StatisticsTableCounter,
    StatisticsChecks,
    StatisticsComparison,
    StatisticsService,
  ],
  exports: [StatisticsService],
})
export class StatisticsModule {}
