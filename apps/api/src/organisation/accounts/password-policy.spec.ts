import { oneTimePassword } from './one-time-password.js';
import { isPasswordExpired, passwordRefusals } from './password-policy.js';

const NOW = new Date('2026-11-24T00:00:00Z');
const daysAgo = (days: number, ms = 0) => new Date(NOW.getTime() - days * 86_400_000 + ms);

describe('password policy', () => {
  it.each([
    ['dengbao', 'Qz7-bri', ['PASSWORD_TOO_SHORT']],
    ['dengbao', 'Qz7-brid', []],
    ['dengbao', 'bridgesnine', ['PASSWORD_TOO_SIMPLE']],
    ['dengbao', 'Bridgesnine', ['PASSWORD_TOO_SIMPLE']],
    ['dengbao', 'Bridges9', []],
    ['dengbao', 'bridges-9', []],
    ['dengbao', 'Zhangsan-2021', ['PASSWORD_CONTAINS_NAME']],
    ['dengbao', 'Admin@12345', ['PASSWORD_COMMON']],
    ['dengbao', 'P@ssw0rd1!', ['PASSWORD_COMMON']],
    ['dengbao', '1qaz@WSX', ['PASSWORD_COMMON']],
    ['dengbao', 'Aa123456', ['PASSWORD_COMMON']],
    ['dengbao', 'Ab1!Ab1!', ['PASSWORD_COMMON']],
    ['asvs', 'ninebridges', ['PASSWORD_TOO_SHORT']],
    ['asvs', 'ninebridgesx', []],
    ['asvs', '九座桥上的灯光在夜里亮着', []],
    ['asvs', '20211124202111', ['PASSWORD_COMMON']],
  ] as const)('%s: %s → %j', (policy, password, codes) => {
    expect(passwordRefusals(policy, { password, username: 'zhangsan' }).map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    ['dengbao', daysAgo(90, 1), false],
    ['dengbao', daysAgo(90), true],
    ['asvs', daysAgo(5000), false],
  ] as const)('%s, changed at %s: expired %s', (policy, changedAt, expired) => {
    expect(isPasswordExpired(policy, changedAt, NOW)).toBe(expired);
  });

  it('a one-time password satisfies both', () => {
    const secrets = Array.from({ length: 300 }, oneTimePassword);
    expect(
      secrets.filter((password) => passwordRefusals('dengbao', { password, username: 'clerk' }).length > 0),
    ).toEqual([]);
    expect(secrets.filter((password) => passwordRefusals('asvs', { password, username: 'clerk' }).length > 0)).toEqual(
      [],
    );
    expect(new Set(secrets).size).toBe(300);
  });
});
