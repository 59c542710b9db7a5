import type {
  CaseAction,
  CaseOutcome,
  ClueKind,
  DecisionEnder,
  DecisionEnding,
  DefenceKind,
  ServiceMode,
} from '../case/actions.js';
import type { CaseEventType } from '../case/events.js';
import type { GuardId } from '../case/guards.js';
import type { CaseDocument } from '../case/transitions.js';
import type {
  CaseClass,
  CaseProcedure,
  CaseStage,
  DecisionParty,
  DecisionState,
  PenaltyKind,
} from '../records/codes.js';

export const CASE_CLASS_LABEL = {
  pre_accident: '事前',
  accident: '事故',
} satisfies Record<CaseClass, string>;

export const CASE_PROCEDURE_LABEL = {
  ordinary: '普通程序',
  simplified: '简易程序',
} satisfies Record<CaseProcedure, string>;

export const CASE_STAGE_LABEL = {
  lead: '线索',
  filing_review: '立案审批中',
  investigating: '已立案',
  concluded: '调查终结',
  legal_review: '法制审核中',
  noticed: '已告知',
  decided: '已决定',
  served: '已送达',
  executing: '履行中',
  closed: '已结案',
  archived: '已归档',
} satisfies Record<CaseStage, string>;

export const PENALTY_KIND_LABEL = {
  warning: '警告',
  fine: '罚款',
  confiscation: '没收违法所得、没收非法财物',
  suspend_production: '责令停产停业整顿',
  suspend_licence: '暂扣许可证件',
  revoke_licence: '吊销许可证件',
  detention: '行政拘留',
  no_penalty: '不予行政处罚',
} satisfies Record<PenaltyKind, string>;

export const DECISION_STATE_LABEL = {
  proposed: '拟处罚',
  in_force: '有效',
  revoked: '已撤销',
  void: '确认无效',
  unlawful_kept: '确认违法但不撤销',
} satisfies Record<DecisionState, string>;

export const DECISION_PARTY_LABEL = {
  enterprise: '企业',
  person: '个人',
} satisfies Record<DecisionParty, string>;

export const CASE_ACTION_LABEL = {
  amend: '更正案件信息',
  request_filing: '提请立案',
  drop_lead: '不予立案',
  endorse_filing: '机构负责人同意立案',
  return_filing: '退回立案申请',
  approve_filing: '批准立案',
  conclude: '调查终结',
  submit_review: '提请法制审核',
  pass_review: '法制审核通过',
  return_review: '法制审核退回',
  reopen_investigation: '退回补充调查',
  serve_notice: '送达告知书',
  record_defence: '记录陈述申辩',
  decide: '作出处罚决定',
  serve_decision: '送达决定书',
  record_payment: '登记缴款',
  record_refund: '登记退款',
  end_execution: '终结执行',
  request_closing: '提请结案',
  return_closing: '退回结案申请',
  approve_closing: '批准结案',
  archive: '归档',
  withdraw_case: '撤销案件',
  transfer_out: '移送其他机关',
  annul_filing: '撤销立案',
  change_decision: '变更决定',
  revoke_decision: '撤销决定',
  correct_decision: '更正决定信息',
  void_decision: '作废决定',
  void_case: '作废案件',
} satisfies Record<CaseAction, string>;

export const CASE_EVENT_LABEL = {
  HistoricalCaseImported: '由台账导入历史案件',
  CaseOpened: '登记线索',
  CaseAmended: '更正案件信息',
  FilingRequested: '提请立案',
  LeadDropped: '不予立案',
  FilingEndorsed: '机构负责人同意立案',
  FilingReturned: '退回立案申请',
  FilingApproved: '批准立案',
  InvestigationConcluded: '调查终结',
  ReviewRequested: '提请法制审核',
  ReviewPassed: '法制审核通过',
  ReviewReturned: '法制审核退回',
  InvestigationReopened: '退回补充调查',
  NoticeServed: '送达告知书',
  DefenceRecorded: '记录陈述申辩',
  PenaltyDecided: '作出处罚决定',
  DecisionServed: '送达决定书',
  PaymentRecorded: '缴款',
  RefundRecorded: '退款',
  ExecutionEnded: '终结执行',
  ClosingRequested: '提请结案',
  ClosingReturned: '退回结案申请',
  CaseClosed: '批准结案',
  CaseArchived: '归档',
  CaseWithdrawn: '撤销案件',
  CaseTransferredOut: '移送其他机关',
  FilingAnnulled: '撤销立案',
  DecisionChanged: '变更决定',
  DecisionRevoked: '撤销决定',
  DecisionCorrected: '更正决定信息',
  DecisionVoided: '作废决定',
  CaseVoided: '作废案件',
} satisfies Record<CaseEventType, string>;

