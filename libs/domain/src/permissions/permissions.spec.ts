import { PERMISSION_LABEL, ROLE_LABEL } from '../labels/permission-labels.js';
import { mayActBelow, mayReachBelow, PERMISSIONS, permissionsOf, ROLE_PERMISSIONS } from './permissions.js';
import { EXCLUSIVE_ROLES, ROLES, roleRefusals, type Role } from './roles.js';

const CASE_SIDE = ['record:read', 'enterprise:read', 'statistics:read', 'statistics:export', 'ledger:import'] as const;

describe('roles', () => {
  it.each<[readonly Role[], readonly string[]]>([
    [['officer'], []],
    [['officer', 'head', 'clerk'], []],
    [['sysadmin'], []],
    [['sysadmin', 'sysadmin'], []],
    [[], ['NO_ROLE']],
    [['sysadmin', 'secadmin'], ['ADMINISTRATORS_NOT_SEPARATE']],
    [['secadmin', 'audadmin'], ['ADMINISTRATORS_NOT_SEPARATE']],
    [['sysadmin', 'officer'], ['ADMINISTRATOR_WITH_BUSINESS_ROLE']],
    [['audadmin', 'clerk'], ['ADMINISTRATOR_WITH_BUSINESS_ROLE']],
    [
      ['sysadmin', 'audadmin', 'officer'],
      ['ADMINISTRATORS_NOT_SEPARATE', 'ADMINISTRATOR_WITH_BUSINESS_ROLE'],
    ],
  ])('%j are refused for %j', (roles, codes) => {
    expect(roleRefusals(roles).map(({ code }) => code)).toEqual(codes);
  });

  it('and permissions each have a Chinese name', () => {
    expect(Object.keys(ROLE_LABEL)).toEqual(ROLES);
    expect(Object.keys(PERMISSION_LABEL)).toEqual(PERMISSIONS);
  });
});

describe('the matrix of roles and permissions', () => {
  it.each(EXCLUSIVE_ROLES)('keeps %s away from cases, records and statistics', (role) => {
    const held = permissionsOf([role]);
    expect(CASE_SIDE.filter((permission) => held.has(permission))).toEqual([]);
  });

  it('separates making accounts, granting roles and reading the audit', () => {
    const holders = (permission: (typeof PERMISSIONS)[number]) =>
      ROLES.filter((role) => permissionsOf([role]).has(permission));
    expect(holders('account:write')).toEqual(['sysadmin']);
    expect(holders('role:grant')).toEqual(['secadmin']);
    expect(holders('audit:read')).toEqual(['secadmin', 'audadmin']);
    expect(holders('ledger:import')).toEqual(['clerk']);
  });

  it('lets the audit administrator write nothing', () => {
    expect([...permissionsOf(['audadmin'])].filter((permission) => /:(write|grant|import)$/.test(permission))).toEqual(
      [],
    );
  });

  it('uses every permission, and lets everybody keep the own session', () => {
    const used = new Set(ROLES.flatMap((role): readonly string[] => ROLE_PERMISSIONS[role]));
    expect(PERMISSIONS.filter((permission) => !used.has(permission))).toEqual([]);
    expect(ROLES.every((role) => permissionsOf([role]).has('session:own'))).toBe(true);
  });

  it('adds up the permissions of several roles', () => {
    const held = permissionsOf(['clerk', 'secadmin']);
    expect(held.has('ledger:import') && held.has('role:grant')).toBe(true);
    expect(permissionsOf([]).size).toBe(0);
  });

  it.each([
    ['city', true],
    ['county', false],
    ['zone', false],
  ] as const)('%s accounts read the units below: %s', (kind, expected) => {
    expect(mayReachBelow(kind)).toBe(expected);
    expect(mayActBelow(kind, 'ledger:import')).toBe(expected);
    expect(mayActBelow(kind, 'account:write')).toBe(expected);
    expect(mayActBelow(kind, 'role:grant')).toBe(expected);
    expect(mayActBelow(kind, 'record:read')).toBe(false);
  });
});
