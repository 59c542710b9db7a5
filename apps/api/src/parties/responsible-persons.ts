import { Injectable } from '@nestjs/common';
import type { EndResponsiblePerson, NewResponsiblePerson, ResponsiblePerson } from '@anjuan/contracts';
import { isLocalDate, type Refusal } from '@anjuan/domain';
import type { EntityManager } from 'typeorm';
import { UnitNames } from '../organisation/units/unit-names.service.js';
import { Audit } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { type RegionScope, scopeOf } from '../platform/auth/region-scope.js';
import { Clock } from '../platform/clock/clock.js';
import { Transactions } from '../platform/database/transactions.js';
import { ForbiddenAct, NotFound, Refused } from '../platform/http/errors.js';
import { Idempotency } from '../platform/records/idempotency.js';
import { PartyReferences } from './party-references.service.js';
import { ResponsiblePersonsRepository } from './responsible-persons.repository.js';
import { toResponsiblePerson } from './views.js';

/** Who answers for an enterprise, by post and time. A responsibility ends; it is never deleted. */
@Injectable()
export class ResponsiblePersons {
  constructor(
    private readonly transactions: Transactions,
    private readonly idempotency: Idempotency,
    private readonly repository: ResponsiblePersonsRepository,
    private readonly references: PartyReferences,
    private readonly unitNames: UnitNames,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async add(actor: Actor, body: NewResponsiblePerson): Promise<ResponsiblePerson> {
    const { enterpriseId, personId, post, since } = body;
    const scope = scopeOf(actor);
    const refusals = [
      ...(await this.references.enterpriseRefusals(enterpriseId, 'enterpriseId')),
      ...(await this.references.personRefusals(scope, personId, 'personId')),
      ...this.futureRefusals(since, 'since'),
    ];
    const id = await this.transactions.run((manager) =>
      this.idempotency.once(manager, actor, { operation: 'responsible-person.create', input: body }, async () => {
        const all = [...refusals, ...(await this.twiceRefusals(manager, actor, body))];
        if (all.length > 0) throw new Refused(all);
        const { insertId } = await manager.query<{ insertId: number | string }>(
          `INSERT INTO enterprise_person (enterprise_id, person_id, region, post, since_on, created_at)
           VALUES (?, ?, ?, ?, ?, ?)`,
          [enterpriseId, personId, actor.region, post, since, this.clock.now()],
        );
        await this.audit.record(manager, actor, {
          action: 'enterprise.responsible_person_added',
          subject: { type: 'enterprise', id: enterpriseId },
          detail: { personId, post },
        });
        return String(insertId);
      }),
    );
    return this.read(scope, id);
  }

  async end(actor: Actor, id: string, body: EndResponsiblePerson): Promise<ResponsiblePerson> {
    const { until, reason } = body;
    const scope = scopeOf(actor);
    await this.transactions.run((manager) =>
      this.idempotency.once(manager, actor, { operation: `responsible-person/${id}/end`, input: body }, async () => {
        await manager.query('SELECT id FROM enterprise_person WHERE id = ? FOR UPDATE', [id]);
        const link = await this.repository.find(scope, id, manager);
        if (link === null) throw new NotFound();
        if (link.region !== actor.region) {
          throw new ForbiddenAct('NOT_OWN_UNIT', '这项登记属于下级单位，只能由该单位更改');
        }
        const refusals = [...endRefusals(link, until), ...this.futureRefusals(until, 'until')];
        if (refusals.length > 0) throw new Refused(refusals);
        await manager.query('UPDATE enterprise_person SET until_on = ? WHERE id = ?', [until, id]);
        await this.audit.record(manager, actor, {
          action: 'enterprise.responsible_person_ended',
          subject: { type: 'enterprise', id: String(link.enterprise_id) },
          detail: { personId: String(link.person_id), until, reason },
        });
        return null;
      }),
    );
    return this.read(scope, id);
  }

  private async read(scope: RegionScope, id: string): Promise<ResponsiblePerson> {
    const [row, regionName] = await Promise.all([this.repository.find(scope, id), this.unitNames.current()]);
    if (row === null) throw new NotFound();
    return toResponsiblePerson(row, regionName);
  }

  private async twiceRefusals(
    manager: EntityManager,
    actor: Actor,
    { enterpriseId, personId, post }: NewResponsiblePerson,
  ): Promise<readonly Refusal[]> {
    const rows = await manager.query<unknown[]>(
      `SELECT id FROM enterprise_person
       WHERE enterprise_id = ? AND person_id = ? AND region = ? AND post = ? AND until_on IS NULL FOR UPDATE`,
      [enterpriseId, personId, actor.region, post],
    );
    if (rows.length === 0) return [];
    return [{ code: 'ALREADY_RESPONSIBLE', field: 'personId', message: `这名人员已登记为“${post}”，不必重复登记` }];
  }

  private futureRefusals(day: string | null, field: string): readonly Refusal[] {
    if (day === null || !isLocalDate(day) || day <= this.clock.today()) return [];
    const name = field === 'since' ? '任职日期' : '离任日期';
    return [{ code: 'DATE_IN_FUTURE', field, message: `${name}不能晚于今天` }];
  }
}

function endRefusals(link: { since_on: string | null; until_on: string | null }, until: string): readonly Refusal[] {
  if (link.until_on !== null) {
    return [{ code: 'ALREADY_ENDED', message: `已于 ${link.until_on} 离任，不必重复登记` }];
  }
  if (link.since_on === null || until >= link.since_on) return [];
  return [{ code: 'DATES_OUT_OF_ORDER', field: 'until', message: `离任日期不能早于任职日期 ${link.since_on}` }];
}
