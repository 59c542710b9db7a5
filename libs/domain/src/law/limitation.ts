import { addMonthsClamped, localDate, type LocalDate } from '../calendar/local-date.js';
import type { Refusal } from '../refusal.js';
import { threshold } from './thresholds.js';

export interface LimitationFacts {
  /** The day of the act, or of its end where it went on or was repeated; null where nobody knows it yet. */
  readonly endedOn: LocalDate | null;
  /** Null while it counts as discovered on the day of the question. */
  readonly discoveredOn: LocalDate | null;
  /** It touches life, health or financial safety and did harm. */
  readonly harmful: boolean;
  readonly on: LocalDate;
}

/** The five years came with this law, and nothing came back to life. */
const NEW_PENALTY_LAW = localDate('2021-07-15');

/** The last day on which the act can be discovered in time (行政处罚法 art. 36). */
export function limitationEnd({
  endedOn,
  harmful,
  on,
}: Pick<LimitationFacts, 'harmful' | 'on'> & { readonly endedOn: LocalDate }): LocalDate | null {
  const ordinary = threshold('limitation_years', on);
  if (ordinary === null) return null;
  const ordinaryEnd = yearsAfter(endedOn, ordinary.value);
  const serious = harmful ? threshold('limitation_years_serious', on) : null;
  // 行政处罚法 art. 37: what had expired before the new law came into force stays expired.
  return serious === null || ordinaryEnd < NEW_PENALTY_LAW ? ordinaryEnd : yearsAfter(endedOn, serious.value);
}

/** Why a penalty can no longer be imposed: the act was not discovered in time. */
export function limitationRefusals({ endedOn, discoveredOn, harmful, on }: LimitationFacts): readonly Refusal[] {
  if (endedOn === null) return [];
  const end = limitationEnd({ endedOn, harmful, on });
  if (end === null || (discoveredOn ?? on) <= end) return [];
  return [
    {
      code: 'LIMITATION_OVER',
      field: 'violatedOn',
      message: `违法行为于 ${endedOn} 发生或者终了，处罚时效至 ${end} 届满，发现时已经超过时效，不再给予行政处罚`,
      basis: threshold('limitation_years', on)?.basis ?? 'penalty-law-36',
    },
  ];
}

/** The day of the act is day 0, so the last day bears its date. */
function yearsAfter(date: LocalDate, years: number): LocalDate {
  return addMonthsClamped(date, years * 12);
}
