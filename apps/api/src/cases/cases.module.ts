import { Module } from '@nestjs/common';
import { AccountabilityModule } from '../accountability/accountability.module.js';
import { MeasuresModule } from '../measures/measures.module.js';
import { UnitNamesModule } from '../organisation/units/unit-names.module.js';
import { PenaltiesModule } from '../penalties/penalties.module.js';
import { PublicityModule } from '../publicity/publicity.module.js';
import { CasesController } from './cases.controller.js';
import { CasesRepository } from './cases.repository.js';
import { CasesService } from './cases.service.js';

@Module({
  imports: [AccountabilityModule, MeasuresModule, UnitNamesModule, PenaltiesModule, PublicityModule],
  controllers: [CasesController],
  providers: [CasesService, CasesRepository],
  exports: [CasesService],
})
export class CasesModule {}
