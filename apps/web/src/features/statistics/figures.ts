import type { ComparisonTable, StatisticsTable } from '@anjuan/contracts';
import {
  COLUMN_BY_KEY,
  DISTINCT_COLUMNS,
  formatFigure,
  formatGrowth,
  formatPoints,
  growth,
  NO_FIGURE,
  STATISTICS_COLUMNS,
  type ColumnKey,
  type DistinctColumn,
  type StatisticsColumn,
} from '@anjuan/domain';

/** What each column of one row has become since last year. */
export type RowGrowth = ComparisonTable['rows'][number]['growth'];

/** A zero is a finding, a dash is the absence of a figure: they never look alike. */
export type FigureTone = 'zero' | 'none' | 'some';

export interface CellAddress {
  readonly column: ColumnKey;
  /** Null for the total row. */
  readonly region: string | null;
}

export function figureTone(value: number | null): FigureTone {
  if (value === null) return 'none';
  return value === 0 ? 'zero' : 'some';
}

export function columnOf(key: ColumnKey): StatisticsColumn {
  const column = COLUMN_BY_KEY.get(key);
  if (column === undefined) throw new Error(`No such column: ${key}`);
  return column;
}

/** 12 家, 1.20 万元, 35.50 %; a dash stands without its unit. */
export function figureWithUnit(key: ColumnKey, value: number | null): string {
  return value === null ? NO_FIGURE : `${formatFigure(key, value)} ${columnOf(key).unit}`;
}

export function isDistinctColumn(key: ColumnKey): key is DistinctColumn {
  const keys: readonly string[] = DISTINCT_COLUMNS;
  return keys.includes(key);
}

export function figureAt(table: StatisticsTable, { column, region }: CellAddress): number | null {
  if (region === null) return table.total[column];
  return table.rows.find((row) => row.region === region)?.[column] ?? null;
}

export interface GrowthLines {
  readonly previous: string;
  readonly difference: string;
  readonly percent: string;
  readonly direction: 'up' | 'down' | 'even' | 'none';
}

export function growthLines(key: ColumnKey, view: RowGrowth[ColumnKey] | undefined): GrowthLines {
  if (view === undefined || view.current === null || view.previous === null) {
    const previous = formatFigure(key, view?.previous ?? null);
    return { previous, difference: NO_FIGURE, percent: NO_FIGURE, direction: 'none' };
  }
  const change = growth(view.current, view.previous);
  const previous = formatFigure(key, view.previous);
  if (change.difference === 0) return { previous, difference: '0', percent: change.word, direction: 'even' };
  const direction = change.difference > 0 ? 'up' : 'down';
  // Two percentages are compared in percentage points, not in per cent of each other.
  if (key === 'preAccidentCaseRatio') {
    return { previous, difference: formatPoints(change.difference), percent: '百分点', direction };
  }
  const sign = change.difference > 0 ? '+' : '';
  return {
    previous,
    difference: `${sign}${formatFigure(key, change.difference)}`,
    percent: formatGrowth(change),
    direction,
  };
}

export interface LeftOut {
  readonly column: StatisticsColumn;
  readonly count: number;
}

/** Derived columns leave nothing out of their own: their parts do. */
export function leftOutColumns(table: StatisticsTable): LeftOut[] {
  return STATISTICS_COLUMNS.filter((column) => column.kind !== 'derived')
    .map((column) => ({ column, count: table.undated[column.key] ?? 0 }))
    .filter(({ count }) => count > 0);
}
