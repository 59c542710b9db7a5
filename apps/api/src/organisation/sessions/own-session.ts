import { Injectable } from '@nestjs/common';
import type { ChangePassword } from '@anjuan/contracts';
import type { EntityManager } from 'typeorm';
import { Audit } from '../../platform/audit/audit.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { AppConfig } from '../../platform/config/app-config.js';
import { Transactions } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/http/errors.js';
import { hashPassword, isPassword } from '../accounts/password-hash.js';
import { passwordRefusals } from '../accounts/password-policy.js';
import { Sessions } from './sessions.js';
import type { OpenedSession } from './sign-in.js';

/** What a signed-in person does with the own account. */
@Injectable()
export class OwnSession {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly config: AppConfig,
    private readonly sessions: Sessions,
  ) {}

  async signOut(actor: Actor): Promise<void> {
    await this.transactions.run(async (manager) => {
      if (actor.sessionId !== null) await this.sessions.end(manager, actor.sessionId);
      await this.audit.record(manager, actor, { action: 'session.ended', subject: { type: 'account', id: actor.id } });
    });
  }

  async signOutEverywhere(actor: Actor): Promise<void> {
    await this.transactions.run(async (manager) => {
      await this.sessions.endAllOf(manager, actor.id);
      await this.audit.record(manager, actor, {
        action: 'session.all_ended',
        subject: { type: 'account', id: actor.id },
      });
    });
  }

  /** Ends every session of the account and opens a new one for the person at the keyboard. */
  async changePassword(actor: Actor, change: ChangePassword, ip: string | null): Promise<OpenedSession> {
    const refusals = passwordRefusals(this.config.passwordPolicy, {
      password: change.newPassword,
      username: actor.username,
    });
    if (refusals.length > 0) throw new Refused(refusals);
    const newHash = await hashPassword(change.newPassword);
    return this.transactions.run(async (manager) => {
      await this.requireChange(manager, actor, change);
      await manager.query(
        'UPDATE account SET password_hash = ?, password_changed_at = ?, must_change_password = 0 WHERE id = ?',
        [newHash, this.clock.now(), actor.id],
      );
      await this.sessions.endAllOf(manager, actor.id);
      const token = await this.sessions.open(manager, actor.id, ip);
      await this.audit.record(manager, actor, {
        action: 'account.password_changed',
        subject: { type: 'account', id: actor.id },
      });
      return { actor: { ...actor, mustChangePassword: false }, token };
    });
  }

  private async requireChange(manager: EntityManager, actor: Actor, change: ChangePassword): Promise<void> {
    const [row] = await manager.query<{ passwordHash: string }[]>(
      'SELECT password_hash AS passwordHash FROM account WHERE id = ? FOR UPDATE',
      [actor.id],
    );
    const known = row !== undefined && (await isPassword(row.passwordHash, change.currentPassword));
    if (!known) throw new Refused([{ code: 'WRONG_PASSWORD', message: '当前密码不正确', field: 'currentPassword' }]);
    if (change.newPassword === change.currentPassword) {
      throw new Refused([{ code: 'PASSWORD_UNCHANGED', message: '新密码不能与当前密码相同', field: 'newPassword' }]);
    }
  }
}
