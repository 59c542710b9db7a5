import { Injectable } from '@nestjs/common';
import { type LocalDate, localDate } from '@anjuan/domain';

const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000;

/** Where the time comes from, and the only place that asks the machine for it. Tests put their own clock here. */
@Injectable()
export class Clock {
  /** An instant; stored as DATETIME(3) in UTC. */
  now(): Date {
    return new Date();
  }

  /** The business date in Asia/Shanghai, which has had no summer time since 1991. */
  today(): LocalDate {
    return shanghaiDate(this.now());
  }
}

export function shanghaiDate(instant: Date): LocalDate {
  return localDate(new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10));
}

/** The instant at which a business date begins. */
export function startOfDay(date: LocalDate): Date {
  return new Date(Date.parse(`${date}T00:00:00.000Z`) - SHANGHAI_OFFSET_MS);
}
