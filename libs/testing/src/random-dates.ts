import { addDays, daysBetween, localDate, type LocalDate } from '@anjuan/domain';
import type { RandomSource } from './random-source.js';

/** Edges of months, quarters, halves and years, and leap days: where counting goes wrong first. */
const EDGES = [
  '2019-12-31',
  '2020-01-01',
  '2020-02-28',
  '2020-02-29',
  '2020-03-01',
  '2020-12-31',
  '2021-01-01',
  '2021-01-31',
  '2021-02-01',
  '2021-02-28',
  '2021-03-01',
  '2021-03-31',
  '2021-04-01',
  '2021-06-30',
  '2021-07-01',
  '2021-09-30',
  '2021-12-31',
  '2022-01-01',
  '2024-02-29',
].map(localDate);

export class RandomDates {
  constructor(
    private readonly random: RandomSource,
    private readonly first: LocalDate,
    private readonly last: LocalDate,
  ) {}

  /** A day on which something happened. */
  day(): LocalDate {
    const edges = EDGES.filter((edge) => this.first <= edge && edge <= this.last);
    if (edges.length > 0 && this.random.chance(0.4)) return this.random.pick(edges);
    return this.between(this.first, this.last);
  }

  /** The same day or a later one. */
  after(day: LocalDate, withinDays: number): LocalDate {
    const end = addDays(day, withinDays);
    return this.between(day, end < this.last ? end : this.last);
  }

  /** A day before or after, as for things whose order is free. */
  around(day: LocalDate, days: number): LocalDate {
    const start = addDays(day, -days);
    return this.after(start < this.first ? this.first : start, 2 * days);
  }

  /** What the records still know of the day: most often the day, sometimes its month or year, sometimes nothing. */
  known(day: LocalDate): string | null {
    const luck = this.random.fraction();
    if (luck < 0.8) return day;
    if (luck < 0.86) return day.slice(0, 7);
    return luck < 0.91 ? day.slice(0, 4) : null;
  }

  /** For what need not have happened at all. */
  perhaps(probability: number, day: () => LocalDate): string | null {
    return this.random.chance(probability) ? this.known(day()) : null;
  }

  private between(from: LocalDate, to: LocalDate): LocalDate {
    return addDays(from, this.random.whole(0, Math.max(0, daysBetween(from, to))));
  }
}
