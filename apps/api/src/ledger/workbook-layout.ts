import {
  CASE_CLASS_LABEL,
  CASE_PROCEDURE_LABEL,
  COERCIVE_MEASURE_KIND_LABEL,
  DECISION_PARTY_LABEL,
  DISCIPLINE_KIND_LABEL,
  DISCIPLINE_MEASURE_LABEL,
  EXPOSURE_MEDIUM_LABEL,
  INDUSTRY_LABEL,
  INSPECTION_KIND_LABEL,
  LEDGER_FIELD_LABEL,
  LEDGER_PENALTY_KINDS,
  type LedgerCollections,
  type LedgerFieldName,
  PENALTY_KIND_LABEL,
  RECORD_TYPE_LABEL,
} from '@anjuan/domain';

export type ColumnKind = 'text' | 'date' | 'flag' | 'code' | 'yuan' | 'count' | 'region';

export interface SheetColumn {
  /** Path in the record: `person.name` of a case. */
  readonly field: string;
  readonly head: string;
  readonly kind: ColumnKind;
  /** What an empty cell means: not known (`null`), left out, or missing. */
  readonly empty: 'null' | 'absent' | 'missing';
  /** Code by code, what it is called. */
  readonly labels: Readonly<Record<string, string>>;
  readonly note: string;
}

/** Where the rows of a sheet go: records of their own, or parts of a record of another sheet. */
export type SheetTarget =
  | { readonly collection: keyof LedgerCollections }
  | { readonly part: 'hazards' | 'decisions' | 'penalties' | 'persons'; readonly of: keyof LedgerCollections };

export interface SheetLayout {
  readonly name: string;
  readonly target: SheetTarget;
  readonly columns: readonly SheetColumn[];
}

/** Heads of the columns that tie a row to its record; they are no fields of the format. */
export const PARENT_FIELD = '$parent';
export const DECISION_FIELD = '$decision';

type Options = Partial<Pick<SheetColumn, 'head' | 'empty' | 'note' | 'labels'>>;

const NO_LABELS: Readonly<Record<string, string>> = {};
const DATE_NOTE = '按 2021-03-12 填写；只知年月填 2021-03，只知年份填 2021；不知道留空';
const PARTIAL = { head: '', empty: 'missing', note: '', labels: NO_LABELS } as const;

function column(field: string, kind: ColumnKind, options: Options & { label?: LedgerFieldName } = {}): SheetColumn {
  const { label, ...given } = options;
  return { ...PARTIAL, head: label === undefined ? '' : LEDGER_FIELD_LABEL[label], ...given, field, kind };
}

const id = column('id', 'text', { label: 'id', note: '同一来源、同一种记录内不得重复，最多 64 个字' });
const region = column('region', 'region', { label: 'region', note: '办理单位的代码或名称' });
const enterprise = column('enterprise', 'text', { label: 'enterprise', note: '「企业」表或以前导入的文件中的编号' });
const caseId = column('case', 'text', {
  label: 'case',
  empty: 'null',
  note: '「案件」表或以前导入的文件中的编号；与案件无关留空',
});
const date = (field: LedgerFieldName): SheetColumn =>
  column(field, 'date', { label: field, empty: 'null', note: DATE_NOTE });
const code = (
  field: string,
  head: string,
  labels: Readonly<Record<string, string>>,
  empty: SheetColumn['empty'] = 'missing',
) => column(field, 'code', { head, labels, empty, note: `可填：${Object.values(labels).join('、')}` });
const documentNumber = column('documentNumber', 'text', {
  label: 'documentNumber',
  empty: 'absent',
  note: '没有可留空',
});
const idNumber = (field: string) =>
  column(field, 'text', { label: 'idNumber', empty: 'null', note: '18 位，请把单元格设为文本格式；不知道留空' });
const parent = (head: string, sheet: string): SheetColumn =>
  column(PARENT_FIELD, 'text', { head, note: `本文件「${sheet}」表中的编号` });
const decision = column(DECISION_FIELD, 'text', { head: '决定序号', note: '同一案件有几份决定时用 1、2、3 区分' });

const LEDGER_PENALTY_LABEL = Object.fromEntries(LEDGER_PENALTY_KINDS.map((kind) => [kind, PENALTY_KIND_LABEL[kind]]));

