import {
  blacklistApi,
  ExposureQuery,
  exposuresApi,
  jointDisciplineApi,
  RecordListQuery,
  type BlacklistEntryItem,
  type ExposureItem,
  type JointDisciplineItem,
} from '@anjuan/contracts';
import {
  EXPOSURE_MEDIUM_LABEL,
  isKnownDate,
  jointEndBlocked,
  jointEndRefusals,
  type KnownDate,
  removalBlocked,
  removalRefusals,
  withdrawalBlocked,
  withdrawalRefusals,
} from '@anjuan/domain';
import { api } from '../../../lib/api';
import { address, date, ref, tag, text } from '../../../ui/cell';
import { commonActs } from '../acts/common-acts';
import { endAct } from '../acts/end-act';
import { HISTORY_LABEL, historyWords } from '../history-labels';
import { optionsOf, queryFrom, recordKind } from '../record-kind';

export const exposures = recordKind<ExposureItem>({
  slug: 'exposures',
  type: 'exposure',
  title: '曝光',
  searchHint: '企业名称、媒体',
  dateWord: '发布日期',
  titleHead: '企业',
  titleOf: (item) => item.enterprise.label,
  columns: [
    { title: '媒体', width: 120, cell: (item) => text(EXPOSURE_MEDIUM_LABEL[item.medium]) },
    { title: '媒体名称', cell: (item) => text(item.mediumName) },
    { title: '发布日期', width: 116, cell: (item) => date(item.publishedOn) },
    { title: '案件', width: 220, cell: (item) => ref(item.case) },
  ],
  choices: [{ key: 'medium', label: '媒体', options: optionsOf(EXPOSURE_MEDIUM_LABEL) }],
  load: (filters, signal) => api.call(exposuresApi.list, { query: queryFrom(ExposureQuery, filters), signal }),
  readOne: (id, signal) => api.call(exposuresApi.read, { params: { id }, signal }),
  create: { path: '/exposures/new', label: '登记曝光', permission: 'consequence:write' },
  written: { permission: 'consequence:write', labels: HISTORY_LABEL, words: historyWords },
  acts: (item) => {
    const standing = {
      publishedOn: known(item.publishedOn),
      withdrawnOn: known(item.withdrawnOn),
      voided: item.voided,
    };
    return [
      endAct({
        key: 'withdraw',
        verb: '撤下',
        hint: '已发布的仍按发布日期计入统计表；撤下只说明不再公开。',
        version: item.version,
        blocked: withdrawalBlocked(standing),
        refusals: (end, context) => withdrawalRefusals(standing, end, context),
        send: (body, idempotencyKey) =>
          api.call(exposuresApi.withdraw, { params: { id: item.id }, body, idempotencyKey }),
      }),
      ...commonActs({
        slug: 'exposures',
        record: item,
        counted: '统计表不再因它计这家企业',
        voidIt: (body, idempotencyKey) =>
          api.call(exposuresApi.void, { params: { id: item.id }, body, idempotencyKey }),
      }),
    ];
  },
  moreFields: (item) => [
    { label: '企业', cell: ref(item.enterprise) },
    ...(item.otherPartyReason === null ? [] : [{ label: '与案件的关系', cell: text(item.otherPartyReason) }]),
    { label: '网址', cell: address(item.url) },
    { label: '撤下日期', cell: date(item.withdrawnOn, '未撤下') },
    ...(item.withdrawReason === null ? [] : [{ label: '撤下原因', cell: text(item.withdrawReason) }]),
  ],
});

