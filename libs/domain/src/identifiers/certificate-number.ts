import type { Refusal } from '../refusal.js';

/** No national check digit is published for enforcement certificates. */
const SHAPE = /^[A-Z0-9-]{6,20}$/;

export function isCertificateNumber(text: string): boolean {
  return SHAPE.test(text);
}

export function certificateNumberRefusal(text: string): Refusal | null {
  if (isCertificateNumber(text)) return null;
  return {
    code: 'BAD_CERTIFICATE_NUMBER',
    message: '执法证号应为 6 至 20 位大写字母、数字或连字符，请核对执法证后改正',
  };
}
