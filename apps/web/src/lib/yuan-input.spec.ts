import { fenOfYuan, yuanOfFen, yuanTrouble } from './yuan-input';

describe('amounts typed in yuan', () => {
  it.each([
    ['5000', 500_000],
    ['0.29', 29],
    ['1.1', 110],
    ['19.99', 1_999],
    ['4.35', 435],
    ['1,234,567.89', 123_456_789],
    ['３０，０００', 3_000_000],
    ['30000元', 3_000_000],
    [' 30 000 ', 3_000_000],
    ['9999999999.99', 999_999_999_999],
    ['', null],
    ['三万', null],
    ['-5', null],
    ['1.234', null],
    ['1e5', null],
    ['.5', null],
  ])('%s is %p fen', (text, fen) => {
    expect(fenOfYuan(text)).toBe(fen);
  });

  it('every amount survives being shown and typed again', () => {
    for (const fen of [0, 1, 10, 29, 100, 101, 110, 58_005, 123_456_789, 1_000_000_000_000]) {
      expect(fenOfYuan(yuanOfFen(fen))).toBe(fen);
    }
  });

  it('says what is wrong only when something is', () => {
    expect([yuanTrouble(''), yuanTrouble('12.5')]).toEqual(['', '']);
    expect(yuanTrouble('1.234')).toContain('两位小数');
  });
});
