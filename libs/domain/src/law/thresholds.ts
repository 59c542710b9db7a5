import { localDate, type LocalDate } from '../calendar/local-date.js';
import type { ArticleId, LawMark } from './articles.js';

export const THRESHOLD_IDS = [
  'hearing_fine_person',
  'hearing_fine_organisation',
  'hearing_confiscation_person',
  'hearing_confiscation_organisation',
  'hearing_notice_clear_workdays',
  'hearing_agents_most',
  'on_spot_fine_person',
  'on_spot_fine_organisation',
  'cash_on_spot',
  'discussion_fine',
  'discussion_confiscation',
  'discussion_members',
  'surcharge_rate',
  'surcharge_cap_percent',
  'limitation_years',
  'limitation_years_serious',
  'first_violation_years',
  'extension_first_days',
  'extension_second_days',
  'minor_no_penalty_age',
  'minor_lighter_age',
  'public_notice_days',
  'execution_rest_years',
] as const;
export type ThresholdId = (typeof THRESHOLD_IDS)[number];

/** Basis points are hundredths of a per cent: 3 % a day is 300. */
export const THRESHOLD_UNITS = [
  'fen',
  'days',
  'workdays',
  'years',
  'years_of_age',
  'people',
  'basis_points',
  'percent',
] as const;
export type ThresholdUnit = (typeof THRESHOLD_UNITS)[number];

/** A number that the law, or this product, sets for a time. Both days inclusive; null is open. */
export interface Threshold {
  readonly id: ThresholdId;
  readonly name: string;
  readonly value: number;
  readonly unit: ThresholdUnit;
  /** To whom or what it applies, and how its bound is meant. */
  readonly appliesTo: string;
  readonly basis: ArticleId;
  readonly effectiveFrom: LocalDate | null;
  readonly effectiveTo: LocalDate | null;
  readonly mark: LawMark;
  /** Place of the function that applies it: path in the repository and name. */
  readonly appliedBy: string;
}

/** A time for which a number existed that is not among the sources. No row stands in for it: `threshold` answers null. */
export interface ThresholdGap {
  readonly id: ThresholdId;
  readonly basis: ArticleId;
  readonly effectiveTo: LocalDate;
  readonly note: string;
}

/** The 行政处罚法 of 2021-01-22 in force. */
const NEW_PENALTY_LAW = localDate('2021-07-15');
const OLD_PENALTY_LAW_END = localDate('2021-07-14');
const COMPULSION_LAW = localDate('2012-01-01');
const HEARING_AMOUNTS = localDate('2021-11-16');
const HEARING_AMOUNTS_2001_END = localDate('2021-11-15');
/** Renumbered by the amendment of 2021-12-24. */
const CIVIL_PROCEDURE_2021 = localDate('2022-01-01');
const CIVIL_PROCEDURE_2017_END = localDate('2021-12-31');
const ORDER_55 = localDate('2022-05-01');
/** 总局令第15号 was replaced on 2026-02-01. */
const ORDER_15_END = localDate('2026-01-31');
const AFTER_ORDER_15 = localDate('2026-02-01');

const NEW = { effectiveFrom: NEW_PENALTY_LAW, effectiveTo: null, mark: 'confirmed' } as const;
/** The text before the new law is not among the sources. */
const OLD = { effectiveFrom: null, effectiveTo: OLD_PENALTY_LAW_END, mark: 'unconfirmed' } as const;
const ALWAYS = { effectiveFrom: null, effectiveTo: null } as const;

const HEARING = 'libs/domain/src/law/hearing-scope.ts#hearingScope';
const DISCUSSION = 'libs/domain/src/law/discussion.ts#discussionReasons';
const LIMITATION = 'libs/domain/src/law/limitation.ts#limitationRefusals';
const MINORS = 'libs/domain/src/law/minors.ts#minorRules';
const LOOKUP = 'libs/domain/src/law/thresholds.ts#threshold';
const SURCHARGE = 'libs/domain/src/money/surcharge.ts#surcharge';

