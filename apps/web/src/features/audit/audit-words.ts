import type { AuditEntryView } from '@anjuan/contracts';
import { CASE_EVENT_LABEL, CASE_EVENT_TYPES, caseAuditAction, RECORD_TYPE_LABEL } from '@anjuan/domain';
import { NONE } from '../../lib/format';

interface ActionFamily {
  readonly code: string;
  readonly label: string;
  readonly actions: readonly { readonly code: string; readonly label: string }[];
}

/** An action that is not named here is shown by its code: the log must never hide an entry. */
export const ACTION_FAMILIES: readonly ActionFamily[] = [
  {
    code: 'session',
    label: '登录',
    actions: [
      { code: 'session.opened', label: '登录' },
      { code: 'session.refused', label: '登录被拒绝' },
      { code: 'session.ended', label: '退出登录' },
      { code: 'session.all_ended', label: '退出所有设备' },
    ],
  },
  {
    code: 'account',
    label: '账号',
    actions: [
      { code: 'account.created', label: '新建账号' },
      { code: 'account.disabled', label: '停用账号' },
      { code: 'account.enabled', label: '启用账号' },
      { code: 'account.unlocked', label: '解锁账号' },
      { code: 'account.password_changed', label: '修改密码' },
      { code: 'account.password_reset', label: '重置密码' },
      { code: 'account.roles_set', label: '授予角色' },
    ],
  },
  {
    code: 'ledger',
    label: '台账',
    actions: [{ code: 'ledger.imported', label: '导入台账' }],
  },
  {
    code: 'case',
    label: '案件',
    actions: CASE_EVENT_TYPES.map((type) => ({ code: caseAuditAction(type), label: CASE_EVENT_LABEL[type] })),
  },
  {
    code: 'inspection',
    label: '现场检查',
    actions: [
      { code: 'inspection.created', label: '登记检查' },
      { code: 'inspection.corrected', label: '更正检查' },
      { code: 'inspection.voided', label: '作废检查' },
    ],
  },
  {
    code: 'hazard',
    label: '隐患',
    actions: [
      { code: 'hazard.created', label: '登记隐患' },
      { code: 'hazard.corrected', label: '更正隐患' },
      { code: 'hazard.reported', label: '登记企业报告整改' },
      { code: 'hazard.rechecked', label: '登记复查' },
      { code: 'hazard.reopened', label: '撤销销号' },
      { code: 'hazard.voided', label: '作废隐患' },
    ],
  },
  {
    code: 'photo',
    label: '照片',
    actions: [
      { code: 'photo.added', label: '上传照片' },
      { code: 'photo.voided', label: '作废照片' },
    ],
  },
  { code: 'calendar', label: '工作日历', actions: [{ code: 'calendar.imported', label: '录入放假通知' }] },
  {
    code: 'document_number',
    label: '文号',
    actions: [{ code: 'document_number.continued', label: '接续纸质文号' }],
  },
  { code: 'statistics', label: '统计', actions: [{ code: 'statistics.exported', label: '导出统计表' }] },
  { code: 'access', label: '访问', actions: [{ code: 'access.refused', label: '越权访问被拒绝' }] },
];

const ACTION_WORDS: ReadonlyMap<string, string> = new Map(
  ACTION_FAMILIES.flatMap((family) => family.actions.map(({ code, label }) => [code, label] as const)),
);

const SUBJECT_WORDS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(RECORD_TYPE_LABEL),
  ['account', '账号'],
  ['session', '登录'],
  ['ledger', '台账'],
  ['ledger_import', '台账导入'],
  ['statistics_table', '统计表'],
  ['route', '页面或接口'],
  ['unit', '单位'],
  ['photo', '照片'],
  ['calendar_year', '日历年份'],
  ['document_counter', '文号序列'],
]);

export function actionWords(action: string): string {
  return ACTION_WORDS.get(action) ?? action;
}

export function subjectWords({ subjectType, subjectId }: Pick<AuditEntryView, 'subjectType' | 'subjectId'>): string {
  const type = SUBJECT_WORDS.get(subjectType) ?? subjectType;
  return subjectId === null ? type || NONE : `${type} ${subjectId}`;
}

export function detailWords(detail: AuditEntryView['detail']): readonly (readonly [name: string, value: string])[] {
  return Object.entries(detail).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
}
