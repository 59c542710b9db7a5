import type { CaseAction } from '@anjuan/domain';

/** What a dialog can ask, named as on the wire. */
export const ACT_FIELDS = [
  'decisionId',
  'on',
  'caseNumber',
  'facts',
  'proposal',
  'mode',
  'documentNumber',
  'kind',
  'content',
  'decisions',
  'lines',
  'amountFen',
  'note',
  'organ',
  'by',
  'ending',
  'decidedOn',
  'opinion',
  'reason',
  'place',
] as const;
export type ActField = (typeof ACT_FIELDS)[number];

/** What each act is told beside the case's version; the file itself is amended on a page of its own. */
export const FIELDS_OF_ACT = {
  amend: [],
  request_filing: ['on', 'opinion'],
  drop_lead: ['on', 'reason'],
  endorse_filing: ['on', 'opinion'],
  return_filing: ['on', 'reason'],
  approve_filing: ['on', 'caseNumber', 'opinion'],
  conclude: ['on', 'facts', 'proposal'],
  submit_review: ['on'],
  pass_review: ['on', 'opinion'],
  return_review: ['on', 'reason'],
  reopen_investigation: ['on', 'reason'],
  serve_notice: ['on', 'mode', 'documentNumber'],
  record_defence: ['on', 'kind', 'content'],
  decide: ['on', 'decisions'],
  serve_decision: ['on', 'mode'],
  record_payment: ['decisionId', 'on', 'amountFen', 'note'],
  record_refund: ['decisionId', 'on', 'amountFen', 'note'],
  end_execution: ['on', 'reason'],
  request_closing: ['on', 'opinion'],
  return_closing: ['on', 'reason'],
  approve_closing: ['on', 'opinion'],
  archive: ['on', 'place'],
  withdraw_case: ['on', 'reason'],
  transfer_out: ['on', 'organ', 'reason'],
  annul_filing: ['on', 'reason'],
  change_decision: ['decisionId', 'on', 'by', 'lines', 'reason'],
  revoke_decision: ['decisionId', 'on', 'by', 'ending', 'reason'],
  correct_decision: ['decisionId', 'decidedOn', 'documentNumber', 'reason'],
  void_decision: ['decisionId', 'reason'],
  void_case: ['reason'],
} as const satisfies Record<CaseAction, readonly ActField[]>;

/** Acts that take something back or end something: their button is red. */
const GRAVE: readonly CaseAction[] = [
  'drop_lead',
  'return_filing',
  'return_review',
  'return_closing',
  'end_execution',
  'withdraw_case',
  'transfer_out',
  'annul_filing',
  'revoke_decision',
  'void_decision',
  'void_case',
];

export const isGrave = (action: CaseAction): boolean => GRAVE.includes(action);

/** Lists of penalties need room. */
const WIDE: readonly CaseAction[] = ['conclude', 'decide', 'change_decision'];

export const isWide = (action: CaseAction): boolean => WIDE.includes(action);

const LABELS = {
  decisionId: '处罚决定',
  on: '日期',
  caseNumber: '案号',
  facts: '查明的事实',
  proposal: '拟处罚内容',
  mode: '送达方式',
  documentNumber: '文书号',
  kind: '陈述、申辩情况',
  content: '陈述、申辩内容及复核意见',
  decisions: '处罚决定',
  lines: '变更后的处罚内容',
  amountFen: '金额（元）',
  note: '备注',
  organ: '接收机关',
  by: '作出机关',
  ending: '结果',
  decidedOn: '决定日期',
  opinion: '意见',
  reason: '理由',
  place: '存放位置',
} satisfies Record<ActField, string>;

/** The day of each act in the words of the bureau. */
const DAY_LABELS: Partial<Record<CaseAction, string>> = {
  request_filing: '提请日期',
  endorse_filing: '签署日期',
  approve_filing: '立案日期',
  return_filing: '退回日期',
  conclude: '终结日期',
  submit_review: '提请日期',
  pass_review: '审核日期',
  return_review: '退回日期',
  serve_notice: '送达日期',
  record_defence: '记录日期',
  decide: '决定日期',
  serve_decision: '送达日期',
  record_payment: '缴款日期',
  record_refund: '退款日期',
  request_closing: '提请日期',
  approve_closing: '结案日期',
  archive: '归档日期',
  transfer_out: '移送日期',
};

const NUMBER_LABELS: Partial<Record<CaseAction, string>> = {
  serve_notice: '告知书文号',
  correct_decision: '决定书文号',
};

export function fieldLabel(field: ActField, action: CaseAction): string {
  if (field === 'on') return DAY_LABELS[action] ?? LABELS.on;
  if (field === 'documentNumber') return NUMBER_LABELS[action] ?? LABELS.documentNumber;
  return LABELS[field];
}

const OPTIONAL: readonly ActField[] = ['opinion', 'caseNumber', 'documentNumber', 'content', 'note', 'place'];

export const isOptional = (field: ActField): boolean => OPTIONAL.includes(field);

const LINE_LABELS: Readonly<Record<string, string>> = {
  kind: '处罚种类',
  amountFen: '金额',
  licences: '证件数',
  days: '期限',
  description: '说明',
  parties: '当事人',
  documentNumber: '决定书文号',
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

function isActField(text: string): text is ActField {
  const fields: readonly string[] = ACT_FIELDS;
  return fields.includes(text);
}
