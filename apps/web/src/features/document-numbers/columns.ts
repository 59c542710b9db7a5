import type { DocumentNumberView } from '@anjuan/contracts';
import { documentSeriesLabel } from '@anjuan/domain';
import { instantText, NONE } from '../../lib/format';
import type { TableColumn } from '../../ui/table-columns';

export const NUMBER_COLUMNS: readonly TableColumn<DocumentNumberView>[] = [
  { key: 'number', label: '文号', phone: 'title', nowrap: true },
  { key: 'series', label: '文种', text: ({ series }) => documentSeriesLabel(series) },
  { key: 'year', label: '年份', align: 'right', text: ({ year }) => String(year) },
  // A number of another form than that of the series has no place in it.
  { key: 'seq', label: '序号', align: 'right', text: ({ seq }) => (seq === null ? NONE : String(seq)) },
  { key: 'case', label: '案件' },
  { key: 'region', label: '单位', nowrap: true, text: ({ regionName }) => regionName },
  { key: 'givenAt', label: '编号时间', nowrap: true, text: ({ givenAt }) => instantText(givenAt) },
  { key: 'givenBy', label: '编号人', nowrap: true, text: ({ givenByName }) => givenByName },
  { key: 'state', label: '状态' },
];
