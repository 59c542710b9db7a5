import { certainlyBefore, earliest, isFullDate, isKnownDate, knownDate, latest, precisionOf } from './known-date.js';

describe('dates as far as they are known', () => {
  it.each([
    ['2019', true, 'year'],
    ['2024-08', true, 'month'],
    ['2021-03-12', true, 'day'],
    ['2024-12', true, 'month'],
    ['2024-13', false, ''],
    ['2024-00', false, ''],
    ['2024-8', false, ''],
    ['0000', false, ''],
    ['24', false, ''],
    ['2021-02-30', false, ''],
    ['unknown', false, ''],
    [2019, false, ''],
    [null, false, ''],
  ])('%s is known: %s', (text, expected, precision) => {
    expect(isKnownDate(text)).toBe(expected);
    if (expected) expect(precisionOf(String(text))).toBe(precision);
  });

  it('refuses to take anything else for one', () => {
    expect(() => knownDate('2024-13')).toThrow('2024-13');
  });

  it.each([
    ['2019', false],
    ['2024-08', false],
    ['2021-03-12', true],
    [null, false],
  ])('%s is known to the day: %s', (text, expected) => {
    expect(isFullDate(text)).toBe(expected);
  });

  it.each([
    ['2019', '2019-01-01', '2019-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2021-02', '2021-02-01', '2021-02-28'],
    ['2021-03-12', '2021-03-12', '2021-03-12'],
  ])('%s lies between %s and %s', (text, first, last) => {
    expect(earliest(knownDate(text))).toBe(first);
    expect(latest(knownDate(text))).toBe(last);
  });

  it.each([
    ['2021-03-11', '2021-03-12', true],
    ['2021-03-12', '2021-03-12', false],
    ['2021-02', '2021-03-01', true],
    ['2021-03', '2021-03-31', false],
    ['2020', '2021', true],
    ['2021', '2021-12', false],
    ['2021-11', '2021-12', true],
    ['2021-12', '2021', false],
  ])('%s is certainly before %s: %s', (a, b, expected) => {
    expect(certainlyBefore(knownDate(a), knownDate(b))).toBe(expected);
  });
});
