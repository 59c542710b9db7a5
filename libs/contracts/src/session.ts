import * as z from 'zod';
import { PERMISSIONS, ROLES } from '@anjuan/domain';
import { endpoint } from './endpoint.js';
import { RegionCode, WireId } from './wire.js';

export const UnitRef = z
  .object({ region: RegionCode, name: z.string(), shortName: z.string() })
  .meta({ id: 'UnitRef' });
export type UnitRef = z.infer<typeof UnitRef>;

export const SessionView = z
  .object({
    accountId: WireId,
    account: z.string(),
    displayName: z.string(),
    unit: UnitRef,
    /** Own unit first, then every unit below that this account may read, in the order of the table. */
    regions: z.array(RegionCode),
    roles: z.array(z.enum(ROLES)),
    permissions: z.array(z.enum(PERMISSIONS)),
    /** Until the password is changed every other request is refused with PASSWORD_CHANGE_REQUIRED. */
    mustChangePassword: z.boolean(),
    demo: z.boolean(),
    /** The date of today in Asia/Shanghai by the server's clock: what counts for deadlines. */
    today: z.iso.date(),
  })
  .meta({ id: 'Session' });
export type SessionView = z.infer<typeof SessionView>;

const MAX_PASSWORD = 200;

export const SignIn = z.object({
  username: z.string().trim().min(1).max(64),
  password: z.string().min(1).max(MAX_PASSWORD),
});
export type SignIn = z.infer<typeof SignIn>;

export const ChangePassword = z.object({
  currentPassword: z.string().min(1).max(MAX_PASSWORD),
  newPassword: z.string().min(1).max(MAX_PASSWORD),
});
export type ChangePassword = z.infer<typeof ChangePassword>;

export const PASSWORD_POLICIES = ['dengbao', 'asvs'] as const;
export type PasswordPolicyName = (typeof PASSWORD_POLICIES)[number];

export const PasswordPolicyView = z.object({ policy: z.enum(PASSWORD_POLICIES), rules: z.array(z.string()) });
export type PasswordPolicyView = z.infer<typeof PasswordPolicyView>;

export const sessionApi = {
  signIn: endpoint({
    method: 'POST',
    path: '/session',
    summary: 'Sign in: sets the session cookie',
    body: SignIn,
    response: SessionView,
    errors: [423, 429],
  }),
  read: endpoint({
    method: 'GET',
    path: '/session',
    summary: 'The present session: who, which unit, which permissions',
    response: SessionView,
  }),
  signOut: endpoint({ method: 'DELETE', path: '/session', summary: 'Sign out', status: 204 }),
  signOutEverywhere: endpoint({
    method: 'DELETE',
    path: '/sessions',
    summary: 'End every session of this account',
    status: 204,
  }),
  changePassword: endpoint({
    method: 'POST',
    path: '/session/password',
    summary: 'Change the own password; ends the other sessions of the account',
    body: ChangePassword,
    response: SessionView,
  }),
  passwordPolicy: endpoint({
    method: 'GET',
    path: '/password-policy',
    summary: 'What a new password must satisfy',
    response: PasswordPolicyView,
  }),
};
