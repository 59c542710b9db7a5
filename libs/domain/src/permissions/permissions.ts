import type { UnitKind } from '../records/codes.js';
import type { Role } from './roles.js';

export const PERMISSIONS = [
  'session:own',
  'unit:read',
  'enterprise:read',
  'enterprise:write',
  'enterprise:merge',
  'person:write',
  'staff:read',
  'staff:write',
  'record:read',
  'inspection:write',
  'case:write',
  'case:act',
  'consequence:write',
  'inbox:read',
  'statistics:read',
  'statistics:export',
  'ledger:import',
  'account:read',
  'account:write',
  'role:grant',
  'audit:read',
  'calendar:write',
  'permission-matrix:read',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const EVERYONE = ['session:own', 'unit:read', 'permission-matrix:read'] as const satisfies readonly Permission[];
const CASE_SIDE = [
  ...EVERYONE,
  'enterprise:read',
  'staff:read',
  'record:read',
  'inbox:read',
  'statistics:read',
  'statistics:export',
] as const satisfies readonly Permission[];
/** Who makes the records of the field. */
const FIELD = [
  ...CASE_SIDE,
  'enterprise:write',
  'person:write',
  'inspection:write',
  'case:write',
  'case:act',
  'consequence:write',
] as const satisfies readonly Permission[];

/** The matrix of roles and permissions: shown on its page, written into the manual, asked by every route. */
export const ROLE_PERMISSIONS = {
  officer: FIELD,
  head: [...FIELD, 'enterprise:merge', 'staff:write'],
  legal: [...CASE_SIDE, 'case:act'],
  leader: [...CASE_SIDE, 'case:act'],
  principal: [...CASE_SIDE, 'case:act'],
  clerk: [...CASE_SIDE, 'enterprise:merge', 'ledger:import', 'calendar:write'],
  auditor: CASE_SIDE,
  reviewer: CASE_SIDE,
  sysadmin: [...EVERYONE, 'staff:read', 'staff:write', 'account:read', 'account:write', 'calendar:write'],
  secadmin: [...EVERYONE, 'account:read', 'role:grant', 'audit:read'],
  audadmin: [...EVERYONE, 'account:read', 'audit:read'],
} as const satisfies Record<Role, readonly Permission[]>;

/** City accounts act in their own unit except with these, which reach every unit of the city. */
export const WHOLE_CITY_PERMISSIONS = [
  'ledger:import',
  'account:write',
  'role:grant',
] as const satisfies readonly Permission[];

export function permissionsOf(roles: readonly Role[]): ReadonlySet<Permission> {
  return new Set(roles.flatMap((role): readonly Permission[] => ROLE_PERMISSIONS[role]));
}

/** Whether an account reads the units below its own: the city does, counties and zones have none. */
export function mayReachBelow(unitKind: UnitKind): boolean {
  return unitKind === 'city';
}

/** Whether an account may act for a unit below its own. */
export function mayActBelow(unitKind: UnitKind, permission: Permission): boolean {
  const wholeCity: readonly Permission[] = WHOLE_CITY_PERMISSIONS;
  return mayReachBelow(unitKind) && wholeCity.includes(permission);
}
