import { isLocalDate, type LocalDate } from '../calendar/local-date.js';
import type { Refusal } from '../refusal.js';

/** GB 11643-1999. */
const SHAPE = /^\d{17}[\dX]$/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_DIGITS = '10X98765432';
const EARLIEST_BIRTH = '1900-01-01';

export function normaliseResidentId(text: string): string {
  return text.trim().toUpperCase();
}

export function residentIdCheckDigit(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(first17.charAt(index)), 0);
  return CHECK_DIGITS.charAt(sum % 11);
}

export function residentIdRefusal(text: string, today: LocalDate): Refusal | null {
  const number = normaliseResidentId(text);
  if (!SHAPE.test(number)) return refuse('身份证号码应为 17 位数字加 1 位校验码（数字或 X），请核对证件后改正');
  const birth = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!isLocalDate(birth)) return refuse('身份证号码中的出生日期不存在，请核对证件后改正');
  if (birth < EARLIEST_BIRTH) return refuse('身份证号码中的出生日期早于 1900 年，请核对证件后改正');
  if (birth > today) return refuse('身份证号码中的出生日期晚于今天，请核对证件后改正');
  if (residentIdCheckDigit(number.slice(0, 17)) !== number.charAt(17)) {
    return refuse('身份证号码的校验码（最后一位）与前 17 位不符，请核对证件后改正');
  }
  return null;
}

/** What is shown inside the bureau; outside it no part of the number is. */
export function maskResidentId(text: string): string {
  const number = normaliseResidentId(text);
  return number.length === 18 ? `${number.slice(0, 6)}********${number.slice(-4)}` : '*'.repeat(number.length);
}

function refuse(message: string): Refusal {
  return { code: 'BAD_ID_NUMBER', message, basis: 'GB 11643-1999' };
}
