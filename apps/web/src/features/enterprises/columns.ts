import type { EnterpriseItem } from '@anjuan/contracts';
import { INDUSTRY_LABEL } from '@anjuan/domain';
import { NONE } from '../../lib/format';
import type { TableColumn } from '../../ui/table-columns';

export const ENTERPRISE_COLUMNS: readonly TableColumn<EnterpriseItem>[] = [
  { key: 'name', label: '企业名称', phone: 'title' },
  { key: 'uscc', label: '统一社会信用代码', width: '200px', text: ({ uscc }) => uscc ?? NONE },
  { key: 'industry', label: '行业', width: '110px', text: industryWord },
  { key: 'place', label: '所在地', width: '130px', text: placeWord },
  { key: 'address', label: '地址', text: ({ address }) => address ?? NONE },
];

export function industryWord({ industry }: Pick<EnterpriseItem, 'industry'>): string {
  return industry === null ? NONE : INDUSTRY_LABEL[industry];
}

export function placeWord({ placeName, placeRegion }: Pick<EnterpriseItem, 'placeName' | 'placeRegion'>): string {
  return placeName ?? placeRegion ?? NONE;
}