export const SHEETS: readonly SheetLayout[] = [
  {
    name: RECORD_TYPE_LABEL.enterprise,
    target: { collection: 'enterprises' },
    columns: [
      id,
      column('name', 'text', { head: '企业名称', note: '最多 200 个字' }),
      column('uscc', 'text', { label: 'uscc', empty: 'null', note: '18 位；没有营业执照的留空' }),
      column('region', 'region', { label: 'region', note: '企业所在地单位的代码或名称' }),
      code('industry', '行业', INDUSTRY_LABEL, 'null'),
    ],
  },
  {
    name: RECORD_TYPE_LABEL.inspection,
    target: { collection: 'inspections' },
    columns: [id, region, enterprise, date('inspectedOn'), code('kind', '检查种类', INSPECTION_KIND_LABEL)],
  },
  {
    name: RECORD_TYPE_LABEL.hazard,
    target: { part: 'hazards', of: 'inspections' },
    columns: [
      parent('现场检查编号', RECORD_TYPE_LABEL.inspection),
      id,
      column('description', 'text', { label: 'description', note: '最多 1000 个字' }),
      column('major', 'flag', { label: 'major', note: '可填：是、否' }),
      date('verifiedOn'),
    ],
  },
  {
    name: RECORD_TYPE_LABEL.case,
    target: { collection: 'cases' },
    columns: [
      id,
      region,
      code('class', '案件类别', CASE_CLASS_LABEL),
      code('procedure', '办案程序', CASE_PROCEDURE_LABEL, 'absent'),
      { ...enterprise, empty: 'null', note: '当事企业的编号；当事人只有个人时留空' },
      column('person.name', 'text', { head: '当事人姓名', empty: 'null', note: '当事人只有企业时留空' }),
      { ...idNumber('person.idNumber'), head: '当事人身份证号码' },
      column('violation', 'text', { label: 'violation', note: '最多 2000 个字' }),
      date('filedOn'),
      date('closedOn'),
    ],
  },
  {
    name: RECORD_TYPE_LABEL.decision,
    target: { part: 'decisions', of: 'cases' },
    columns: [
      parent('案件编号', RECORD_TYPE_LABEL.case),
      decision,
      date('decidedOn'),
      code('party', '被处罚方', DECISION_PARTY_LABEL),
      date('revokedOn'),
      documentNumber,
    ],
  },
  {
    name: '处罚内容',
    target: { part: 'penalties', of: 'cases' },
    columns: [
      parent('案件编号', RECORD_TYPE_LABEL.case),
      decision,
      code('kind', '处罚种类', LEDGER_PENALTY_LABEL),
      column('amountFen', 'yuan', { head: '金额（元）', empty: 'null', note: '罚款、没收填写，精确到分；不知道留空' }),
      column('licences', 'count', { label: 'licences', empty: 'absent', note: '暂扣许可证件时填写' }),
    ],
  },
  {
    name: RECORD_TYPE_LABEL.coercive_measure,
    target: { collection: 'coerciveMeasures' },
    columns: [
      id,
      region,
      caseId,
      enterprise,
      code('kind', '措施种类', COERCIVE_MEASURE_KIND_LABEL),
      date('startedOn'),
      date('endedOn'),
      documentNumber,
    ],
  },
  {
    name: RECORD_TYPE_LABEL.closure_request,
    target: { collection: 'closureRequests' },
    columns: [id, region, caseId, enterprise, date('requestedOn')],
  },
  {
    name: RECORD_TYPE_LABEL.criminal_transfer,
    target: { collection: 'criminalTransfers' },
    columns: [id, region, caseId, date('transferredOn')],
  },
  {
    name: RECORD_TYPE_LABEL.transferred_person,
    target: { part: 'persons', of: 'criminalTransfers' },
    columns: [
      parent('移送编号', RECORD_TYPE_LABEL.criminal_transfer),
      column('name', 'text', { head: '姓名', note: '最多 200 个字' }),
      idNumber('idNumber'),
      date('liableOn'),
    ],
  },
  {
    name: RECORD_TYPE_LABEL.disciplinary_action,
    target: { collection: 'disciplinaryActions' },
    columns: [
      id,
      region,
      caseId,
      code('kind', '处分类别', DISCIPLINE_KIND_LABEL),
      code('measure', '处分', DISCIPLINE_MEASURE_LABEL),
      date('decidedOn'),
      column('person.name', 'text', { head: '姓名', note: '最多 200 个字' }),
      column('person.unit', 'text', { label: 'unit', empty: 'null', note: '不知道留空' }),
      idNumber('person.idNumber'),
    ],
  },
  {
    name: RECORD_TYPE_LABEL.exposure,
    target: { collection: 'exposures' },
    columns: [id, region, caseId, enterprise, date('publishedOn'), code('medium', '媒体', EXPOSURE_MEDIUM_LABEL)],
  },
  {
    name: RECORD_TYPE_LABEL.blacklist_entry,
    target: { collection: 'blacklistings' },
    columns: [id, region, caseId, enterprise, date('listedOn'), date('removedOn')],
  },
  {
    name: RECORD_TYPE_LABEL.joint_discipline,
    target: { collection: 'jointDisciplines' },
    columns: [id, region, caseId, enterprise, date('startedOn')],
  },
];

export const EXPLANATIONS_SHEET = '说明';
export const CHOICES_SHEET = '选项';
export const SOURCE_HEAD = LEDGER_FIELD_LABEL.source;
