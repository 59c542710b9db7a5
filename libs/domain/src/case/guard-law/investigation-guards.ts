import type { InvestigationGuardId } from '../guard-ids.js';
import { guardLaw, type GuardLaw } from './row.js';

const guard = guardLaw('libs/domain/src/case/investigation-guards.ts#INVESTIGATION_GUARDS');
const onSpot = (name: string) => guardLaw(`libs/domain/src/case/on-spot-guards.ts#${name}`);
const recusal = (name: string) => guardLaw(`libs/domain/src/case/recusal-guards.ts#${name}`);
const evidence = (name: string) => guardLaw(`libs/domain/src/case/evidence-guards.ts#${name}`);
const term = (name: string) => guardLaw(`libs/domain/src/case/term-guards.ts#${name}`);

/** Before and in the investigation, and the simplified procedure. */
export const INVESTIGATION_GUARD_LAW: Readonly<Record<InvestigationGuardId, GuardLaw>> = {
  'ordinary-procedure': guard('penalty-law-54', '案件适用普通程序'),
  'simplified-procedure': guard('penalty-law-51', '案件适用简易程序'),
  'within-limitation': guard('penalty-law-36', '违法行为没有超过处罚时效'),
  competent: guard('penalty-law-22', '处罚依据在违法行为发生时或者作出决定时施行，并且由本机关决定；否则移送有权机关'),
  'verification-extendable': guard(
    'construction-penalty-order-55',
    '登记线索时有核查期限的规定，并且核查期限没有延长过',
  ),
  'on-spot-lawful': onSpot('onSpotLawful')(
    'penalty-law-51',
    '当场处罚只能是警告或者不超过限额的罚款，执法人员不少于两人；出示证件、告知并听取申辩、当场交付决定书；当场收缴有法定理由并出具财政票据',
  ),
  'on-spot-unreported': onSpot('onSpotUnreported')('penalty-law-52', '当场处罚还没有报所属机关备案'),
  'on-spot-reported': onSpot('onSpotReported')('penalty-law-52', '当场处罚已经报所属机关备案'),
  'cash-held': onSpot('cashHeld')('penalty-law-71', '有当场收缴、尚未交至本机关的罚款'),
  'cash-handed-in': onSpot('cashHandedIn')('penalty-law-71', '当场收缴的罚款已经交至本机关'),
  'jurisdiction-free': guard('penalty-law-25', '没有尚未解决的管辖争议，管辖也没有确定给其他机关'),
  'jurisdiction-disputed': guard('penalty-law-25', '有尚未解决的管辖争议'),
  'recusal-requestable': recusal('recusalRequestable')(
    'penalty-law-43',
    '被申请回避的人是本案执法人员或者听证主持人、记录人，并且没有尚未决定的同一申请',
  ),
  'recusal-pending': recusal('recusalPending')(
    'penalty-law-43',
    '有尚未决定的回避申请；回避由机关负责人决定，被申请回避的人不决定自己的回避，决定之前不停止调查',
  ),
  'officers-not-recused': recusal('officersNotRecused')('penalty-law-43', '承办的执法人员没有被决定回避'),
  'interview-lawful': guardLaw('libs/domain/src/case/interview-guards.ts#interviewLawful')(
    'penalty-law-55',
    '询问由不少于两名当日持有效执法证的执法人员进行，告知权利，起止时间合理，签名或者注明原因；未成年人有监护人到场；同一人员同一时间参加两份询问的，写明原因',
  ),
  'evidence-lawful': evidence('evidenceLawful')(
    'penalty-law-46',
    '证据由不少于两名执法人员收集；书证与原件核对；电子技术监控设备的记录经过法制和技术审核',
  ),
  'evidence-recorded': evidence('evidenceRecorded')('penalty-law-40', '调查终结前已经登记证据、询问笔录，或者关联检查'),
  'preservation-approvable': evidence('preservationApprovable')('penalty-law-56', '有尚未批准的先行登记保存申请'),
  'preservation-handleable': evidence('preservationHandleable')(
    'penalty-law-56',
    '有已经批准、尚未处理的先行登记保存；处理期限届满后保存措施自动失效，只能退还',
  ),
  'preservations-handled': evidence('preservationsHandled')('penalty-law-56', '先行登记保存的证据都已经作出处理决定'),
  'appraisal-open': evidence('appraisalOpen')('penalty-law-46', '有尚未收到结果或者尚未告知当事人的检验、检测、鉴定'),
  'appraisals-received': evidence('appraisalsReceived')(
    'penalty-law-46',
    '委托的检验、检测、鉴定都已经收到结果，并告知当事人',
  ),
  'not-suspended': term('notSuspended')('construction-penalty-order-55', '案件没有中止调查'),
  suspended: term('suspended')('construction-penalty-order-55', '案件正在中止调查'),
  'extension-lawful': term('extensionLawful')(
    'construction-penalty-order-55',
    '延长时有延长办案期限的规定；第一次、第二次延长都不超过规定日数，第二次延长须经集体讨论，不再第三次延长',
  ),
};
