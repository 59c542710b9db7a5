import type { StaffMember } from '@anjuan/contracts';
import { STAFF_KIND_LABEL } from '@anjuan/domain';
import type { TableColumn } from '../../ui/table-columns';
import { staffMessages as words } from './messages';

export const STAFF_COLUMNS: readonly TableColumn<StaffMember>[] = [
  { key: 'name', label: '姓名', phone: 'title', nowrap: true },
  { key: 'regionName', label: '单位', text: ({ regionName }) => regionName },
  { key: 'post', label: '职务', text: ({ post }) => post },
  { key: 'kind', label: '类别', nowrap: true, text: ({ kind }) => STAFF_KIND_LABEL[kind] },
  { key: 'certificate', label: '执法证', nowrap: true },
  { key: 'number', label: '证号与截止日' },
  { key: 'phone', label: '电话', nowrap: true, phone: 'hidden', text: ({ phone }) => phone ?? words.noPhone },
  { key: 'account', label: '账号', phone: 'hidden', text: ({ account }) => account?.username ?? words.noAccount },
];
