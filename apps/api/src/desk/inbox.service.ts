import { Injectable } from '@nestjs/common';
import type { Inbox, InboxQuery } from '@anjuan/contracts';
import { inboxKindsOf } from '@anjuan/domain';
import { Calendars } from '../organisation/calendar/calendars.service.js';
import type { Actor } from '../platform/auth/actor.js';
import { actingScopeOf } from '../platform/auth/region-scope.js';
import { Clock } from '../platform/clock/clock.js';
import { InboxRepository } from './inbox.repository.js';
import { toInbox } from './inbox-views.js';

@Injectable()
export class InboxService {
  constructor(
    private readonly repository: InboxRepository,
    private readonly clock: Clock,
    private readonly calendars: Calendars,
  ) {}

  /** Of the own unit only: nobody acts for a unit below. */
  async read(actor: Actor, query: InboxQuery): Promise<Inbox> {
    const scope = actingScopeOf(actor, 'inbox:read');
    const today = this.clock.today();
    const kinds = inboxKindsOf(actor.roles);
    const reading = { actor, kinds, today };
    const [calendar, cases, limits, things] = await Promise.all([
      this.calendars.current(),
      this.repository.cases(scope, reading),
      this.repository.limits(scope, reading),
      this.repository.things(scope, reading),
    ]);
    return {
      ...toInbox([...cases, ...limits, ...things], query, { today, calendar }),
      nothingExpected: kinds.length === 0,
    };
  }
}
