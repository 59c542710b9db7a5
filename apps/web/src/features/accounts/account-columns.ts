import type { AccountView } from '@anjuan/contracts';
import { instantText } from '../../lib/format';
import type { TableColumn } from '../../ui/table-columns';
import { accountMessages } from './messages';

export const ACCOUNT_COLUMNS: readonly TableColumn<AccountView>[] = [
  { key: 'username', label: '账号', phone: 'title' },
  { key: 'displayName', label: '姓名', text: (account) => account.displayName },
  { key: 'unit', label: '单位', text: (account) => account.unit.shortName },
  { key: 'roles', label: '角色' },
  { key: 'state', label: '状态', nowrap: true },
  {
    key: 'lastSignInAt',
    label: '最近登录',
    nowrap: true,
    text: ({ lastSignInAt }) => (lastSignInAt === null ? accountMessages.neverSignedIn : instantText(lastSignInAt)),
  },
  { key: 'actions', label: '操作', nowrap: true },
];
