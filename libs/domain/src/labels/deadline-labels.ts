import type { DayKind } from '../calendar/working-days.js';
import type { Urgency } from '../deadlines/due.js';
import type { LimitSubject } from '../deadlines/limit-subjects.js';
import type { DeadlineStart, DeadlineUnit, LimitBearer } from '../deadlines/rules/types.js';

export const URGENCY_LABEL = {
  overdue: '已超期',
  near: '临近期限',
  normal: '期限内',
} satisfies Record<Urgency, string>;

export const DEADLINE_UNIT_LABEL = {
  day: '日',
  workday: '个工作日',
  month: '个月',
  hour: '小时',
} satisfies Record<DeadlineUnit, string>;

export const DEADLINE_START_LABEL = {
  lead_registered: '登记线索之日',
  emergency_handled: '紧急处置之日',
  jurisdiction_disputed: '发生管辖争议之日',
  preservation_approved: '批准先行登记保存之日',
  review_requested: '送交法制审核之日',
  notice_served: '送达告知书之日',
  case_filed: '立案之日',
  penalised_on_spot: '作出当场处罚决定之日',
  cash_collected: '当场收缴罚款之日',
  decision_made: '作出处罚决定之日',
  decision_overturned: '决定被变更、撤销之日',
  decision_served: '送达处罚决定书之日',
  instalment_fallen_due: '批准的各期期限之日',
  reconsideration_received: '收到复议决定书之日',
  urging_served: '送达催告书之日',
  litigation_period_ended: '起诉期限届满之日',
  court_applied_to: '申请法院强制执行之日',
  court_accepted: '法院受理之日',
  court_refused: '收到不予受理、不予执行裁定之日',
  execution_ended: '执行完毕或者终结之日',
  case_closed: '结案之日',
  emergency_measure_started: '当场实施强制措施之时',
  power_cut_told: '通知停止供电之时',
  measure_started: '实施强制措施之日',
  rectification_ordered_for: '责令整改的最后一日',
  transfer_reported: '接到移送报告之日',
  transfer_approved: '批准移送之时',
  transfer_received: '公安机关接受移送之日',
} satisfies Record<DeadlineStart, string>;

export const LIMIT_BEARER_LABEL = {
  bureau: '本机关',
  party: '当事人',
  court: '人民法院',
  police: '公安机关',
} satisfies Record<LimitBearer, string>;

export const LIMIT_SUBJECT_LABEL = {
  case: '案件',
  dispute: '管辖争议',
  preservation: '先行登记保存',
  decision: '处罚决定',
  instalment: '分期缴纳',
  measure: '强制措施',
} satisfies Record<LimitSubject, string>;

export const DAY_KIND_LABEL = {
  workday: '工作日',
  weekend: '休息日',
  holiday: '放假',
  makeup: '调休上班',
  unannounced: '放假安排未公布',
} satisfies Record<DayKind, string>;
