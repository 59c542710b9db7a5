import type { PasswordPolicyName } from '@anjuan/contracts';
import type { Refusal } from '@anjuan/domain';
import { isCommonPassword } from './common-passwords.js';

export interface PasswordChoice {
  readonly password: string;
  readonly username: string;
}

interface Rule {
  readonly code: string;
  readonly text: string;
  readonly basis: string;
  readonly holds: (choice: PasswordChoice) => boolean;
}

interface Policy {
  readonly rules: readonly Rule[];
  /** Null: no periodic change. */
  readonly maxAgeDays: number | null;
}

const DENGBAO = 'GB/T 22239-2019 8.1.4.1';
const ASVS = 'OWASP ASVS 5.0 6.2';
const DAY_MS = 24 * 60 * 60 * 1000;
const CLASSES = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}]/u];

const minLength = (length: number, basis: string): Rule => ({
  code: 'PASSWORD_TOO_SHORT',
  text: `至少 ${length} 个字符`,
  basis,
  holds: ({ password }) => [...password].length >= length,
});

const mixed: Rule = {
  code: 'PASSWORD_TOO_SIMPLE',
  text: '包含大写字母、小写字母、数字、符号中的至少三种',
  basis: DENGBAO,
  holds: ({ password }) => CLASSES.filter((pattern) => pattern.test(password)).length >= 3,
};

const withoutName = (basis: string): Rule => ({
  code: 'PASSWORD_CONTAINS_NAME',
  text: '不包含用户名',
  basis,
  holds: ({ password, username }) => !password.toLowerCase().includes(username.toLowerCase()),
});

const uncommon = (basis: string): Rule => ({
  code: 'PASSWORD_COMMON',
  text: '不是常见的、容易猜到的密码',
  basis,
  holds: ({ password }) => !isCommonPassword(password),
});

/** 等保 asks for composition and periodic change, ASVS forbids both: the bureau chooses one. */
const POLICIES = {
  dengbao: { rules: [minLength(8, DENGBAO), mixed, withoutName(DENGBAO), uncommon(DENGBAO)], maxAgeDays: 90 },
  asvs: { rules: [minLength(12, ASVS), withoutName(ASVS), uncommon(ASVS)], maxAgeDays: null },
} satisfies Record<PasswordPolicyName, Policy>;

export function passwordRules(policy: PasswordPolicyName): string[] {
  const { rules, maxAgeDays }: Policy = POLICIES[policy];
  const texts = rules.map(({ text }) => text);
  return maxAgeDays === null ? texts : [...texts, `每 ${maxAgeDays} 天更换一次`];
}

export function passwordRefusals(policy: PasswordPolicyName, choice: PasswordChoice): readonly Refusal[] {
  return POLICIES[policy].rules
    .filter(({ holds }) => !holds(choice))
    .map(({ code, text, basis }) => ({ code, message: `密码须${text}`, field: 'newPassword', basis }));
}

export function isPasswordExpired(policy: PasswordPolicyName, changedAt: Date, now: Date): boolean {
  const { maxAgeDays }: Policy = POLICIES[policy];
  return maxAgeDays !== null && now.getTime() - changedAt.getTime() >= maxAgeDays * DAY_MS;
}
