import { randomInt } from 'node:crypto';

/** Nothing that looks like something else on paper. */
const ALPHABETS = ['ABCDEFGHJKMNPQRSTUVWXYZ', 'abcdefghjkmnpqrstuvwxyz', '23456789'] as const;
const GROUPS = 4;
const GROUP_LENGTH = 4;

/** Four groups such as `Kq7m-…`, each with every class of characters: easy to read out over a telephone. */
export function oneTimePassword(): string {
  return Array.from({ length: GROUPS }, group).join('-');
}

function group(): string {
  const all = ALPHABETS.join('');
  const signs = [...ALPHABETS.map(pick), ...Array.from({ length: GROUP_LENGTH - ALPHABETS.length }, () => pick(all))];
  return shuffled(signs).join('');
}

const pick = (alphabet: string): string => alphabet.charAt(randomInt(alphabet.length));

function shuffled(signs: readonly string[]): string[] {
  return signs.reduce<string[]>((mixed, sign) => mixed.toSpliced(randomInt(mixed.length + 1), 0, sign), []);
}
