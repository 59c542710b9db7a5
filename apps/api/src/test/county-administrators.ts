import type { ApiUnderTest } from './api-under-test.js';

const PASSWORD = 'Xian-ji-2026-guanli!';

/** A county's own administrators, made the way the city makes them; answers the ids of the accounts. */
export async function countyAdministrators(
  api: ApiUnderTest,
  region: string,
  accounts: Readonly<Record<string, 'sysadmin' | 'secadmin' | 'audadmin'>>,
): Promise<void> {
  for (const [username, role] of Object.entries(accounts)) {
    const made = await api.send('sysadmin', 'POST', '/accounts', { username, displayName: username, region });
    const { account, oneTimePassword } = made.body as { account: { id: string }; oneTimePassword: string };
    await api.send('secadmin', 'PUT', `/accounts/${account.id}/roles`, { roles: [role] });
    await api.signIn(username, oneTimePassword);
    const change = { currentPassword: oneTimePassword, newPassword: PASSWORD };
    const { status, body } = await api.send(username, 'POST', '/session/password', change);
    if (status !== 200) throw new Error(`${username} could not change the password: ${JSON.stringify(body)}`);
  }
}
