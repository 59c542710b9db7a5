import type { CaseOutcome, ClueKind, DecisionEnder, DecisionEnding } from '../case/actions.js';
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
