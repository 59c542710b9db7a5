import type { Refusal } from '../refusal.js';

const MOBILE = /^1[3-9]\d{9}$/;
/** Quanzhou's numbers have 8 digits and begin with 2 to 8. */
const LANDLINE = /^(0595-?)?[2-8]\d{7}$/;
const HOTLINES: readonly string[] = ['12345', '12350'];

export function isPhone(text: string): boolean {
  return MOBILE.test(text) || LANDLINE.test(text) || HOTLINES.includes(text);
}

export function phoneRefusal(text: string): Refusal | null {
  if (isPhone(text)) return null;
  return {
    code: 'BAD_PHONE',
    message: '电话号码不正确，请填写 11 位手机号码，或 8 位固定电话（可加区号 0595-）',
  };
}
