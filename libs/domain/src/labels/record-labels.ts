import type {
  CoerciveMeasureKind,
  DisciplineKind,
  DisciplineMeasure,
  ExposureMedium,
  Industry,
  InspectionKind,
  PartyRole,
  RecordChangeKind,
  RecordType,
  TransferOutcome,
  UnitKind,
} from '../records/codes.js';

export const RECORD_TYPE_LABEL = {
  enterprise: '企业',
  person: '人员',
  inspection: '现场检查',
  hazard: '隐患',
  case: '案件',
  decision: '处罚决定',
  coercive_measure: '强制措施',
  closure_request: '提请关闭',
  criminal_transfer: '涉嫌犯罪案件移送',
  transferred_person: '移送人员',
  disciplinary_action: '党政纪处分',
  exposure: '曝光',
  blacklist_entry: '黑名单',
  joint_discipline: '联合惩戒',
} satisfies Record<RecordType, string>;

export const UNIT_KIND_LABEL = {
  city: '市本级',
  county: '县（市、区）',
  zone: '开发区',
} satisfies Record<UnitKind, string>;

export const INDUSTRY_LABEL = {
  gas: '燃气',
  municipal: '市政设施',
  sanitation: '环境卫生',
  landscape: '园林绿化',
  other: '其他',
} satisfies Record<Industry, string>;

export const INSPECTION_KIND_LABEL = {
  planned: '计划检查',
  random: '双随机检查',
  special: '专项检查',
  joint: '联合检查',
  follow_up: '复查',
} satisfies Record<InspectionKind, string>;

export const COERCIVE_MEASURE_KIND_LABEL = {
  seal: '查封',
  seize: '扣押',
  seal_and_seize: '查封并扣押',
  power_cut: '停电',
} satisfies Record<CoerciveMeasureKind, string>;

export const EXPOSURE_MEDIUM_LABEL = {
  website: '网站',
  newspaper: '报纸',
  tv: '电视',
  radio: '广播',
  wechat: '微信公众号',
  other: '其他媒体',
} satisfies Record<ExposureMedium, string>;

export const DISCIPLINE_KIND_LABEL = {
  party: '党纪处分',
  administrative: '政务处分',
} satisfies Record<DisciplineKind, string>;

/** Both kinds know a 警告. */
export const DISCIPLINE_MEASURE_LABEL = {
  warning: '警告',
  serious_warning: '严重警告',
  removal_from_party_posts: '撤销党内职务',
  probation: '留党察看',
  expulsion: '开除党籍',
  demerit: '记过',
  major_demerit: '记大过',
  demotion: '降级',
  removal: '撤职',
  dismissal: '开除',
} satisfies Record<DisciplineMeasure, string>;

export const TRANSFER_OUTCOME_LABEL = {
  pending: '待公安机关决定',
  accepted: '已立案侦查',
  prosecuted: '已起诉',
  convicted: '已判决有罪',
  refused: '公安机关不予立案',
  withdrawn: '撤销案件',
  not_prosecuted: '不起诉',
  acquitted: '宣告无罪',
} satisfies Record<TransferOutcome, string>;

export const PARTY_ROLE_LABEL = {
  enterprise: '当事企业',
  responsible_person: '责任人员',
  other: '其他当事人',
} satisfies Record<PartyRole, string>;

export const RECORD_CHANGE_KIND_LABEL = {
  created: '录入',
  corrected: '更正',
  supplemented: '补充登记',
  ended: '登记结束',
  voided: '作废',
  merged: '合并',
  unmerged: '撤销合并',
  reported: '登记企业报告整改',
  rechecked: '登记复查',
  reopened: '撤销销号',
} satisfies Record<RecordChangeKind, string>;
