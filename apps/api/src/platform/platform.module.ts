import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { AccessRefusals } from './audit/access-refusals.js';
import { Audit } from './audit/audit.js';
import { AuditController } from './audit/audit.controller.js';
import { AuditRepository } from './audit/audit.repository.js';
import { AuditVerification } from './audit/audit-verification.js';
import { AuditVerifyCommand } from './audit/audit-verify.command.js';
import { AuthGuard } from './auth/auth.guard.js';
import { SessionCookie } from './auth/session-cookie.js';
import { Clock } from './clock/clock.js';
import { CommandRegistry } from './command/command-registry.js';
import { AppConfig } from './config/app-config.js';
import type { Entities } from './database/data-source.js';
import { DatabaseLocks } from './database/database-locks.js';
import { DatabaseModule } from './database/database.module.js';
import type { DatabaseAccess } from './database/prepare-database.js';
import { FileStore } from './files/file-store.js';
import { AnswerInterceptor } from './http/answer.interceptor.js';
import { BodyInterceptor } from './http/body.interceptor.js';
import { ErrorFilter } from './http/error.filter.js';
import { RouteRegistry } from './http/route-registry.js';
import { SystemController } from './http/system.controller.js';
import { validationPipe } from './http/validation.js';
import { Log } from './log/log.js';
import { Idempotency } from './records/idempotency.js';
import { RecordChanges } from './records/record-changes.js';
import { RecordChangesController } from './records/record-changes.controller.js';
import { RecordWriter } from './records/record-writer.js';
import { Secrets } from './secrets/secrets.js';

export interface PlatformOptions {
  readonly config: AppConfig;
  readonly access: DatabaseAccess;
  readonly entities: Entities;
  readonly clock: Clock;
}

/** What every capability may inject: AppConfig, Clock, Log, Secrets, Audit, DataSource, EntityManager, Transactions, DatabaseLocks, RecordWriter. */
@Global()
@Module({})
export class PlatformModule {
  static with({ config, access, entities, clock }: PlatformOptions): DynamicModule {
    const services = [
      Log,
      Secrets,
      Audit,
      AccessRefusals,
      DatabaseLocks,
      SessionCookie,
      RouteRegistry,
      CommandRegistry,
      Idempotency,
      RecordChanges,
      RecordWriter,
      FileStore,
    ];
    return {
      module: PlatformModule,
      imports: [DiscoveryModule, DatabaseModule.with(access, entities)],
      controllers: [SystemController, AuditController, RecordChangesController],
      providers: [
        { provide: AppConfig, useValue: config },
        { provide: Clock, useValue: clock },
        ...services,
        AuditRepository,
        AuditVerification,
        AuditVerifyCommand,
        { provide: APP_GUARD, useClass: AuthGuard },
        { provide: APP_FILTER, useClass: ErrorFilter },
        { provide: APP_PIPE, useFactory: validationPipe },
        { provide: APP_INTERCEPTOR, useClass: BodyInterceptor },
        { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
      ],
      exports: [AppConfig, Clock, ...services],
    };
  }
}
