import { Module } from '@nestjs/common';
import { UnitNamesModule } from '../organisation/units/unit-names.module.js';
import { DecisionFactsService } from './decision-facts.service.js';
import { DecisionWriter } from './decision-writer.service.js';
import { PenaltiesController } from './penalties.controller.js';
import { PenaltiesRepository } from './penalties.repository.js';
import { PenaltiesService } from './penalties.service.js';
import { PriorPenalties } from './prior-penalties.service.js';

@Module({
  imports: [UnitNamesModule],
  controllers: [PenaltiesController],
  providers: [PenaltiesService, PenaltiesRepository, DecisionFactsService, DecisionWriter, PriorPenalties],
  exports: [PenaltiesService, DecisionFactsService, DecisionWriter, PriorPenalties],
})
export class PenaltiesModule {}
