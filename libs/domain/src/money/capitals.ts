import { fen } from './fen.js';

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'] as const;
const SECTIONS = ['', '万', '亿', '万亿'] as const;

/** 50 000 yuan is 伍万元整: the amount in capitals that stands on decisions and receipts. */
export function yuanCapitals(amountFen: number): string {
  const amount = fen(amountFen);
  if (amount < 0) throw new Error(`No capitals for a negative amount: ${amount}`);
  if (amount === 0) return '零元整';
  const yuanPart = Math.floor(amount / 100);
  const jiao = Math.floor(amount / 10) % 10;
  const cent = amount % 10;
  const whole = yuanPart === 0 ? '' : `${integerCapitals(yuanPart)}元`;
  if (jiao === 0 && cent === 0) return `${whole}整`;
  const tenths = jiao > 0 ? `${DIGITS.charAt(jiao)}角` : whole === '' ? '' : '零';
  return `${whole}${tenths}${cent > 0 ? `${DIGITS.charAt(cent)}分` : '整'}`;
}

/** Four digits a section; a gap of zeros within or between sections is read as one 零. */
function integerCapitals(value: number): string {
  let text = '';
  let gap = false;
  const digits = String(value);
  for (let index = 0; index < digits.length; index += 1) {
    const place = digits.length - 1 - index;
    const digit = Number(digits.charAt(index));
    if (digit === 0) gap = true;
    else {
      text += `${gap && text !== '' ? '零' : ''}${DIGITS.charAt(digit)}${PLACES[place % 4]}`;
      gap = false;
    }
    if (place % 4 === 0 && Number(digits.slice(Math.max(0, index - 3), index + 1)) > 0) {
      text += sectionUnit(place / 4, value);
    }
  }
  return text;
}

/** The 亿 of a 万亿 amount is spoken once, after the lower of the two sections that carry it. */
function sectionUnit(section: number, value: number): string {
  if (section === 3) return Math.floor(value / 1e8) % 1e4 > 0 ? '万' : '万亿';
  return SECTIONS[section] ?? '';
}
