import { STATISTICS_COLUMNS, type StatisticsColumn } from './column-definitions.js';

/** The 18 columns of 附件2 in the order of print. */
export const COLUMN_KEYS = [
  'inspectedEnterprises',
  'hazardsFound',
  'hazardsRectified',
  'preAccidentCases',
  'accidentCases',
  'preAccidentCaseRatio',
  'fineTotalFen',
  'preAccidentFineFen',
  'accidentFineFen',
  'coerciveMeasures',
  'productionSuspensions',
  'licencesSuspended',
  'closureRequests',
  'criminallyLiablePersons',
  'disciplinedPersons',
  'exposedEnterprises',
  'blacklistedEnterprises',
  'jointlyDisciplinedEnterprises',
] as const;
export type ColumnKey = (typeof COLUMN_KEYS)[number];

/** Computed from the other columns, never counted. */
export const DERIVED_COLUMNS = ['preAccidentCaseRatio', 'fineTotalFen'] as const satisfies readonly ColumnKey[];
export type DerivedColumn = (typeof DERIVED_COLUMNS)[number];

export type LeafColumn = Exclude<ColumnKey, DerivedColumn>;

/** 家 and 人: counted anew for every row and period; beside their total stands the city-wide distinct number. */
export const DISTINCT_COLUMNS = [
  'inspectedEnterprises',
  'productionSuspensions',
  'closureRequests',
  'criminallyLiablePersons',
  'disciplinedPersons',
  'exposedEnterprises',
  'blacklistedEnterprises',
  'jointlyDisciplinedEnterprises',
] as const satisfies readonly LeafColumn[];
export type DistinctColumn = (typeof DISTINCT_COLUMNS)[number];

/** Counted from dated records. */
export const LEAF_COLUMNS: readonly LeafColumn[] = COLUMN_KEYS.filter(isLeafColumn);

export const STATISTICS_TITLE = '全市安全生产执法年活动工作情况统计表';
export const REGION_COLUMN_HEADER = '地区（部门）';
export const TOTAL_ROW_NAME = '合计';

export interface ColumnGroup {
  readonly title: string;
  readonly columns: readonly StatisticsColumn[];
}

/** The first header row. */
export const COLUMN_GROUPS: readonly ColumnGroup[] = [...new Set(STATISTICS_COLUMNS.map((column) => column.group))].map(
  (title) => ({ title, columns: STATISTICS_COLUMNS.filter((column) => column.group === title) }),
);

export const COLUMN_BY_KEY: ReadonlyMap<ColumnKey, StatisticsColumn> = new Map(
  STATISTICS_COLUMNS.map((column) => [column.key, column]),
);

export function isColumnKey(text: string): text is ColumnKey {
  const keys: readonly string[] = COLUMN_KEYS;
  return keys.includes(text);
}

export function isLeafColumn(key: ColumnKey): key is LeafColumn {
  const derived: readonly string[] = DERIVED_COLUMNS;
  return !derived.includes(key);
}
