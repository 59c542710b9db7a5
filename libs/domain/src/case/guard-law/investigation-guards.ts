import type { InvestigationGuardId } from '../guard-ids.js';
import { guardLaw, type GuardLaw } from './row.js';

const guard = guardLaw('libs/domain/src/case/investigation-guards.ts#INVESTIGATION_GUARDS');

/** Before and in the investigation, and the simplified procedure. */
export const INVESTIGATION_GUARD_LAW: Readonly<Record<InvestigationGuardId, GuardLaw>> = {
  'ordinary-procedure': guard('penalty-law-54', '案件适用普通程序'),
  'simplified-procedure': guard('penalty-law-51', '案件适用简易程序'),
  'within-limitation': guard('penalty-law-36', '违法行为没有超过处罚时效'),
  competent: guard('penalty-law-22', '处罚依据在违法行为发生时或者作出决定时施行，并且由本机关决定；否则移送有权机关'),
  'verification-extendable': guard('housing-procedure-lead', '核查期限没有延长过，并且尚未届满'),
  'on-spot-lawful': guard('penalty-law-51', '当场处罚只能是警告或者不超过限额的罚款，执法人员不少于两人'),
  'on-spot-unreported': guard('penalty-law-52', '当场处罚还没有报所属机关备案'),
  'on-spot-reported': guard('penalty-law-52', '当场处罚已经报所属机关备案'),
  'cash-held': guard('penalty-law-71', '有当场收缴、尚未交至本机关的罚款'),
  'cash-handed-in': guard('penalty-law-71', '当场收缴的罚款已经交至本机关'),
  'jurisdiction-free': guard('penalty-law-25', '没有尚未解决的管辖争议'),
  'jurisdiction-disputed': guard('penalty-law-25', '有尚未解决的管辖争议'),
  'recusal-requestable': guard('penalty-law-43', '被申请回避的人是本案执法人员，并且没有尚未决定的同一申请'),
  'recusal-pending': guard('penalty-law-43', '有尚未决定的回避申请；回避由机关负责人决定'),
  'officers-not-recused': guard('penalty-law-43', '承办的执法人员没有被决定回避'),
  'interview-lawful': guard(
    'penalty-law-55',
    '询问由不少于两名当日持有效执法证的执法人员进行，起止时间合理；同一人员同一时间参加两份询问的，写明原因',
  ),
  'evidence-lawful': guard('penalty-law-46', '证据属于法定的八类之一'),
  'evidence-recorded': guard('penalty-law-46', '调查终结前已经登记证据'),
  'preservation-approvable': guard('penalty-law-56', '有尚未批准的先行登记保存申请'),
  'preservation-handleable': guard('penalty-law-56', '有已经批准、尚未处理的先行登记保存'),
  'preservations-handled': guard('penalty-law-56', '先行登记保存的证据都已经作出处理决定'),
  'appraisal-open': guard('penalty-law-46', '有尚未收到结果的检验、检测、鉴定'),
  'appraisals-received': guard('penalty-law-46', '委托的检验、检测、鉴定都已经收到结果'),
  'not-suspended': guard('housing-procedure-suspension', '案件没有中止调查'),
  suspended: guard('housing-procedure-suspension', '案件正在中止调查'),
  'extension-lawful': guard(
    'construction-penalty-order-55',
    '办案期限尚未届满；第一次延长不超过规定日数，第二次延长须经集体讨论，不再第三次延长',
  ),
};
