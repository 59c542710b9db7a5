import { Global, Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { SessionReader } from '../platform/auth/session-reader.js';
import { DatabaseLocks } from '../platform/database/database-locks.js';
import { ActingAccounts } from './accounts/acting-accounts.service.js';
import { AccountCommands } from './accounts/account-commands.js';
import { AccountController } from './accounts/account.controller.js';
import { AccountQueries } from './accounts/account-queries.js';
import { AccountRepository } from './accounts/account.repository.js';
import { Actors } from './accounts/actors.js';
import { DemoAccounts } from './accounts/demo-accounts.js';
import { FirstAdministratorsCommand } from './accounts/first-administrators.command.js';
import { CalendarController } from './calendar/calendar.controller.js';
import { CalendarImport } from './calendar/calendar-import.service.js';
import { CalendarImportCommand } from './calendar/calendar-import.command.js';
import { CalendarRepository } from './calendar/calendar.repository.js';
import { Calendars } from './calendar/calendars.service.js';
import { OrganisationController } from './organisation.controller.js';
import { OwnSession } from './sessions/own-session.js';
import { SessionController } from './sessions/session.controller.js';
import { Sessions } from './sessions/sessions.js';
import { SignInFailures } from './sessions/sign-in-failures.js';
import { SignInService } from './sessions/sign-in.js';
import { SignInThrottle } from './sessions/sign-in-throttle.js';
import { DemoStaff } from './staff/demo-staff.js';
import { DocumentWords } from './units/document-words.service.js';
import { UnitDirectory } from './units/unit-directory.js';
import { UnitSeeding } from './units/unit-seeding.js';

/** Units and, in a demonstration, accounts stand before anything else starts; one process at a time. */
@Injectable()
class OrganisationBoot implements OnModuleInit {
  constructor(
    private readonly locks: DatabaseLocks,
    private readonly seeding: UnitSeeding,
    private readonly demoAccounts: DemoAccounts,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.locks.while('organisation-boot', async () => {
      await this.seeding.run();
      await this.demoAccounts.run();
    });
  }
}

/** Global, because the guard of every route reads sessions, and every capability names units. */
@Global()
@Module({
  controllers: [OrganisationController, AccountController, CalendarController, SessionController],
  providers: [
    ActingAccounts,
    AccountCommands,
    AccountQueries,
    AccountRepository,
    Actors,
    CalendarImport,
    CalendarImportCommand,
    CalendarRepository,
    Calendars,
    DemoAccounts,
    DemoStaff,
    DocumentWords,
    FirstAdministratorsCommand,
    OrganisationBoot,
    OwnSession,
    Sessions,
    SignInFailures,
    SignInService,
    SignInThrottle,
    UnitDirectory,
    UnitSeeding,
    { provide: SessionReader, useExisting: Sessions },
  ],
  exports: [ActingAccounts, Actors, Calendars, DocumentWords, SessionReader, UnitDirectory],
})
export class OrganisationModule {}
