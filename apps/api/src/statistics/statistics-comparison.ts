import { Injectable } from '@nestjs/common';
import type { ComparisonTable, GrowthView, YearSeries } from '@anjuan/contracts';
import {
  completeFigures,
  dateParts,
  growth,
  leafFigures,
  monthPeriod,
  NO_FIGURE,
  samePeriodLastYear,
  sumFigures,
  yearPeriod,
  type ColumnKey,
  type Period,
  type Refusal,
  type TableFigures,
} from '@anjuan/domain';
import type * as z from 'zod';
import type { RegionScope } from '../platform/auth/region-scope.js';
import { Refused } from '../platform/http/errors.js';
import { everyColumn } from './every-column.js';
import { ReportingUnits } from './reporting-units.js';
import { sliceOf } from './leaf/slice.js';
import { StatisticsRepository } from './statistics.repository.js';
import { StatisticsTableCounter, type Frame } from './statistics-table.js';
import { existedIn, type DatedUnit } from './table-rows.js';

type GrowthCell = z.infer<typeof GrowthView>;

const NO_YEAR_BEFORE: Refusal = {
  code: 'NO_YEAR_BEFORE',
  field: 'from',
  message: '起始日期没有上一年可比，请改为公元 2 年以后的日期',
};

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** Sets the table beside that of the year before. */
@Injectable()
export class StatisticsComparison {
  constructor(
    private readonly tables: StatisticsTableCounter,
    private readonly repository: StatisticsRepository,
    private readonly units: ReportingUnits,
  ) {}

  async comparison(frame: Frame): Promise<ComparisonTable> {
    if (dateParts(frame.period.from).year === 1) throw new Refused([NO_YEAR_BEFORE]);
    const before = samePeriodLastYear(frame.period);
    const now = await this.tables.count(frame);
    const then = await this.tables.count(await this.tables.frameOf(frame.scope, before));
    const earlier = new Map([...then.rows, then.total].map((row) => [row.region, row]));
    return {
      ...frame.period,
      previousFrom: before.from,
      previousTo: before.to,
      rows: [...now.rows, now.total].map((row) => ({
        region: row.region,
        regionName: row.regionName,
        growth: growthOf(row, earlier.get(row.region) ?? completeFigures(leafFigures(() => 0))),
      })),
    };
  }

  /** The total row of every month of a year and of the year before, in one pass over each column. */
  async year(scope: RegionScope, year: number): Promise<YearSeries> {
    const units = await this.units.of(scope);
    const period = { from: yearPeriod(year - 1).from, to: yearPeriod(year).to };
    const cells = await this.repository.monthCells(sliceOf(scope, units, period));
    const byKey = new Map(cells.map(({ column, region, month, cell }) => [`${column}/${region}/${month}`, cell]));
    const total = (ofYear: number, month: number): TableFigures => {
      const rows = unitsIn(units, monthPeriod(ofYear, month)).map(({ region }) =>
        leafFigures((column) => byKey.get(`${column}/${region}/${ofYear * 100 + month}`) ?? 0),
      );
      return sumFigures(rows);
    };
    const months = MONTHS.map((month) => ({
      month,
      ...monthPeriod(year, month),
      current: total(year, month),
      previous: total(year - 1, month),
    }));
    return { year, months };
  }
}

function unitsIn(units: readonly DatedUnit[], month: Period): readonly DatedUnit[] {
  return units.filter((unit) => existedIn(unit, month));
}

function growthOf(now: TableFigures, then: TableFigures): Record<ColumnKey, GrowthCell> {
  const cell = (column: ColumnKey): GrowthCell => {
    const [current, previous] = [now[column], then[column]];
    if (current === null || previous === null) {
      return { current, previous, difference: null, percent: null, word: NO_FIGURE };
    }
    return { current, previous, ...growth(current, previous) };
  };
  return everyColumn(cell);
}
