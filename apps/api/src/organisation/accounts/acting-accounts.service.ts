import { Injectable } from '@nestjs/common';
import { type Permission, permissionsOf, ROLES } from '@anjuan/domain';
import { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { CommandFailure } from '../../platform/command/command.decorator.js';
import { Actors } from './actors.js';

/** Whom a command acts for: nobody signs in at the command line, so the account is named, or there is only one that it can be. */
@Injectable()
export class ActingAccounts {
  constructor(
    private readonly manager: EntityManager,
    private readonly actors: Actors,
  ) {}

  async named(username: string, permission: Permission): Promise<Actor> {
    const actor = await this.actors.byUsername(username);
    if (actor === null) throw new CommandFailure(`没有可用的账号 ${username}，请用 --as 指定其他账号`);
    if (!actor.permissions.has(permission))
      throw new CommandFailure(`账号 ${username} 没有这项操作的权限，请用 --as 指定其他账号`);
    return actor;
  }

  /** The one account of the city that holds the permission. */
  async onlyOneOfCity(permission: Permission): Promise<Actor> {
    const roles = ROLES.filter((role) => permissionsOf([role]).has(permission));
    const rows = await this.manager.query<{ username: string }[]>(
      `SELECT DISTINCT a.username FROM account a JOIN account_role r ON r.account_id = a.id JOIN unit u ON u.region = a.region
       WHERE a.disabled_at IS NULL AND u.parent_region IS NULL AND r.role IN (?) ORDER BY a.username LIMIT 20`,
      [roles],
    );
    const found = await Promise.all(rows.map(({ username }) => this.actors.byUsername(username)));
    const usable = found.filter((actor) => actor !== null);
    const [only] = usable;
    if (only !== undefined && usable.length === 1) return only;
    const names = usable.map(({ username }) => username).join('、');
    throw new CommandFailure(
      only === undefined
        ? '市局还没有可以导入的账号，请先建立填报人账号，或用 --as 指定账号'
        : `请用 --as 指定以哪个账号导入：${names}`,
    );
  }
}
