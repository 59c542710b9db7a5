import {
  blacklistApi,
  type BlacklistEntryItem,
  CorrectBlacklistEntry,
  CorrectExposure,
  CorrectJointDiscipline,
  type ExposureItem,
  exposuresApi,
  jointDisciplineApi,
  type JointDisciplineItem,
  NewBlacklistEntry,
  NewExposure,
  NewJointDiscipline,
} from '@anjuan/contracts';
import {
  blacklistRefusals,
  endOrderRefusals,
  EXPOSURE_MEDIUM_LABEL,
  type ExposedCase,
  exposureRefusals,
  isKnownDate,
  isLive,
  jointDisciplineRefusals,
} from '@anjuan/domain';
import { api } from '../../../lib/api';
import { optionsOf } from '../../../lib/options';
import { consequenceForm } from './consequence-form';
import type { FormContext, FormSection } from './field-spec';
import { CASE, ENTERPRISE, OTHER_PARTY } from './link-fields';

const WHO: FormSection = { title: '企业', fields: [CASE, ENTERPRISE, OTHER_PARTY] };

/** Of a correction only the server knows whether the exposure named the case before. */
function exposedCase({ linked }: FormContext, correction: boolean): ExposedCase | null {
  if (linked === null) return null;
  const { stage, historical, steps, decisions } = linked;
  const servedOn = isKnownDate(steps.servedOn) ? steps.servedOn : null;
  const decisionInForce = servedOn !== null && decisions.some(isLive);
  return { stage, historical, servedOn, decisionInForce: correction ? null : decisionInForce };
}

const EXPOSURE: readonly FormSection[] = [
  WHO,
  {
    title: '发布',
    text: '点名曝光企业的报道或者网站发布。例行的行政处罚信息公示（双公示）不在此登记。关联案件的，决定送达之后才能曝光。',
    fields: [
      { as: 'choice', key: 'medium', label: '媒体', wide: true, options: optionsOf(EXPOSURE_MEDIUM_LABEL) },
      { as: 'text', key: 'mediumName', label: '媒体名称', max: 200, example: '泉州市城市管理局网站' },
      { as: 'date', key: 'publishedOn', label: '发布日期', hint: '按它计入统计表' },
      { as: 'text', key: 'url', label: '网址', max: 500, wide: true, example: 'https://', hint: '网站发布的必填' },
    ],
  },
];

export const exposureForm = consequenceForm<NewExposure, CorrectExposure, ExposureItem>({
  slug: 'exposures',
  words: {
    create: '登记曝光',
    edit: '更正曝光',
    save: '登记',
    created: '曝光已登记',
    hint: '在媒体或者网站上点名曝光企业',
  },
  sections: EXPOSURE,
  endSections: ({ withdrawnOn }) =>
    withdrawnOn === null
      ? [hidden('withdrawnOn', 'withdrawReason')]
      : [ending('撤下', ['withdrawnOn', '撤下日期'], ['withdrawReason', '撤下原因'])],
  newSchema: NewExposure,
  correctSchema: CorrectExposure,
  titleOf: (item) => item.enterprise.label,
  begin: (_, today) => ({ medium: 'website', publishedOn: today }),
  fill: (item) => ({ caseId: item.case, enterpriseId: item.enterprise }),
  refusals: (body, context) => exposureRefusals(body, exposedCase(context, 'version' in body), context),
  correctionRefusals: ({ publishedOn, withdrawnOn }, context) =>
    endOrderRefusals(
      { field: 'publishedOn', name: '发布日期', on: publishedOn },
      { field: 'withdrawnOn', name: '撤下日期', on: withdrawnOn },
      context,
    ),
  read: (id, signal) => api.call(exposuresApi.read, { params: { id }, signal }),
  create: (body, idempotencyKey) => api.call(exposuresApi.create, { body, idempotencyKey }),
  correct: (id, body, idempotencyKey) => api.call(exposuresApi.correct, { params: { id }, body, idempotencyKey }),
});

const LISTING: readonly FormSection[] = [
  WHO,
  {
    title: '列入决定',
    text: '列入名单必须有法律、法规或者政策依据（《安全生产法》第七十八条）。',
    fields: [
      { as: 'text', key: 'basis', label: '依据', max: 500, wide: true, example: '文件名称、文号和条款' },
      { as: 'area', key: 'behaviour', label: '失信行为', max: 1000, wide: true },
      { as: 'text', key: 'documentNumber', label: '列入决定文号', max: 64 },
      { as: 'date', key: 'listedOn', label: '列入日期', hint: '列入决定的日期，按它计入统计表' },
      { as: 'date', key: 'expectedEndOn', label: '届满日期', hint: '决定没有写明的不填' },
    ],
  },
];

