import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DatabaseLocks } from '../platform/database/database-locks.js';
import { Log } from '../platform/log/log.js';
import { CaseLimits } from './case-limits.service.js';

const FIRST_AFTER_MS = 5_000;
const EVERY_MS = 60 * 60 * 1000;

/** Takes the limits of the cases into the new day, before the reminders look at them; of several processes one at a time. */
@Injectable()
export class CaseLimitsJob implements OnApplicationBootstrap, OnModuleDestroy {
  private first: NodeJS.Timeout | null = null;
  private hourly: NodeJS.Timeout | null = null;
  private running: Promise<void> | null = null;

  constructor(
    private readonly limits: CaseLimits,
    private readonly locks: DatabaseLocks,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.first = setTimeout(() => this.start(), FIRST_AFTER_MS).unref();
    this.hourly = setInterval(() => this.start(), EVERY_MS).unref();
  }

  /** What has begun is finished, while the database is still there. */
  async onModuleDestroy(): Promise<void> {
    if (this.first !== null) clearTimeout(this.first);
    if (this.hourly !== null) clearInterval(this.hourly);
    await this.running;
  }

  private start(): void {
    this.running = this.run();
  }

  /** A failed run is logged, and the next one makes up for it. */
  private async run(): Promise<void> {
    try {
      await this.locks.while('case-limits', () => this.limits.followDay());
    } catch (error) {
      this.log.error('The limits of the cases could not be taken into the new day', error);
    }
  }
}
