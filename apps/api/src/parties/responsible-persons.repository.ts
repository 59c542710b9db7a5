import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import type { RegionScope } from '../platform/auth/region-scope.js';

export interface ResponsiblePersonRow {
  readonly id: string;
  readonly enterprise_id: string;
  readonly enterprise_name: string;
  readonly person_id: string;
  readonly person_name: string;
  readonly post: string;
  readonly since_on: string | null;
  readonly until_on: string | null;
  readonly region: string;
}

const SELECT = `SELECT t.id, t.enterprise_id, e.name AS enterprise_name, t.person_id, p.name AS person_name, t.post,
    t.since_on, t.until_on, t.region
  FROM enterprise_person t JOIN enterprise e ON e.id = t.enterprise_id JOIN person p ON p.id = t.person_id`;
const ORDER = 'ORDER BY t.until_on IS NOT NULL, t.until_on DESC, t.id';

/** Who answers for an enterprise, as the units of the scope know it. */
@Injectable()
export class ResponsiblePersonsRepository {
  constructor(private readonly db: EntityManager) {}

  ofEnterprises(scope: RegionScope, enterpriseIds: readonly string[]): Promise<ResponsiblePersonRow[]> {
    const within = scope.where('t.region');
    return this.db.query<ResponsiblePersonRow[]>(`${SELECT} WHERE t.enterprise_id IN (?) AND ${within.sql} ${ORDER}`, [
      enterpriseIds,
      ...within.params,
    ]);
  }

  ofPerson(scope: RegionScope, personId: string): Promise<ResponsiblePersonRow[]> {
    const within = scope.where('t.region');
    return this.db.query<ResponsiblePersonRow[]>(`${SELECT} WHERE t.person_id = ? AND ${within.sql} ${ORDER}`, [
      personId,
      ...within.params,
    ]);
  }

  async find(scope: RegionScope, id: string, manager: EntityManager = this.db): Promise<ResponsiblePersonRow | null> {
    const within = scope.where('t.region');
    const rows = await manager.query<ResponsiblePersonRow[]>(`${SELECT} WHERE t.id = ? AND ${within.sql}`, [
      id,
      ...within.params,
    ]);
    return rows[0] ?? null;
  }
}
