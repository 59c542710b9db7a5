import type { AccountState } from '@anjuan/contracts';
import type { Tone } from '../../ui/tones';

export const ACCOUNT_STATE_WORDS: Record<AccountState, { readonly text: string; readonly tone: Tone }> = {
  active: { text: '正常', tone: 'success' },
  locked: { text: '已锁定', tone: 'warning' },
  disabled: { text: '已停用', tone: 'neutral' },
};

export const accountMessages = {
  title: '账号',
  subtitle: '系统管理员建账号、停用和重置密码，安全管理员授予角色，两者互不代替。',
  text: '账号或姓名',
  unit: '单位',
  role: '角色',
  state: '状态',
  any: '不限',
  create: '新建账号',
  createHint: '新账号没有角色，由安全管理员授予角色后才能办事。',
  username: '账号',
  usernameHint: '2 至 32 位，小写字母开头，可含数字和 . _ -',
  displayName: '姓名',
  roles: '角色',
  grant: '授予角色',
  save: '保存',
  disable: '停用',
  enable: '启用',
  reset: '重置密码',
  unlock: '解锁',
  self: '不能对自己的账号操作，请由另一名管理员办理',
  notLocked: '账号没有被锁定',
  neverSignedIn: '从未登录',
  noRoles: '尚未授予',
  oneTimeTitle: '一次性密码',
  oneTimeText: '只显示这一次，关闭后无法再看到。请当面或电话告知本人，本人首次登录时须改为自己的密码。',
  oneTimeClose: '已记下，关闭',
  mustChange: '待改密码',
  demo: '演示',
} as const;

export const accountDone = {
  disabled: (name: string) => `已停用 ${name}，其登录已全部退出`,
  enabled: (name: string) => `已启用 ${name}`,
  unlocked: (name: string) => `已解锁 ${name}`,
  granted: (name: string) => `已保存 ${name} 的角色`,
} as const;

export const accountQuestions = {
  disable: (name: string) => `停用后 ${name} 立即退出登录，不能再登录；已办的记录不受影响。`,
  reset: (name: string) => `${name} 的旧密码立即失效，所有登录退出，系统给出一次性密码。`,
} as const;
