import type { CountedRecords } from '@anjuan/contracts';
import { formatFigure, yuan, type ColumnKey } from '@anjuan/domain';
import { columnOf, figureWithUnit } from './figures';

export const DRILL_LISTS = ['counted', 'undated'] as const;
export type DrillList = (typeof DRILL_LISTS)[number];

export interface RatioPart {
  readonly column: ColumnKey;
  readonly word: string;
}

/** The two figures the ratio is made of; each has its own list. */
export const RATIO_PARTS: readonly RatioPart[] = [
  { column: 'preAccidentCases', word: '分子：事前立案数' },
  { column: 'inspectedEnterprises', word: '分母：检查企业数' },
];

/** Whether a cell is a sum over its records (fines, licences) rather than their number. */
export function isSummed(column: ColumnKey): boolean {
  const { kind, unit } = columnOf(column);
  return kind === 'sum' || unit === '万元';
}

export function listedValue(column: ColumnKey, records: CountedRecords): number {
  return isSummed(column) ? (records.sum ?? 0) : records.total;
}

/** 共 3 条记录，合计 1.20 万元. */
export function listSummary(column: ColumnKey, records: CountedRecords): string {
  if (!isSummed(column)) return `共 ${figureWithUnit(column, records.total)}`;
  return `共 ${records.total} 条记录，合计 ${figureWithUnit(column, records.sum ?? 0)}`;
}

/** What one record adds to the cell; empty where each adds one. */
export function itemValue(column: ColumnKey, value: number | null): string {
  if (!isSummed(column)) return '';
  const { unit } = columnOf(column);
  if (value === null) return unit === '万元' ? '金额不详' : '件数不详';
  return unit === '万元' ? `${yuan(value)} 元` : `${formatFigure(column, value)} ${unit}`;
}
