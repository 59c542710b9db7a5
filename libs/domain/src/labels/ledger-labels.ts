import type {
  Ledger,
  LedgerBlacklisting,
  LedgerCase,
  LedgerClosureRequest,
  LedgerCoerciveMeasure,
  LedgerCriminalTransfer,
  LedgerDecision,
  LedgerDisciplinaryAction,
  LedgerDisciplinedPerson,
  LedgerEnterprise,
  LedgerExposure,
  LedgerHazard,
  LedgerInspection,
  LedgerJointDiscipline,
  LedgerTransferredPerson,
} from '../ledger/ledger-types.js';

/** Every name of a field that the ledger format knows. */
export type LedgerFieldName =
  | keyof Ledger
  | keyof LedgerEnterprise
  | keyof LedgerInspection
  | keyof LedgerHazard
  | keyof LedgerCase
  | keyof LedgerDecision
  | keyof LedgerCoerciveMeasure
  | keyof LedgerClosureRequest
  | keyof LedgerCriminalTransfer
  | keyof LedgerTransferredPerson
  | keyof LedgerDisciplinaryAction
  | keyof LedgerDisciplinedPerson
  | keyof LedgerExposure
  | keyof LedgerBlacklisting
  | keyof LedgerJointDiscipline
  | 'amountFen'
  | 'licences';

export const LEDGER_FIELD_LABEL = {
  format: '文件格式',
  version: '格式版本',
  source: '来源',
  enterprises: '企业列表',
  inspections: '现场检查列表',
  cases: '案件列表',
  coerciveMeasures: '强制措施列表',
  closureRequests: '提请关闭列表',
  criminalTransfers: '涉嫌犯罪案件移送列表',
  disciplinaryActions: '党政纪处分列表',
  exposures: '曝光列表',
  blacklistings: '黑名单列表',
  jointDisciplines: '联合惩戒列表',
  id: '编号',
  name: '名称（姓名）',
  uscc: '统一社会信用代码',
  region: '单位代码',
  industry: '行业',
  enterprise: '企业编号',
  inspectedOn: '检查日期',
  kind: '种类',
  hazards: '隐患列表',
  description: '隐患描述',
  major: '是否重大隐患',
  verifiedOn: '复查销号日期',
  class: '案件类别',
  procedure: '办案程序',
  person: '当事人（人员）',
  violation: '违法行为',
  filedOn: '立案日期',
  decisions: '处罚决定列表',
  closedOn: '结案日期',
  decidedOn: '决定日期',
  party: '被处罚方',
  penalties: '处罚内容列表',
  revokedOn: '撤销日期',
  documentNumber: '文书号',
  amountFen: '金额（分）',
  licences: '证件件数',
  case: '案件编号',
  startedOn: '开始日期',
  endedOn: '解除日期',
  requestedOn: '提请日期',
  transferredOn: '移送日期',
  persons: '移送人员列表',
  idNumber: '身份证号码',
  liableOn: '追究刑事责任日期',
  measure: '处分',
  unit: '工作单位',
  publishedOn: '发布日期',
  medium: '媒体',
  listedOn: '列入日期',
  removedOn: '移出日期',
} satisfies Record<LedgerFieldName, string>;
