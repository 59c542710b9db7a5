import type { YearSeries } from '@anjuan/contracts';
import { zeroFigures } from '@anjuan/domain';
import { filingsByMonth, finesByMonth } from './chart-options';

const february = {
  month: 2,
  from: '2025-02-01',
  to: '2025-02-28',
  current: { ...zeroFigures(), preAccidentCases: 3, fineTotalFen: 1_500_000 },
  previous: { ...zeroFigures(), preAccidentCases: 1 },
};
const series: YearSeries = { year: 2025, months: [february] };

describe('the charts of the year', () => {
  it('open the month that a bar stands for, also a leap February of last year', () => {
    const [before, , now] = filingsByMonth(series).series;
    expect(now?.values[0]).toEqual({
      value: 3,
      link: { from: '2025-02-01', to: '2025-02-28', column: 'preAccidentCases', region: null },
    });
    expect(before?.values[0]?.link).toMatchObject({ from: '2024-02-01', to: '2024-02-29' });
  });

  it('show fines in 万元', () => {
    expect(finesByMonth(series).series.map((one) => one.values[0]?.value)).toEqual([0, 1.5]);
  });
});
