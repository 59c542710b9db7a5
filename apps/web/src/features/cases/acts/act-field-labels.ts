import type { CaseAction } from '@anjuan/domain';
import { type ActField, isActField } from './act-field-kinds';
import type { ActForm } from './act-form';

const LABELS = {
  decisionId: '处罚决定',
  on: '日期',
  at: '时间',
  place: '地点',
  caseNumber: '案号',
  documentNumber: '文书号',
  facts: '查明的事实',
  proposal: '拟处罚内容',
  lines: '变更后的处罚内容',
  decisions: '处罚决定',
  remediesTold: '决定书已载明复议、诉讼途径和期限',
  opinion: '意见',
  reason: '理由',
  note: '备注',
  organ: '机关',
  by: '作出机关',
  ending: '结果',
  decidedOn: '决定日期',
  mode: '送达方式',
  receiver: '收件人',
  proof: '送达证明',
  consented: '当事人已签订确认书，同意电子送达',
  publishedOn: '公告发布日期',
  lateReason: '逾期的理由',
  officerIds: '执法人员',
  decidedBy: '决定机关',
  ours: '管辖决定',
  staffId: '被申请回避的人员',
  granted: '决定',
  startAt: '开始时间',
  endAt: '结束时间',
  interviewee: '被询问人',
  capacity: '身份',
  birthOn: '出生日期',
  guardian: '到场的监护人',
  rightsTold: '已出示执法证，已告知权利义务',
  signed: '被询问人已逐页签名或者盖章',
  refusalNote: '没有签名的情况',
  overlapReason: '同一人员询问时间重叠的理由',
  summary: '询问要点',
  kind: '种类',
  name: '证据名称',
  source: '证据来源',
  verified: '复制件已与原件核对',
  monitored: '由监测监控设备取得',
  monitoringReviewed: '设备的标准和设置地点已经法制和技术审核，并已向社会公布',
  sampled: '抽样取证',
  items: '登记保存的物品',
  preservation: '先行登记保存',
  handling: '处理结果',
  object: '鉴定（检测）事项',
  appraisal: '鉴定（检测）',
  conclusion: '结论',
  toldOn: '告知当事人日期',
  ground: '情形',
  days: '延长天数',
  cardsShown: '已出示执法证件',
  told: '已告知违法事实、处罚内容、理由、依据和陈述申辩权利',
  defence: '当事人的陈述申辩',
  handedOver: '决定书已当场交付当事人',
  signatureNote: '当事人拒绝签收的情况',
  cashGround: '当场收缴罚款的情形',
  receiptNumber: '专用票据号码',
  advice: '审核意见',
  hearingOffered: '告知书已告知听证权利',
  content: '陈述、申辩内容',
  result: '结果',
  applicant: '申请人',
  requestedOn: '申请日期',
  hearingOn: '听证日期',
  hostId: '听证主持人',
  recorderId: '记录员',
  open: '公开举行',
  closedReason: '不公开的理由',
  course: '听证情况',
  agents: '当事人的代理人数',
  record: '听证笔录要点',
  subject: '讨论事项',
  members: '参加人及其意见',
  amountFen: '金额（元）',
  purpose: '款项',
  appliedOn: '当事人申请日期',
  parts: '缴纳期限和金额',
  court: '人民法院',
  courtAct: '法院的处理',
  remedy: '复议、诉讼',
} satisfies Record<ActField, string>;

/** The day of each act in the words of the bureau. */
const DAY_LABELS: Partial<Record<CaseAction, string>> = {
  request_filing: '提请日期',
  endorse_filing: '签署日期',
  approve_filing: '立案日期',
  return_filing: '退回日期',
  conclude: '终结日期',
  submit_review: '提请日期',
  submit_hearing_review: '提请日期',
  pass_review: '审核日期',
  pass_hearing_review: '审核日期',
  return_review: '退回日期',
  return_hearing_review: '退回日期',
  serve_notice: '送达日期',
  record_defence: '陈述、申辩日期',
  review_defence: '复核日期',
  decide: '决定日期',
  serve_decision: '送达日期',
  record_payment: '缴款日期',
  record_refund: '退款日期',
  request_closing: '提请日期',
  approve_closing: '结案日期',
  archive: '归档日期',
  transfer_out: '移送日期',
  extend_verification: '批准日期',
  penalise_on_spot: '处罚日期',
  report_on_spot: '备案日期',
  hand_in_cash: '缴存日期',
  refer_jurisdiction: '报请日期',
  settle_jurisdiction: '决定日期',
  request_recusal: '申请日期',
  decide_recusal: '决定日期',
  record_interview: '询问日期',
  record_evidence: '取得日期',
  request_preservation: '申请日期',
  approve_preservation: '批准日期',
  handle_preservation: '处理日期',
  commission_appraisal: '委托日期',
  receive_appraisal: '收到日期',
  suspend_case: '中止日期',
  resume_case: '恢复日期',
  extend_term: '批准日期',
  accept_hearing: '当事人申请日期',
  refuse_hearing: '决定日期',
  waive_hearing: '放弃日期',
  serve_hearing_notice: '通知书送达日期',
  hold_hearing: '听证日期',
  report_hearing: '报告日期',
  record_discussion: '讨论日期',
  approve_instalments: '批准日期',
  impose_surcharge: '决定日期',
  urge: '催告书送达日期',
  apply_to_court: '申请日期',
  record_court_act: '法院作出或者送达日期',
  pause_execution: '中止日期',
  resume_execution: '恢复日期',
  end_execution: '终结日期',
  open_remedy: '受理日期',
  end_remedy: '收到结果日期',
};