const HEARING_PERSON = {
  id: 'hearing_fine_person',
  name: '应当告知听证的罚款数额（公民）',
  unit: 'fen',
  appliesTo: '公民；达到本数即适用',
  appliedBy: HEARING,
} as const;
const HEARING_ORGANISATION = {
  id: 'hearing_fine_organisation',
  name: '应当告知听证的罚款数额（法人、其他组织）',
  unit: 'fen',
  appliesTo: '法人或者其他组织；达到本数即适用',
  appliedBy: HEARING,
} as const;
const OWN_SINCE_AMOUNTS = {
  basis: 'own-hearing-amounts',
  effectiveFrom: HEARING_AMOUNTS,
  effectiveTo: null,
  mark: 'own_decision',
} as const;
const HEARING_CONFISCATION_PERSON = {
  ...HEARING_PERSON,
  id: 'hearing_confiscation_person',
  name: '应当告知听证的没收数额、价值（公民）',
  value: 1_000_000,
} as const;
const HEARING_CONFISCATION_ORGANISATION = {
  ...HEARING_ORGANISATION,
  id: 'hearing_confiscation_organisation',
  name: '应当告知听证的没收数额、价值（法人、其他组织）',
  value: 10_000_000,
} as const;
const HEARING_AGENTS = {
  id: 'hearing_agents_most',
  name: '听证代理人人数上限',
  value: 2,
  unit: 'people',
  appliesTo: '一名当事人可以委托的代理人',
  appliedBy: LOOKUP,
} as const;
const ON_SPOT_PERSON = {
  id: 'on_spot_fine_person',
  name: '当场处罚的罚款上限（公民）',
  unit: 'fen',
  appliesTo: '公民；含本数',
  appliedBy: LOOKUP,
} as const;
const ON_SPOT_ORGANISATION = {
  id: 'on_spot_fine_organisation',
  name: '当场处罚的罚款上限（法人、其他组织）',
  unit: 'fen',
  appliesTo: '法人或者其他组织；含本数',
  appliedBy: LOOKUP,
} as const;
const CASH = {
  id: 'cash_on_spot',
  name: '可以当场收缴的罚款上限',
  unit: 'fen',
  appliesTo: '当场作出的罚款决定；含本数',
  appliedBy: LOOKUP,
} as const;
const DISCUSSION_FINE = {
  id: 'discussion_fine',
  name: '应当集体讨论的罚款数额',
  value: 5_000_000,
  unit: 'fen',
  appliesTo: '对任一当事人的罚款；达到本数即适用',
  appliedBy: DISCUSSION,
} as const;
const DISCUSSION_CONFISCATION = {
  id: 'discussion_confiscation',
  name: '应当集体讨论的没收数额',
  value: 5_000_000,
  unit: 'fen',
  appliesTo: '对任一当事人没收违法所得、非法财物；达到本数即适用',
  appliedBy: DISCUSSION,
} as const;
const ORDER_15 = {
  basis: 'work-safety-penalty-order-15-29',
  effectiveFrom: null,
  effectiveTo: ORDER_15_END,
  mark: 'unconfirmed',
} as const;
/** The list is kept as this product's own after the order that it came from was replaced. */
const KEPT = {
  basis: 'own-discussion',
  effectiveFrom: AFTER_ORDER_15,
  effectiveTo: null,
  mark: 'own_decision',
} as const;
const SURCHARGE_RATE = {
  id: 'surcharge_rate',
  name: '加处罚款的日比例',
  value: 300,
  unit: 'basis_points',
  appliesTo: '到期不缴纳的罚款，每日',
  appliedBy: SURCHARGE,
} as const;
const SURCHARGE_CAP = {
  id: 'surcharge_cap_percent',
  name: '加处罚款的上限',
  value: 100,
  unit: 'percent',
  appliesTo: '占罚款本金的比例',
  appliedBy: SURCHARGE,
} as const;
const LIMITATION_YEARS = {
  id: 'limitation_years',
  name: '处罚时效',
  value: 2,
  unit: 'years',
  appliesTo: '违法行为发生之日起未被发现；连续或者继续的，自终了之日起',
  appliedBy: LIMITATION,
} as const;
const MINOR_NO_PENALTY = {
  id: 'minor_no_penalty_age',
  name: '不予处罚的年龄界限',
  value: 14,
  unit: 'years_of_age',
  appliesTo: '违法行为发生时不满本数周岁的人；生日次日起为满周岁（本系统的有利解释）',
  appliedBy: MINORS,
} as const;
const MINOR_LIGHTER = {
  id: 'minor_lighter_age',
  name: '应当从轻或者减轻处罚的年龄界限',
  value: 18,
  unit: 'years_of_age',
  appliesTo: '违法行为发生时已满十四周岁、不满本数周岁的人',
  appliedBy: MINORS,
} as const;
const PUBLIC_NOTICE = {
  id: 'public_notice_days',
  name: '公告送达视为送达的日数',
  unit: 'days',
  appliesTo: '自发出公告之日起经过',
  appliedBy: LOOKUP,
} as const;

