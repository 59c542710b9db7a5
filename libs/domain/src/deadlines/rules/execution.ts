import { localDate } from '../../calendar/local-date.js';
import {
  BUREAU,
  COMPULSION_LAW,
  NEAR_DAYS_OF_LONG,
  NEAR_DAYS_OF_SHORT,
  NEW_PENALTY_LAW,
  OLD_PENALTY_LAW_END,
  ORDER_55,
  PARTY,
} from './rule-terms.js';
import type { DeadlineRule } from './types.js';

const PAY = {
  ...PARTY,
  id: 'pay_fine',
  name: '收到处罚决定书之日起十五日内缴款',
  start: 'decision_served',
  amount: 15,
  unit: 'day',
  effect: '到期不缴纳罚款的，可以自期满次日起每日按罚款数额的百分之三加处罚款，总额不超过罚款本数；可以催告履行',
} as const satisfies Partial<DeadlineRule>;

/** What the party may do against the decision; the decision says so, else the time is not computed. */
const REMEDY = {
  ...PARTY,
  start: 'decision_served',
  closes: true,
  mark: 'confirmed',
} as const satisfies Partial<DeadlineRule>;

const RECONSIDERATION = {
  ...REMEDY,
  id: 'request_reconsideration',
  name: '收到处罚决定书之日起六十日内申请行政复议',
  amount: 60,
  unit: 'day',
  effect: '当事人逾期未申请且无正当理由的，丧失申请行政复议的权利；起诉期限未满的仍可以起诉',
} as const satisfies Partial<DeadlineRule>;

/** What the court does with the bureau's application: ten days and less are working days (行政强制法 art. 69). */
const COURT = {
  ...BUREAU,
  bearer: 'court',
  unit: 'workday',
  counting: 'compulsion-law-69',
  effectiveFrom: COMPULSION_LAW,
  nearDays: NEAR_DAYS_OF_SHORT,
  mark: 'confirmed',
} as const satisfies Partial<DeadlineRule>;

/** 行政诉讼法 as amended in 2014, with six months instead of three. */
const LITIGATION_LAW = localDate('2015-05-01');
const RECONSIDERATION_LAW_2023 = localDate('2024-01-01');

/** From the served decision to the archive. */
export const EXECUTION_RULES: readonly DeadlineRule[] = [
  { ...PAY, basis: 'penalty-law-67', effectiveFrom: NEW_PENALTY_LAW, mark: 'confirmed' },
  { ...PAY, basis: 'penalty-law-2017-46', effectiveTo: OLD_PENALTY_LAW_END, mark: 'unconfirmed' },
  {
    // The approval itself names the day.
    ...BUREAU,
    id: 'instalment_due',
    name: '批准延期、分期缴纳的各期期限',
    start: 'instalment_fallen_due',
    amount: 0,
    unit: 'day',
    bearer: 'party',
    basis: 'penalty-law-66',
    effect: '未按批准的期限缴纳的，未缴部分可以自期满次日起加处罚款；分期期限届满后可以依法申请法院强制执行',
    mark: 'confirmed',
  },
  {
    ...RECONSIDERATION,
    basis: 'reconsideration-law-20',
    counting: 'reconsideration-law-88',
    effectiveFrom: RECONSIDERATION_LAW_2023,
  },
  {
    ...RECONSIDERATION,
    basis: 'reconsideration-law-2017-9',
    counting: 'reconsideration-law-2017-40',
    effectiveTo: localDate('2023-12-31'),
  },
  {
    ...REMEDY,
    id: 'sue',
    name: '收到处罚决定书之日起六个月内提起行政诉讼',
    amount: 6,
    unit: 'month',
    basis: 'litigation-law-46',
    counting: 'litigation-interpretation-48',
    effectiveFrom: LITIGATION_LAW,
    nearDays: NEAR_DAYS_OF_LONG,
    effect: '当事人逾期未起诉的，丧失起诉的权利；未缴清的，本机关可以自期满之日起三个月内申请法院强制执行',
  },
  {
    ...REMEDY,
    id: 'sue_after_reconsideration',
    name: '收到复议决定书之日起十五日内提起行政诉讼',
    start: 'reconsideration_received',
    amount: 15,
    unit: 'day',
    basis: 'litigation-law-45',
    counting: 'litigation-interpretation-48',
    effectiveFrom: LITIGATION_LAW,
    effect: '当事人逾期未起诉的，丧失起诉的权利；复议维持且未缴清的，本机关可以自期满之日起三个月内申请法院强制执行',
  },
  {
    ...PARTY,
    id: 'urging_runs',
    name: '催告书送达后十个工作日内履行',
    start: 'urging_served',
    amount: 10,
    unit: 'workday',
    closes: true,
    basis: 'compulsion-law-54',
    counting: 'compulsion-law-69',
    effectiveFrom: COMPULSION_LAW,
    effect: '期满仍未履行的，自次日起本机关可以申请法院强制执行；期满前不得申请',
    mark: 'confirmed',
  },
  {
    ...BUREAU,
    id: 'apply_to_court',
    name: '起诉期限届满之日起三个月内申请法院强制执行',
    start: 'litigation_period_ended',
    amount: 3,
    unit: 'month',
    rolls: true,
    basis: 'compulsion-law-53',
    counting: 'litigation-interpretation-156',
    effectiveFrom: COMPULSION_LAW,
    nearDays: NEAR_DAYS_OF_LONG,
    warnDays: [30, 15, 5],
    effect: '逾期申请的，除有正当理由外，人民法院不予受理',
    mark: 'confirmed',
  },
  {
    ...COURT,
    id: 'court_accepts',
    name: '人民法院接到强制执行申请后五个工作日内受理',
    start: 'court_applied_to',
    amount: 5,
    basis: 'compulsion-law-56',
    effect: '法院逾期未答复的，应当联系法院；对不予受理的裁定可以在十五日内向上一级人民法院申请复议',
  },
  {
    ...COURT,
    id: 'court_rules',
    name: '人民法院受理后七个工作日内作出是否准予执行的裁定',
    start: 'court_accepted',
    amount: 7,
    basis: 'compulsion-law-57',
    effect: '决定明显违法并损害被执行人合法权益的，法院自受理之日起三十日内裁定；此外逾期未裁定的，应当联系法院',
  },
  {
    // Not rolled, although it goes to the court: the earlier day is the safe one.
    ...BUREAU,
    id: 'ask_court_review',
    name: '收到不予受理、不予执行的裁定之日起十五日内申请上一级法院复议',
    start: 'court_refused',
    amount: 15,
    unit: 'day',
    closes: true,
    basis: 'compulsion-law-58',
    effectiveFrom: COMPULSION_LAW,
    effect: '逾期未申请复议的，裁定确定',
    mark: 'confirmed',
  },
  {
    ...BUREAU,
    id: 'request_closing',
    name: '具备结案条件之日起十五日内填写结案审批表',
    start: 'execution_ended',
    amount: 15,
    unit: 'day',
    basis: 'construction-penalty-order-55',
    effectiveFrom: ORDER_55,
    effect: '不影响处罚决定的效力；应当立即报批结案',
    mark: 'unconfirmed',
  },
  {
    ...BUREAU,
    id: 'archive_case',
    name: '结案后三十日内归档',
    start: 'case_closed',
    amount: 30,
    unit: 'day',
    basis: 'own-limits',
    effect: '内部期限，逾期不影响案件的效力；应当立即归档',
    mark: 'own_decision',
  },
];
