import {
  HazardQuery,
  hazardsApi,
  InspectionQuery,
  inspectionsApi,
  type HazardItem,
  type InspectionItem,
} from '@anjuan/contracts';
import {
  HAZARD_OVERDUE_LABEL,
  HAZARD_STATE_LABEL,
  hazardGradeLabel,
  type HazardState,
  INSPECTION_KIND_LABEL,
} from '@anjuan/domain';
import { api } from '../../../lib/api';
import { date, number, ref, tag, text, wordOf, type Cell } from '../../../ui/cell';
import type { Tone } from '../../../ui/tones';
import { optionsOf, queryFrom, recordKind } from '../record-kind';

export const inspections = recordKind<InspectionItem>({
  slug: 'inspections',
  type: 'inspection',
  title: '现场检查',
  searchHint: '企业名称、检查地点',
  dateWord: '检查日期',
  titleHead: '被检查企业',
  titleOf: (item) => item.enterprise?.label ?? item.place ?? '未记录企业',
  columns: [
    { title: '检查日期', width: 120, cell: (item) => date(item.inspectedOn) },
    { title: '检查类型', width: 110, cell: (item) => text(wordOf(INSPECTION_KIND_LABEL, item.kind)) },
    { title: '排查隐患（个）', width: 124, numeric: true, cell: (item) => number(item.hazardCount) },
    { title: '整改销号（个）', width: 124, numeric: true, cell: (item) => number(item.rectifiedCount) },
  ],
  choices: [{ key: 'kind', label: '检查类型', options: optionsOf(INSPECTION_KIND_LABEL) }],
  create: { path: '/inspections/new', label: '登记检查', permission: 'inspection:write' },
  load: (filters, signal) => api.call(inspectionsApi.list, { query: queryFrom(InspectionQuery, filters), signal }),
});

export const hazards = recordKind<HazardItem>({
  slug: 'hazards',
  type: 'hazard',
  title: '隐患',
  searchHint: '隐患描述、企业名称',
  dateWord: '查出日期',
  titleHead: '隐患',
  titleOf: (item) => item.description,
  columns: [
    { title: '企业', cell: (item) => ref(item.enterprise) },
    { title: '等级', width: 100, cell: (item) => gradeTag(item.major) },
    { title: '查出日期', width: 120, cell: (item) => date(item.foundOn) },
    { title: '整改期限', width: 120, cell: (item) => date(item.rectifyDueOn, '未记录') },
    { title: '复查销号日期', width: 130, cell: (item) => date(item.verifiedOn, '未销号') },
    { title: '状态', width: 110, cell: stateTag },
  ],
  choices: [
    {
      key: 'major',
      label: '隐患等级',
      options: [
        { value: 'true', label: hazardGradeLabel(true) },
        { value: 'false', label: hazardGradeLabel(false) },
      ],
    },
    {
      key: 'verified',
      label: '是否销号',
      options: [
        { value: 'true', label: '已销号' },
        { value: 'false', label: '未销号' },
      ],
    },
    {
      key: 'overdue',
      label: '是否逾期',
      options: [
        { value: 'true', label: '逾期未销号' },
        { value: 'false', label: '未逾期' },
      ],
    },
  ],
  load: (filters, signal) => api.call(hazardsApi.list, { query: queryFrom(HazardQuery, filters), signal }),
});

const STATE_TONE: Record<HazardState, Tone> = { open: 'warning', reported: 'info', verified: 'success' };

function gradeTag(major: boolean | null): Cell {
  if (major === null) return text(null);
  return tag(hazardGradeLabel(major), major ? 'danger' : 'neutral');
}

function stateTag({ state, overdue }: HazardItem): Cell {
  return overdue ? tag(HAZARD_OVERDUE_LABEL, 'danger') : tag(HAZARD_STATE_LABEL[state], STATE_TONE[state]);
}