export const THRESHOLDS: readonly Threshold[] = [
  {
    ...HEARING_PERSON,
    value: 1_000_000,
    basis: 'fujian-hearing-amounts',
    effectiveFrom: HEARING_AMOUNTS,
    effectiveTo: null,
    mark: 'confirmed',
  },
  {
    ...HEARING_ORGANISATION,
    value: 10_000_000,
    basis: 'fujian-hearing-amounts',
    effectiveFrom: HEARING_AMOUNTS,
    effectiveTo: null,
    mark: 'confirmed',
  },
  // What is a larger confiscation nobody has said; the standard of the fine is taken.
  { ...OWN_SINCE_AMOUNTS, ...HEARING_CONFISCATION_PERSON },
  { ...OWN_SINCE_AMOUNTS, ...HEARING_CONFISCATION_ORGANISATION },
  {
    // Seven working days stand in the law (art. 64 and 85); that both the day of the notice and that of the hearing stay out is our strict reading.
    ...NEW,
    id: 'hearing_notice_clear_workdays',
    name: '听证通知与听证之间的工作日',
    value: 7,
    unit: 'workdays',
    appliesTo: '通知之日、听证之日都不计算在内（严格计算为本系统规则）',
    basis: 'penalty-law-64',
    appliedBy: LOOKUP,
  },
  { ...NEW, ...HEARING_AGENTS, basis: 'penalty-law-64' },
  { ...OLD, ...HEARING_AGENTS, basis: 'penalty-law-2017-42' },
  { ...NEW, ...ON_SPOT_PERSON, value: 20_000, basis: 'penalty-law-51' },
  { ...OLD, ...ON_SPOT_PERSON, value: 5_000, basis: 'penalty-law-2017-33' },
  { ...NEW, ...ON_SPOT_ORGANISATION, value: 300_000, basis: 'penalty-law-51' },
  { ...OLD, ...ON_SPOT_ORGANISATION, value: 100_000, basis: 'penalty-law-2017-33' },
  { ...NEW, ...CASH, value: 10_000, basis: 'penalty-law-68' },
  { ...OLD, ...CASH, value: 2_000, basis: 'penalty-law-2017-47' },
  { ...ORDER_15, ...DISCUSSION_FINE },
  { ...KEPT, ...DISCUSSION_FINE },
  { ...ORDER_15, ...DISCUSSION_CONFISCATION },
  { ...KEPT, ...DISCUSSION_CONFISCATION },
  {
    ...ALWAYS,
    id: 'discussion_members',
    name: '集体讨论的最少人数',
    value: 3,
    unit: 'people',
    appliesTo: '参加集体讨论的负责人',
    basis: 'own-discussion',
    mark: 'own_decision',
    appliedBy: LOOKUP,
  },
  { ...NEW, ...SURCHARGE_RATE, basis: 'penalty-law-72' },
  { ...OLD, ...SURCHARGE_RATE, basis: 'penalty-law-2017-51' },
  { ...NEW, ...SURCHARGE_CAP, basis: 'penalty-law-72' },
  {
    ...SURCHARGE_CAP,
    basis: 'compulsion-law-45',
    effectiveFrom: COMPULSION_LAW,
    effectiveTo: OLD_PENALTY_LAW_END,
    mark: 'confirmed',
  },
  { ...NEW, ...LIMITATION_YEARS, basis: 'penalty-law-36' },
  { ...OLD, ...LIMITATION_YEARS, basis: 'penalty-law-2017-29' },
  {
    ...NEW,
    id: 'limitation_years_serious',
    name: '处罚时效（涉及公民生命健康安全、金融安全且有危害后果）',
    value: 5,
    unit: 'years',
    appliesTo: '施行之日时效尚未届满的违法行为；已经届满的不因此恢复（第三十七条）',
    basis: 'penalty-law-36',
    appliedBy: LIMITATION,
  },
  {
    ...ALWAYS,
    id: 'first_violation_years',
    name: '初次违法的查询年限',
    value: 2,
    unit: 'years',
    appliesTo: '提出处罚建议或者作出决定之日前本数年内没有受过行政处罚的当事人',
    basis: 'own-first-violation',
    mark: 'own_decision',
    appliedBy: LOOKUP,
  },
  {
    id: 'extension_first_days',
    name: '办案期限第一次延长',
    value: 30,
    unit: 'days',
    appliesTo: '经机关负责人批准',
    basis: 'construction-penalty-order-55',
    effectiveFrom: ORDER_55,
    effectiveTo: null,
    mark: 'unconfirmed',
    appliedBy: LOOKUP,
  },
  {
    id: 'extension_second_days',
    name: '办案期限第二次延长的上限',
    value: 60,
    unit: 'days',
    appliesTo: '第一次延长后仍不能办结，经集体讨论决定；不超过本数',
    basis: 'construction-penalty-order-55',
    effectiveFrom: ORDER_55,
    effectiveTo: null,
    mark: 'unconfirmed',
    appliedBy: LOOKUP,
  },
  { ...NEW, ...MINOR_NO_PENALTY, basis: 'penalty-law-30' },
  { ...OLD, ...MINOR_NO_PENALTY, basis: 'penalty-law-2017-25' },
  { ...NEW, ...MINOR_LIGHTER, basis: 'penalty-law-30' },
  { ...OLD, ...MINOR_LIGHTER, basis: 'penalty-law-2017-25' },
  {
    ...PUBLIC_NOTICE,
    value: 30,
    basis: 'civil-procedure-95',
    effectiveFrom: CIVIL_PROCEDURE_2021,
    effectiveTo: null,
    mark: 'confirmed',
  },
  {
    ...PUBLIC_NOTICE,
    value: 60,
    basis: 'civil-procedure-2017-92',
    effectiveFrom: null,
    effectiveTo: CIVIL_PROCEDURE_2017_END,
    mark: 'unconfirmed',
  },
  {
    id: 'execution_rest_years',
    name: '中止执行后不再执行的年限',
    value: 3,
    unit: 'years',
    appliesTo: '没有明显社会危害，当事人确无能力履行，中止执行后未恢复执行',
    basis: 'compulsion-law-39',
    effectiveFrom: COMPULSION_LAW,
    effectiveTo: null,
    mark: 'confirmed',
    appliedBy: 'libs/domain/src/case/execution-guards.ts#EXECUTION_GUARDS',
  },
];

export const THRESHOLD_GAPS: readonly ThresholdGap[] = [
  {
    id: 'hearing_fine_person',
    basis: 'fujian-hearing-amounts-2001',
    effectiveTo: HEARING_AMOUNTS_2001_END,
    note: '原标准的数额没有查到；该日及以前的罚款是否应当告知听证，由法制审核人员对照原标准确认',
  },
  {
    id: 'hearing_fine_organisation',
    basis: 'fujian-hearing-amounts-2001',
    effectiveTo: HEARING_AMOUNTS_2001_END,
    note: '原标准的数额没有查到；该日及以前的罚款是否应当告知听证，由法制审核人员对照原标准确认',
  },
];

/** The row in force on that day; null where there is none, or where its number is not known. */
export function threshold(id: ThresholdId, on: LocalDate): Threshold | null {
  return (
    THRESHOLDS.find(
      ({ id: rowId, effectiveFrom, effectiveTo }) =>
        rowId === id && (effectiveFrom ?? on) <= on && on <= (effectiveTo ?? on),
    ) ?? null
  );
}
