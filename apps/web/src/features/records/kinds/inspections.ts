import {
  HazardQuery,
  InspectionQuery,
  hazardsApi,
  inspectionsApi,
  type HazardItem,
  type InspectionDetail,
  type InspectionItem,
} from '@anjuan/contracts';
import { INSPECTION_KIND_LABEL } from '@anjuan/domain';
import { api } from '../../../lib/api';
import { date, number, ref, refs, tag, text, wordOf, type Cell } from '../../../ui/cell';
import { optionsOf, queryFrom, recordKind } from '../record-kind';

export const inspections = recordKind<InspectionItem, InspectionDetail>({
  slug: 'inspections',
  type: 'inspection',
  title: '现场检查',
  searchHint: '企业名称、检查地点',
  dateWord: '检查日期',
  titleHead: '被检查企业',
  titleOf: (item) => item.enterprise?.label ?? item.place ?? '未记录企业',
  columns: [
    { title: '检查日期', width: 120, cell: (item) => date(item.inspectedOn) },
    { title: '种类', width: 110, cell: (item) => text(wordOf(INSPECTION_KIND_LABEL, item.kind)) },
    { title: '排查隐患（个）', width: 124, numeric: true, cell: (item) => number(item.hazardCount) },
    { title: '整改销号（个）', width: 124, numeric: true, cell: (item) => number(item.rectifiedCount) },
  ],
  choices: [{ key: 'kind', label: '检查种类', options: optionsOf(INSPECTION_KIND_LABEL) }],
  load: (filters, signal) => api.call(inspectionsApi.list, { query: queryFrom(InspectionQuery, filters), signal }),
  readOne: (id, signal) => api.call(inspectionsApi.read, { params: { id }, signal }),
  moreFields: (detail) => [
    { label: '企业', cell: ref(detail.enterprise) },
    { label: '检查地点', cell: text(detail.place) },
    { label: '引出的案件', cell: refs(detail.cases) },
  ],
  tables: (detail) => [
    {
      title: '查出的隐患',
      columns: ['隐患', '等级', '复查销号日期', '状态'],
      rows: detail.hazards.map((hazard) => ({ id: hazard.id, cells: hazardCells(hazard) })),
      empty: '本次检查未查出隐患',
    },
  ],
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
    { title: '等级', width: 100, cell: (item) => majorTag(item.major) },
    { title: '查出日期', width: 120, cell: (item) => date(item.foundOn) },
    { title: '复查销号日期', width: 130, cell: (item) => date(item.verifiedOn, '未销号') },
    { title: '状态', width: 110, cell: (item) => verifiedTag(item) },
  ],
  choices: [
    {
      key: 'major',
      label: '隐患等级',
      options: [
        { value: 'true', label: '重大隐患' },
        { value: 'false', label: '一般隐患' },
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
  ],
  load: (filters, signal) => api.call(hazardsApi.list, { query: queryFrom(HazardQuery, filters), signal }),
  readOne: (id, signal) => api.call(hazardsApi.read, { params: { id }, signal }),
  moreFields: (item) => [{ label: '查出该隐患的检查', cell: ref(item.inspection) }],
});

function hazardCells(hazard: HazardItem): Cell[] {
  return [text(hazard.description), majorTag(hazard.major), date(hazard.verifiedOn, '未销号'), verifiedTag(hazard)];
}

function majorTag(major: boolean | null): Cell {
  if (major === null) return text(null);
  return major ? tag('重大隐患', 'danger') : tag('一般隐患');
}

function verifiedTag(hazard: HazardItem): Cell {
  return hazard.verifiedOn === null ? tag('未销号', 'warning') : tag('已销号', 'success');
}