export const blacklistForm = consequenceForm<NewBlacklistEntry, CorrectBlacklistEntry, BlacklistEntryItem>({
  slug: 'blacklist-entries',
  words: {
    create: '列入黑名单',
    edit: '更正黑名单记录',
    save: '登记',
    created: '已列入黑名单',
    hint: '列入安全生产黑名单的企业',
  },
  sections: LISTING,
  endSections: ({ removedOn }) =>
    removedOn === null
      ? [hidden('removedOn', 'removeReason')]
      : [ending('移出', ['removedOn', '移出日期'], ['removeReason', '移出原因'])],
  newSchema: NewBlacklistEntry,
  correctSchema: CorrectBlacklistEntry,
  titleOf: (item) => item.enterprise.label,
  begin: (_, today) => ({ listedOn: today }),
  fill: (item) => ({ caseId: item.case, enterpriseId: item.enterprise }),
  refusals: (body, context) => blacklistRefusals(body, context),
  correctionRefusals: ({ listedOn, removedOn }, context) =>
    endOrderRefusals(
      { field: 'listedOn', name: '列入日期', on: listedOn },
      { field: 'removedOn', name: '移出日期', on: removedOn },
      context,
    ),
  read: (id, signal) => api.call(blacklistApi.read, { params: { id }, signal }),
  create: (body, idempotencyKey) => api.call(blacklistApi.create, { body, idempotencyKey }),
  correct: (id, body, idempotencyKey) => api.call(blacklistApi.correct, { params: { id }, body, idempotencyKey }),
});

const JOINT: readonly FormSection[] = [
  WHO,
  {
    title: '惩戒',
    fields: [
      { as: 'text', key: 'basis', label: '依据', max: 500, wide: true, example: '文件名称、文号和条款' },
      {
        as: 'area',
        key: 'measures',
        label: '惩戒措施',
        max: 1000,
        wide: true,
        hint: '如加大执法检查频次、暂停项目审批、上调有关保险费率、行业或者职业禁入（《安全生产法》第七十八条）',
      },
      { as: 'date', key: 'startedOn', label: '开始日期', hint: '按它计入统计表' },
    ],
  },
];

export const jointDisciplineForm = consequenceForm<NewJointDiscipline, CorrectJointDiscipline, JointDisciplineItem>({
  slug: 'joint-disciplines',
  words: {
    create: '登记联合惩戒',
    edit: '更正联合惩戒',
    save: '登记',
    created: '联合惩戒已登记',
    hint: '由有关部门联合惩戒的企业',
  },
  sections: JOINT,
  endSections: ({ endedOn }) =>
    endedOn === null
      ? [hidden('endedOn', 'endReason')]
      : [ending('结束', ['endedOn', '结束日期'], ['endReason', '结束原因'])],
  newSchema: NewJointDiscipline,
  correctSchema: CorrectJointDiscipline,
  titleOf: (item) => item.enterprise.label,
  begin: (_, today) => ({ startedOn: today }),
  fill: (item) => ({ caseId: item.case, enterpriseId: item.enterprise }),
  refusals: (body, context) => jointDisciplineRefusals(body, context),
  correctionRefusals: ({ startedOn, endedOn }, context) =>
    endOrderRefusals(
      { field: 'startedOn', name: '开始日期', on: startedOn },
      { field: 'endedOn', name: '结束日期', on: endedOn },
      context,
    ),
  read: (id, signal) => api.call(jointDisciplineApi.read, { params: { id }, signal }),
  create: (body, idempotencyKey) => api.call(jointDisciplineApi.create, { body, idempotencyKey }),
  correct: (id, body, idempotencyKey) => api.call(jointDisciplineApi.correct, { params: { id }, body, idempotencyKey }),
});

type Labelled = readonly [key: string, label: string];

function ending(title: string, [on, onLabel]: Labelled, [reason, reasonLabel]: Labelled): FormSection {
  return {
    title,
    fields: [
      { as: 'date', key: on, label: onLabel },
      { as: 'text', key: reason, label: reasonLabel, max: 500, wide: true },
    ],
  };
}

/** Sent as nothing: what has not ended ends by an act of its own. */
function hidden(on: string, reason: string): FormSection {
  return { ...ending('', [on, ''], [reason, '']), shown: () => false };
}
