import {
  DISTINCT_COLUMNS,
  LEAF_COLUMNS,
  type ColumnKey,
  type DistinctColumn,
  type LeafColumn,
  type TableFigures,
} from '@anjuan/domain';
import type { LedgerJson, TableRowJson } from './ledger-json.js';
import { factsOf, type Fact } from './oracle-facts.js';

/**
 * The table counted naively, straight from the definitions. It is slow and simple on purpose: the SQL is compared with
 * it on random ledgers.
 */
export interface OraclePeriod {
  readonly from: string;
  readonly to: string;
}

export interface OracleTable {
  readonly rows: readonly TableRowJson[];
  readonly total: TableRowJson;
  /** The city-wide distinct number of each 家 and 人 column. */
  readonly distinctTotal: Readonly<Record<DistinctColumn, number>>;
}

/** What a cell opens into: an enterprise or person once, with all records behind it, or single records. */
export interface OracleItem {
  readonly region: string;
  readonly key: string;
  readonly value: number;
  readonly sources: readonly string[];
}

export function oracleTable(
  ledgers: readonly LedgerJson[],
  period: OraclePeriod,
  regions: readonly string[],
): OracleTable {
  const cells = new Map(
    LEAF_COLUMNS.map((column) => [column, regions.map((region) => oracleItems(ledgers, period, [region], column))]),
  );
  const leaf = (column: LeafColumn, index: number): number => sum((cells.get(column) ?? [])[index] ?? []);
  const total = (column: LeafColumn): number => sum((cells.get(column) ?? []).flat());
  return {
    rows: regions.map((region, index) => ({ region, ...figures((column) => leaf(column, index)) })),
    total: { region: 'total', ...figures(total) },
    distinctTotal: distinctTotal(ledgers, period, regions),
  };
}

/** The drill-down of a column over some rows; its length, or the sum of its values, is the sum of the cells. */
export function oracleItems(
  ledgers: readonly LedgerJson[],
  period: OraclePeriod,
  regions: readonly string[],
  column: LeafColumn,
): readonly OracleItem[] {
  const items = new Map<string, OracleItem>();
  for (const fact of factsOf(ledgers, column)) {
    if (!regions.includes(fact.region) || !isIn(period, fact.on) || fact.value === null) continue;
    const key = isDistinct(column) ? `${fact.region} ${fact.key}` : fact.source;
    const known = items.get(key);
    const sources = [...(known?.sources ?? []), fact.source];
    items.set(key, { region: fact.region, key: fact.key, value: fact.value, sources });
  }
  return [...items.values()];
}

/** How many things each column leaves out because the date, or for fines the amount, is not known. */
export function oracleUndated(
  ledgers: readonly LedgerJson[],
  period: OraclePeriod,
  regions: readonly string[],
): Readonly<Record<ColumnKey, number>> {
  const count = (column: LeafColumn): number => oracleUndatedFacts(ledgers, period, regions, column).length;
  const leaf = figures(count);
  return {
    ...leaf,
    preAccidentCaseRatio: leaf.preAccidentCases + leaf.inspectedEnterprises,
    fineTotalFen: leaf.preAccidentFineFen + leaf.accidentFineFen,
  };
}

export function oracleUndatedFacts(
  ledgers: readonly LedgerJson[],
  period: OraclePeriod,
  regions: readonly string[],
  column: LeafColumn,
): readonly Fact[] {
  return factsOf(ledgers, column).filter(({ region, on, value }) => {
    if (!regions.includes(region)) return false;
    return isUndated(on) ? mayLieIn(period, on) : value === null && isIn(period, on);
  });
}

function distinctTotal(
  ledgers: readonly LedgerJson[],
  period: OraclePeriod,
  regions: readonly string[],
): Record<DistinctColumn, number> {
  const distinct = (column: DistinctColumn): number =>
    new Set(oracleItems(ledgers, period, regions, column).map(({ key }) => key)).size;
  return {
    inspectedEnterprises: distinct('inspectedEnterprises'),
    productionSuspensions: distinct('productionSuspensions'),
    closureRequests: distinct('closureRequests'),
    criminallyLiablePersons: distinct('criminallyLiablePersons'),
    disciplinedPersons: distinct('disciplinedPersons'),
    exposedEnterprises: distinct('exposedEnterprises'),
    blacklistedEnterprises: distinct('blacklistedEnterprises'),
    jointlyDisciplinedEnterprises: distinct('jointlyDisciplinedEnterprises'),
  };
}

function figures(of: (column: LeafColumn) => number): TableFigures {
  return {
    inspectedEnterprises: of('inspectedEnterprises'),
    hazardsFound: of('hazardsFound'),
    hazardsRectified: of('hazardsRectified'),
    preAccidentCases: of('preAccidentCases'),
    accidentCases: of('accidentCases'),
    preAccidentCaseRatio: ratio(of('preAccidentCases'), of('inspectedEnterprises')),
    fineTotalFen: of('preAccidentFineFen') + of('accidentFineFen'),
    preAccidentFineFen: of('preAccidentFineFen'),
    accidentFineFen: of('accidentFineFen'),
    coerciveMeasures: of('coerciveMeasures'),
    productionSuspensions: of('productionSuspensions'),
    licencesSuspended: of('licencesSuspended'),
    closureRequests: of('closureRequests'),
    criminallyLiablePersons: of('criminallyLiablePersons'),
    disciplinedPersons: of('disciplinedPersons'),
    exposedEnterprises: of('exposedEnterprises'),
    blacklistedEnterprises: of('blacklistedEnterprises'),
    jointlyDisciplinedEnterprises: of('jointlyDisciplinedEnterprises'),
  };
}

/** Half up to two decimals by long division in whole numbers. */
function ratio(part: number, whole: number): number | null {
  if (whole === 0) return null;
  const thousandths = Math.floor((part * 100_000) / whole);
  return (Math.floor(thousandths / 10) + (thousandths % 10 >= 5 ? 1 : 0)) / 100;
}

function isDistinct(column: LeafColumn): boolean {
  const distinct: readonly string[] = DISTINCT_COLUMNS;
  return distinct.includes(column);
}

function isUndated(on: string | null): boolean {
  return on === null || on.length < 10;
}

function isIn({ from, to }: OraclePeriod, on: string | null): boolean {
  return on !== null && on.length === 10 && from <= on && on <= to;
}

/** `2021-03` lies outside a period of which neither end reaches into that month: texts compare up to its length. */
function mayLieIn({ from, to }: OraclePeriod, on: string | null): boolean {
  return on === null || (from.slice(0, on.length) <= on && on <= to.slice(0, on.length));
}

function sum(items: readonly OracleItem[]): number {
  return items.reduce((total, { value }) => total + value, 0);
}
