import { localDate } from '../../calendar/local-date.js';
import {
  BEFORE_ORDER_55,
  BUREAU,
  NEAR_DAYS_OF_LONG,
  NEAR_DAYS_OF_SHORT,
  NEW_PENALTY_LAW,
  NEW_WORK_SAFETY_LAW,
  OLD_PENALTY_LAW_END,
  OLD_WORK_SAFETY_LAW_END,
  ORDER_55,
  PARTY,
} from './rule-terms.js';
import type { DeadlineRule } from './types.js';

const VERIFY = {
  ...BUREAU,
  start: 'lead_registered',
  unit: 'day',
  basis: 'construction-penalty-order-55',
  effectiveFrom: ORDER_55,
  mark: 'unconfirmed',
} as const satisfies Partial<DeadlineRule>;

const FILE_AFTER_EMERGENCY = {
  ...BUREAU,
  id: 'file_after_emergency',
  name: '紧急情况先行处置后五日内立案',
  start: 'emergency_handled',
  amount: 5,
  unit: 'day',
  nearDays: NEAR_DAYS_OF_SHORT,
} as const satisfies Partial<DeadlineRule>;

const PRESERVE = {
  ...BUREAU,
  id: 'handle_preservation',
  start: 'preservation_approved',
  amount: 7,
  nearDays: NEAR_DAYS_OF_SHORT,
  effect: '逾期未作出处理决定的，先行登记保存措施自动失效，应当立即退还物品；不得以已失效的保存继续扣留物品',
} as const satisfies Partial<DeadlineRule>;

const REVIEW = {
  ...BUREAU,
  start: 'review_requested',
  unit: 'workday',
  basis: 'own-limits',
  nearDays: NEAR_DAYS_OF_SHORT,
  effect: '内部期限，逾期不影响审核的效力；未经法制审核或者审核未通过的，不得作出处罚决定',
  mark: 'own_decision',
} as const satisfies Partial<DeadlineRule>;

const HEARING = {
  ...PARTY,
  id: 'request_hearing',
  start: 'notice_served',
  closes: true,
  nearDays: NEAR_DAYS_OF_SHORT,
  effect: '当事人逾期未提出的，视为放弃听证；期限届满之前不得作出处罚决定',
} as const satisfies Partial<DeadlineRule>;

const DECIDE = {
  ...BUREAU,
  id: 'decide_case',
  name: '立案之日起九十日内作出处罚决定',
  start: 'case_filed',
  amount: 90,
  unit: 'day',
  basis: 'penalty-law-60',
  nearDays: NEAR_DAYS_OF_LONG,
  warnDays: [30, 15, 5],
} as const satisfies Partial<DeadlineRule>;

const REPORT_ON_SPOT = {
  ...BUREAU,
  id: 'report_on_spot',
  start: 'penalised_on_spot',
  nearDays: NEAR_DAYS_OF_SHORT,
  effect: '处罚决定仍然有效；逾期备案属程序瑕疵，应当补报并说明原因',
  mark: 'unconfirmed',
} as const satisfies Partial<DeadlineRule>;

const CASH = {
  ...BUREAU,
  id: 'hand_in_cash',
  start: 'cash_collected',
  amount: 2,
  nearDays: 1,
  effect: '逾期未交的，违反罚缴分离的规定，应当立即交至本机关并查明原因；截留、私分的依法追究责任',
} as const satisfies Partial<DeadlineRule>;

const SERVE = {
  ...BUREAU,
  id: 'serve_decision',
  start: 'decision_made',
  amount: 7,
  effect: '超期送达属程序违法；决定自送达之日起才对当事人生效，缴款和救济期限都自送达之日起算，应当立即送达并说明原因',
} as const satisfies Partial<DeadlineRule>;

const PUBLISH = {
  ...BUREAU,
  id: 'publish_decision',
  name: '作出处罚决定后七个工作日内公示',
  start: 'decision_made',
  amount: 7,
  unit: 'workday',
  effect: '处罚决定的效力不受影响；应当立即补报公示，并说明迟延原因',
} as const satisfies Partial<DeadlineRule>;

