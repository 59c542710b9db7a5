import { Injectable } from '@nestjs/common';
import type { CreateAccount } from '@anjuan/contracts';
import { EXCLUSIVE_ROLES, type Permission, ROLE_LABEL, type Role, roleRefusals, type Refusal } from '@anjuan/domain';
import type { EntityManager } from 'typeorm';
import { Audit, type AuditActor, type AuditEntry } from '../../platform/audit/audit.js';
import type { Actor } from '../../platform/auth/actor.js';
import { actingScopeOf } from '../../platform/auth/region-scope.js';
import { Clock } from '../../platform/clock/clock.js';
import { AppConfig } from '../../platform/config/app-config.js';
import { isDuplicate } from '../../platform/database/database-errors.js';
import { Transactions } from '../../platform/database/transactions.js';
import { Conflict, NotFound, Refused } from '../../platform/http/errors.js';
import { Sessions } from '../sessions/sessions.js';
import { SignInFailures } from '../sessions/sign-in-failures.js';
import { type AccountRecord, AccountRepository } from './account.repository.js';
import { oneTimePassword } from './one-time-password.js';
import { hashPassword } from './password-hash.js';

export interface AccountWithSecret {
  readonly account: AccountRecord;
  readonly oneTimePassword: string;
}

type Change = (manager: EntityManager, account: AccountRecord) => Promise<AuditEntry['detail'] | void>;

interface ChangeRequest {
  readonly actor: Actor;
  readonly permission: Permission;
  readonly id: string;
  readonly action: string;
}

/** The system administrator makes accounts and the security administrator gives them roles: neither can do both. */
@Injectable()
export class AccountCommands {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly config: AppConfig,
    private readonly accounts: AccountRepository,
    private readonly sessions: Sessions,
    private readonly failures: SignInFailures,
  ) {}

  async create(actor: Actor, request: CreateAccount): Promise<AccountWithSecret> {
    const scope = actingScopeOf(actor, 'account:write').narrowedTo(request.region);
    const secret = oneTimePassword();
    const passwordHash = await hashPassword(secret);
    return this.transactions.run(async (manager) => {
      const fields = {
        ...request,
        passwordHash,
        mustChangePassword: true,
        demo: false,
        createdBy: actor.id,
        createdAt: this.clock.now(),
      };
      const id = await refuseTaken(this.accounts.insert(manager, fields));
      await this.record(
        manager,
        actor,
        'account.created',
        { id, region: request.region },
        { username: request.username },
      );
      return { account: found(await this.accounts.find(manager, scope, id)), oneTimePassword: secret };
    });
  }

  disable(actor: Actor, id: string): Promise<AccountRecord> {
    return this.change(
      { actor, permission: 'account:write', id, action: 'account.disabled' },
      async (manager, account) => {
        if (account.id === actor.id) throw refused('OWN_ACCOUNT', '不能停用自己的账号');
        for (const role of account.roles) await this.requireAnotherHolder(manager, role, account);
        await this.accounts.setDisabled(manager, account.id, account.disabledAt ?? this.clock.now());
        await this.sessions.endAllOf(manager, account.id);
      },
    );
  }

  enable(actor: Actor, id: string): Promise<AccountRecord> {
    return this.change(
      { actor, permission: 'account:write', id, action: 'account.enabled' },
      async (manager, account) => {
        await this.accounts.setDisabled(manager, account.id, null);
      },
    );
  }

  unlock(actor: Actor, id: string): Promise<AccountRecord> {
    return this.change(
      { actor, permission: 'account:write', id, action: 'account.unlocked' },
      async (manager, account) => {
        await this.failures.forget(manager, account.username);
      },
    );
  }

  async resetPassword(actor: Actor, id: string): Promise<AccountWithSecret> {
    const secret = oneTimePassword();
    const hash = await hashPassword(secret);
    const request = { actor, permission: 'account:write', id, action: 'account.password_reset' } as const;
    const account = await this.change(request, async (manager, { id: accountId, username }) => {
      if (accountId === actor.id) throw refused('OWN_ACCOUNT', '请用“修改密码”更换自己的密码');
      await this.accounts.setOneTimePassword(manager, accountId, { hash, at: this.clock.now() });
      await this.failures.forget(manager, username);
      await this.sessions.endAllOf(manager, accountId);
    });
    return { account, oneTimePassword: secret };
  }

  grantRoles(actor: Actor, id: string, roles: readonly Role[]): Promise<AccountRecord> {
    const refusals = roleRefusals(roles);
    if (refusals.length > 0) return Promise.reject(new Refused(refusals));
    return this.change(
      { actor, permission: 'role:grant', id, action: 'account.roles_set' },
      async (manager, account) => {
        if (account.id === actor.id) throw refused('OWN_ACCOUNT', '不能更改自己的角色，请由另一位安全管理员办理');
        for (const role of account.roles.filter((held) => !roles.includes(held))) {
          await this.requireAnotherHolder(manager, role, account);
        }
        await this.accounts.setRoles(manager, account.id, {
          roles: [...new Set(roles)],
          by: actor.id,
          at: this.clock.now(),
        });
        return { before: account.roles, after: roles };
      },
    );
  }

  /** Scope, lock, change, audit: what every change of an account has in common. */
  private change(request: ChangeRequest, change: Change): Promise<AccountRecord> {
    const { actor, permission, id, action } = request;
    const scope = actingScopeOf(actor, permission);
    return this.transactions.run(async (manager) => {
      await this.accounts.lock(manager, id);
      const account = found(await this.accounts.find(manager, scope, id));
      const detail = await change(manager, account);
      await this.record(manager, actor, action, account, detail ?? {});
      return found(await this.accounts.find(manager, scope, id));
    });
  }

  /** Nobody could ever undo taking away the last administrator of a kind. */
  private async requireAnotherHolder(manager: EntityManager, role: Role, account: AccountRecord): Promise<void> {
    const exclusive: readonly Role[] = EXCLUSIVE_ROLES;
    if (!exclusive.includes(role)) return;
    const others = await this.accounts.countHolders(manager, role, {
      withoutAccount: account.id,
      demo: this.config.demo !== 'off',
    });
    if (others === 0) throw refused('LAST_ADMINISTRATOR', `这是唯一可用的${ROLE_LABEL[role]}账号，请先另设一个`);
  }

  private async record(
    manager: EntityManager,
    actor: AuditActor,
    action: string,
    account: { readonly id: string; readonly region: string },
    detail: AuditEntry['detail'],
  ): Promise<void> {
    const subject = { type: 'account', id: account.id };
    await this.audit.record(manager, actor, { action, subject, region: account.region, detail: { ...detail } });
  }
}

async function refuseTaken(insert: Promise<string>): Promise<string> {
  try {
    return await insert;
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    const message = '用户名已被使用，请换一个';
    throw new Conflict('USERNAME_TAKEN', message, [{ code: 'USERNAME_TAKEN', message, field: 'username' }]);
  }
}

function refused(code: string, message: string): Refused {
  const refusal: Refusal = { code, message };
  return new Refused([refusal]);
}

function found(account: AccountRecord | null): AccountRecord {
  if (account === null) throw new NotFound();
  return account;
}
