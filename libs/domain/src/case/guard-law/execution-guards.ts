import type { ExecutionGuardId } from '../guard-ids.js';
import { guardLaw, type GuardLaw } from './row.js';

const guard = guardLaw('libs/domain/src/case/execution-guards.ts#EXECUTION_GUARDS');

/** Service of the decision, payment and execution. */
export const EXECUTION_GUARD_LAW: Readonly<Record<ExecutionGuardId, GuardLaw>> = {
  'decisions-unserved': guard('penalty-law-61', '有尚未送达的处罚决定'),
  'late-service-explained': guard('penalty-law-61', '超过送达期限的，写明原因'),
  'all-served': guard('penalty-law-61', '处罚决定都已经送达'),
  'decision-served': guard('penalty-law-61', '所办理的决定已经送达'),
  'instalments-lawful': guard(
    'penalty-law-66',
    '当事人确有经济困难并提出申请；各期金额之和等于未缴金额，各期期限依次在批准之后',
  ),
  'surcharge-lawful': guard('penalty-law-72', '缴款期限已过；加处罚款按日计算，扣除复议、诉讼期间，不超过罚款数额'),
  'urging-lawful': guard('compulsion-law-54', '履行期限已过仍未履行；催告书载明未履行的金额'),
  'court-window-open': guard(
    'compulsion-law-53',
    '已经催告满十个工作日；在申请期限内（起诉期限届满之日起三个月内），逾期的写明正当理由',
  ),
  'court-applied': guard('compulsion-law-56', '已经申请人民法院强制执行'),
  'execution-running': guard('compulsion-law-39', '执行没有中止，也没有终结'),
  'execution-paused': guard('compulsion-law-39', '执行正在中止'),
  'execution-end-lawful': guard('compulsion-law-40', '终结执行有法定理由；中止满三年未恢复的，不再执行'),
  'remedy-openable': guard('penalty-law-73', '同一决定没有尚未结束的同类复议、诉讼'),
  'remedy-pending': guard('penalty-law-73', '复议、诉讼尚未结束'),
  'remedies-ended': guard('penalty-law-73', '复议、诉讼都已经结束'),
};
