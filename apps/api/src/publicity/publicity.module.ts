import { Module } from '@nestjs/common';
import { CaseLinksModule } from '../cases/case-links.module.js';
import { UnitNamesModule } from '../organisation/units/unit-names.module.js';
import { BlacklistCommands } from './blacklist-commands.js';
import { BlacklistController } from './blacklist.controller.js';
import { ExposureCommands } from './exposure-commands.js';
import { ExposuresController } from './exposures.controller.js';
import { JointDisciplineCommands } from './joint-discipline-commands.js';
import { JointDisciplinesController } from './joint-disciplines.controller.js';
import { PublicityRepository } from './publicity.repository.js';
import { PublicityService } from './publicity.service.js';

@Module({
  imports: [CaseLinksModule, UnitNamesModule],
  controllers: [BlacklistController, ExposuresController, JointDisciplinesController],
  providers: [BlacklistCommands, ExposureCommands, JointDisciplineCommands, PublicityService, PublicityRepository],
  exports: [PublicityService],
})
export class PublicityModule {}
