import type { Refusal } from '../refusal.js';

export const ROLES = [
  'officer',
  'head',
  'legal',
  'leader',
  'principal',
  'clerk',
  'auditor',
  'reviewer',
  'sysadmin',
  'secadmin',
  'audadmin',
] as const;
export type Role = (typeof ROLES)[number];

/** 三员分立: no account holds two of them, and none of them handles cases. */
export const EXCLUSIVE_ROLES = ['sysadmin', 'secadmin', 'audadmin'] as const satisfies readonly Role[];
export type ExclusiveRole = (typeof EXCLUSIVE_ROLES)[number];

const BASIS = 'GB/T 22239-2019';

export function isExclusiveRole(role: Role): role is ExclusiveRole {
  const exclusive: readonly Role[] = EXCLUSIVE_ROLES;
  return exclusive.includes(role);
}

export function roleRefusals(roles: readonly Role[]): readonly Refusal[] {
  const held = new Set(roles);
  const administrators = [...held].filter(isExclusiveRole);
  const refusals: Refusal[] = [];
  if (held.size === 0) {
    refusals.push({ code: 'NO_ROLE', field: 'roles', message: '账号没有角色，请至少选择一个角色' });
  }
  if (administrators.length > 1) {
    const message = '系统管理员、安全管理员、审计管理员须由不同账号担任，请只保留其中一个';
    refusals.push({ code: 'ADMINISTRATORS_NOT_SEPARATE', field: 'roles', message, basis: BASIS });
  }
  if (administrators.length > 0 && administrators.length < held.size) {
    const message = '管理员账号不能兼任业务角色，请去掉业务角色，或另建账号';
    refusals.push({ code: 'ADMINISTRATOR_WITH_BUSINESS_ROLE', field: 'roles', message, basis: BASIS });
  }
  return refusals;
}
