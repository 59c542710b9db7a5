import { growthLines } from './figures';
import { itemValue, listedValue, listSummary } from './drill-words';

const view = (current: number | null, previous: number | null) => ({
  current,
  previous,
  difference: null,
  percent: null,
  word: '',
});

describe('growthLines', () => {
  it.each([
    ['more than last year', 'hazardsFound', view(15, 10), ['10', '+5', '+50.00%', 'up']],
    ['fines in 万元', 'fineTotalFen', view(1_500_000, 3_000_000), ['3.00', '-1.50', '-50.00%', 'down']],
    ['nothing last year', 'hazardsFound', view(3, 0), ['0', '+3', '新增', 'up']],
    ['the same', 'hazardsFound', view(3, 3), ['3', '0', '持平', 'even']],
    ['percentage points', 'preAccidentCaseRatio', view(50, 33.33), ['33.33', '+16.67', '百分点', 'up']],
    ['no ratio last year', 'preAccidentCaseRatio', view(50, null), ['—', '—', '—', 'none']],
  ] as const)('%s', (_, column, growth, [previous, difference, percent, direction]) => {
    expect(growthLines(column, growth)).toEqual({ previous, difference, percent, direction });
  });
});

describe('the list behind a cell', () => {
  it('is compared by its sum for fines and by its count elsewhere', () => {
    const records = { total: 2, sum: 4_680, items: [] };
    expect(listedValue('fineTotalFen', records)).toBe(4_680);
    expect(listedValue('preAccidentCases', records)).toBe(2);
    expect(listSummary('fineTotalFen', records)).toBe('共 2 条记录，合计 0.00468 万元');
    expect(listSummary('preAccidentCases', records)).toBe('共 2 件');
  });

  it('says when an amount is unknown', () => {
    expect(itemValue('preAccidentFineFen', null)).toBe('金额不详');
    expect(itemValue('licencesSuspended', 2)).toBe('2 件');
    expect(itemValue('preAccidentCases', 1)).toBe('');
  });
});
