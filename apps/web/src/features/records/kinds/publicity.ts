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
import { EXPOSURE_MEDIUM_LABEL } from '@anjuan/domain';
import { api } from '../../../lib/api';
import { address, date, ref, tag, text } from '../../../ui/cell';
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
  moreFields: (item) => [
    { label: '企业', cell: ref(item.enterprise) },
    { label: '网址', cell: address(item.url) },
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
  moreFields: (item) => [{ label: '企业', cell: ref(item.enterprise) }],
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
  moreFields: (item) => [{ label: '企业', cell: ref(item.enterprise) }],
});
