import { localDate, type LocalDate } from '../calendar/local-date.js';
import type { ArticleId, LawMark } from '../law/articles.js';

export const DEADLINE_RULE_IDS = [
  'decide_case',
  'serve_decision',
  'pay_fine',
  'lift_measure',
  'lift_extended_measure',
  'rectify_hazard',
  'archive_case',
] as const;
export type DeadlineRuleId = (typeof DEADLINE_RULE_IDS)[number];

export const DEADLINE_UNITS = ['day', 'workday', 'month'] as const;
export type DeadlineUnit = (typeof DEADLINE_UNITS)[number];

/** What sets the clock going: the day of this act is day 0. */
export const DEADLINE_STARTS = [
  'case_filed',
  'decision_made',
  'decision_served',
  'measure_started',
  'rectification_ordered_for',
  'case_closed',
] as const;
export type DeadlineStart = (typeof DEADLINE_STARTS)[number];

/** One limit as the law sets it for starts of a certain time. Both days inclusive; null is open. */
export interface DeadlineRule {
  readonly id: DeadlineRuleId;
  readonly name: string;
  readonly start: DeadlineStart;
  readonly amount: number;
  readonly unit: DeadlineUnit;
  /** Whether a last day off moves to the next working day. Only a party's periods do; a limit on the bureau never grows. */
  readonly rolls: boolean;
  readonly basis: ArticleId;
  /** The article that says which kind of days is meant. */
  readonly counting: ArticleId | null;
  readonly effectiveFrom: LocalDate | null;
  readonly effectiveTo: LocalDate | null;
  /** Where the law came after the start, the count begins with the law. */
  readonly countsFrom: LocalDate | null;
  /** False for a warning only. */
  readonly binding: boolean;
  /** From so many days before its end on the limit is near. */
  readonly nearDays: number;
  readonly mark: LawMark;
}

/** The 行政处罚法 of 2021-01-22 in force. */
const NEW_PENALTY_LAW = localDate('2021-07-15');
const OLD_PENALTY_LAW_END = localDate('2021-07-14');
const COMPULSION_LAW = localDate('2012-01-01');
/** When a limit is near: the short ones, and the ninety days. Own decision. */
export const NEAR_DAYS = 5;
const NEAR_DAYS_OF_NINETY = 15;

const DECIDE = {
  id: 'decide_case',
  name: '立案之日起九十日内作出处罚决定',
  start: 'case_filed',
  amount: 90,
  unit: 'day',
  rolls: false,
  basis: 'penalty-law-60',
  counting: null,
  nearDays: NEAR_DAYS_OF_NINETY,
} as const satisfies Partial<DeadlineRule>;
const SERVE = {
  id: 'serve_decision',
  start: 'decision_made',
  amount: 7,
  rolls: false,
  basis: 'penalty-law-61',
} as const;
const PAY = {
  id: 'pay_fine',
  name: '收到处罚决定书之日起十五日内缴款',
  start: 'decision_served',
  amount: 15,
  unit: 'day',
  rolls: true,
  basis: 'penalty-law-67',
  counting: null,
} as const satisfies Partial<DeadlineRule>;

const ALWAYS = {
  effectiveFrom: null,
  effectiveTo: null,
  countsFrom: null,
  binding: true,
  nearDays: NEAR_DAYS,
} as const;

export const DEADLINE_RULES: readonly DeadlineRule[] = [
  {
    ...DECIDE,
    effectiveFrom: NEW_PENALTY_LAW,
    effectiveTo: null,
    countsFrom: null,
    binding: true,
    mark: 'confirmed',
  },
  {
    // The law before knew no such limit; cases it left open are warned about when the new one would have ended.
    ...DECIDE,
    name: '新法施行之日起九十日内作出处罚决定（仅提醒）',
    effectiveFrom: null,
    effectiveTo: OLD_PENALTY_LAW_END,
    countsFrom: NEW_PENALTY_LAW,
    binding: false,
    mark: 'own_decision',
  },
  {
    ...ALWAYS,
    ...SERVE,
    name: '作出决定后七个工作日内送达',
    unit: 'workday',
    counting: 'penalty-law-85',
    effectiveFrom: NEW_PENALTY_LAW,
    mark: 'confirmed',
  },
  {
    // The law before did not say that working days are meant.
    ...ALWAYS,
    ...SERVE,
    basis: 'penalty-law-2017-40',
    name: '作出决定后七日内送达',
    unit: 'day',
    counting: null,
    effectiveTo: OLD_PENALTY_LAW_END,
    mark: 'unconfirmed',
  },
  { ...ALWAYS, ...PAY, effectiveFrom: NEW_PENALTY_LAW, mark: 'confirmed' },
  { ...ALWAYS, ...PAY, basis: 'penalty-law-2017-46', effectiveTo: OLD_PENALTY_LAW_END, mark: 'unconfirmed' },
  {
    ...ALWAYS,
    id: 'lift_measure',
    name: '查封、扣押三十日内作出处理决定或者解除',
    start: 'measure_started',
    amount: 30,
    unit: 'day',
    rolls: false,
    basis: 'compulsion-law-25',
    counting: null,
    effectiveFrom: COMPULSION_LAW,
    mark: 'confirmed',
  },
  {
    ...ALWAYS,
    id: 'lift_extended_measure',
    name: '查封、扣押延长三十日期满前作出处理决定或者解除',
    start: 'measure_started',
    amount: 60,
    unit: 'day',
    rolls: false,
    basis: 'compulsion-law-25',
    counting: null,
    effectiveFrom: COMPULSION_LAW,
    mark: 'confirmed',
  },
  {
    // The order itself names the last day.
    ...ALWAYS,
    id: 'rectify_hazard',
    name: '责令整改的期限',
    start: 'rectification_ordered_for',
    amount: 0,
    unit: 'day',
    rolls: false,
    basis: 'work-safety-law-65',
    counting: null,
    mark: 'confirmed',
  },
  {
    ...ALWAYS,
    id: 'archive_case',
    name: '结案后三十日内归档',
    start: 'case_closed',
    amount: 30,
    unit: 'day',
    rolls: false,
    basis: 'own-limits',
    counting: null,
    mark: 'own_decision',
  },
];

/** The row in force on the day the clock starts. Every rule has one for every day from 2012 on. */
export function deadlineRule(id: DeadlineRuleId, start: LocalDate): DeadlineRule | null {
  return (
    DEADLINE_RULES.find(
      ({ id: ruleId, effectiveFrom, effectiveTo }) =>
        ruleId === id && (effectiveFrom ?? start) <= start && start <= (effectiveTo ?? start),
    ) ?? null
  );
}
