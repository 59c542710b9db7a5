import type { EnterpriseItem } from '@anjuan/contracts';
import {
  ENTERPRISE_GRADE_LABEL,
  ENTERPRISE_GRADES,
  INDUSTRIES,
  INDUSTRY_LABEL,
  LICENCE_STATE_LABEL,
  licenceStateOf,
} from '@anjuan/domain';
import { NONE } from '../../lib/format';
import type { TableColumn } from '../../ui/table-columns';

export const ENTERPRISE_COLUMNS: readonly TableColumn<EnterpriseItem>[] = [
  { key: 'name', label: '企业名称', phone: 'title' },
  { key: 'uscc', label: '统一社会信用代码', width: '200px', text: codeWord },
  { key: 'industry', label: '行业', width: '110px', text: industryWord },
  { key: 'place', label: '所在地', width: '130px', text: placeWord },
  { key: 'grade', label: '风险等级', width: '150px', text: gradeWord },
  { key: 'address', label: '地址', text: ({ address }) => address ?? NONE },
];

/** Without a code the list says why: no licence, or not known from past records. */
export function codeWord({ uscc, unlicensed }: Pick<EnterpriseItem, 'uscc' | 'unlicensed'>): string {
  return uscc ?? LICENCE_STATE_LABEL[licenceStateOf({ uscc, unlicensed })];
}

export function gradeWord({ grade }: Pick<EnterpriseItem, 'grade'>): string {
  return grade === null ? NONE : ENTERPRISE_GRADE_LABEL[grade];
}

export function industryWord({ industry }: Pick<EnterpriseItem, 'industry'>): string {
  return industry === null ? NONE : INDUSTRY_LABEL[industry];
}

export function placeWord({ placeName, placeRegion }: Pick<EnterpriseItem, 'placeName' | 'placeRegion'>): string {
  return placeName ?? placeRegion ?? NONE;
}

export function enterpriseFacts(
  enterprise: EnterpriseItem,
): readonly { readonly label: string; readonly text: string }[] {
  const { address, grid, legalRepresentative, contactPhone } = enterprise;
  return [
    { label: '统一社会信用代码', text: codeWord(enterprise) },
    { label: '法定代表人（负责人）', text: legalRepresentative ?? '未登记' },
    { label: '联系电话', text: contactPhone ?? '未登记' },
    { label: '行业', text: industryWord(enterprise) },
    { label: '风险等级', text: gradeWord(enterprise) },
    { label: '所在地', text: placeWord(enterprise) },
    { label: '所属网格', text: grid ?? '未登记' },
    { label: '地址', text: address ?? '未登记' },
  ];
}

/** Codes in the history of an entry, put into words. */
export function historyWord(field: string, value: string): string {
  if (field === 'unlicensed') return value === '1' ? '是' : '否';
  if (field === 'grade') return wordOf(ENTERPRISE_GRADES, ENTERPRISE_GRADE_LABEL, value);
  if (field === 'industry') return wordOf(INDUSTRIES, INDUSTRY_LABEL, value);
  return value;
}

function wordOf<K extends string>(codes: readonly K[], words: Readonly<Record<K, string>>, value: string): string {
  const code = codes.find((one) => one === value);
  return code === undefined ? value : words[code];
}
