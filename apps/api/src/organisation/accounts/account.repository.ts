import { Injectable } from '@nestjs/common';
import { type AccountQuery, type Page, TOTAL_CAP } from '@anjuan/contracts';
import type { Role } from '@anjuan/domain';
import { EntityManager } from 'typeorm';
import type { RegionScope } from '../../platform/auth/region-scope.js';
import { NUMBER_CURSOR } from '../../platform/database/cursor.js';
import { likeText } from '../../platform/database/like-text.js';
import { rolesOf } from './actors.js';

export interface AccountRecord {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly region: string;
  readonly roles: readonly Role[];
  readonly disabledAt: Date | null;
  readonly lockedUntil: Date | null;
  readonly mustChangePassword: boolean;
  readonly demo: boolean;
  readonly createdAt: Date;
  readonly lastSignInAt: Date | null;
}

interface Row extends Omit<AccountRecord, 'roles' | 'mustChangePassword' | 'demo'> {
  readonly roles: string | null;
  readonly mustChangePassword: number;
  readonly demo: number;
}

export interface NewAccount {
  readonly username: string;
  readonly displayName: string;
  readonly region: string;
  readonly passwordHash: string;
  readonly mustChangePassword: boolean;
  readonly demo: boolean;
  readonly createdBy: string | null;
  readonly createdAt: Date;
}

const SELECT = `SELECT a.id, a.username, a.display_name AS displayName, a.region, a.disabled_at AS disabledAt,
    a.must_change_password AS mustChangePassword, a.demo, a.created_at AS createdAt, a.last_sign_in_at AS lastSignInAt,
    f.locked_until AS lockedUntil,
    (SELECT GROUP_CONCAT(r.role ORDER BY r.role) FROM account_role r WHERE r.account_id = a.id) AS roles
  FROM account a LEFT JOIN sign_in_failure f ON f.username = a.username`;

@Injectable()
export class AccountRepository {
  async page(manager: EntityManager, scope: RegionScope, query: AccountQuery): Promise<Page<AccountRecord>> {
    const filter = filterOf(scope, query);
    const after = query.cursor === undefined ? 0 : NUMBER_CURSOR.read(query.cursor);
    const rows = await manager.query<Row[]>(`${SELECT} WHERE ${filter.sql} AND a.id > ? ORDER BY a.id LIMIT ?`, [
      ...filter.params,
      after,
      query.size + 1,
    ]);
    const [counted] = await manager.query<{ total: string }[]>(
      `SELECT COUNT(*) AS total FROM (SELECT 1 FROM account a WHERE ${filter.sql} LIMIT ${TOTAL_CAP}) capped`,
      [...filter.params],
    );
    const total = Number(counted?.total ?? 0);
    const items = rows.slice(0, query.size).map(toRecord);
    const last = items.at(-1);
    const nextCursor = rows.length > query.size && last !== undefined ? NUMBER_CURSOR.write(last.id) : null;
    return { items, nextCursor, total, totalCapped: total >= TOTAL_CAP };
  }

  async find(manager: EntityManager, scope: RegionScope, id: string): Promise<AccountRecord | null> {
    const { sql, params } = scope.where('a.region');
    const [row] = await manager.query<Row[]>(`${SELECT} WHERE a.id = ? AND ${sql}`, [id, ...params]);
    return row === undefined ? null : toRecord(row);
  }

  /** The caller changes the account in the same transaction. */
  async lock(manager: EntityManager, id: string): Promise<void> {
    await manager.query('SELECT id FROM account WHERE id = ? FOR UPDATE', [id]);
  }