export const CASE_OUTCOME_LABEL = {
  penalised: '已处罚',
  no_penalty: '不予处罚',
  not_filed: '不予立案',
  withdrawn: '撤销案件',
  transferred: '移送其他机关',
  filing_annulled: '撤销立案',
} satisfies Record<CaseOutcome, string>;

export const CLUE_KIND_LABEL = {
  inspection: '现场检查',
  report: '投诉举报',
  assignment: '上级交办',
  referral: '其他机关移送',
  accident: '事故',
  monitoring: '网上监测',
  other: '其他',
} satisfies Record<ClueKind, string>;

export const SERVICE_MODE_LABEL = {
  direct: '直接送达',
  lien: '留置送达',
  post: '邮寄送达',
  entrusted: '委托送达',
  electronic: '电子送达',
  public_notice: '公告送达',
} satisfies Record<ServiceMode, string>;

export const DEFENCE_KIND_LABEL = {
  none: '未陈述、申辩',
  waived: '放弃陈述、申辩',
  statement: '提出陈述、申辩',
} satisfies Record<DefenceKind, string>;

export const DECISION_ENDER_LABEL = {
  bureau: '本机关',
  reconsideration: '行政复议机关',
  court: '人民法院',
} satisfies Record<DecisionEnder, string>;

export const DECISION_ENDING_LABEL = {
  revoked: '撤销',
  void: '确认无效',
  unlawful_kept: '确认违法但不撤销',
} satisfies Record<DecisionEnding, string>;

export const CASE_DOCUMENT_LABEL = {
  lead_registration: '案源登记表',
  filing_approval: '立案审批表',
  investigation_report: '案件调查终结报告',
  legal_review_opinion: '法制审核意见书',
  penalty_notice: '行政处罚（事先）告知书',
  service_receipt: '送达回证',
  defence_record: '陈述申辩笔录',
  penalty_decision: '行政处罚决定书',
  payment_receipt: '缴款票据',
  execution_end_decision: '终结执行决定书',
  closing_approval: '结案审批表',
  dossier_cover: '卷宗封面、卷内目录、备考表',
  case_withdrawal_approval: '撤销案件审批表',
  case_transfer_letter: '案件移送函',
} satisfies Record<CaseDocument, string>;

/** What each guard demands, as a reader of the workflow sees it. */
export const GUARD_LABEL = {
  'date-not-future': '日期不晚于今天',
  'dates-in-order': '日期不早于此前各步骤',
  'content-in-order': '各日期先后一致',
  'parties-free': '告知后不更改当事人',
  'facts-free': '告知后不更改违法行为和条款',
  'reason-once-filed': '立案后更正须写明原因',
  'has-party': '有当事人',
  'has-clue': '有案源',
  'has-articles': '有违反条款和处罚依据',
  'accident-dated': '事故立案有事故日期',
  'two-officers': '当日持有效执法证的执法人员不少于两人',
  'not-endorsed': '机构负责人尚未签署',
  endorsed: '机构负责人已同意',
  'not-handler': '不是本案承办人',
  'not-endorser': '不是签署意见的机构负责人',
  'not-filing-approver': '未审批过本案立案',
  'not-reviewer': '不是本案法制审核员',
  'proposal-complete': '拟处罚内容完整',
  'review-pending': '尚未通过法制审核',
  'review-passed': '已通过法制审核',
  'notice-served': '已送达告知书',
  'nothing-decided': '没有有效的处罚决定',
  'something-decided': '有有效的处罚决定',
  'decision-complete': '决定内容完整',
  'not-heavier-than-notified': '不重于告知的处罚',
  'decision-of-case': '决定属于本案且有效',
  'after-decision': '日期不早于决定日期',
  'paid-after-decision': '日期不早于决定日期',
  'payment-within-due': '不超过应缴金额',
  'refund-within-paid': '不超过已缴金额',
  'decided-date-in-order': '决定日期在告知之后、送达之前',
  'decision-unpaid': '决定没有缴款',
  'no-live-decision': '没有有效的处罚决定',
  'decisions-settled': '罚没款已缴清或已终结执行',
  'measures-lifted': '强制措施已解除',
  'hazards-verified': '隐患已复查销号',
  'closing-requested': '承办人已提请结案',
} satisfies Record<GuardId, string>;
