import type { HazardState } from '../inspections/hazard-state.js';

export const HAZARD_STATE_LABEL = {
  open: '未整改',
  reported: '已报整改',
  verified: '已销号',
} satisfies Record<HazardState, string>;

export const HAZARD_OVERDUE_LABEL = '逾期';

export const hazardGradeLabel = (major: boolean): string => (major ? '重大隐患' : '一般隐患');

export const recheckResultLabel = (passed: boolean): string => (passed ? '合格，销号' : '不合格');
