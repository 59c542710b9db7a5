import { type CoerciveMeasureDetail, CorrectCoerciveMeasure, measuresApi, NewCoerciveMeasure } from '@anjuan/contracts';
import {
  APPROVER_POST_LABEL,
  COERCIVE_MEASURE_KIND_LABEL,
  COERCIVE_MEASURE_KINDS,
  liftGroundsOf,
  MEASURE_LIFT_GROUND_LABEL,
  MEASURE_TERM_DAYS,
  measureRefusals,
  type CoerciveMeasureKind,
} from '@anjuan/domain';
import { api } from '../../../lib/api';
import { optionsOf } from '../../../lib/options';
import { consequenceForm } from './consequence-form';
import type { FormSection, FormValues, Option } from './field-spec';
import { flagOf, textOf } from './form-values';
import { CASE, ENTERPRISE, OTHER_PARTY } from './link-fields';

const isCut = (values: FormValues): boolean => textOf(values, 'kind') === 'power_cut';
const isUrgent = (values: FormValues): boolean => flagOf(values, 'emergency');

const SECTIONS: readonly FormSection[] = [
  {
    title: '对谁、采取什么措施',
    fields: [
      { ...CASE, wide: true },
      { ...ENTERPRISE, hint: '没有企业的，填写个人' },
      { as: 'person', key: 'personId', label: '个人' },
      OTHER_PARTY,
      { as: 'choice', key: 'kind', label: '措施种类', wide: true, options: optionsOf(COERCIVE_MEASURE_KIND_LABEL) },
      {
        as: 'text',
        key: 'documentNumber',
        label: '决定书文号',
        max: 64,
        hint: '一份决定书计 1 起：同一份决定书上的查封和扣押合为一条（《行政强制法》第二十四条）',
      },
      {
        as: 'area',
        key: 'objects',
        label: '查封、扣押的场所、设施或者财物',
        max: 1000,
        wide: true,
        hint: '写明名称、数量，与清单一致；不得涉及与违法行为无关的财物和生活必需品（《行政强制法》第二十三条）',
        shown: (values) => !isCut(values),
      },
    ],
  },
  {
    title: '停电的条件',
    text: '只有企业拒不执行停产停业、停止施工、停止使用的决定，且有发生事故的现实危险，才能通知停止供电（《安全生产法》第七十条）。',
    shown: isCut,
    fields: [
      {
        as: 'area',
        key: 'powerCutGround',
        label: '拒不执行的决定和现实危险',
        max: 1000,
        wide: true,
      },
      { as: 'text', key: 'powerSupplier', label: '书面通知的供电单位', max: 200, example: '晋江市供电公司' },
      {
        as: 'date',
        key: 'noticedOn',
        label: '通知企业日期',
        hint: '应当提前二十四小时通知；有危及生产安全的紧急情形的除外',
      },
      {
        as: 'check',
        key: 'notResidential',
        label: '居民生活',
        words: '已核实：不影响居民生活用电（《行政强制法》第四十三条）',
        wide: true,
      },
    ],
  },
  {
    title: '实施',
    fields: [
      { as: 'date', key: 'startedOn', label: '实施日期' },
      {
        as: 'officers',
        key: 'officerIds',
        label: '执法人员',
        day: 'startedOn',
        wide: true,
        hint: '两名以上，实施当日执法证有效（《行政强制法》第十八条）',
      },
      {
        as: 'number',
        key: 'termDays',
        label: '期限',
        max: MEASURE_TERM_DAYS,
        unit: '日',
        hint: '不超过三十日，按决定书填写（《行政强制法》第二十五条）',
        shown: (values) => !isCut(values),
      },
      {
        as: 'number',
        key: 'appraisalDays',
        label: '检测、检验、鉴定期间',
        max: 999,
        unit: '日',
        hint: '已书面告知当事人的，不计入期限；没有的不填',
        shown: (values) => !isCut(values),
      },
    ],
  },
  {
    title: '批准',
    fields: [
      { as: 'check', key: 'emergency', label: '紧急情况', words: '情况紧急，当场实施后补办批准', wide: true },
      {
        as: 'area',
        key: 'emergencyReason',
        label: '紧急情况的说明',
        max: 500,
        wide: true,
        hint: '应当在二十四小时内报告并补办批准；负责人不批准的立即解除（《行政强制法》第十九条）',
        shown: isUrgent,
      },
      {
        as: 'date',
        key: 'approvedOn',
        label: '批准日期',
        hint: '实施前须经负责人批准；紧急情况下不得晚于实施次日',
      },
      { as: 'text', key: 'approverName', label: '批准人', max: 100 },
      {
        as: 'choice',
        key: 'approverPost',
        label: '批准人职务',
        options: optionsOf(APPROVER_POST_LABEL),
        wide: true,
        hint: '停止供电须由主要负责人本人批准（《安全生产法》第七十条）',
      },
    ],
  },
];

