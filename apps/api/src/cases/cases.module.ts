import { Module } from '@nestjs/common';
import { AccountabilityModule } from '../accountability/accountability.module.js';
import { DossiersModule } from '../dossiers/dossiers.module.js';
import { MeasuresModule } from '../measures/measures.module.js';
import { StaffModule } from '../organisation/staff/staff.module.js';
import { UnitNamesModule } from '../organisation/units/unit-names.module.js';
import { PartiesModule } from '../parties/parties.module.js';
import { PenaltiesModule } from '../penalties/penalties.module.js';
import { PublicityModule } from '../publicity/publicity.module.js';
import { CaseCommands } from './case-commands.js';
import { CaseDecisions } from './case-decisions.js';
import { CaseEventLog } from './case-event-log.js';
import { CaseFactsRepository } from './case-facts.repository.js';
import { CaseLimitsJob } from './case-limits.job.js';
import { CaseLimits } from './case-limits.service.js';
import { CaseNumbers } from './case-numbers.js';
import { CaseReferencesRepository } from './case-references.repository.js';
import { CaseRowsRepository } from './case-rows.repository.js';
import { CasesController } from './cases.controller.js';
import { CasesRepository } from './cases.repository.js';
import { CasesService } from './cases.service.js';
import { OfficerInterviews } from './officer-interviews.repository.js';

@Module({
  imports: [
    AccountabilityModule,
    DossiersModule,
    MeasuresModule,
    StaffModule,
    UnitNamesModule,
    PartiesModule,
    PenaltiesModule,
    PublicityModule,
  ],
  controllers: [CasesController],
  providers: [
    CaseCommands,
    CaseDecisions,
    CaseEventLog,
    CaseFactsRepository,
    CaseLimits,
    CaseLimitsJob,
    CaseNumbers,
    CaseReferencesRepository,
    CaseRowsRepository,
    CasesService,
    CasesRepository,
    OfficerInterviews,
  ],
  exports: [CaseLimits, CasesService],
})
export class CasesModule {}
