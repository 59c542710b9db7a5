import { Body, Controller, Query } from '@nestjs/common';
import { ReadReminders, ReminderQuery, type Reminders, remindersApi, type RemindersRead } from '@anjuan/contracts';
import { CurrentActor, Requires } from '../platform/auth/access.decorators.js';
import type { Actor } from '../platform/auth/actor.js';
import { Endpoint } from '../platform/http/endpoint.decorator.js';
import { RemindersService } from './reminders.service.js';

@Controller()
export class RemindersController {
  constructor(private readonly reminders: RemindersService) {}

  @Endpoint(remindersApi.list)
  @Requires('inbox:read')
  list(@Query({ schema: ReminderQuery }) query: ReminderQuery, @CurrentActor() actor: Actor): Promise<Reminders> {
    return this.reminders.list(actor, query);
  }

  @Endpoint(remindersApi.read)
  @Requires('inbox:read')
  read(@Body({ schema: ReadReminders }) { ids }: ReadReminders, @CurrentActor() actor: Actor): Promise<RemindersRead> {
    return this.reminders.read(actor, ids ?? null);
  }
}
