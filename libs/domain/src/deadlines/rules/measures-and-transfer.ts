import { localDate } from '../../calendar/local-date.js';
import {
  BUREAU,
  COMPULSION_LAW,
  NEAR_DAYS_OF_SHORT,
  NEW_WORK_SAFETY_LAW,
  OLD_WORK_SAFETY_LAW_END,
  PARTY,
} from './rule-terms.js';
import type { DeadlineRule } from './types.js';

const LIFT = {
  ...BUREAU,
  start: 'measure_started',
  unit: 'day',
  basis: 'compulsion-law-25',
  effectiveFrom: COMPULSION_LAW,
  mark: 'confirmed',
} as const satisfies Partial<DeadlineRule>;

const WARN_POWER_CUT = {
  ...PARTY,
  id: 'warn_power_cut',
  name: '停止供电前二十四小时通知生产经营单位',
  start: 'power_cut_told',
  amount: 24,
  unit: 'hour',
  rolls: false,
  closes: true,
  nearDays: 0,
  effect: '通知满二十四小时才可以停止供电，有危及生产安全的紧急情形除外；当事人已履行决定、消除隐患的不得停电',
} as const satisfies Partial<DeadlineRule>;

/** 行政执法机关移送涉嫌犯罪案件的规定, in force from the day of its publication. */
const TRANSFER_RULES_FROM = localDate('2001-07-09');
const TRANSFER = {
  ...BUREAU,
  effectiveFrom: TRANSFER_RULES_FROM,
  nearDays: 1,
  mark: 'confirmed',
} as const satisfies Partial<DeadlineRule>;

/** Coercive measures, hazards, and what goes to the police. */
export const MEASURE_AND_TRANSFER_RULES: readonly DeadlineRule[] = [
  {
    ...BUREAU,
    id: 'report_emergency_measure',
    name: '当场实施强制措施后二十四小时内报告并补办批准',
    start: 'emergency_measure_started',
    amount: 24,
    unit: 'hour',
    basis: 'compulsion-law-19',
    effectiveFrom: COMPULSION_LAW,
    nearDays: 1,
    effect: '逾期未补办批准属程序违法；机关负责人认为不应当采取的，应当立即解除',
    mark: 'confirmed',
  },
  {
    ...WARN_POWER_CUT,
    basis: 'work-safety-law-70',
    effectiveFrom: NEW_WORK_SAFETY_LAW,
    mark: 'confirmed',
  },
  {
    ...WARN_POWER_CUT,
    basis: 'work-safety-law-2014-67',
    effectiveFrom: localDate('2014-12-01'),
    effectiveTo: OLD_WORK_SAFETY_LAW_END,
    mark: 'unconfirmed',
  },
  {
    ...LIFT,
    id: 'lift_measure',
    name: '查封、扣押三十日内作出处理决定或者解除',
    amount: 30,
    effect: '期限届满未作出处理决定的，应当立即解除查封、扣押并退还财物；继续查封、扣押属违法，造成损失的依法赔偿',
  },
  {
    ...LIFT,
    id: 'lift_extended_measure',
    name: '查封、扣押延长三十日期满前作出处理决定或者解除',
    amount: 60,
    effect: '不能再次延长，应当立即解除查封、扣押并退还财物；继续查封、扣押属违法，造成损失的依法赔偿',
  },
  {
    // The order itself names the last day.
    ...BUREAU,
    id: 'rectify_hazard',
    name: '责令整改的期限',
    start: 'rectification_ordered_for',
    amount: 0,
    unit: 'day',
    bearer: 'party',
    basis: 'work-safety-law-65',
    effect:
      '期满应当复查；逾期未整改的，依法立案查处；重大事故隐患排除前或者排除过程中无法保证安全的，应当责令暂时停产停业或者停止使用',
    mark: 'confirmed',
  },
  {
    ...TRANSFER,
    id: 'transfer_approve',
    name: '接到移送报告之日起三日内作出是否批准的决定',
    start: 'transfer_reported',
    amount: 3,
    unit: 'day',
    basis: 'transfer-rules-5',
    nearDays: NEAR_DAYS_OF_SHORT,
    effect: '移送的职责不因超期免除；逾期不移送的，由本级或者上级人民政府等责令限期移送，并依法追究负责人的责任',
  },
  {
    ...TRANSFER,
    id: 'transfer_hand_over',
    name: '批准后二十四小时内向同级公安机关移送',
    start: 'transfer_approved',
    amount: 24,
    unit: 'hour',
    basis: 'transfer-rules-5',
    effect: '移送的职责不因超期免除；逾期不移送的，由本级或者上级人民政府等责令限期移送，并依法追究负责人的责任',
  },
  {
    ...TRANSFER,
    id: 'police_answer',
    name: '公安机关接受移送之日起三日内审查并书面告知结果',
    start: 'transfer_received',
    amount: 3,
    unit: 'day',
    bearer: 'police',
    basis: 'transfer-rules-8',
    effect: '公安机关逾期未答复的，可以催询，也可以建议人民检察院依法进行立案监督',
  },
];
