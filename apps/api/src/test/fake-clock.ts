import { type LocalDate } from '@anjuan/domain';
import { Clock, startOfDay } from '../platform/clock/clock.js';

const NOON_MS = 12 * 60 * 60 * 1000;

/** Runs like the real one until it is set; then it stands still and moves only when told. */
export class FakeClock extends Clock {
  private fixed: number | null = null;

  override now(): Date {
    return this.fixed === null ? super.now() : new Date(this.fixed);
  }

  /** An instant (`2026-11-24T03:00:00.000Z`), or noon of a business date. */
  set(moment: LocalDate | Date): void {
    this.fixed = moment instanceof Date ? moment.getTime() : startOfDay(moment).getTime() + NOON_MS;
  }

  advance({ days = 0, minutes = 0, ms = 0 }: { days?: number; minutes?: number; ms?: number }): void {
    this.fixed = this.now().getTime() + (days * 24 * 60 + minutes) * 60_000 + ms;
  }
}
