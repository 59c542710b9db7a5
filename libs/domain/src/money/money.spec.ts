import { yuanCapitals } from './capitals.js';
import { fen } from './fen.js';
import { wanYuan, wanYuanNumber, yuan } from './wan-yuan.js';

describe('money', () => {
  it.each([
    [12_340_000, '12.34'],
    [30_000_000, '30.00'],
    [46_800, '0.0468'],
    [0, '0.00'],
    [1, '0.000001'],
    [10, '0.00001'],
    [100, '0.0001'],
    [1_000, '0.001'],
    [10_000, '0.01'],
    [100_000, '0.10'],
    [2_523_925, '2.523925'],
    [42_340_000, '42.34'],
    [1_000_000, '1.00'],
    [999_999, '0.999999'],
    [-46_800, '-0.0468'],
    [9_007_199_254_740_991, '9007199254.740991'],
  ])('%i fen are %s wan yuan', (amount, expected) => {
    expect(wanYuan(amount)).toBe(expected);
    expect(wanYuanNumber(amount)).toBeCloseTo(Number(expected), 6);
  });

  it('prints a whole that is the sum of its printed parts', () => {
    const inFen = (text: string): bigint => BigInt(text.replace('.', '').padEnd(text.indexOf('.') + 6, '0'));
    for (const [a, b] of [
      [1, 999_999],
      [46_800, 2_523_925],
      [123_456_789, 10],
    ]) {
      expect(inFen(wanYuan(a)) + inFen(wanYuan(b))).toBe(inFen(wanYuan(a + b)));
    }
  });

  it.each([0.5, Number.NaN, Infinity, 2 ** 53])('does not take %d for an amount', (amount) => {
    expect(() => fen(amount)).toThrow('Not a whole number');
    expect(() => wanYuan(amount)).toThrow('Not a whole number');
  });

  it.each([
    [123_456_789, '1,234,567.89'],
    [100_000, '1,000.00'],
    [99_999, '999.99'],
    [5, '0.05'],
    [-100, '-1.00'],
  ])('%i fen are %s yuan', (amount, expected) => {
    expect(yuan(amount)).toBe(expected);
  });

  it.each([
    [5_000_000, '伍万元整'],
    [0, '零元整'],
    [1, '壹分'],
    [10, '壹角整'],
    [11, '壹角壹分'],
    [101, '壹元零壹分'],
    [110, '壹元壹角整'],
    [100, '壹元整'],
    [1_000, '壹拾元整'],
    [1_100, '壹拾壹元整'],
    [10_100, '壹佰零壹元整'],
    [100_100, '壹仟零壹元整'],
    [1_050_000, '壹万零伍佰元整'],
    [105_000_000, '壹佰零伍万元整'],
    [2_523_925, '贰万伍仟贰佰叁拾玖元贰角伍分'],
    [10_000_000_000, '壹亿元整'],
    [10_000_000_500, '壹亿零伍元整'],
    [10_010_000_000, '壹亿零壹拾万元整'],
    [12_345_678_900, '壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖元整'],
    [100_000_000_000_000, '壹万亿元整'],
    [100_010_000_000_000, '壹万零壹亿元整'],
  ])('%i fen in capitals: %s', (amount, expected) => {
    expect(yuanCapitals(amount)).toBe(expected);
  });

  it('has no capitals for a negative amount', () => {
    expect(() => yuanCapitals(-1)).toThrow('negative');
  });
});
