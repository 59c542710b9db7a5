import { Module } from '@nestjs/common';
import { StaffModule } from '../organisation/staff/staff.module.js';
import { UnitNamesModule } from '../organisation/units/unit-names.module.js';
import { HazardCommands } from './hazard-commands.js';
import { HazardFactsReader } from './hazard-facts.reader.js';
import { HazardsController } from './hazards.controller.js';
import { InspectionCommands } from './inspection-commands.js';
import { InspectionFactsReader } from './inspection-facts.reader.js';
import { InspectionsController } from './inspections.controller.js';
import { InspectionsRepository } from './inspections.repository.js';
import { InspectionsService } from './inspections.service.js';
import { PhotosController } from './photos/photos.controller.js';
import { PhotosRepository } from './photos/photos.repository.js';
import { PhotosService } from './photos/photos.service.js';
import { RechecksRepository } from './rechecks.repository.js';

@Module({
  imports: [UnitNamesModule, StaffModule],
  controllers: [InspectionsController, HazardsController, PhotosController],
  providers: [
    HazardCommands,
    HazardFactsReader,
    InspectionCommands,
    InspectionFactsReader,
    InspectionsRepository,
    InspectionsService,
    PhotosRepository,
    PhotosService,
    RechecksRepository,
  ],
  exports: [InspectionsService, InspectionCommands, HazardCommands],
})
export class InspectionsModule {}
