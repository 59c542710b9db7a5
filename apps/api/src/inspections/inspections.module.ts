import { Module } from '@nestjs/common';
import { UnitNamesModule } from '../organisation/units/unit-names.module.js';
import { InspectionsController } from './inspections.controller.js';
import { InspectionsRepository } from './inspections.repository.js';
import { InspectionsService } from './inspections.service.js';

@Module({
  imports: [UnitNamesModule],
  controllers: [InspectionsController],
  providers: [InspectionsService, InspectionsRepository],
  exports: [InspectionsService],
})
export class InspectionsModule {}
