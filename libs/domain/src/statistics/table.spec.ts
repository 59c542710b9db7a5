import { COLUMN_BY_KEY, COLUMN_GROUPS, COLUMN_KEYS, isColumnKey, LEAF_COLUMNS } from './columns.js';
import { STATISTICS_COLUMNS } from './column-definitions.js';
import { formatGrowth, formatPoints, growth } from './comparison.js';
import {
  completeFigures,
  figureDifference,
  formatFigure,
  isZeroRow,
  leafFigures,
  ratioPercent,
  sumFigures,
  zeroFigures,
} from './table.js';

describe('the columns', () => {
  it('have the header texts of the form, in its order', () => {
    expect(STATISTICS_COLUMNS.map(({ number, header }) => `${number} ${header}`)).toEqual([
      '1 现场监督检查企业数（家）',
      '2 排查隐患数（个）',
      '3 隐患整改数（个）',
      '4 事前立案数(件)',
      '5 事故立案(件)',
      '6 事前立案数占实际检查企业总数比例（%）',
      '7 罚款总额（万元）',
      '8 事前罚款金额（万元）',
      '9 事故罚款金额（万元）',
      '10 查封、扣押、停电处理（起）',
      '11 责令停产停业整顿（家）',
      '12 暂扣暂停有关证件（件）',
      '13 提请关闭企业（家）',
      '14 追究刑事责任（人）',
      '15 党政纪处分（人）',
      '16 曝光企业数（家）',
      '17 纳入黑名单企业数（家）',
      '18 联合惩戒企业数（家）',
    ]);
    expect(STATISTICS_COLUMNS.map(({ key }) => key)).toEqual(COLUMN_KEYS);
  });

  it('repeat title and unit in the header', () => {
    for (const { header, title, unit } of STATISTICS_COLUMNS) {
      expect([`${title}（${unit}）`, `${title}(${unit})`]).toContain(header);
    }
  });

  it('stand under seven groups', () => {
    expect(COLUMN_GROUPS.map(({ title, columns }) => [title, columns.length])).toEqual([
      ['检查情况', 3],
      ['立案情况', 3],
      ['经济处罚情况', 3],
      ['强制措施', 1],
      ['其他处罚情况', 3],
      ['责任追究情况', 2],
      ['曝光、惩戒情况', 3],
    ]);
  });

  it('are sixteen counted and two derived', () => {
    expect(LEAF_COLUMNS).toHaveLength(16);
    expect(COLUMN_KEYS.filter((key) => COLUMN_BY_KEY.get(key)?.kind === 'derived')).toEqual([
      'preAccidentCaseRatio',
      'fineTotalFen',
    ]);
    expect(isColumnKey('fineTotalFen')).toBe(true);
    expect(isColumnKey('region')).toBe(false);
  });

  it('each say what they count, by which date, and what they leave out', () => {
    for (const column of STATISTICS_COLUMNS) {
      expect([column.counts, column.date, column.excludes].every((text) => text.length > 0)).toBe(true);
    }
  });
});

describe('the ratio', () => {
  it.each([
    [7, 48, 14.58],
    [3, 120, 2.5],
    [10, 168, 5.95],
    [0, 168, 0],
    [5, 0, null],
    [0, 0, null],
    [2, 1, 200],
    [1, 3, 33.33],
    [2, 3, 66.67],
    // Halves go up, also where floating point would fall below them: 1.005, 0.285, 8.175, 36.475.
    [201, 20_000, 1.01],
    [57, 20_000, 0.29],
    [1_635, 20_000, 8.18],
    [1_459, 4_000, 36.48],
    [1, 20_000, 0.01],
    [1, 20_001, 0],
    [199, 20_000, 1],
    [1_999_999, 2_000_000, 100],
  ])('of %i to %i is %s', (part, whole, expected) => {
    expect(ratioPercent(part, whole)).toBe(expected);
  });
});