export const blacklistEntries = recordKind<BlacklistEntryItem>({
  slug: 'blacklist-entries',
  type: 'blacklist_entry',
  title: '黑名单',
  searchHint: '企业名称',
  dateWord: '列入日期',
  titleHead: '企业',
  titleOf: (item) => item.enterprise.label,
  columns: [
    { title: '列入日期', width: 116, cell: (item) => date(item.listedOn) },
    { title: '移出日期', width: 116, cell: (item) => date(item.removedOn, '未移出') },
    { title: '状态', width: 110, cell: (item) => (item.removedOn === null ? tag('在列', 'danger') : tag('已移出')) },
    { title: '依据', cell: (item) => text(item.basis) },
    { title: '案件', width: 220, cell: (item) => ref(item.case) },
  ],
  choices: [],
  load: (filters, signal) => api.call(blacklistApi.list, { query: queryFrom(RecordListQuery, filters), signal }),
  readOne: (id, signal) => api.call(blacklistApi.read, { params: { id }, signal }),
  create: { path: '/blacklist-entries/new', label: '列入黑名单', permission: 'consequence:write' },
  written: { permission: 'consequence:write', labels: HISTORY_LABEL, words: historyWords },
  acts: (item) => {
    const standing = { listedOn: known(item.listedOn), removedOn: known(item.removedOn), voided: item.voided };
    return [
      endAct({
        key: 'remove',
        verb: '移出',
        hint: '移出之后，列入仍按列入日期计入统计表。',
        version: item.version,
        blocked: removalBlocked(standing),
        refusals: (end, context) => removalRefusals(standing, end, context),
        send: (body, idempotencyKey) =>
          api.call(blacklistApi.remove, { params: { id: item.id }, body, idempotencyKey }),
      }),
      ...commonActs({
        slug: 'blacklist-entries',
        record: item,
        counted: '统计表不再因它计这家企业',
        voidIt: (body, idempotencyKey) =>
          api.call(blacklistApi.void, { params: { id: item.id }, body, idempotencyKey }),
      }),
    ];
  },
  moreFields: (item) => [
    { label: '企业', cell: ref(item.enterprise) },
    ...(item.otherPartyReason === null ? [] : [{ label: '与案件的关系', cell: text(item.otherPartyReason) }]),
    { label: '失信行为', cell: text(item.behaviour) },
    { label: '列入决定文号', cell: text(item.documentNumber) },
    { label: '届满日期', cell: date(item.expectedEndOn, '未规定') },
    ...(item.removeReason === null ? [] : [{ label: '移出原因', cell: text(item.removeReason) }]),
  ],
});

export const jointDisciplines = recordKind<JointDisciplineItem>({
  slug: 'joint-disciplines',
  type: 'joint_discipline',
  title: '联合惩戒',
  searchHint: '企业名称',
  dateWord: '开始日期',
  titleHead: '企业',
  titleOf: (item) => item.enterprise.label,
  columns: [
    { title: '开始日期', width: 116, cell: (item) => date(item.startedOn) },
    { title: '结束日期', width: 116, cell: (item) => date(item.endedOn, '未结束') },
    { title: '状态', width: 110, cell: (item) => (item.endedOn === null ? tag('惩戒中', 'danger') : tag('已结束')) },
    { title: '依据', cell: (item) => text(item.basis) },
    { title: '案件', width: 220, cell: (item) => ref(item.case) },
  ],
  choices: [],
  load: (filters, signal) => api.call(jointDisciplineApi.list, { query: queryFrom(RecordListQuery, filters), signal }),
  readOne: (id, signal) => api.call(jointDisciplineApi.read, { params: { id }, signal }),
  create: { path: '/joint-disciplines/new', label: '登记联合惩戒', permission: 'consequence:write' },
  written: { permission: 'consequence:write', labels: HISTORY_LABEL, words: historyWords },
  acts: (item) => {
    const standing = { startedOn: known(item.startedOn), endedOn: known(item.endedOn), voided: item.voided };
    return [
      endAct({
        key: 'end',
        verb: '结束',
        hint: '结束之后，惩戒仍按开始日期计入统计表。',
        version: item.version,
        blocked: jointEndBlocked(standing),
        refusals: (end, context) => jointEndRefusals(standing, end, context),
        send: (body, idempotencyKey) =>
          api.call(jointDisciplineApi.end, { params: { id: item.id }, body, idempotencyKey }),
      }),
      ...commonActs({
        slug: 'joint-disciplines',
        record: item,
        counted: '统计表不再因它计这家企业',
        voidIt: (body, idempotencyKey) =>
          api.call(jointDisciplineApi.void, { params: { id: item.id }, body, idempotencyKey }),
      }),
    ];
  },
  moreFields: (item) => [
    { label: '企业', cell: ref(item.enterprise) },
    ...(item.otherPartyReason === null ? [] : [{ label: '与案件的关系', cell: text(item.otherPartyReason) }]),
    { label: '惩戒措施', cell: text(item.measures) },
    ...(item.endReason === null ? [] : [{ label: '结束原因', cell: text(item.endReason) }]),
  ],
});

const known = (text: string | null): KnownDate | null => (isKnownDate(text) ? text : null);
