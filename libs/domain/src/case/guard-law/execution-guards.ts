import type { ExecutionGuardId } from '../guard-ids.js';
import { guardLaw, type GuardLaw } from './row.js';

const guard = guardLaw('libs/domain/src/case/execution-guards.ts#EXECUTION_GUARDS');

/** Service of the decision, payment and execution. */
export const EXECUTION_GUARD_LAW: Readonly<Record<ExecutionGuardId, GuardLaw>> = {
  'decisions-unserved': guard('penalty-law-61', '所送达的决定有效、尚未送达，送达日期不早于决定日期'),
  'late-service-explained': guard('penalty-law-61', '超过送达期限的，写明原因；公告送达的，以公告发布之日计算'),
  'all-served': guard('penalty-law-61', '处罚决定都已经送达'),
  'decision-served': guard('penalty-law-61', '所办理的决定已经送达，日期不早于送达日期'),
  'instalments-lawful': guard(
    'penalty-law-66',
    '当事人确有经济困难并提出申请；各期金额之和等于未缴金额，各期期限依次在批准之后；法院已经受理强制执行申请的，不再批准',
  ),
  'surcharge-lawful': guard(
    'penalty-law-72',
    '缴款期限（或者批准的分期期限）已过；加处罚款按当日未缴的罚款逐日计算，缴款当日计入，扣除复议、诉讼期间，连同已经加处的不超过罚款数额',
  ),
  'urging-lawful': guard(
    'compulsion-law-54',
    '履行期限已过仍未履行；催告金额不超过到期未缴的罚没款和已经决定的加处罚款',
  ),
  'court-window-open': guard(
    'compulsion-law-53',
    '还有未缴的款项，没有尚未办结的申请；已经催告满十个工作日；在申请期限内（起诉期限或者分期期限届满之日起三个月内），逾期的写明正当理由；复议、诉讼期间和复议变更处罚的不申请',
  ),
  'court-applied': guard(
    'compulsion-law-56',
    '已经申请人民法院强制执行；法院的处理依次登记，对不予受理、不予执行的裁定在期限内申请复议一次',
  ),
  'execution-running': guard('compulsion-law-39', '执行没有中止，也没有终结'),
  'execution-paused': guard('compulsion-law-39', '执行正在中止'),
  'execution-end-lawful': guard(
    'compulsion-law-40',
    '终结执行有法定理由；以无能力履行为由中止满三年未恢复的，不再执行；以决定被撤销为由的，撤销已经登记',
  ),
  'remedy-openable': guard(
    'penalty-law-73',
    '决定已经送达，没有尚未结束的复议、诉讼；当事人不止一名的，可以分别复议、诉讼；是否逾期由受理机关判断',
  ),
  'remedy-pending': guard('penalty-law-73', '复议、诉讼尚未结束，结束日期不早于受理日期'),
  'remedies-ended': guard('penalty-law-73', '复议、诉讼都已经结束；结果为撤销或者确认违法的，决定的状态已经登记'),
};
