import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { canonicalJson } from '../audit/audit-chain.js';
import type { Actor } from '../auth/actor.js';
import { Clock } from '../clock/clock.js';
import { Conflict, Malformed } from '../http/errors.js';
import { requestContext } from '../http/request-context.js';

const KEY = /^[\w-]{8,80}$/;

export interface RepeatableAct {
  /** What is done, and to which record: `measure.create`, `case/17/close`. */
  readonly operation: string;
  readonly input: unknown;
}

interface KeyRow {
  readonly fingerprint: string;
  readonly result: string | null;
}

/**
 * Makes a request with an `Idempotency-Key` happen once: the second click, or the retry after a lost answer, gets the first one's result.
 * The key is stored in the transaction of the act, so a failed act leaves none, and a simultaneous one waits.
 */
@Injectable()
export class Idempotency {
  constructor(private readonly clock: Clock) {}

  /** `work` gives a small JSON value, such as the new record's id. Without a key in the request it simply runs. */
  async once<T>(manager: EntityManager, actor: Actor, act: RepeatableAct, work: () => Promise<T>): Promise<T> {
    const key = requestContext()?.idempotencyKey ?? null;
    if (key === null) return work();
    if (!KEY.test(key)) {
      throw new Malformed('BAD_IDEMPOTENCY_KEY', 'Idempotency-Key 须为 8 至 80 位字母、数字、下划线或连字符');
    }
    const fingerprint = fingerprintOf(act);
    const earlier = await this.claim(manager, actor.id, key, fingerprint);
    if (earlier !== null) return resultOf<T>(earlier, fingerprint);
    const result = await work();
    await manager.query('UPDATE idempotency_key SET result = ? WHERE account_id = ? AND request_key = ?', [
      JSON.stringify(result ?? null),
      actor.id,
      key,
    ]);
    return result;
  }

  /**
   * Null when the key is new and now ours; the row of the act that came first otherwise. A repeated key takes the row's lock in the
   * INSERT itself: a second statement for it would let two repetitions wait for each other. Only our own row is still without a result.
   */
  private async claim(
    manager: EntityManager,
    accountId: string,
    key: string,
    fingerprint: string,
  ): Promise<KeyRow | null> {
    await manager.query(
      `INSERT INTO idempotency_key (account_id, request_key, fingerprint, result, created_at) VALUES (?, ?, ?, NULL, ?)
       ON DUPLICATE KEY UPDATE request_key = request_key`,
      [accountId, key, fingerprint, this.clock.now()],
    );
    const [row] = await manager.query<KeyRow[]>(
      'SELECT fingerprint, result FROM idempotency_key WHERE account_id = ? AND request_key = ? FOR UPDATE',
      [accountId, key],
    );
    return row === undefined || row.result === null ? null : row;
  }
}

function fingerprintOf({ operation, input }: RepeatableAct): string {
  return createHash('sha256')
    .update(`${operation}\n${canonicalJson(input ?? null)}`, 'utf8')
    .digest('hex');
}

function resultOf<T>(row: KeyRow, fingerprint: string): T {
  if (row.fingerprint !== fingerprint || row.result === null) {
    throw new Conflict('IDEMPOTENCY_KEY_REUSED', '这个请求编号已用于另一项操作，请刷新页面后重新提交');
  }
  return JSON.parse(row.result) as T;
}