function kindOf(values: FormValues): CoerciveMeasureKind {
  return COERCIVE_MEASURE_KINDS.find((one) => one === textOf(values, 'kind')) ?? 'seal';
}

export function liftOptions(kind: CoerciveMeasureKind): readonly Option[] {
  return liftGroundsOf(kind).map((value) => ({ value, label: MEASURE_LIFT_GROUND_LABEL[value] }));
}

const LIFT: FormSection = {
  title: '解除',
  fields: [
    { as: 'date', key: 'lift.endedOn', label: '解除日期' },
    {
      as: 'select',
      key: 'lift.ground',
      label: '解除理由',
      options: (values) => liftOptions(kindOf(values)),
      wide: true,
    },
    { as: 'text', key: 'lift.note', label: '说明', max: 500, wide: true },
  ],
};

const NOT_LIFTED: FormSection = {
  title: '',
  fields: [{ as: 'date', key: 'lift.endedOn', label: '解除日期', shown: () => false }],
  shown: () => false,
};

export const measureForm = consequenceForm<NewCoerciveMeasure, CorrectCoerciveMeasure, CoerciveMeasureDetail>({
  slug: 'coercive-measures',
  words: {
    create: '登记强制措施',
    edit: '更正强制措施',
    save: '登记',
    created: '强制措施已登记',
    hint: '查封、扣押、停电；先行登记保存和现场责令不在此登记',
  },
  sections: SECTIONS,
  endSections: ({ endedOn }) => [endedOn === null ? NOT_LIFTED : LIFT],
  newSchema: NewCoerciveMeasure,
  correctSchema: CorrectCoerciveMeasure,
  titleOf: (detail) => detail.documentNumber ?? detail.enterprise?.label ?? detail.person ?? '强制措施',
  begin: (_, today) => ({
    kind: 'seal',
    startedOn: today,
    approvedOn: today,
    termDays: String(MEASURE_TERM_DAYS),
  }),
  fill: (detail) => ({
    caseId: detail.case,
    enterpriseId: detail.enterprise,
    personId: detail.personId === null ? null : { id: detail.personId, label: detail.person ?? '' },
    officerIds: detail.officers.map(({ staffId }) => staffId),
    'lift.endedOn': detail.endedOn,
    'lift.ground': detail.liftGround ?? 'no_longer_needed',
    'lift.note': detail.liftNote,
  }),
  refusals: (body, { today, historical, officers }) => {
    const notApproved = 'lift' in body && body.lift?.ground === 'not_approved';
    return measureRefusals(body, { today, historical, officers, notApproved });
  },
  read: (id, signal) => api.call(measuresApi.read, { params: { id }, signal }),
  create: (body, idempotencyKey) => api.call(measuresApi.create, { body, idempotencyKey }),
  correct: (id, body, idempotencyKey) => api.call(measuresApi.correct, { params: { id }, body, idempotencyKey }),
});
