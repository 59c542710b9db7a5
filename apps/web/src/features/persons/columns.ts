import type { PersonItem } from '@anjuan/contracts';
import { DOCUMENT_KIND_LABEL, DOCUMENT_KINDS } from '@anjuan/domain';
import { NONE } from '../../lib/format';
import type { TableColumn } from '../../ui/table-columns';

export const PERSON_COLUMNS: readonly TableColumn<PersonItem>[] = [
  { key: 'name', label: '姓名', width: '140px', phone: 'title' },
  { key: 'workplace', label: '工作单位', text: ({ workplace }) => workplace ?? NONE },
  { key: 'documentKind', label: '证件', width: '190px', text: documentKindWord },
  { key: 'documentNumber', label: '证件号码', width: '200px', text: ({ documentNumber }) => documentNumber ?? NONE },
  { key: 'phone', label: '联系电话', width: '140px', text: ({ phone }) => phone ?? NONE },
];

export function documentKindWord({ documentKind }: Pick<PersonItem, 'documentKind'>): string {
  return documentKind === null ? NONE : DOCUMENT_KIND_LABEL[documentKind];
}

/** Codes in the history of an entry, put into words. */
export function historyWord(field: string, value: string): string {
  const kind = field === 'documentKind' ? DOCUMENT_KINDS.find((one) => one === value) : undefined;
  return kind === undefined ? value : DOCUMENT_KIND_LABEL[kind];
}
