import { Injectable } from '@nestjs/common';
import { permissionsOf, type Role, ROLES } from '@anjuan/domain';
import { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { AppConfig } from '../../platform/config/app-config.js';
import { nameOn, regionsBelow, UnitDirectory } from '../units/unit-directory.js';
import { isPasswordExpired } from './password-policy.js';

export interface ActorRow {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly region: string;
  readonly passwordChangedAt: Date;
  readonly mustChangePassword: number;
  readonly demo: number;
  readonly disabledAt: Date | null;
  readonly roles: string | null;
}

export const ACTOR_COLUMNS = `a.id, a.username, a.display_name AS displayName, a.region, a.password_changed_at AS passwordChangedAt,
  a.must_change_password AS mustChangePassword, a.demo, a.disabled_at AS disabledAt,
  (SELECT GROUP_CONCAT(r.role ORDER BY r.role) FROM account_role r WHERE r.account_id = a.id) AS roles`;

/** Turns accounts into actors, with their roles and units as they are at this moment. */
@Injectable()
export class Actors {
  constructor(
    private readonly manager: EntityManager,
    private readonly units: UnitDirectory,
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {}

  /** For commands that act for somebody: `--as clerk`. Null when no such account may sign in. */
  async byUsername(username: string): Promise<Actor | null> {
    const [row] = await this.manager.query<ActorRow[]>(`SELECT ${ACTOR_COLUMNS} FROM account a WHERE a.username = ?`, [
      username.trim().toLowerCase(),
    ]);
    return row === undefined ? null : this.actorOf(row, null);
  }

  /** Null for an account that is disabled, or made for a demonstration that is over. */
  async actorOf(row: ActorRow, sessionId: string | null): Promise<Actor | null> {
    const demo = Boolean(row.demo);
    if (row.disabledAt !== null || (demo && this.config.demo === 'off')) return null;
    const units = await this.units.all();
    const unit = units.find(({ region }) => region === row.region);
    if (unit === undefined) throw new Error(`Account ${row.id} belongs to no known unit`);
    const names = nameOn(unit, this.clock.today());
    const roles = rolesOf(row.roles);
    return {
      id: row.id,
      username: row.username,
      displayName: row.displayName,
      region: row.region,
      unitKind: unit.kind,
      unitName: names.name,
      unitShortName: names.shortName,
      regions: regionsBelow(units, row.region),
      roles,
      // An account that has no role yet can still sign in, change its password and see that it waits for one.
      permissions: new Set([...permissionsOf(roles), 'session:own']),
      mustChangePassword: !demo && (Boolean(row.mustChangePassword) || this.isExpired(row)),
      demo,
      sessionId,
    };
  }

  private isExpired({ passwordChangedAt }: ActorRow): boolean {
    return isPasswordExpired(this.config.passwordPolicy, passwordChangedAt, this.clock.now());
  }
}

export function rolesOf(list: string | null): readonly Role[] {
  const held = new Set((list ?? '').split(','));
  return ROLES.filter((role) => held.has(role));
}
