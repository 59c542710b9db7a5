/** Numbers as statutes write them: 一百一十四, 二百零五, 十; also figures, half or full width. */

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const FIGURES = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;
const FIGURES_SHAPE = /^\d{1,4}$/;
const CHINESE_SHAPE = /^[零〇一二两三四五六七八九十百千]{1,9}$/;

/** Characters that a number may consist of, for use inside a character class. */
export const NUMERAL_CHARACTERS = '零〇一二两三四五六七八九十百千0-9０-９';

/** Null where the text is no number, or zero: no article, paragraph or item has it. */
export function parseNumeral(text: string): number | null {
  const narrow = text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  if (FIGURES_SHAPE.test(narrow)) return positive(Number(narrow));
  return CHINESE_SHAPE.test(narrow) ? parseChinese(narrow) : null;
}

function parseChinese(text: string): number | null {
  let total = 0;
  let digit: number | null = null;
  let lowestPlace = Number.POSITIVE_INFINITY;
  for (const character of text) {
    const place = PLACES[character];
    if (place === undefined) {
      // Two digits in a row (一一四) are no number of a statute; a zero only fills an empty place.
      if (digit !== null && digit !== 0) return null;
      digit = DIGITS[character] ?? null;
      continue;
    }
    if (place >= lowestPlace || digit === 0) return null;
    // 十 alone is ten, 百 alone is nothing.
    if (digit === null && place !== 10) return null;
    total += (digit ?? 1) * place;
    lowestPlace = place;
    digit = null;
  }
  // 一百一 may mean 101 or 110; written out it is neither.
  const gap = digit !== null && digit > 0 && lowestPlace > 10 && total > 0 && !/[零〇].$/u.test(text);
  return gap ? null : positive(total + (digit ?? 0));
}

function positive(number: number): number | null {
  return number > 0 ? number : null;
}

/** 114 → 一百一十四. For the numbers of articles, 1 to 999. */
export function chineseNumeral(number: number): string {
  const hundreds = Math.floor(number / 100);
  const tens = Math.floor((number % 100) / 10);
  const ones = number % 10;
  const head = hundreds === 0 ? '' : `${FIGURES[hundreds] ?? ''}百`;
  return head + tensText(hundreds, tens, ones) + (ones === 0 ? '' : (FIGURES[ones] ?? ''));
}

function tensText(hundreds: number, tens: number, ones: number): string {
  if (tens === 0) return hundreds > 0 && ones > 0 ? '零' : '';
  return tens === 1 && hundreds === 0 ? '十' : `${FIGURES[tens] ?? ''}十`;
}