  async insert(manager: EntityManager, account: NewAccount): Promise<string> {
    const result = await manager.query<{ insertId: string | number }>(
      `INSERT INTO account (username, display_name, region, password_hash, password_changed_at, must_change_password, demo,
         created_by, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        account.username,
        account.displayName,
        account.region,
        account.passwordHash,
        account.createdAt,
        account.mustChangePassword,
        account.demo,
        account.createdBy,
        account.createdAt,
      ],
    );
    return String(result.insertId);
  }

  /** Ids by user name. Databases of the MySQL family do not promise that the ids of a statement follow one another. */
  async insertMany(manager: EntityManager, accounts: readonly NewAccount[]): Promise<ReadonlyMap<string, string>> {
    const rows = accounts.map((account) => [
      account.username,
      account.displayName,
      account.region,
      account.passwordHash,
      account.createdAt,
      account.mustChangePassword,
      account.demo,
      account.createdBy,
      account.createdAt,
    ]);
    await manager.query(
      `INSERT INTO account (username, display_name, region, password_hash, password_changed_at, must_change_password, demo,
         created_by, created_at) VALUES ?`,
      [rows],
    );
    const stored = await manager.query<{ id: string; username: string }[]>(
      'SELECT id, username FROM account WHERE username IN (?)',
      [accounts.map(({ username }) => username)],
    );
    return new Map(stored.map(({ id, username }) => [username, String(id)]));
  }

  /** To new accounts. */
  async giveRoles(
    manager: EntityManager,
    grants: readonly { readonly accountId: string; readonly role: Role }[],
    at: Date,
  ): Promise<void> {
    await manager.query('INSERT INTO account_role (account_id, role, granted_at) VALUES ?', [
      grants.map(({ accountId, role }) => [accountId, role, at]),
    ]);
  }

  async setDisabled(manager: EntityManager, id: string, at: Date | null): Promise<void> {
    await manager.query('UPDATE account SET disabled_at = ? WHERE id = ?', [at, id]);
  }

  async setOneTimePassword(
    manager: EntityManager,
    id: string,
    password: { readonly hash: string; readonly at: Date },
  ): Promise<void> {
    await manager.query(
      'UPDATE account SET password_hash = ?, password_changed_at = ?, must_change_password = 1 WHERE id = ?',
      [password.hash, password.at, id],
    );
  }

  async setRoles(
    manager: EntityManager,
    id: string,
    grant: { readonly roles: readonly Role[]; readonly by: string | null; readonly at: Date },
  ): Promise<void> {
    await manager.query('DELETE FROM account_role WHERE account_id = ?', [id]);
    if (grant.roles.length === 0) return;
    await manager.query(
      `INSERT INTO account_role (account_id, role, granted_by, granted_at) VALUES ${grant.roles.map(() => '(?, ?, ?, ?)').join(', ')}`,
      grant.roles.flatMap((role) => [id, role, grant.by, grant.at]),
    );
  }

  /** How many accounts that may sign in hold the role. */
  async countHolders(
    manager: EntityManager,
    role: Role,
    options: { readonly withoutAccount?: string; readonly demo: boolean },
  ): Promise<number> {
    const [row] = await manager.query<{ holders: string }[]>(
      `SELECT COUNT(*) AS holders FROM account a JOIN account_role r ON r.account_id = a.id
       WHERE r.role = ? AND a.disabled_at IS NULL AND a.id <> ? AND (a.demo = 0 OR ?)`,
      [role, options.withoutAccount ?? 0, options.demo],
    );
    return Number(row?.holders ?? 0);
  }
}

function filterOf(scope: RegionScope, query: AccountQuery): { sql: string; params: unknown[] } {
  const own = (query.region === undefined ? scope : scope.narrowedTo(query.region)).where('a.region');
  const conditions = [own.sql];
  const params: unknown[] = [...own.params];
  if (query.role !== undefined) {
    conditions.push('EXISTS (SELECT 1 FROM account_role r WHERE r.account_id = a.id AND r.role = ?)');
    params.push(query.role);
  }
  if (query.state !== undefined)
    conditions.push(`a.disabled_at IS ${query.state === 'disabled' ? 'NOT NULL' : 'NULL'}`);
  if (query.text !== undefined && query.text !== '') {
    conditions.push('(a.username LIKE ? OR a.display_name LIKE ?)');
    params.push(`%${likeText(query.text)}%`, `%${likeText(query.text)}%`);
  }
  return { sql: conditions.join(' AND '), params };
}

function toRecord(row: Row): AccountRecord {
  return {
    ...row,
    roles: rolesOf(row.roles),
    mustChangePassword: Boolean(row.mustChangePassword),
    demo: Boolean(row.demo),
  };
}
