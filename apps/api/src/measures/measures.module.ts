import { Module } from '@nestjs/common';
import { UnitNamesModule } from '../organisation/units/unit-names.module.js';
import { MeasuresController } from './measures.controller.js';
import { MeasuresRepository } from './measures.repository.js';
import { MeasuresService } from './measures.service.js';

@Module({
  imports: [UnitNamesModule],
  controllers: [MeasuresController],
  providers: [MeasuresService, MeasuresRepository],
  exports: [MeasuresService],
})
export class MeasuresModule {}
