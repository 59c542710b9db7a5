import {
  closureRequestsApi,
  CoerciveMeasureQuery,
  measuresApi,
  RecordListQuery,
  type ClosureRequestItem,
  type CoerciveMeasureItem,
} from '@anjuan/contracts';
import { COERCIVE_MEASURE_KIND_LABEL } from '@anjuan/domain';
import { api } from '../../../lib/api';
import { date, ref, text } from '../../../ui/cell';
import { optionsOf, queryFrom, recordKind } from '../record-kind';

export const coerciveMeasures = recordKind<CoerciveMeasureItem>({
  slug: 'coercive-measures',
  type: 'coercive_measure',
  title: '强制措施',
  searchHint: '文书号、当事人、物品',
  dateWord: '实施日期',
  titleHead: '当事人',
  titleOf: (item) => item.enterprise?.label ?? item.person ?? '未记录当事人',
  columns: [
    { title: '种类', width: 120, cell: (item) => text(COERCIVE_MEASURE_KIND_LABEL[item.kind]) },
    { title: '文书号', width: 180, cell: (item) => text(item.documentNumber) },
    { title: '场所、设施、财物', cell: (item) => text(item.objects) },
    { title: '实施日期', width: 116, cell: (item) => date(item.startedOn) },
    { title: '解除日期', width: 116, cell: (item) => date(item.endedOn, '未解除') },
    { title: '案件', width: 200, cell: (item) => ref(item.case) },
  ],
  choices: [{ key: 'kind', label: '措施种类', options: optionsOf(COERCIVE_MEASURE_KIND_LABEL) }],
  load: (filters, signal) => api.call(measuresApi.list, { query: queryFrom(CoerciveMeasureQuery, filters), signal }),
  readOne: (id, signal) => api.call(measuresApi.read, { params: { id }, signal }),
  moreFields: (item) => [
    { label: '企业', cell: ref(item.enterprise) },
    { label: '人员', cell: text(item.person) },
  ],
});

export const closureRequests = recordKind<ClosureRequestItem>({
  slug: 'closure-requests',
  type: 'closure_request',
  title: '提请关闭',
  searchHint: '企业名称',
  dateWord: '提请日期',
  titleHead: '企业',
  titleOf: (item) => item.enterprise.label,
  columns: [
    { title: '提请日期', width: 130, cell: (item) => date(item.requestedOn) },
    { title: '案件', cell: (item) => ref(item.case) },
  ],
  choices: [],
  load: (filters, signal) => api.call(closureRequestsApi.list, { query: queryFrom(RecordListQuery, filters), signal }),
  readOne: (id, signal) => api.call(closureRequestsApi.read, { params: { id }, signal }),
  moreFields: (item) => [{ label: '企业', cell: ref(item.enterprise) }],
});
