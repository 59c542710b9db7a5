import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';

export const MAX_FAILURES = 5;
export const LOCK_MINUTES = 15;
const LOCK_MS = LOCK_MINUTES * 60_000;

interface Row {
  readonly failures: number;
  readonly lastFailedAt: Date;
  readonly lockedUntil: Date | null;
}

const SELECT =
  'SELECT failures, last_failed_at AS lastFailedAt, locked_until AS lockedUntil FROM sign_in_failure WHERE username = ?';

/** Five wrong passwords for a name, one after the other, lock it for fifteen minutes; names that nobody has behave the same. */
@Injectable()
export class SignInFailures {
  constructor(private readonly clock: Clock) {}

  async isLocked(manager: EntityManager, username: string, { forUpdate }: { forUpdate: boolean }): Promise<boolean> {
    const [row] = await manager.query<Row[]>(forUpdate ? `${SELECT} FOR UPDATE` : SELECT, [username]);
    return row !== undefined && this.isLock(row);
  }

  /** Gives how many tries are left before the lock; 0 when this one locked the name. */
  async record(manager: EntityManager, username: string): Promise<number> {
    const now = this.clock.now();
    await manager.query(
      'INSERT INTO sign_in_failure (username, failures, last_failed_at) VALUES (?, 0, ?) ON DUPLICATE KEY UPDATE username = username',
      [username, now],
    );
    const [row] = await manager.query<Row[]>(`${SELECT} FOR UPDATE`, [username]);
    const failures = (row === undefined || this.isPast(row) ? 0 : row.failures) + 1;
    const lockedUntil = failures >= MAX_FAILURES ? new Date(now.getTime() + LOCK_MS) : null;
    await manager.query(
      'UPDATE sign_in_failure SET failures = ?, last_failed_at = ?, locked_until = ? WHERE username = ?',
      [failures, now, lockedUntil, username],
    );
    await manager.query('DELETE FROM sign_in_failure WHERE last_failed_at < ?', [
      new Date(now.getTime() - 2 * LOCK_MS),
    ]);
    return Math.max(0, MAX_FAILURES - failures);
  }

  async forget(manager: EntityManager, username: string): Promise<void> {
    await manager.query('DELETE FROM sign_in_failure WHERE username = ?', [username]);
  }

  private isLock({ lockedUntil }: Row): boolean {
    return lockedUntil !== null && lockedUntil.getTime() > this.clock.now().getTime();
  }

  /** A served lock or an old slip does not count against the next try. */
  private isPast(row: Row): boolean {
    if (row.lockedUntil !== null) return !this.isLock(row);
    return this.clock.now().getTime() - row.lastFailedAt.getTime() >= LOCK_MS;
  }
}
