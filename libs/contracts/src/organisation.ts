import * as z from 'zod';
import { PERMISSIONS, ROLES, UNIT_KINDS } from '@anjuan/domain';
import { endpoint } from './endpoint.js';
import { pageOf, pageQueryShape } from './paging.js';
import { UnitRef } from './session.js';
import { IdParam } from './wire.js';
import { Instant, RegionCode, WireId } from './wire.js';

export const UnitView = z
  .object({
    region: RegionCode,
    /** The official and the short name valid today; `names` holds those of all times. */
    name: z.string(),
    shortName: z.string(),
    kind: z.enum(UNIT_KINDS),
    parentRegion: RegionCode.nullable(),
    position: z.number().int(),
    /** Whether the unit enforces, and so has a row in the table. */
    enforces: z.boolean(),
    existedFrom: z.iso.date(),
    existedTo: z.iso.date().nullable(),
    names: z.array(
      z.object({ name: z.string(), shortName: z.string(), validFrom: z.iso.date(), validTo: z.iso.date().nullable() }),
    ),
  })
  .meta({ id: 'Unit' });
export type UnitView = z.infer<typeof UnitView>;

export const UnitList = z.object({ items: z.array(UnitView) });
export type UnitList = z.infer<typeof UnitList>;

export const ACCOUNT_STATES = ['active', 'locked', 'disabled'] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

export const AccountView = z
  .object({
    id: WireId,
    username: z.string(),
    displayName: z.string(),
    unit: UnitRef,
    roles: z.array(z.enum(ROLES)),
    state: z.enum(ACCOUNT_STATES),
    lockedUntil: Instant.nullable(),
    mustChangePassword: z.boolean(),
    demo: z.boolean(),
    createdAt: Instant,
    lastSignInAt: Instant.nullable(),
  })
  .meta({ id: 'Account' });
export type AccountView = z.infer<typeof AccountView>;

export const AccountQuery = z.object({
  ...pageQueryShape,
  region: RegionCode.optional(),
  role: z.enum(ROLES).optional(),
  state: z.enum(['active', 'disabled']).optional(),
  /** Part of the user name or the person's name. */
  text: z.string().trim().max(64).optional(),
});
export type AccountQuery = z.infer<typeof AccountQuery>;

export const AccountPage = pageOf(AccountView);
export type AccountPage = z.infer<typeof AccountPage>;

export const CreateAccount = z.object({
  username: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z][a-z0-9._-]{1,31}$/),
  displayName: z.string().trim().min(1).max(64),
  region: RegionCode,
});
export type CreateAccount = z.infer<typeof CreateAccount>;

/** The one-time password is shown once and must be changed at the first sign-in. */
export const AccountWithPassword = z.object({ account: AccountView, oneTimePassword: z.string() });
export type AccountWithPassword = z.infer<typeof AccountWithPassword>;

export const GrantRoles = z.object({ roles: z.array(z.enum(ROLES)).max(ROLES.length) });
export type GrantRoles = z.infer<typeof GrantRoles>;

export const PermissionMatrix = z.object({
  roles: z.array(z.object({ role: z.enum(ROLES), label: z.string(), permissions: z.array(z.enum(PERMISSIONS)) })),
  permissions: z.array(z.object({ permission: z.enum(PERMISSIONS), label: z.string() })),
});
export type PermissionMatrix = z.infer<typeof PermissionMatrix>;

export const organisationApi = {
  units: endpoint({ method: 'GET', path: '/units', summary: 'All units with their names', response: UnitList }),
  permissionMatrix: endpoint({
    method: 'GET',
    path: '/permission-matrix',
    summary: 'Which role has which permission',
    response: PermissionMatrix,
  }),
  accounts: endpoint({
    method: 'GET',
    path: '/accounts',
    summary: 'Accounts of the scope',
    query: AccountQuery,
    response: AccountPage,
  }),
  createAccount: endpoint({
    method: 'POST',
    path: '/accounts',
    summary: 'Make an account without roles; the one-time password is shown once',
    body: CreateAccount,
    response: AccountWithPassword,
    status: 201,
    errors: [404, 409],
  }),
  disable: endpoint({
    method: 'POST',
    path: '/accounts/{id}/disable',
    summary: 'Disable an account and end its sessions',
    params: IdParam,
    response: AccountView,
    errors: [404],
  }),
  enable: endpoint({
    method: 'POST',
    path: '/accounts/{id}/enable',
    summary: 'Enable an account again',
    params: IdParam,
    response: AccountView,
    errors: [404],
  }),
  unlock: endpoint({
    method: 'POST',
    path: '/accounts/{id}/unlock',
    summary: 'End a lock-out before its time',
    params: IdParam,
    response: AccountView,
    errors: [404],
  }),
  resetPassword: endpoint({
    method: 'POST',
    path: '/accounts/{id}/reset-password',
    summary: 'Give a new one-time password; ends the sessions',
    params: IdParam,
    response: AccountWithPassword,
    errors: [404],
  }),
  grantRoles: endpoint({
    method: 'PUT',
    path: '/accounts/{id}/roles',
    summary: 'Set the roles of an account',
    params: IdParam,
    body: GrantRoles,
    response: AccountView,
    errors: [404],
  }),
};
