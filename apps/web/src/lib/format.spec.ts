import { instantText, knownDateWords, moneyText, totalText } from './format';

describe('format', () => {
  it.each([
    ['2019', '2019年', '仅知年份'],
    ['2024-08', '2024年8月', '仅知月份'],
    ['2021-03-12', '2021-03-12', null],
  ])('writes the date %s', (date, text, note) => {
    expect(knownDateWords(date)).toEqual({ text, note });
  });

  it('shows an instant by the clock of Quanzhou', () => {
    expect(instantText('2021-03-11T16:30:05.000Z')).toBe('2021-03-12 00:30:05');
  });

  it('writes money in yuan and in 万元', () => {
    expect(moneyText(123456, 'yuan')).toBe('1,234.56');
    expect(moneyText(2000000, 'wan')).toBe('2.00');
  });

  it('does not pretend to know a total beyond 10,000', () => {
    expect(totalText(1234, false)).toBe('共 1,234 条');
    expect(totalText(10001, true)).toBe('超过 1 万条');
  });
});
