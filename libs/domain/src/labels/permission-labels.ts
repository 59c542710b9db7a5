import type { Permission } from '../permissions/permissions.js';
import type { Role } from '../permissions/roles.js';

export const ROLE_LABEL = {
  officer: '执法人员',
  head: '办案机构负责人',
  legal: '法制审核员',
  leader: '分管领导',
  principal: '主要负责人',
  clerk: '填报人',
  auditor: '审核人',
  reviewer: '案卷评查员',
  sysadmin: '系统管理员',
  secadmin: '安全管理员',
  audadmin: '审计管理员',
} satisfies Record<Role, string>;

export const PERMISSION_LABEL = {
  'session:own': '登录、修改本人密码',
  'unit:read': '查看单位',
  'enterprise:read': '查看企业名录',
  'record:read': '查看检查、案件等执法记录',
  'statistics:read': '查看统计表',
  'statistics:export': '导出统计表',
  'ledger:import': '导入台账',
  'account:read': '查看账号',
  'account:write': '新建、停用账号，重置密码',
  'role:grant': '授予、收回角色',
  'audit:read': '查看审计日志',
  'permission-matrix:read': '查看权限表',
} satisfies Record<Permission, string>;
