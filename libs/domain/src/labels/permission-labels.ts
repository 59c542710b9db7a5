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
  'enterprise:write': '登记、更正企业',
  'enterprise:merge': '合并企业、撤销合并',
  'person:write': '登记、更正当事人',
  'staff:read': '查看本单位人员和执法证',
  'staff:write': '登记人员、执法证',
  'record:read': '查看检查、案件等执法记录',
  'inspection:write': '登记现场检查、隐患和复查',
  'case:write': '新建案件',
  'case:act': '办理案件（各步骤按角色）',
  'consequence:write': '登记强制措施、移送、处分、曝光、黑名单、联合惩戒',
  'inbox:read': '查看待办',
  'statistics:read': '查看统计表',
  'statistics:export': '导出统计表',
  'ledger:import': '导入台账',
  'account:read': '查看账号',
  'account:write': '新建、停用账号，重置密码',
  'role:grant': '授予、收回角色',
  'audit:read': '查看审计日志',
  'calendar:write': '导入放假通知（仅市本级）',
  'permission-matrix:read': '查看权限表',
} satisfies Record<Permission, string>;
