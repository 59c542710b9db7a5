import { Injectable } from '@nestjs/common';
import type { PeriodQuery, StatisticsRow, StatisticsTable } from '@anjuan/contracts';
import {
  completeFigures,
  isLocalDate,
  leafFigures,
  localDate,
  periodRefusals,
  sumFigures,
  TOTAL_ROW_NAME,
  type ColumnKey,
  type LeafColumn,
  type Period,
  type TableFigures,
} from '@anjuan/domain';
import type { Actor } from '../platform/auth/actor.js';
import { scopeOf, type RegionScope } from '../platform/auth/region-scope.js';
import { NotFound, Refused } from '../platform/http/errors.js';
import { ReportingUnits } from './reporting-units.js';
import { sliceOf, type Slice } from './leaf/slice.js';
import { StatisticsRepository, type ColumnCells } from './statistics.repository.js';
import { tableRows, type TableRow } from './table-rows.js';

export const TOTAL_REGION = 'total';

/** What a request about the table speaks of: the days, and the rows within the caller's reach. */
export interface Frame {
  readonly scope: RegionScope;
  readonly period: Period;
  readonly rows: readonly TableRow[];
  readonly slice: Slice;
}

export interface CountedTable {
  readonly rows: readonly StatisticsRow[];
  readonly total: StatisticsRow;
  readonly cells: readonly ColumnCells[];
}

/** Counts the table, now, from the records. */
@Injectable()
export class StatisticsTableCounter {
  constructor(
    private readonly repository: StatisticsRepository,
    private readonly units: ReportingUnits,
  ) {}

  async frame(actor: Actor, query: PeriodQuery): Promise<Frame> {
    const period = checkedPeriod(query);
    const scope = query.units === 'own' ? scopeOf(actor).narrowedTo(actor.region) : scopeOf(actor);
    return this.frameOf(scope, period);
  }

  async frameOf(scope: RegionScope, period: Period): Promise<Frame> {
    const rows = tableRows(await this.units.of(scope), period);
    return { scope, period, rows, slice: sliceOf(scope, rows, period) };
  }

  async count({ rows, slice }: Pick<Frame, 'rows' | 'slice'>): Promise<CountedTable> {
    const cells = await this.repository.cells(slice);
    const byColumn = new Map(cells.map(({ column, byRegion }) => [column, byRegion]));
    const counted = rows.map(({ region, shortName }) => {
      const figures = completeFigures(leafFigures((column) => byColumn.get(column)?.get(region) ?? 0));
      return { region, regionName: shortName, ...figures };
    });
    return { rows: counted, total: totalRow(sumFigures(counted)), cells };
  }

  async table(frame: Frame): Promise<StatisticsTable> {
    const [{ rows, total, cells }, leftOut] = await Promise.all([
      this.count(frame),
      this.repository.leftOut(frame.slice),
    ]);
    const distinct = new Map(cells.map((column) => [column.column, column.distinct]));
    return {
      ...frame.period,
      rows: [...rows],
      total,
      distinctTotal: leafFigures((column) => distinct.get(column) ?? 0),
      undated: leftOutFigures(leftOut),
    };
  }
}

export function checkedPeriod({ from, to }: Pick<PeriodQuery, 'from' | 'to'>): Period {
  const refusals = periodRefusals(from, to);
  if (refusals.length > 0 || !isLocalDate(from) || !isLocalDate(to)) throw new Refused(refusals);
  return { from: localDate(from), to: localDate(to) };
}

/** The same frame with only the row of one region; a region beyond the caller's reach is as good as absent. */
export function narrowed(frame: Frame, region: string | undefined): Frame {
  if (region === undefined || region === TOTAL_REGION) return frame;
  const scope = frame.scope.narrowedTo(region);
  const rows = frame.rows.filter((row) => row.region === region);
  if (rows.length === 0) throw new NotFound('该单位在这个统计期没有统计行');
  return { ...frame, scope, rows, slice: sliceOf(scope, rows, frame.period) };
}

export function totalRow(figures: TableFigures): StatisticsRow {
  return { region: TOTAL_REGION, regionName: TOTAL_ROW_NAME, ...figures };
}

/** A derived column leaves out what its parts leave out. */
function leftOutFigures(leftOut: ReadonlyMap<LeafColumn, number>): Record<ColumnKey, number> {
  const leaf = leafFigures((column) => leftOut.get(column) ?? 0);
  return {
    ...leaf,
    preAccidentCaseRatio: leaf.preAccidentCases + leaf.inspectedEnterprises,
    fineTotalFen: leaf.preAccidentFineFen + leaf.accidentFineFen,
  };
}
