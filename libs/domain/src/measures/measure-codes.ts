import type { CoerciveMeasureKind } from '../records/codes.js';

/** Who approved: some acts demand 主要负责人 in person. */
export const APPROVER_POSTS = ['principal', 'acting_principal', 'deputy'] as const;
export type ApproverPost = (typeof APPROVER_POSTS)[number];

export const APPROVER_POST_LABEL = {
  principal: '主要负责人',
  acting_principal: '主持工作的负责人',
  deputy: '分管负责人',
} satisfies Record<ApproverPost, string>;

/** Why a measure was lifted: 行政强制法 art. 28, for a refused approval art. 19, for a power cut 安全生产法 art. 70. */
export const MEASURE_LIFT_GROUNDS = [
  'no_violation',
  'unrelated',
  'decision_made',
  'term_over',
  'no_longer_needed',
  'not_approved',
  'hazard_removed',
] as const;
export type MeasureLiftGround = (typeof MEASURE_LIFT_GROUNDS)[number];

export const MEASURE_LIFT_GROUND_LABEL = {
  no_violation: '当事人没有违法行为',
  unrelated: '查封、扣押的场所、设施或者财物与违法行为无关',
  decision_made: '已经作出处理决定，不再需要查封、扣押',
  term_over: '查封、扣押期限已经届满',
  no_longer_needed: '其他不再需要采取措施的情形',
  not_approved: '补办批准时负责人不予批准',
  hazard_removed: '已履行决定、消除事故隐患',
} satisfies Record<MeasureLiftGround, string>;

const OF_SEIZURE = [
  'no_violation',
  'unrelated',
  'decision_made',
  'term_over',
  'no_longer_needed',
  'not_approved',
] as const satisfies readonly MeasureLiftGround[];
const OF_POWER_CUT = [
  'hazard_removed',
  'no_longer_needed',
  'not_approved',
] as const satisfies readonly MeasureLiftGround[];

export function liftGroundsOf(kind: CoerciveMeasureKind): readonly MeasureLiftGround[] {
  return kind === 'power_cut' ? OF_POWER_CUT : OF_SEIZURE;
}
