import { type Citation, citationsIn } from './citations.js';
import { chineseNumeral, parseNumeral } from './numerals.js';

function cite(statute: string, article: number, rest: Partial<Citation> = {}): Citation {
  return { statute, year: null, article, insertion: null, paragraph: null, item: null, ...rest };
}

it.each<[string, readonly Citation[]]>([
  ['《安全生产法》第一百一十四条第一款第（二）项', [cite('安全生产法', 114, { paragraph: 1, item: 2 })]],
  ['《城镇燃气管理条例》第45条', [cite('城镇燃气管理条例', 45)]],
  ['《行政处罚法》（2017年修正）第四十条', [cite('行政处罚法', 40, { year: 2017 })]],
  ['《行政处罚法(2021修订)》第六十三条', [cite('行政处罚法', 63, { year: 2021 })]],
  [
    '《安全生产法》第九十七条第一项、第九十九条第八项；《城镇燃气管理条例》第四十八条',
    [cite('安全生产法', 97, { item: 1 }), cite('安全生产法', 99, { item: 8 }), cite('城镇燃气管理条例', 48)],
  ],
  ['《城镇燃气管理条例》第四十五条和第四十六条', [cite('城镇燃气管理条例', 45), cite('城镇燃气管理条例', 46)]],
  [
    '《城镇燃气管理条例》第五十条第一款第（一）、（四）项',
    [cite('城镇燃气管理条例', 50, { paragraph: 1, item: 1 }), cite('城镇燃气管理条例', 50, { paragraph: 1, item: 4 })],
  ],
  [
    '《城镇燃气管理条例》第五十一条第一款、第二款',
    [cite('城镇燃气管理条例', 51, { paragraph: 1 }), cite('城镇燃气管理条例', 51, { paragraph: 2 })],
  ],
  ['《刑法》第一百三十四条之一第（二）项', [cite('刑法', 134, { insertion: 1, item: 2 })]],
  ['依据中华人民共和国安全生产法第一百零九条的规定', [cite('安全生产法', 109)]],
  ['违反处罚法第６３条', [cite('处罚法', 63)]],
  ['《福建省燃气管理条例》第45条', [cite('福建省燃气管理条例', 45)]],
  ['福建省燃气管理条例第45条', []],
  ['《安全生产法》第九十七条，福建省燃气管理条例第45条', [cite('安全生产法', 97)]],
  ['《安全生产法》第九十七条，行政处罚法第六十三条', [cite('安全生产法', 97), cite('行政处罚法', 63)]],
  ['治安管理处罚法第23条', []],
  ['第四十五条', []],
  ['《安全生产法》', []],
  ['《安全生产法》第条', []],
  ['《安全生产法》第一一四条', []],
  ['', []],
])('%s', (text, citations) => {
  expect(citationsIn(text)).toEqual(citations);
});

it('never throws, whatever the text', () => {
  const pieces = [
    '《',
    '》',
    '第',
    '条',
    '款',
    '项',
    '（',
    '）',
    '一百',
    '零',
    '9',
    '、',
    '之',
    '安全生产法',
    ' ',
    '\n',
    '和',
    '2017年',
  ];
  for (let seed = 1; seed <= 5000; seed += 1) {
    const text = Array.from(
      { length: 12 },
      (_, place) => pieces[(seed * (place * 7 + 3) + place * seed * seed) % pieces.length],
    );
    for (const { article } of citationsIn(text.join(''))) expect(article).toBeGreaterThan(0);
  }
  expect(citationsIn(`《安全生产法》${'第（一）、'.repeat(2000)}`)).toEqual([]);
});

it('reads every number that it writes, up to 999', () => {
  for (let number = 1; number <= 999; number += 1) expect(parseNumeral(chineseNumeral(number))).toBe(number);
});

it.each([
  ['一百一十四', 114],
  ['一百一四', null],
  ['一百一', null],
  ['一百零一', 101],
  ['一百零九', 109],
  ['十', 10],
  ['一十', 10],
  ['二十', 20],
  ['九百九十九', 999],
  ['１１４', 114],
  ['零', null],
  ['百', null],
  ['一一四', null],
  ['十百', null],
  ['0', null],
])('%s as a number', (text, number) => {
  expect(parseNumeral(text)).toBe(number);
});
