import { Module } from '@nestjs/common';
import { UnitNamesModule } from '../organisation/units/unit-names.module.js';
import { PartiesModule } from '../parties/parties.module.js';
import { DeskController } from './desk.controller.js';
import { DeskRepository } from './desk.repository.js';
import { DeskService } from './desk.service.js';
import { InboxRepository } from './inbox.repository.js';
import { InboxService } from './inbox.service.js';

@Module({
  imports: [UnitNamesModule, PartiesModule],
  controllers: [DeskController],
  providers: [DeskService, DeskRepository, InboxService, InboxRepository],
})
export class DeskModule {}
