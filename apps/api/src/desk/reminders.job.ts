import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DatabaseLocks } from '../platform/database/database-locks.js';
import { Log } from '../platform/log/log.js';
import { RemindersService } from './reminders.service.js';

const FIRST_AFTER_MS = 30_000;
const EVERY_MS = 60 * 60 * 1000;

/** Reminds soon after the start and every hour; of several processes one at a time, and a second one finds nothing new. */
@Injectable()
export class RemindersJob implements OnApplicationBootstrap, OnApplicationShutdown {
  private first: NodeJS.Timeout | null = null;
  private hourly: NodeJS.Timeout | null = null;

  constructor(
    private readonly reminders: RemindersService,
    private readonly locks: DatabaseLocks,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.first = setTimeout(() => void this.run(), FIRST_AFTER_MS).unref();
    this.hourly = setInterval(() => void this.run(), EVERY_MS).unref();
  }

  onApplicationShutdown(): void {
    if (this.first !== null) clearTimeout(this.first);
    if (this.hourly !== null) clearInterval(this.hourly);
  }

  /** A failed run is logged, and the next one makes up for it. */
  async run(): Promise<void> {
    try {
      await this.locks.while('reminders', () => this.reminders.remind());
    } catch (error) {
      this.log.error('The reminders could not be written', error);
    }
  }
}
