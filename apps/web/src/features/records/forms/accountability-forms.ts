import {
  type ClosureRequestItem,
  closureRequestsApi,
  CorrectClosureRequest,
  CorrectCriminalTransfer,
  CorrectDisciplinaryAction,
  type CriminalTransferItem,
  criminalTransfersApi,
  type DisciplinaryActionItem,
  disciplinaryActionsApi,
  NewClosureRequest,
  NewCriminalTransfer,
  NewDisciplinaryAction,
} from '@anjuan/contracts';
import {
  answerOrderRefusals,
  APPROVER_POST_LABEL,
  CLOSURE_GROUND_LABEL,
  closureRefusals,
  DISCIPLINE_KIND_LABEL,
  DISCIPLINE_KINDS,
  DISCIPLINE_MEASURE_LABEL,
  disciplineMeasuresOf,
  disciplineRefusals,
  isLocalDate,
  lateSteps,
  type LocalDate,
  TRANSFER_SOURCE_LABEL,
  transferRefusals,
} from '@anjuan/domain';
import { api } from '../../../lib/api';
import { optionsOf } from '../../../lib/options';
import { consequenceForm } from './consequence-form';
import type { FormSection, FormValues, Option } from './field-spec';
import { textOf } from './form-values';
import { CASE, ENTERPRISE, OTHER_PARTY } from './link-fields';

const CLOSURE: readonly FormSection[] = [
  {
    title: '提请关闭的企业',
    fields: [CASE, ENTERPRISE, OTHER_PARTY],
  },
  {
    title: '情形和文书',
    text: '由地方人民政府决定是否关闭；这里登记的是本单位的提请（《安全生产法》第一百一十三条）。',
    fields: [
      { as: 'select', key: 'ground', label: '情形', wide: true, options: optionsOf(CLOSURE_GROUND_LABEL) },
      {
        as: 'area',
        key: 'groundNote',
        label: '具体事实',
        max: 1000,
        wide: true,
        hint: '如历次处罚的决定书文号和日期、整顿后的复查结果',
      },
      { as: 'text', key: 'government', label: '受理提请的人民政府', max: 200, example: '晋江市人民政府' },
      { as: 'text', key: 'documentNumber', label: '提请文书号', max: 64 },
      { as: 'date', key: 'requestedOn', label: '提请日期', hint: '文书发出的日期，按它计入统计表' },
    ],
  },
];

export const closureForm = consequenceForm<NewClosureRequest, CorrectClosureRequest, ClosureRequestItem>({
  slug: 'closure-requests',
  words: {
    create: '登记提请关闭',
    edit: '更正提请关闭',
    save: '登记',
    created: '提请关闭已登记',
    hint: '向地方人民政府提请关闭企业',
  },
  sections: CLOSURE,
  newSchema: NewClosureRequest,
  correctSchema: CorrectClosureRequest,
  titleOf: (item) => item.enterprise.label,
  begin: (_, today) => ({ requestedOn: today }),
  fill: (item) => ({ caseId: item.case, enterpriseId: item.enterprise }),
  refusals: (body, context) => closureRefusals(body, context),
  read: (id, signal) => api.call(closureRequestsApi.read, { params: { id }, signal }),
  create: (body, idempotencyKey) => api.call(closureRequestsApi.create, { body, idempotencyKey }),
  correct: (id, body, idempotencyKey) => api.call(closureRequestsApi.correct, { params: { id }, body, idempotencyKey }),
});

const isOwn = (values: FormValues): boolean => textOf(values, 'source') !== 'police';
const isLate = (values: FormValues): boolean =>
  lateSteps({
    reportedOn: dayOf(values, 'reportedOn'),
    approvedOn: dayOf(values, 'approvedOn'),
    transferredOn: dayOf(values, 'transferredOn'),
  }).length > 0;

function dayOf(values: FormValues, key: string): LocalDate | null {
  const text = textOf(values, key);
  return isLocalDate(text) ? text : null;
}

const PRINCIPALS = optionsOf(APPROVER_POST_LABEL).filter(({ value }) => value !== 'deputy');

/** Offences that enforcement of work safety meets most; others are typed. */
const OFFENCES: readonly string[] = [
  '危险作业罪',
  '重大责任事故罪',
  '强令、组织他人违章冒险作业罪',
  '重大劳动安全事故罪',
  '危险物品肇事罪',
  '工程重大安全事故罪',
  '消防责任事故罪',
  '不报、谎报安全事故罪',
  '提供虚假证明文件罪',
  '非法经营罪',
];

