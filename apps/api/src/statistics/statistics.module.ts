import { Module } from '@nestjs/common';
import { CountedRecordsReader } from './counted-records.js';
import { UnitNamesModule } from '../organisation/units/unit-names.module.js';
import { RecordReferences } from './record-references.js';
import { ReportingUnits } from './reporting-units.js';
import { StatisticsChecks } from './statistics-checks.js';
import { StatisticsComparison } from './statistics-comparison.js';
import { StatisticsController } from './statistics.controller.js';
import { StatisticsRepository } from './statistics.repository.js';
import { StatisticsService } from './statistics.service.js';
import { StatisticsTableCounter } from './statistics-table.js';

@Module({
  imports: [UnitNamesModule],
  controllers: [StatisticsController],
  providers: [
    StatisticsRepository,
    ReportingUnits,
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
