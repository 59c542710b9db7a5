import { wanYuan } from '../money/wan-yuan.js';
import { COLUMN_BY_KEY, LEAF_COLUMNS, type ColumnKey, type LeafColumn } from './columns.js';

export type LeafFigures = Readonly<Record<LeafColumn, number>>;

export type TableFigures = LeafFigures & {
  /** Null where nothing was inspected. */
  readonly preAccidentCaseRatio: number | null;
  readonly fineTotalFen: number;
};

/** What is shown for a figure that does not exist; a zero is shown as 0. */
export const NO_FIGURE = '—';

export function leafFigures(figureOf: (column: LeafColumn) => number): LeafFigures {
  return {
    inspectedEnterprises: figureOf('inspectedEnterprises'),
    hazardsFound: figureOf('hazardsFound'),
    hazardsRectified: figureOf('hazardsRectified'),
    preAccidentCases: figureOf('preAccidentCases'),
    accidentCases: figureOf('accidentCases'),
    preAccidentFineFen: figureOf('preAccidentFineFen'),
    accidentFineFen: figureOf('accidentFineFen'),
    coerciveMeasures: figureOf('coerciveMeasures'),
    productionSuspensions: figureOf('productionSuspensions'),
    licencesSuspended: figureOf('licencesSuspended'),
    closureRequests: figureOf('closureRequests'),
    criminallyLiablePersons: figureOf('criminallyLiablePersons'),
    disciplinedPersons: figureOf('disciplinedPersons'),
    exposedEnterprises: figureOf('exposedEnterprises'),
    blacklistedEnterprises: figureOf('blacklistedEnterprises'),
    jointlyDisciplinedEnterprises: figureOf('jointlyDisciplinedEnterprises'),
  };
}

export function zeroFigures(): TableFigures {
  return completeFigures(leafFigures(() => 0));
}

/** Adds the two derived columns. */
export function completeFigures(leaf: LeafFigures): TableFigures {
  return {
    ...leafFigures((column) => leaf[column]),
    preAccidentCaseRatio: ratioPercent(leaf.preAccidentCases, leaf.inspectedEnterprises),
    fineTotalFen: leaf.preAccidentFineFen + leaf.accidentFineFen,
  };
}

/** The total row: each column is the sum of the rows above it, and the ratio is that of the sums, never a mean. */
export function sumFigures(rows: readonly LeafFigures[]): TableFigures {
  return completeFigures(leafFigures((column) => rows.reduce((sum, row) => sum + row[column], 0)));
}

/** Part of the whole in per cent, half up to two decimals; null where there is no whole. */
export function ratioPercent(part: number, whole: number): number | null {
  if (whole === 0) return null;
  return hundredths(part, whole) / 100;
}

/** Half away from zero, in whole numbers: floating point would round 1.005 down. */
export function hundredths(part: number, whole: number): number {
  const numerator = BigInt(Math.abs(part)) * 20_000n + BigInt(whole);
  const rounded = Number(numerator / (BigInt(whole) * 2n));
  return part < 0 ? -rounded : rounded;
}

export function formatFigure(key: ColumnKey, value: number | null): string {
  if (value === null) return NO_FIGURE;
  const unit = COLUMN_BY_KEY.get(key)?.unit;
  if (unit === '万元') return wanYuan(value);
  return unit === '%' ? value.toFixed(2) : String(value);
}

/** The difference of two cells of one column, null where one of them does not exist. */
export function figureDifference(current: number | null, previous: number | null): number | null {
  return current === null || previous === null ? null : current - previous;
}

export function isZeroRow(figures: LeafFigures): boolean {
  return LEAF_COLUMNS.every((column) => figures[column] === 0);
}
