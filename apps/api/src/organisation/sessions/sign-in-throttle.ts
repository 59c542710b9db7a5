import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { TooManyRequests } from '../../platform/http/errors.js';

const WINDOW_MS = 10 * 60_000;
/** A whole bureau may share one address; a machine that guesses is far above this. */
const MAX_FAILURES = 100;
const MAX_ADDRESSES = 10_000;

interface Window {
  readonly since: number;
  readonly failures: number;
}

/** Slows down guessing at many names from one address. Per process and forgetful: the lock of each name is what protects accounts. */
@Injectable()
export class SignInThrottle {
  private readonly windows = new Map<string, Window>();

  constructor(private readonly clock: Clock) {}

  admit(address: string): void {
    if (this.windowOf(address).failures >= MAX_FAILURES) {
      throw new TooManyRequests('登录失败次数过多，请 10 分钟后再试');
    }
  }

  fail(address: string): void {
    const { since, failures } = this.windowOf(address);
    if (this.windows.size >= MAX_ADDRESSES) this.windows.clear();
    this.windows.set(address, { since, failures: failures + 1 });
  }

  private windowOf(address: string): Window {
    const now = this.clock.now().getTime();
    const known = this.windows.get(address);
    return known !== undefined && now - known.since < WINDOW_MS ? known : { since: now, failures: 0 };
  }
}
