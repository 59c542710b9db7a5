import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isRetryable } from './database-errors.js';

const ATTEMPTS = 4;
const PAUSE_MS = 30;

@Injectable()
export class Transactions {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * One transaction, READ COMMITTED: read with FOR UPDATE what you decide on. Done again from the start when the database ends it for a
   * deadlock, so `work` must keep nothing outside the database between two attempts.
   */
  async run<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.dataSource.transaction(work);
      } catch (error) {
        if (attempt >= ATTEMPTS || !isRetryable(error)) throw error;
        await sleep(PAUSE_MS * attempt * (1 + attempt * 0.5));
      }
    }
  }

  /** Several reads that see one state of the database. */
  snapshot<T>(read: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.dataSource.transaction('REPEATABLE READ', read);
  }
}