const TRANSFER: readonly FormSection[] = [
  {
    title: '案件和人员',
    fields: [
      { as: 'choice', key: 'source', label: '来源', wide: true, options: optionsOf(TRANSFER_SOURCE_LABEL) },
      CASE,
      { as: 'text', key: 'offence', label: '涉嫌罪名', max: 200, suggestions: OFFENCES },
      {
        as: 'persons',
        key: 'personIds',
        label: '移送的人员',
        wide: true,
        hint: '可以先不填，以后补充；每人追究刑事责任的日期在移送登记之后逐人填写',
      },
    ],
  },
  {
    title: '报告、批准和移送',
    text: '三日内作出是否移送的决定，批准后二十四小时内移送（《行政执法机关移送涉嫌犯罪案件的规定》第五条）。',
    shown: isOwn,
    fields: [
      { as: 'date', key: 'reportedOn', label: '书面报告日期' },
      { as: 'date', key: 'approvedOn', label: '批准移送日期' },
      { as: 'text', key: 'approverName', label: '批准人', max: 100 },
      {
        as: 'choice',
        key: 'approverPost',
        label: '批准人职务',
        options: PRINCIPALS,
        hint: '须由正职负责人或者主持工作的负责人批准',
      },
      { as: 'text', key: 'documentNumber', label: '移送书文号', max: 64 },
      {
        as: 'text',
        key: 'lateReason',
        label: '逾期原因',
        max: 500,
        wide: true,
        hint: '超过了规定的期限，请如实写明原因',
        shown: isLate,
      },
    ],
  },
  {
    title: '公安机关',
    fields: [
      { as: 'text', key: 'policeOrgan', label: '公安机关名称', max: 200, example: '晋江市公安局' },
      { as: 'date', key: 'transferredOn', label: '移送日期', hint: '由公安机关先立案的，没有移送日期可以不填' },
      { as: 'area', key: 'remarks', label: '备注', max: 1000, wide: true },
    ],
  },
];

const ANSWER: FormSection = {
  title: '公安机关的决定',
  fields: [
    { as: 'date', key: 'acceptedOn', label: '立案日期' },
    { as: 'date', key: 'refusedOn', label: '不予立案日期' },
    { as: 'date', key: 'returnedOn', label: '退回日期' },
    { as: 'text', key: 'policeDocument', label: '公安机关文书号', max: 64 },
    { as: 'text', key: 'policeNote', label: '说明', max: 500, wide: true },
  ],
};

export const transferForm = consequenceForm<NewCriminalTransfer, CorrectCriminalTransfer, CriminalTransferItem>({
  slug: 'criminal-transfers',
  words: {
    create: '登记涉嫌犯罪案件移送',
    edit: '更正涉嫌犯罪案件移送',
    save: '登记',
    created: '移送已登记',
    hint: '不得以行政处罚代替移送',
  },
  sections: TRANSFER,
  endSections: () => [ANSWER],
  newSchema: NewCriminalTransfer,
  correctSchema: CorrectCriminalTransfer,
  titleOf: (item) => item.offence ?? '涉嫌犯罪案件移送',
  begin: () => ({ source: 'bureau' }),
  fill: (item) => ({
    caseId: item.case,
    personIds: item.persons.map(({ personId, name }) => ({ id: personId, label: name })),
  }),
  refusals: (body, context) => transferRefusals(body, context),
  correctionRefusals: (body, context) => answerOrderRefusals({ ...body, voided: false, anybodyLiable: false }, context),
  read: (id, signal) => api.call(criminalTransfersApi.read, { params: { id }, signal }),
  create: (body, idempotencyKey) => api.call(criminalTransfersApi.create, { body, idempotencyKey }),
  correct: (id, body, idempotencyKey) =>
    api.call(criminalTransfersApi.correct, { params: { id }, body, idempotencyKey }),
});

function measureOptions(values: FormValues): readonly Option[] {
  const kind = DISCIPLINE_KINDS.find((one) => one === textOf(values, 'kind')) ?? 'administrative';
  return disciplineMeasuresOf(kind).map((value) => ({ value, label: DISCIPLINE_MEASURE_LABEL[value] }));
}

const DISCIPLINE: readonly FormSection[] = [
  {
    title: '受处分的人员',
    text: '同时受党纪和政务处分的分别登记，统计表只计一人。谈话提醒、批评教育、责令检查、诫勉不是处分。',
    fields: [
      { as: 'person', key: 'personId', label: '人员', hint: '有证件号码的一并登记，否则无法与其他记录比对' },
      CASE,
    ],
  },
  {
    title: '处分决定',
    fields: [
      { as: 'choice', key: 'kind', label: '种类', options: optionsOf(DISCIPLINE_KIND_LABEL) },
      { as: 'select', key: 'measure', label: '处分', options: measureOptions },
      { as: 'text', key: 'decidingOrgan', label: '作出决定的机关', max: 200, example: '晋江市监察委员会' },
      { as: 'text', key: 'documentNumber', label: '决定文号', max: 64 },
      { as: 'date', key: 'decidedOn', label: '决定日期', hint: '按它计入统计表' },
    ],
  },
];

export const disciplineForm = consequenceForm<NewDisciplinaryAction, CorrectDisciplinaryAction, DisciplinaryActionItem>(
  {
    slug: 'disciplinary-actions',
    words: {
      create: '登记党政纪处分',
      edit: '更正党政纪处分',
      save: '登记',
      created: '处分已登记',
      hint: '党纪处分、政务处分',
    },
    sections: DISCIPLINE,
    newSchema: NewDisciplinaryAction,
    correctSchema: CorrectDisciplinaryAction,
    titleOf: (item) => item.name,
    begin: (_, today) => ({ kind: 'administrative', decidedOn: today }),
    fill: (item) => ({ caseId: item.case, personId: { id: item.personId, label: item.name } }),
    refusals: (body, context) => disciplineRefusals(body, context),
    read: (id, signal) => api.call(disciplinaryActionsApi.read, { params: { id }, signal }),
    create: (body, idempotencyKey) => api.call(disciplinaryActionsApi.create, { body, idempotencyKey }),
    correct: (id, body, idempotencyKey) =>
      api.call(disciplinaryActionsApi.correct, { params: { id }, body, idempotencyKey }),
  },
);