const OF_ACT: Partial<Record<CaseAction, Partial<Record<ActField, string>>>> = {
  serve_notice: { documentNumber: '告知书文号' },
  correct_decision: { documentNumber: '决定书文号' },
  serve_hearing_notice: { documentNumber: '听证通知书文号', at: '听证时间', place: '听证地点' },
  approve_instalments: { documentNumber: '批准书文号' },
  impose_surcharge: { documentNumber: '加处罚款决定书文号', amountFen: '加处罚款金额（元）' },
  urge: { documentNumber: '催告书文号', amountFen: '催告金额（元）' },
  apply_to_court: { documentNumber: '申请书文号', lateReason: '逾期申请的正当理由' },
  archive: { place: '存放位置' },
  transfer_out: { organ: '接收机关' },
  refer_jurisdiction: { organ: '争议机关' },
  commission_appraisal: { organ: '鉴定（检测）机构' },
  open_remedy: { organ: '复议机关或者人民法院', kind: '途径' },
  request_recusal: { by: '提出人' },
  record_defence: { kind: '陈述、申辩情况' },
  record_evidence: { kind: '证据种类' },
  review_defence: { result: '复核结果', opinion: '复核意见' },
  report_hearing: { opinion: '听证意见和建议' },
  record_interview: { place: '询问地点' },
  request_preservation: { place: '保存地点' },
  penalise_on_spot: { place: '处罚地点', at: '处罚时间' },
  record_discussion: { place: '讨论地点', conclusion: '讨论结论' },
  receive_appraisal: { conclusion: '鉴定（检测）意见' },
  accept_hearing: { lateReason: '超过申请期限仍受理的理由' },
  serve_decision: { lateReason: '超过送达期限的理由' },
  record_refund: { amountFen: '退款金额（元）' },
};

/** What proves the service depends on its way. */
const PROOF_LABELS: Readonly<Record<string, string>> = {
  lien: '见证人，或者录音录像情况',
  post: '邮件号码',
  entrusted: '受托机关及送达情况',
  public_notice: '不能以其他方式送达的情况',
};

export function fieldLabel(field: ActField, action: CaseAction, form?: Pick<ActForm, 'mode'>): string {
  if (field === 'on') return DAY_LABELS[action] ?? LABELS.on;
  if (field === 'proof') return PROOF_LABELS[form?.mode ?? ''] ?? LABELS.proof;
  return OF_ACT[action]?.[field] ?? LABELS[field];
}

const OPTIONAL: readonly ActField[] = [
  'opinion',
  'caseNumber',
  'documentNumber',
  'note',
  'receiver',
  'lateReason',
  'overlapReason',
  'birthOn',
  'defence',
  'signatureNote',
  'cashGround',
  'recorderId',
  'toldOn',
  'decidedOn',
];
const REQUIRED: Partial<Record<CaseAction, readonly ActField[]>> = {
  review_defence: ['opinion'],
  report_hearing: ['opinion'],
};

export function isOptional(field: ActField, action: CaseAction): boolean {
  if (REQUIRED[action]?.includes(field) === true) return false;
  return OPTIONAL.includes(field) || (field === 'place' && action === 'archive');
}

const HINTS: Partial<Record<ActField, string>> = {
  documentNumber: '留空由系统编号',
  caseNumber: '留空由系统编号',
  birthOn: '可能未满十八周岁的，请填写',
  overlapReason: '没有重叠的，不填',
  signatureNote: '已签收的，不填',
  cashGround: '到银行缴纳的，不选',
};

const HINTS_OF_ACT: Partial<Record<CaseAction, Partial<Record<ActField, string>>>> = {
  correct_decision: { documentNumber: '' },
  serve_decision: { lateReason: '没有逾期的，不填', decisionId: '不选，则为全部未送达的决定书' },
  accept_hearing: { lateReason: '没有逾期的，不填' },
  apply_to_court: { lateReason: '没有逾期的，不填' },
};

export function fieldHint(field: ActField, action: CaseAction, form: Pick<ActForm, 'mode'>): string | undefined {
  if (field === 'on' && form.mode === 'public_notice') return '公告期满之日';
  if (field === 'on' && form.mode === 'post') return '回执上的收件日期';
  const hint = HINTS_OF_ACT[action]?.[field] ?? HINTS[field];
  return hint === '' ? undefined : hint;
}

const LINE_LABELS: Readonly<Record<string, string>> = {
  kind: '处罚种类',
  amountFen: '金额',
  licences: '证件数',
  days: '期限',
  description: '说明',
  ground: '情形',
  parties: '当事人',
  documentNumber: '决定书文号',
  name: '姓名',
  opinion: '意见',
  dueOn: '缴纳期限',
};

/** The name of a field by its path on the wire: `proposal.0.amountFen` is 第 1 项的金额. */
export function pathLabel(path: string, action: CaseAction): string {
  const [first = '', ...rest] = path.split('.');
  const last = rest.at(-1);
  if (last === undefined) return isActField(first) ? fieldLabel(first, action) : first;
  const number = Number(rest.at(-2));
  const where = Number.isInteger(number) ? `第 ${number + 1} 项的` : '';
  return `${where}${LINE_LABELS[last] ?? last}`;
}
