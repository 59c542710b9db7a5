import type { DayKind } from '../calendar/working-days.js';
import type { Urgency } from '../deadlines/due.js';
import type { DeadlineStart, DeadlineUnit } from '../deadlines/rules.js';

export const URGENCY_LABEL = {
  overdue: '已超期',
  near: '临近期限',
  normal: '期限内',
} satisfies Record<Urgency, string>;

export const DEADLINE_UNIT_LABEL = {
  day: '日',
  workday: '个工作日',
  month: '个月',
} satisfies Record<DeadlineUnit, string>;

export const DEADLINE_START_LABEL = {
  case_filed: '立案之日',
  decision_made: '作出处罚决定之日',
  decision_served: '送达处罚决定书之日',
  measure_started: '实施强制措施之日',
  rectification_ordered_for: '责令整改的最后一日',
  case_closed: '结案之日',
} satisfies Record<DeadlineStart, string>;

export const DAY_KIND_LABEL = {
  workday: '工作日',
  weekend: '休息日',
  holiday: '放假',
  makeup: '调休上班',
  unannounced: '放假安排未公布',
} satisfies Record<DayKind, string>;
