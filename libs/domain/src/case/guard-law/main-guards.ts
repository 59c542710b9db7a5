import type { MainGuardId } from '../guard-ids.js';
import { guardLaw, type GuardLaw } from './row.js';

const main = guardLaw('libs/domain/src/case/guards.ts#GUARDS');
const date = (name: string) => guardLaw(`libs/domain/src/case/date-guards.ts#${name}`);
const decision = (name: string) => guardLaw(`libs/domain/src/case/decision-guards.ts#${name}`);

/** The main line of a case. */
export const MAIN_GUARD_LAW: Readonly<Record<MainGuardId, GuardLaw>> = {
  'date-not-future': main('own-record-order', '填写的日期不晚于今天'),
  'dates-in-order': date('datesInOrder')('own-record-order', '日期不早于主线上此前已经办理的步骤'),
  'within-case': date('withinCase')('own-record-order', '日期不早于发现线索的日期'),
  'content-in-order': date('contentInOrder')('own-record-order', '线索、违法、事故、立案等日期先后一致'),
  'parties-free': main(
    'penalty-law-44',
    '告知书送达后不更改当事人；此前也不删除处罚建议、处罚决定已经写明的当事人，不取消与有未销号隐患的检查的关联',
  ),
  'facts-free': main('penalty-law-44', '告知书送达后不更改违法行为、违反条款和处罚依据'),
  'reason-once-filed': main('own-accountability', '立案后更正案件信息写明原因'),
  'has-party': main('penalty-law-54', '已经登记当事企业或者个人'),
  'has-clue': main('penalty-law-54', '已经登记案源'),
  'has-articles': main('penalty-law-44', '已经写明违反条款和处罚依据'),
  'accident-dated': main('own-dossier', '事故立案的案件写明事故日期'),
  'two-officers': guardLaw('libs/domain/src/staff/officers.ts#officerRefusals')(
    'penalty-law-42',
    '承办的执法人员不少于两人，行为当日均持有效执法证',
  ),
  'not-endorsed': main('own-separation', '办案机构负责人还没有签署立案意见'),
  endorsed: main('penalty-law-54', '办案机构负责人已经签署同意立案'),
  'not-handler': main('own-separation', '办理这一步骤的人不是本案承办人'),
  'not-endorser': main('own-separation', '批准立案的人不是签署立案意见的办案机构负责人'),
  'not-filing-approver': main('own-separation', '法制审核人员没有签署或者批准过本案立案'),
  'not-reviewer': main('own-separation', '作出处罚决定的人不是本案法制审核人员'),
  'proposal-complete': decision('proposalComplete')(
    'penalty-law-59',
    '拟处罚的每一项写明种类、当事人和金额或者内容，当事人是本案当事人；拘留不由本机关决定',
  ),
  'review-pending': main('penalty-law-58', '法制审核还没有通过'),
  'review-passed': main('penalty-law-58', '已经通过法制审核；未经审核或者审核未通过的，不得作出决定'),
  'notice-served': main('penalty-law-62', '已经送达行政处罚告知书；没有告知的，不得作出处罚决定'),
  'nothing-decided': main('penalty-law-57', '本案没有有效的处罚决定'),
  'something-decided': main('penalty-law-57', '本案有有效的处罚决定'),
  'decision-complete': decision('decisionComplete')(
    'penalty-law-59',
    '至少一份决定；每一项写明种类、当事人和金额或者内容，不予处罚不与其他处罚并列，决定书文号不重复',
  ),
  'not-heavier-than-notified': guardLaw('libs/domain/src/case/notified-guard.ts#notHeavierThanNotified')(
    'penalty-law-45',
    '处罚不重于告知书所告知的处罚；确需加重的，补充调查后重新告知',
  ),
  'decision-of-case': decision('decisionOfCase')('own-record-order', '所办理的决定属于本案、没有作废，并仍然有效'),
  'after-decision': decision('afterDecision')('own-record-order', '日期不早于决定日期'),
  'paid-after-decision': decision('afterDecision')('own-record-order', '缴款、退款的日期不早于决定日期'),
  'payment-within-due': decision('paymentWithinDue')(
    'penalty-law-67',
    '缴款金额大于零，不超过未缴的罚没款；缴纳加处罚款的，不超过未缴的加处罚款',
  ),
  'refund-within-paid': decision('refundWithinPaid')('own-accountability', '退款金额大于零，不超过同一用途已缴的金额'),
  'decided-date-in-order': date('decidedDateInOrder')('own-record-order', '更正后的决定日期在告知之后、送达之前'),
  'decision-unpaid': decision('decisionUnpaid')('own-accountability', '作废的决定没有缴款记录'),
  'no-live-decision': decision('noLiveDecision')('own-accountability', '作废的案件没有有效的处罚决定'),
  'decisions-settled': decision('decisionsSettled')(
    'penalty-law-67',
    '罚没款和已经决定的加处罚款已经缴清，或者已经终结执行',
  ),
  'measures-lifted': main('compulsion-law-28', '查封、扣押等强制措施已经解除或者处理'),
  'hazards-verified': main('penalty-law-28', '本案检查发现的隐患已经复查销号'),
  'closing-requested': main('own-dossier', '承办人已经提请结案'),
};
