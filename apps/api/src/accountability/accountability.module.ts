import { Module } from '@nestjs/common';
import { UnitNamesModule } from '../organisation/units/unit-names.module.js';
import { PartiesModule } from '../parties/parties.module.js';
import { AccountabilityController } from './accountability.controller.js';
import { AccountabilityRepository } from './accountability.repository.js';
import { AccountabilityService } from './accountability.service.js';

@Module({
  imports: [UnitNamesModule, PartiesModule],
  controllers: [AccountabilityController],
  providers: [AccountabilityService, AccountabilityRepository],
  exports: [AccountabilityService],
})
export class AccountabilityModule {}
