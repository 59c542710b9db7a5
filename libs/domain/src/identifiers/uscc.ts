import type { Refusal } from '../refusal.js';

/** GB 32100-2015: 31 characters, without I, O, S, V and Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** Powers of 3 modulo 31. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;
const LENGTH = 18;

export function normaliseUscc(text: string): string {
  return text.trim().toUpperCase();
}

/** The 18th character that fits the first seventeen, or null where one of them is not in the alphabet. */
export function usccCheckDigit(first17: string): string | null {
  let sum = 0;
  for (let index = 0; index < WEIGHTS.length; index += 1) {
    const value = ALPHABET.indexOf(first17.charAt(index) || ' ');
    if (value < 0) return null;
    sum += value * WEIGHTS[index];
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** The organisation code's own digit at position 17 is not checked: real codes break it. */
export function usccRefusal(text: string): Refusal | null {
  const code = normaliseUscc(text);
  if (code.length !== LENGTH) return refuse(`统一社会信用代码应为 18 位，现为 ${code.length} 位，请核对营业执照后改正`);
  const expected = usccCheckDigit(code.slice(0, LENGTH - 1));
  const hasStranger = expected === null || !ALPHABET.includes(code.charAt(LENGTH - 1));
  if (hasStranger) return refuse('统一社会信用代码只能含数字和大写字母（不含 I、O、S、V、Z），请核对营业执照后改正');
  if (expected !== code.charAt(LENGTH - 1)) {
    return refuse('统一社会信用代码的校验位（第 18 位）与前 17 位不符，请核对营业执照后改正');
  }
  return null;
}

export function isUscc(text: string): boolean {
  return usccRefusal(text) === null;
}

function refuse(message: string): Refusal {
  return { code: 'BAD_CREDIT_CODE', message, basis: 'GB 32100-2015' };
}
