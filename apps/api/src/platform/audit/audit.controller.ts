import { Controller, Query } from '@nestjs/common';
import { auditApi, type AuditPage, AuditQuery } from '@anjuan/contracts';
import { CurrentActor, Requires } from '../auth/access.decorators.js';
import type { Actor } from '../auth/actor.js';
import { scopeOf } from '../auth/region-scope.js';
import { Endpoint } from '../http/endpoint.decorator.js';
import { AuditRepository } from './audit.repository.js';

@Controller()
export class AuditController {
  constructor(private readonly entries: AuditRepository) {}

  @Endpoint(auditApi.list)
  @Requires('audit:read')
  list(@Query({ schema: AuditQuery }) query: AuditQuery, @CurrentActor() actor: Actor): Promise<AuditPage> {
    return this.entries.page({ scope: scopeOf(actor), withoutUnit: actor.unitKind === 'city' }, query);
  }
}
