import { localDate } from '../../calendar/local-date.js';
import { NEAR_DAYS } from './types.js';

/** The 行政处罚法 of 2021-01-22 in force. */
export const NEW_PENALTY_LAW = localDate('2021-07-15');
export const OLD_PENALTY_LAW_END = localDate('2021-07-14');
export const COMPULSION_LAW = localDate('2012-01-01');
/** The 安全生产法 as decided on 2021-06-10 in force. */
export const NEW_WORK_SAFETY_LAW = localDate('2021-09-01');
export const OLD_WORK_SAFETY_LAW_END = localDate('2021-08-31');
/** 住房和城乡建设部令第55号 in force. */
export const ORDER_55 = localDate('2022-05-01');
export const BEFORE_ORDER_55 = localDate('2022-04-30');

/** When a limit of a few days is near, and one of some months. Own decision. */
export const NEAR_DAYS_OF_SHORT = 2;
export const NEAR_DAYS_OF_LONG = 15;

/** What most rows have in common: a limit on the bureau that never grows. */
export const BUREAU = {
  bearer: 'bureau',
  closes: false,
  rolls: false,
  counting: null,
  effectiveFrom: null,
  effectiveTo: null,
  countsFrom: null,
  binding: true,
  nearDays: NEAR_DAYS,
} as const;

/** A time that the party has: the last day off moves to the next working day (民事诉讼法 art. 85). */
export const PARTY = { ...BUREAU, bearer: 'party', rolls: true } as const;
