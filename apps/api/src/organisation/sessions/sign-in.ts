import { Injectable } from '@nestjs/common';
import type { SignIn } from '@anjuan/contracts';
import { EntityManager } from 'typeorm';
import { Audit, type AuditActor } from '../../platform/audit/audit.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import { Locked, Unauthenticated } from '../../platform/http/errors.js';
import { ACTOR_COLUMNS, type ActorRow, Actors } from '../accounts/actors.js';
import { decoyHash, isPassword } from '../accounts/password-hash.js';
import { Sessions } from './sessions.js';
import { LOCK_MINUTES, MAX_FAILURES, SignInFailures } from './sign-in-failures.js';
import { SignInThrottle } from './sign-in-throttle.js';

interface CredentialRow extends ActorRow {
  readonly passwordHash: string;
}

export interface OpenedSession {
  readonly actor: Actor;
  readonly token: string;
}

const LOCKED = () =>
  new Locked(
    'SIGN_IN_LOCKED',
    `连续 ${MAX_FAILURES} 次输入错误，已锁定 ${LOCK_MINUTES} 分钟，请稍后再试或联系系统管理员解锁`,
  );

@Injectable()
export class SignInService {
  constructor(
    private readonly manager: EntityManager,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly actors: Actors,
    private readonly sessions: Sessions,
    private readonly failures: SignInFailures,
    private readonly throttle: SignInThrottle,
  ) {}

  /** Unknown name, wrong password, disabled account, account of a demonstration that is over: one answer, after the same work. */
  async signIn(request: SignIn, ip: string | null): Promise<OpenedSession> {
    const username = request.username.toLowerCase();
    this.throttle.admit(ip ?? '');
    if (await this.failures.isLocked(this.manager, username, { forUpdate: false })) throw LOCKED();
    const row = await this.credentialsOf(username);
    const right = await isPassword(row?.passwordHash ?? (await decoyHash()), request.password);
    const actor = row === undefined ? null : await this.actors.actorOf(row, null);
    if (right && actor !== null) return this.open(actor, ip);
    this.throttle.fail(ip ?? '');
    throw await this.failed(username, row);
  }

  private async credentialsOf(username: string): Promise<CredentialRow | undefined> {
    const [row] = await this.manager.query<CredentialRow[]>(
      `SELECT ${ACTOR_COLUMNS}, a.password_hash AS passwordHash FROM account a WHERE a.username = ?`,
      [username],
    );
    return row;
  }

  private open(actor: Actor, ip: string | null): Promise<OpenedSession> {
    return this.transactions.run(async (manager) => {
      // Again, and locked: many guesses at the same moment must not slip past the fifth.
      if (await this.failures.isLocked(manager, actor.username, { forUpdate: true })) throw LOCKED();
      await this.failures.forget(manager, actor.username);
      const token = await this.sessions.open(manager, actor.id, ip);
      await manager.query('UPDATE account SET last_sign_in_at = ? WHERE id = ?', [this.clock.now(), actor.id]);
      await this.audit.record(manager, actor, { action: 'session.opened', subject: { type: 'account', id: actor.id } });
      return { actor, token };
    });
  }

  private async failed(username: string, row: CredentialRow | undefined): Promise<Error> {
    const who: AuditActor =
      row === undefined
        ? { id: null, displayName: '未知账号', region: null }
        : { id: row.id, displayName: row.displayName, region: row.region };
    const left = await this.transactions.run(async (manager) => {
      const triesLeft = await this.failures.record(manager, username);
      await this.audit.record(manager, who, {
        action: 'session.refused',
        subject: { type: 'account', id: row?.id ?? null },
        detail: { username, triesLeft },
      });
      return triesLeft;
    });
    return new Unauthenticated(
      'SIGN_IN_FAILED',
      left === 0 ? LOCKED().message : `用户名或密码不正确，再错 ${left} 次将锁定 ${LOCK_MINUTES} 分钟`,
    );
  }
}
