import { Module } from '@nestjs/common';
import { UnitNamesModule } from '../organisation/units/unit-names.module.js';
import { PartiesModule } from '../parties/parties.module.js';
import { DeskController } from './desk.controller.js';
import { DeskRepository } from './desk.repository.js';
import { DeskService } from './desk.service.js';
import { InboxRepository } from './inbox.repository.js';
import { InboxService } from './inbox.service.js';
import { RemindersController } from './reminders.controller.js';
import { RemindersJob } from './reminders.job.js';
import { RemindersRepository } from './reminders.repository.js';
import { RemindersService } from './reminders.service.js';

@Module({
  imports: [UnitNamesModule, PartiesModule],
  controllers: [DeskController, RemindersController],
  providers: [
    DeskService,
    DeskRepository,
    InboxService,
    InboxRepository,
    RemindersService,
    RemindersRepository,
    RemindersJob,
  ],
})
export class DeskModule {}
