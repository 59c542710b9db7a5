import {
  documentNumber,
  documentNumberRefusals,
  documentYear,
  ENFORCEMENT_TEMPLATE,
  isDocumentTemplate,
  OFFICIAL_TEMPLATE,
  parseDocumentNumber,
} from './numbers.js';
import { DOCUMENT_SERIES, DOCUMENT_SERIES_SPEC } from './series.js';

const codesOf = (text: string) => documentNumberRefusals(text, 'documentNumber').map(({ code }) => code);

describe('the form of a number', () => {
  it('is that of the paper: enforcement papers count with 第, official papers without', () => {
    const first = { word: '泉城管', series: 'penalty_decision', year: 2021, seq: 1 } as const;
    expect(documentNumber(ENFORCEMENT_TEMPLATE, first)).toBe('泉城管罚决字〔2021〕第1号');
    expect(documentNumber(OFFICIAL_TEMPLATE, { ...first, seq: 33 })).toBe('泉城管罚决〔2021〕33号');
  });

  it.each(DOCUMENT_SERIES)('of the series %s is a number, and is read back', (series) => {
    for (const template of [ENFORCEMENT_TEMPLATE, OFFICIAL_TEMPLATE]) {
      const text = documentNumber(template, { word: '晋城管', series, year: 2026, seq: 207 });
      expect(codesOf(text)).toEqual([]);
      expect(parseDocumentNumber(text, '晋城管')).toEqual({ series, year: 2026, seq: 207 });
    }
  });

  it('tells every two series of a unit apart', () => {
    const marks = DOCUMENT_SERIES.map((series) => DOCUMENT_SERIES_SPEC[series].mark);
    expect(new Set(marks.flatMap((mark) => [mark, `${mark}字`])).size).toBe(marks.length * 2);
  });

  it.each([
    [ENFORCEMENT_TEMPLATE, true],
    [OFFICIAL_TEMPLATE, true],
    ['{word}{series}字({year})第{seq}号', false],
    ['{word}字〔{year}〕第{seq}号', false],
    ['{word}{series}字〔{year}〕第{seq}{seq}号', false],
    ['{word}{series}字〔{year}〕第0{seq}号', false],
  ])('%s can be the form of a unit: %s', (template, right) => {
    expect(isDocumentTemplate(template)).toBe(right);
  });
});

describe('a number that somebody typed', () => {
  it.each([
    ['泉城管罚决字〔2021〕第1号', []],
    ['泉城管〔2021〕33号', []],
    ['国办发明电〔2025〕7号', []],
    ['泉城管罚决字[2021]第1号', ['NUMBER_BRACKETS']],
    ['泉城管罚决字（2021）第1号', ['NUMBER_BRACKETS']],
    ['泉城管罚决字(2021)第1号', ['NUMBER_BRACKETS']],
    ['泉城管罚决字【2021】1号', ['NUMBER_BRACKETS']],
    ['泉城管罚决字〔2021〕第01号', ['NUMBER_LEADING_ZERO']],
    ['泉城管罚决字〔21〕第1号', ['NUMBER_SHAPE']],
    ['泉城管罚决字〔2021〕第0号', ['NUMBER_SHAPE']],
    ['罚〔2021〕1号', ['NUMBER_SHAPE']],
    ['泉城管罚决字〔2021〕第1号 ', ['NUMBER_SHAPE']],
    ['1号', ['NUMBER_SHAPE']],
  ])('%s: %j', (text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });

  it('is given back as it should be written', () => {
    const [brackets] = documentNumberRefusals('泉城管罚决字（2021）第1号', 'decisions.0.documentNumber');
    expect(brackets).toEqual({
      code: 'NUMBER_BRACKETS',
      field: 'decisions.0.documentNumber',
      message: '文号的年份须用六角括号〔 〕括起，请改为“泉城管罚决字〔2021〕第1号”',
    });
    expect(documentNumberRefusals('泉城管〔2021〕033号', 'f')[0]?.message).toContain('“泉城管〔2021〕33号”');
  });

  it.each([
    ['晋城管罚决字〔2026〕第7号', { series: 'penalty_decision', year: 2026, seq: 7 }],
    ['晋城管罚决〔2026〕7号', { series: 'penalty_decision', year: 2026, seq: 7 }],
    ['晋城管加罚字〔2026〕第7号', { series: 'surcharge_decision', year: 2026, seq: 7 }],
    ['泉城管罚决字〔2026〕第7号', null],
    ['晋城管封字〔2026〕第7号', null],
    ['晋城管罚决字(2026)第7号', null],
  ])('%s, of the unit with the word 晋城管: %j', (text, number) => {
    expect(parseDocumentNumber(text, '晋城管')).toEqual(number);
  });

  it('names its year', () => {
    expect(documentYear('国办发明电〔2025〕7号')).toBe(2025);
    expect(documentYear('1号')).toBeNull();
  });
});