/** From the lead to the published decision. */
export const PROCEDURE_RULES: readonly DeadlineRule[] = [
  {
    ...VERIFY,
    id: 'verify_lead',
    name: '线索登记之日起十五日内核查并决定是否立案',
    amount: 15,
    effect: '未在期内核查完毕的，应当在期满前报机关负责人批准延长；超期不免除核查和决定是否立案的职责',
  },
  {
    ...VERIFY,
    id: 'verify_lead_extended',
    name: '线索核查经批准延长，登记之日起二十五日内决定是否立案',
    amount: 25,
    effect: '不能再次延长；超期不免除核查和决定是否立案的职责，应当立即作出决定并说明原因',
  },
  {
    ...FILE_AFTER_EMERGENCY,
    basis: 'work-safety-penalty-order-15-23',
    effectiveFrom: localDate('2008-01-01'),
    effectiveTo: localDate('2026-01-31'),
    effect: '逾期补办立案属程序违法；已采取的紧急处置须另有法律依据',
    mark: 'unconfirmed',
  },
  {
    // The order of 2007 is repealed; until the text of the new one is known the bureau keeps to the same days.
    ...FILE_AFTER_EMERGENCY,
    basis: 'own-limits',
    effectiveFrom: localDate('2026-02-01'),
    binding: false,
    effect: '内部期限，仅提醒；应当及时补办立案手续',
    mark: 'own_decision',
  },
  {
    // The seven days stand in the order; that working days are meant does not.
    ...BUREAU,
    id: 'settle_jurisdiction',
    name: '管辖争议七个工作日内协商，协商不成的报请指定管辖',
    start: 'jurisdiction_disputed',
    amount: 7,
    unit: 'workday',
    basis: 'construction-penalty-order-55-6',
    nearDays: NEAR_DAYS_OF_SHORT,
    effectiveFrom: ORDER_55,
    effect: '协商不成的，应当报请共同的上一级行政机关指定管辖；管辖确定前不得作出处罚决定',
    mark: 'unconfirmed',
  },
  {
    ...PRESERVE,
    name: '先行登记保存后七个工作日内作出处理决定',
    unit: 'workday',
    basis: 'penalty-law-56',
    counting: 'penalty-law-85',
    effectiveFrom: NEW_PENALTY_LAW,
    mark: 'confirmed',
  },
  {
    // The law before did not say that working days are meant.
    ...PRESERVE,
    name: '先行登记保存后七日内作出处理决定',
    unit: 'day',
    basis: 'penalty-law-2017-37',
    effectiveTo: OLD_PENALTY_LAW_END,
    mark: 'unconfirmed',
  },
  { ...REVIEW, id: 'review_case', name: '法制审核五个工作日内提出意见', amount: 5 },
  { ...REVIEW, id: 'review_complex_case', name: '复杂案件法制审核十个工作日内提出意见', amount: 10 },
  {
    // The law leaves the days open; a decision before the party could speak is none (行政处罚法 art. 62).
    ...PARTY,
    id: 'state_defence',
    name: '告知之日起三个工作日内陈述、申辩',
    start: 'notice_served',
    amount: 3,
    unit: 'workday',
    closes: true,
    basis: 'penalty-law-45',
    counting: 'own-limits',
    nearDays: NEAR_DAYS_OF_SHORT,
    effect: '期满未陈述、申辩的，可以继续办理；决定作出前提出的陈述、申辩仍应当听取并复核',
    mark: 'own_decision',
  },
  {
    ...HEARING,
    name: '告知后五个工作日内要求听证',
    amount: 5,
    unit: 'workday',
    basis: 'penalty-law-64',
    counting: 'penalty-law-85',
    effectiveFrom: NEW_PENALTY_LAW,
    mark: 'confirmed',
  },
  {
    ...HEARING,
    name: '告知后三日内要求听证',
    amount: 3,
    unit: 'day',
    basis: 'penalty-law-2017-42',
    effectiveTo: OLD_PENALTY_LAW_END,
    mark: 'unconfirmed',
  },
  {
    ...DECIDE,
    effectiveFrom: NEW_PENALTY_LAW,
    effect: '超期作出决定属程序违法，决定可能因此被确认违法或者被撤销；案件不因超期自动终结，仍应当作出决定并说明原因',
    mark: 'confirmed',
  },
  {
    // The law before knew no such limit; cases it left open are warned about when the new one would have ended.
    ...DECIDE,
    name: '新法施行之日起九十日内作出处罚决定（仅提醒）',
    effectiveTo: OLD_PENALTY_LAW_END,
    countsFrom: NEW_PENALTY_LAW,
    binding: false,
    effect: '立案时的法律没有规定办案期限，仅提醒；应当及时作出决定',
    mark: 'own_decision',
  },
  {
    ...REPORT_ON_SPOT,
    name: '当场处罚后三个工作日内报本机关备案',
    amount: 3,
    unit: 'workday',
    basis: 'construction-penalty-order-55',
    effectiveFrom: ORDER_55,
  },
  {
    ...REPORT_ON_SPOT,
    name: '当场处罚后五日内报本机关备案',
    amount: 5,
    unit: 'day',
    basis: 'work-safety-penalty-order-15',
    effectiveTo: BEFORE_ORDER_55,
  },
  {
    ...CASH,
    name: '当场收缴的罚款二个工作日内交至本机关',
    unit: 'workday',
    basis: 'penalty-law-71',
    counting: 'penalty-law-85',
    effectiveFrom: NEW_PENALTY_LAW,
    mark: 'confirmed',
  },
  {
    ...CASH,
    name: '当场收缴的罚款二日内交至本机关',
    unit: 'day',
    basis: 'penalty-law-2017-50',
    effectiveTo: OLD_PENALTY_LAW_END,
    mark: 'unconfirmed',
  },
  {
    ...SERVE,
    name: '作出决定后七个工作日内送达',
    unit: 'workday',
    basis: 'penalty-law-61',
    counting: 'penalty-law-85',
    effectiveFrom: NEW_PENALTY_LAW,
    mark: 'confirmed',
  },
  {
    ...SERVE,
    name: '作出决定后七日内送达',
    unit: 'day',
    basis: 'penalty-law-2017-40',
    effectiveTo: OLD_PENALTY_LAW_END,
    mark: 'unconfirmed',
  },
  {
    ...PUBLISH,
    basis: 'work-safety-law-78',
    effectiveFrom: NEW_WORK_SAFETY_LAW,
    mark: 'confirmed',
  },
  {
    // The guidance is of 2018; from the year after it holds at the latest.
    ...PUBLISH,
    basis: 'credit-publicity-424',
    effectiveFrom: localDate('2019-01-01'),
    effectiveTo: OLD_WORK_SAFETY_LAW_END,
    mark: 'unconfirmed',
  },
  {
    ...BUREAU,
    id: 'withdraw_publication',
    name: '公开的决定被变更、撤销后三个工作日内撤回公示并说明理由',
    start: 'decision_overturned',
    amount: 3,
    unit: 'workday',
    basis: 'penalty-law-48',
    counting: 'penalty-law-85',
    effectiveFrom: NEW_PENALTY_LAW,
    nearDays: NEAR_DAYS_OF_SHORT,
    effect: '应当立即撤回公示信息并公开说明理由，同时更正已报送的信息；因迟延造成损害的依法承担责任',
    mark: 'confirmed',
  },
];
