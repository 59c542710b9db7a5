import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { SessionReader } from '../../platform/auth/session-reader.js';
import { Clock } from '../../platform/clock/clock.js';
import { AppConfig } from '../../platform/config/app-config.js';
import { ACTOR_COLUMNS, type ActorRow, Actors } from '../accounts/actors.js';

/** Writing the last use at every request would make every read a write. */
const TOUCH_MS = 60_000;
const TOKEN_BYTES = 32;

interface SessionRow extends ActorRow {
  readonly sessionId: string;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
}

/** Sessions live in the database alone, so any process can serve any request and an end takes effect at once. */
@Injectable()
export class Sessions extends SessionReader {
  constructor(
    private readonly manager: EntityManager,
    private readonly actors: Actors,
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {
    super();
  }

  async read(token: string): Promise<Actor | null> {
    const [row] = await this.manager.query<SessionRow[]>(
      `SELECT s.id AS sessionId, s.last_seen_at AS lastSeenAt, s.expires_at AS expiresAt, ${ACTOR_COLUMNS}
       FROM session s JOIN account a ON a.id = s.account_id WHERE s.token_hash = ?`,
      [hashOf(token)],
    );
    if (row === undefined || !this.isAlive(row)) return null;
    await this.touch(row);
    return this.actors.actorOf(row, row.sessionId);
  }

  /** Gives the token, which is stored nowhere. */
  async open(manager: EntityManager, accountId: string, ip: string | null): Promise<string> {
    const now = this.clock.now();
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    await this.removeExpired(manager, now);
    await manager.query(
      'INSERT INTO session (token_hash, account_id, created_at, last_seen_at, expires_at, ip) VALUES (?, ?, ?, ?, ?, ?)',
      [hashOf(token), accountId, now, now, new Date(now.getTime() + this.config.sessionMaxMs), ip],
    );
    return token;
  }

  async end(manager: EntityManager, sessionId: string): Promise<void> {
    await manager.query('DELETE FROM session WHERE id = ?', [sessionId]);
  }

  async endAllOf(manager: EntityManager, accountId: string): Promise<void> {
    await manager.query('DELETE FROM session WHERE account_id = ?', [accountId]);
  }

  private isAlive({ lastSeenAt, expiresAt }: SessionRow): boolean {
    const now = this.clock.now().getTime();
    return now < expiresAt.getTime() && now - lastSeenAt.getTime() < this.config.sessionIdleMs;
  }

  private async touch({ sessionId, lastSeenAt }: SessionRow): Promise<void> {
    const now = this.clock.now();
    if (now.getTime() - lastSeenAt.getTime() < TOUCH_MS) return;
    await this.manager.query('UPDATE session SET last_seen_at = ? WHERE id = ?', [now, sessionId]);
  }

  private async removeExpired(manager: EntityManager, now: Date): Promise<void> {
    await manager.query('DELETE FROM session WHERE expires_at < ? LIMIT 100', [now]);
  }
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
