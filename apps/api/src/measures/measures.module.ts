import { Module } from '@nestjs/common';
import { CaseLinksModule } from '../cases/case-links.module.js';
import { StaffModule } from '../organisation/staff/staff.module.js';
import { UnitNamesModule } from '../organisation/units/unit-names.module.js';
import { MeasureCommands } from './measure-commands.js';
import { MeasuresController } from './measures.controller.js';
import { MeasuresRepository } from './measures.repository.js';
import { MeasuresService } from './measures.service.js';

@Module({
  imports: [CaseLinksModule, StaffModule, UnitNamesModule],
  controllers: [MeasuresController],
  providers: [MeasureCommands, MeasuresService, MeasuresRepository],
  exports: [MeasuresService],
})
export class MeasuresModule {}
