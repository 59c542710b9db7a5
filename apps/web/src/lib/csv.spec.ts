import { csvCell, csvText } from './csv';

describe('csv', () => {
  it.each([
    ['plain text', '案件', '"案件"'],
    ['a quote', '所谓"隐患"', '"所谓""隐患"""'],
    ['a formula', '=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
    ['a plus', '+1', '"\'+1"'],
    ['a minus', '-1', '"\'-1"'],
    ['an at sign', '@SUM(A1)', '"\'@SUM(A1)"'],
    ['an equals sign inside', 'a=b', '"a=b"'],
  ])('writes %s', (_name, text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  it('begins with the mark that Excel needs', () => {
    expect(csvText([['甲', '乙']])).toBe('\uFEFF"甲","乙"\r\n');
  });
});