describe('figures', () => {
  const licheng = { ...zeroFigures(), preAccidentCases: 7, inspectedEnterprises: 48 };
  const jinjiang = { ...zeroFigures(), preAccidentCases: 3, inspectedEnterprises: 120 };

  it('add up to a total whose ratio is that of the sums, never the mean (scenario 35)', () => {
    const city = sumFigures([licheng, jinjiang]);
    expect(city).toMatchObject({ preAccidentCases: 10, inspectedEnterprises: 168, preAccidentCaseRatio: 5.95 });
  });

  it('total the fines of both classes (scenario 36)', () => {
    const row = completeFigures({ ...zeroFigures(), preAccidentFineFen: 12_340_000, accidentFineFen: 30_000_000 });
    expect(formatFigure('preAccidentFineFen', row.preAccidentFineFen)).toBe('12.34');
    expect(formatFigure('accidentFineFen', row.accidentFineFen)).toBe('30.00');
    expect(formatFigure('fineTotalFen', row.fineTotalFen)).toBe('42.34');
    expect(formatFigure('fineTotalFen', completeFigures({ ...row, accidentFineFen: 0 }).fineTotalFen)).toBe('12.34');
  });

  it('of a region without records are zeros, without a ratio', () => {
    expect(isZeroRow(zeroFigures())).toBe(true);
    expect(isZeroRow(licheng)).toBe(false);
    expect(sumFigures([])).toEqual(zeroFigures());
    expect(zeroFigures().preAccidentCaseRatio).toBeNull();
    expect(Object.keys(zeroFigures()).sort()).toEqual([...COLUMN_KEYS].sort());
  });

  it('do not take over derived columns that were handed in', () => {
    const falsified = { ...zeroFigures(), fineTotalFen: 5, preAccidentCaseRatio: 9 };
    expect(completeFigures(falsified)).toEqual(zeroFigures());
    expect(Object.keys(leafFigures(() => 1))).toHaveLength(16);
  });

  it.each([
    ['preAccidentCaseRatio', null, '—'],
    ['preAccidentCaseRatio', 2.5, '2.50'],
    ['preAccidentCaseRatio', 0, '0.00'],
    ['preAccidentCaseRatio', 200, '200.00'],
    ['fineTotalFen', 46_800, '0.0468'],
    ['fineTotalFen', 0, '0.00'],
    ['hazardsFound', 0, '0'],
    ['hazardsFound', 1_234, '1234'],
  ] as const)('%s %s is shown as %s', (key, value, expected) => {
    expect(formatFigure(key, value)).toBe(expected);
  });

  it.each([
    [3, 1, 2],
    [null, 1, null],
    [3, null, null],
  ])('%s less %s is %s', (current, previous, expected) => {
    expect(figureDifference(current, previous)).toBe(expected);
  });
});

describe('growth (scenario 37)', () => {
  it.each([
    [12, 8, 4, 50, '增长', '+50.00%'],
    [5, 0, 5, null, '新增', '新增'],
    [0, 0, 0, 0, '持平', '0.00%'],
    [8, 8, 0, 0, '持平', '0.00%'],
    [6, 8, -2, -25, '下降', '-25.00%'],
    [0, 8, -8, -100, '下降', '-100.00%'],
    [1, 3, -2, -66.67, '下降', '-66.67%'],
    [4, 3, 1, 33.33, '增长', '+33.33%'],
    [14.58, 7.29, 7.29, 100, '增长', '+100.00%'],
  ])('from %s to %s', (current, previous, difference, percent, word, shown) => {
    const change = growth(current, previous);
    expect(change).toEqual({ difference, percent, word });
    expect(formatGrowth(change)).toBe(shown);
  });

  it.each([
    [1.5, '+1.50'],
    [-0.25, '-0.25'],
    [0, '0.00'],
    [null, '—'],
  ])('%s percentage points are shown as %s', (difference, expected) => {
    expect(formatPoints(difference)).toBe(expected);
  });
});
