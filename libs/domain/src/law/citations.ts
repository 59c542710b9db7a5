import { NUMERAL_CHARACTERS, parseNumeral } from './numerals.js';
import { STATUTES } from './statutes.js';

/** One place of a statute as somebody has written it. */
export interface Citation {
  /** As written, without book marks and year: 安全生产法. */
  readonly statute: string;
  /** Of the edition, where it is written: 《行政处罚法》（2017年修正）. */
  readonly year: number | null;
  readonly article: number;
  /** 第一百三十四条之一 is 1. */
  readonly insertion: number | null;
  readonly paragraph: number | null;
  readonly item: number | null;
}

const N = `[${NUMERAL_CHARACTERS}]{1,9}`;
const MARKED = `[（(【]?\\s*${N}\\s*[）)】]?`;
/** 第（一）、（二）项: the items of one list share their last word. */
const LIST = `${MARKED}(?:\\s*[、,，和及]?\\s*第?\\s*${MARKED}){0,40}`;
const YEAR = '(?:\\s*[（(]\\s*(?<year>\\d{4})[^）)]{0,12}[）)])?';

const PLAIN_NAMES = STATUTES.flatMap(({ name, aliases }) => [name, ...aliases])
  .filter((name) => !/[〈〉]/.test(name))
  .sort((a, b) => b.length - a.length)
  .join('|');
/** A name without book marks begins a text or follows one of these; otherwise it is the tail of another name. */
const LEAD_IN = '(?<![\\u4e00-\\u9fff])|(?<=[据照反按依了和及与对以用]|中华人民共和国)';

const TOKENS = new RegExp(
  [
    `《(?<book>[^《》]{1,80}(?:《[^《》]{1,40}》[^《》]{0,40})?)》${YEAR.replace('year', 'bookYear')}`,
    `(?:${LEAD_IN})(?<plain>${PLAIN_NAMES})${YEAR.replace('year', 'plainYear')}(?=\\s*第\\s*${N}\\s*条)`,
    `第\\s*(?<article>${N})\\s*条(?:\\s*之\\s*(?<insertion>${N}))?`,
    `第\\s*(?<paragraph>${N})\\s*款`,
    `第?\\s*(?<items>${LIST})\\s*项`,
  ].join('|'),
  'gu',
);
const NUMBERS = new RegExp(N, 'gu');
const YEAR_IN_NAME = /[（(]\s*(\d{4})[^）)]{0,12}[）)]$/;

/** A name without book marks that is none of ours, so that the article is not one of the statute named before. */
const OTHER_STATUTE = /[法例定则释]\s*$/u;

interface Place {
  readonly statute: string;
  readonly year: number | null;
  readonly article: number;
  readonly insertion: number | null;
}

/** Every place that a free text cites, in its order. An article before any statute is named is not one; nothing is ever thrown. */
export function citationsIn(text: string): readonly Citation[] {
  const found: Citation[] = [];
  let statute: { readonly name: string; readonly year: number | null } | null = null;
  let place: Place | null = null;
  let paragraph: number | null = null;
  /** The article, or its paragraph, has been named and nothing smaller has followed yet. */
  let pending = false;
  const flush = (): void => {
    if (pending && place !== null) found.push({ ...place, paragraph, item: null });
    pending = false;
  };
  let nameEnd = -1;
  for (const match of text.matchAll(TOKENS)) {
    const { groups = {}, index } = match;
    const name = groups['book'] ?? groups['plain'];
    if (name !== undefined) {
      flush();
      statute = statuteIn(name, groups['bookYear'] ?? groups['plainYear']);
      place = null;
      nameEnd = index + match[0].length;
    } else if (groups['article'] !== undefined) {
      flush();
      if (index !== nameEnd && OTHER_STATUTE.test(text.slice(Math.max(0, index - 8), index))) statute = null;
      const article = parseNumeral(groups['article']);
      place =
        statute === null || article === null
          ? null
          : { statute: statute.name, year: statute.year, article, insertion: numberOf(groups['insertion']) };
      paragraph = null;
      pending = place !== null;
    } else if (groups['paragraph'] !== undefined) {
      if (paragraph !== null) flush();
      paragraph = parseNumeral(groups['paragraph']);
      pending = place !== null;
    } else if (place !== null) {
      for (const item of numbersIn(groups['items'] ?? '')) found.push({ ...place, paragraph, item });
      pending = false;
    }
  }
  flush();
  return found;
}

function statuteIn(written: string, year: string | undefined): { name: string; year: number | null } {
  const inName = YEAR_IN_NAME.exec(written)?.[1];
  return { name: written.replace(YEAR_IN_NAME, '').trim(), year: numberOf(year ?? inName) };
}

function numberOf(text: string | undefined): number | null {
  return text === undefined ? null : parseNumeral(text);
}

function numbersIn(text: string): readonly number[] {
  return (text.match(NUMBERS) ?? []).flatMap((number) => parseNumeral(number) ?? []);
}
