import { Injectable } from '@nestjs/common';
import type { Page, StaffAccount, StaffQuery } from '@anjuan/contracts';
import type { LocalDate, StaffKind } from '@anjuan/domain';
import { EntityManager } from 'typeorm';
import type { RegionScope } from '../../platform/auth/region-scope.js';
import { childrenOf } from '../../platform/database/children.js';
import { keysetPage } from '../../platform/database/keyset-list.js';
import { allOf, anyContains, equalTo, LIKE, type SqlCondition } from '../../platform/database/sql-conditions.js';
import { NotFound, OutOfScope } from '../../platform/http/errors.js';

export interface StaffRow {
  readonly id: string;
  readonly region: string;
  readonly name: string;
  readonly post: string;
  readonly kind: StaffKind;
  readonly phone: string | null;
  readonly account_id: string | null;
  readonly account_username: string | null;
  readonly account_name: string | null;
  readonly joined_on: LocalDate | null;
  readonly left_on: LocalDate | null;
  readonly voided: number;
  readonly void_reason: string | null;
  readonly version: number;
}

export interface CertificateRow {
  readonly id: string;
  readonly number: string;
  readonly valid_from: LocalDate;
  readonly valid_to: LocalDate;
  readonly revoked_on: LocalDate | null;
  readonly voided: number;
  readonly void_reason: string | null;
  readonly version: number;
}

const FROM = 'staff_member t LEFT JOIN account a ON a.id = t.account_id';
const COLUMNS = {
  id: 't.id',
  region: 't.region',
  name: 't.name',
  post: 't.post',
  kind: 't.kind',
  phone: 't.phone',
  account_id: 't.account_id',
  account_username: 'a.username',
  account_name: 'a.display_name',
  joined_on: 't.joined_on',
  left_on: 't.left_on',
  voided: 't.voided_at IS NOT NULL',
  void_reason: 't.void_reason',
  version: 't.version',
} satisfies Record<keyof StaffRow, string>;
const SELECT = Object.entries(COLUMNS)
  .map(([name, expression]) => `${expression} AS ${name}`)
  .join(', ');

const SEARCHED = [
  `t.name ${LIKE}`,
  `t.post ${LIKE}`,
  `t.phone ${LIKE}`,
  `EXISTS (SELECT 1 FROM enforcement_certificate n WHERE n.staff_id = t.id AND n.voided_at IS NULL AND n.number ${LIKE})`,
];

@Injectable()
export class StaffRepository {
  constructor(private readonly db: EntityManager) {}

  page(scope: RegionScope, query: StaffQuery, today: LocalDate): Promise<Page<StaffRow>> {
    const narrowed = query.region === undefined ? scope : scope.narrowedTo(query.region);
    const conditions = [narrowed.where('t.region'), ...equalTo('t.kind', query.kind), ...filtersOf(query, today)];
    return keysetPage<StaffRow>(this.db, { from: FROM, columns: COLUMNS, conditions, id: 't.id', date: null }, query);
  }

  /** Out of scope is answered as if absent; only the audit log learns the difference. */
  async find(scope: RegionScope, id: string): Promise<StaffRow> {
    const where = allOf([{ sql: 't.id = ?', params: [id] }, scope.where('t.region')]);
    const [row] = await this.db.query<StaffRow[]>(`SELECT ${SELECT} FROM ${FROM} WHERE ${where.sql}`, [
      ...where.params,
    ]);
    if (row !== undefined) return row;
    const elsewhere = await this.db.query<object[]>('SELECT 1 FROM staff_member WHERE id = ?', [id]);
    throw elsewhere.length > 0 ? new OutOfScope() : new NotFound();
  }

  /** Whose certificate it is; for a certificate that was just read or written. */
  async holderOf(certificateId: string): Promise<string> {
    const [row] = await this.db.query<{ staff_id: string }[]>(
      'SELECT staff_id FROM enforcement_certificate WHERE id = ?',
      [certificateId],
    );
    if (row === undefined) throw new NotFound();
    return String(row.staff_id);
  }

  /** Of those asked for, who belongs to the unit; in the order of their registration. */
  membersOf(manager: EntityManager, region: string, filter: SqlCondition): Promise<StaffRow[]> {
    const where = allOf([{ sql: 't.region = ? AND t.voided_at IS NULL', params: [region] }, filter]);
    return manager.query<StaffRow[]>(`SELECT ${SELECT} FROM ${FROM} WHERE ${where.sql} ORDER BY t.id`, [
      ...where.params,
    ]);
  }

  /** By holder; the latest validity first. */
  certificatesOf(
    manager: EntityManager,
    staffIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly CertificateRow[]>> {
    return childrenOf<CertificateRow>(
      manager,
      `SELECT c.staff_id AS parent_id, c.id, c.number, c.valid_from, c.valid_to, c.revoked_on,
         c.voided_at IS NOT NULL AS voided, c.void_reason, c.version
       FROM enforcement_certificate c WHERE c.staff_id IN (?) ORDER BY c.valid_to DESC, c.id DESC`,
      staffIds,
    );
  }

  linkableAccounts(region: string): Promise<StaffAccount[]> {
    return this.db.query<StaffAccount[]>(
      `SELECT CAST(a.id AS CHAR) AS id, a.username, a.display_name AS displayName
       FROM account a LEFT JOIN staff_member t ON t.account_id = a.id
       WHERE a.region = ? AND a.disabled_at IS NULL AND t.id IS NULL ORDER BY a.username`,
      [region],
    );
  }
}

function filtersOf({ q, present }: StaffQuery, today: LocalDate): readonly SqlCondition[] {
  const filters: SqlCondition[] = [];
  if (q !== undefined && q !== '') filters.push(anyContains(SEARCHED, q));
  if (present === 'true') filters.push(presentOn(today));
  if (present === 'false') filters.push({ sql: 't.left_on < ? OR t.voided_at IS NOT NULL', params: [today] });
  return filters;
}

/** Somebody is in the unit from the day of joining to the day of leaving, both included. */
export function presentOn(day: LocalDate): SqlCondition {
  return { sql: 't.voided_at IS NULL AND (t.left_on IS NULL OR t.left_on >= ?)', params: [day] };
}
