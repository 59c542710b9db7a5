import type { Refusal } from '../refusal.js';
import { DOCUMENT_SERIES, DOCUMENT_SERIES_SPEC, type DocumentSeries } from './series.js';

export interface DocumentNumber {
  readonly series: DocumentSeries;
  readonly year: number;
  readonly seq: number;
}

/** `{word}` is the unit's own word (机关代字), `{series}` the mark of the kind of paper. */
export type DocumentTemplate = string;

/** The usual form of enforcement papers: 泉城管罚决字〔2021〕第1号. */
export const ENFORCEMENT_TEMPLATE: DocumentTemplate = '{word}{series}字〔{year}〕第{seq}号';
/** GB/T 9704-2012: official papers without 第, as 泉城管〔2021〕33号. */
export const OFFICIAL_TEMPLATE: DocumentTemplate = '{word}{series}〔{year}〕{seq}号';

const PLACES = ['{word}', '{series}', '{year}', '{seq}'] as const;

/** Brackets U+3014 and U+3015, a year of four digits, no leading zeros. */
const NUMBER_SHAPE = /^[\u4e00-\u9fa5]{2,12}字?〔20\d{2}〕第?[1-9]\d{0,5}号$/;
const NUMBER_PARTS = /^(?<head>[\u4e00-\u9fa5]{2,12})〔(?<year>20\d{2})〕第?(?<seq>[1-9]\d{0,5})号$/;
/** The year in brackets of another form, which the eye hardly tells from the right ones. */
const OTHER_BRACKETS = /[[［(（【｛{〈<](20\d{2})[\]］)）】｝}〉>]/g;

/** A form is of use where what it makes is a number, and tells the papers, years and places of the series apart. */
export function isDocumentTemplate(template: string): boolean {
  if (PLACES.some((place) => template.split(place).length !== 2)) return false;
  const sample = { word: '泉城管', series: 'penalty_decision', year: 2021, seq: 1 } as const;
  return NUMBER_SHAPE.test(documentNumber(template, sample));
}

export function documentNumber(
  template: DocumentTemplate,
  { word, series, year, seq }: DocumentNumber & { readonly word: string },
): string {
  return template
    .replace('{word}', word)
    .replace('{series}', DOCUMENT_SERIES_SPEC[series].mark)
    .replace('{year}', String(year))
    .replace('{seq}', String(seq));
}

/** A number of the unit's own series, with or without 字 and 第: both would be read as the same number. Null for any other. */
export function parseDocumentNumber(text: string, word: string): DocumentNumber | null {
  const parts = NUMBER_PARTS.exec(text)?.groups;
  if (parts === undefined) return null;
  const { head = '', year, seq } = parts;
  const series = DOCUMENT_SERIES.find((code) => {
    const own = `${word}${DOCUMENT_SERIES_SPEC[code].mark}`;
    return head === own || head === `${own}字`;
  });
  return series === undefined ? null : { series, year: Number(year), seq: Number(seq) };
}

/** The year that a number of the right shape names. */
export function documentYear(text: string): number | null {
  const year = NUMBER_PARTS.exec(text)?.groups?.['year'];
  return year === undefined ? null : Number(year);
}

export function documentNumberRefusals(text: string, field: string): readonly Refusal[] {
  if (NUMBER_SHAPE.test(text)) return [];
  return [shapeRefusal(text, field)];
}

function shapeRefusal(text: string, field: string): Refusal {
  const bracketed = text.replace(OTHER_BRACKETS, '〔$1〕');
  if (bracketed !== text) {
    const proposal = NUMBER_SHAPE.test(bracketed) ? `“${bracketed}”` : '六角括号〔 〕';
    return { code: 'NUMBER_BRACKETS', field, message: `文号的年份须用六角括号〔 〕括起，请改为${proposal}` };
  }
  const unpadded = text.replace(/(〕第?)0+(?=\d)/, '$1');
  if (unpadded !== text && NUMBER_SHAPE.test(unpadded)) {
    return { code: 'NUMBER_LEADING_ZERO', field, message: `文号的序号不加前导零，请改为“${unpadded}”` };
  }
  return {
    code: 'NUMBER_SHAPE',
    field,
    message: `“${text}”不是规范的文号，请按“泉城管罚决字〔2021〕第1号”的格式填写：机关代字和文种、六角括号中的四位年份、序号`,
  };
}
