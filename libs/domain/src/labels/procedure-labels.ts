import type {
  CourtAct,
  ExecutionEndGround,
  PauseGround,
  PaymentPurpose,
  RemedyKind,
  RemedyResult,
} from '../case/acts/execution-acts.js';
import type {
  DefenceKind,
  DefenceResult,
  DiscussionSubject,
  HearingCourse,
  ReviewAdvice,
  ServiceMode,
} from '../case/acts/hearing-acts.js';
import type {
  CashGround,
  EvidenceKind,
  IntervieweeCapacity,
  PreservationHandling,
  RecusalAsker,
  SuspensionGround,
} from '../case/acts/investigation-acts.js';
import type { PenaltyGround } from '../case/acts/penalty-drafts.js';

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

export const DEFENCE_RESULT_LABEL = {
  adopted: '采纳',
  partly_adopted: '部分采纳',
  not_adopted: '不予采纳',
} satisfies Record<DefenceResult, string>;

export const REVIEW_ADVICE_LABEL = {
  supplement: '补充调查',
  correct: '纠正',
  transfer: '移送',
  no_penalty: '不予处罚',
} satisfies Record<ReviewAdvice, string>;

export const HEARING_COURSE_LABEL = {
  held: '如期举行',
  absent: '无正当理由拒不出席，终止听证',
  left: '未经许可中途退出，终止听证',
  postponed: '有正当理由，延期举行',
} satisfies Record<HearingCourse, string>;

export const DISCUSSION_SUBJECT_LABEL = {
  penalty: '处罚决定',
  extension: '再次延长办案期限',
} satisfies Record<DiscussionSubject, string>;

export const RECUSAL_ASKER_LABEL = {
  self: '本人申请',
  party: '当事人申请',
  bureau: '机关提出',
} satisfies Record<RecusalAsker, string>;

export const SUSPENSION_GROUND_LABEL = {
  other_case: '须以其他案件的结果为依据',
  legal_question: '涉及法律适用问题须请示',
  force_majeure: '不可抗力',
  party_missing: '当事人下落不明',
  other: '其他',
} satisfies Record<SuspensionGround, string>;

export const EVIDENCE_KIND_LABEL = {
  documentary: '书证',
  physical: '物证',
  audiovisual: '视听资料',
  electronic: '电子数据',
  testimony: '证人证言',
  party_statement: '当事人的陈述',
  expert_opinion: '鉴定意见',
  site_record: '勘验笔录、现场笔录',
} satisfies Record<EvidenceKind, string>;

export const INTERVIEWEE_CAPACITY_LABEL = {
  party: '当事人',
  representative: '当事企业人员',
  witness: '证人',
  other: '其他',
} satisfies Record<IntervieweeCapacity, string>;

export const PRESERVATION_HANDLING_LABEL = {
  returned: '解除保存，返还',
  appraised: '送交鉴定、检测',
  seized: '查封、扣押',
  confiscated: '没收',
  transferred: '移送有关机关',
} satisfies Record<PreservationHandling, string>;

export const CASH_GROUND_LABEL = {
  small_fine: '小额罚款',
  hard_to_collect_later: '不当场收缴事后难以执行',
  remote_place: '边远、水上、交通不便地区，当事人提出',
} satisfies Record<CashGround, string>;

export const PENALTY_GROUND_LABEL = {
  slight_and_corrected: '违法行为轻微并及时改正，没有造成危害后果',
  first_violation: '初次违法且危害后果轻微并及时改正',
  no_fault: '当事人有证据足以证明没有主观过错',
  under_age: '不满十四周岁',
  mental_illness: '不能辨认或者不能控制自己行为',
  limitation_over: '超过追究时效',
  not_established: '违法事实不能成立',
  removed_harm: '主动消除或者减轻危害后果',
  coerced: '受他人胁迫或者诱骗',
  confessed: '主动供述行政机关尚未掌握的违法行为',
  merit: '配合查处违法行为有立功表现',
  minor: '已满十四周岁不满十八周岁',
  diminished_capacity: '尚未完全丧失辨认或者控制能力',
  other_law: '法律、法规、规章规定的其他情形',
} satisfies Record<PenaltyGround, string>;

export const PAYMENT_PURPOSE_LABEL = {
  penalty: '罚没款',
  surcharge: '加处罚款',
} satisfies Record<PaymentPurpose, string>;

export const PAUSE_GROUND_LABEL = {
  party_unable: '当事人履行确有困难或者暂无履行能力',
  third_party_claim: '第三人对执行标的主张权利',
  irreparable_loss: '执行可能造成难以弥补的损失',
  other: '认为需要中止的其他情形',
} satisfies Record<PauseGround, string>;

export const EXECUTION_END_GROUND_LABEL = {
  person_died: '公民死亡，无遗产可供执行又无义务承受人',
  organisation_ended: '组织终止，无财产可供执行又无义务承受人',
  object_lost: '执行标的灭失',
  basis_revoked: '据以执行的行政决定被撤销',
  not_resumed: '中止执行满三年未恢复',
  other: '认为需要终结的其他情形',
} satisfies Record<ExecutionEndGround, string>;

export const REMEDY_KIND_LABEL = {
  reconsideration: '行政复议',
  litigation: '行政诉讼',
} satisfies Record<RemedyKind, string>;

export const REMEDY_RESULT_LABEL = {
  upheld: '维持或者驳回请求',
  changed: '变更',
  revoked: '撤销',
  unlawful_kept: '确认违法但不撤销',
  withdrawn: '当事人撤回',
  not_accepted: '不予受理',
} satisfies Record<RemedyResult, string>;

export const COURT_ACT_LABEL = {
  accepted: '受理',
  not_accepted: '不予受理',
  permitted: '裁定准予执行',
  refused: '裁定不予执行',
  review_asked: '申请复议',
  executed: '执行完毕',
} satisfies Record<CourtAct, string>;
