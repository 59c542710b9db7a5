/** Words of the register that pages, pickers and dialogs share. */
export const ENTERPRISE_FIELD_LABEL: Readonly<Record<string, string>> = {
  name: '企业名称',
  uscc: '统一社会信用代码',
  unlicensed: '无照经营点',
  placeRegion: '所在地',
  industry: '行业',
  address: '地址',
  grid: '所属网格',
  grade: '风险等级',
  legalRepresentative: '法定代表人（负责人）',
  contactPhone: '联系电话',
  mergedInto: '并入',
  mergedEntries: '并入的企业',
  reason: '更正原因',
};

export const PERSON_FIELD_LABEL: Readonly<Record<string, string>> = {
  name: '姓名',
  workplace: '工作单位',
  phone: '联系电话',
  documentKind: '证件类型',
  documentNumber: '证件号码',
  reason: '更正原因',
};

export const enterpriseLabel = (field: string): string => ENTERPRISE_FIELD_LABEL[field] ?? field;
export const personLabel = (field: string): string => PERSON_FIELD_LABEL[field] ?? field;

export const partyWords = {
  newEnterprise: '登记新企业',
  newPerson: '登记新人员',
  save: '登记',
  codeHint: '18 位，以营业执照为准',
  unlicensedHint: '没有营业执照的，凭名称、所在地和地址识别',
  similar: '可能已经登记，点击即可直接使用：',
  reasonHint: '写明更正的依据，会留在更改历史中',
  numberKept: '不填则保留原证件号码',
  numberHint: '加密保存，页面只显示首尾几位',
} as const;
