import { Module } from '@nestjs/common';
import { UnitNamesModule } from '../organisation/units/unit-names.module.js';
import { PublicityController } from './publicity.controller.js';
import { PublicityRepository } from './publicity.repository.js';
import { PublicityService } from './publicity.service.js';

@Module({
  imports: [UnitNamesModule],
  controllers: [PublicityController],
  providers: [PublicityService, PublicityRepository],
  exports: [PublicityService],
})
export class PublicityModule {}
