import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import type { EnterpriseQuery, Page } from '@anjuan/contracts';
import type { Industry } from '@anjuan/domain';
import { keysetPage } from '../platform/database/keyset-list.js';
import { anyContains, equalTo, LIKE } from '../platform/database/sql-conditions.js';

export interface EnterpriseRow {
  readonly id: string;
  readonly name: string;
  readonly uscc: string | null;
  readonly place_region: string | null;
  readonly industry: Industry | null;
  readonly address: string | null;
}

const COLUMNS = {
  id: 't.id',
  name: 't.name',
  uscc: 't.uscc',
  place_region: 't.place_region',
  industry: 't.industry',
  address: 't.address',
} satisfies Record<keyof EnterpriseRow, string>;

const SEARCH = [`t.name ${LIKE}`, `t.uscc ${LIKE}`, `t.address ${LIKE}`];

/** The register belongs to no unit: every unit reads all of it, so its methods take no scope. */
@Injectable()
export class PartiesRepository {
  constructor(private readonly db: EntityManager) {}

  listEnterprises(query: EnterpriseQuery): Promise<Page<EnterpriseRow>> {
    const { q, region, industry } = query;
    const conditions = [
      ...equalTo('t.place_region', region),
      ...equalTo('t.industry', industry),
      ...(q === undefined || q === '' ? [] : [anyContains(SEARCH, q)]),
    ];
    return keysetPage<EnterpriseRow>(
      this.db,
      { from: 'enterprise t', columns: COLUMNS, conditions, id: 't.id', date: null },
      query,
    );
  }

  async findEnterprise(id: string): Promise<EnterpriseRow | null> {
    const columns = Object.values(COLUMNS).join(', ');
    const rows = await this.db.query<EnterpriseRow[]>(`SELECT ${columns} FROM enterprise t WHERE t.id = ?`, [id]);
    return rows[0] ?? null;
  }
}
