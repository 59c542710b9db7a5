import type { Period } from '@anjuan/domain';

/** A unit with the time it existed and all names it ever had. */
export interface DatedUnit {
  readonly region: string;
  readonly existedFrom: string;
  readonly existedTo: string | null;
  /** Oldest first. */
  readonly names: readonly UnitName[];
}

export interface UnitName {
  readonly name: string;
  readonly shortName: string;
  readonly validFrom: string;
}

export interface TableRow {
  readonly region: string;
  readonly name: string;
  readonly shortName: string;
}

/** A unit has a row in every period that touches its existence, under the name valid on the period's last day. */
export function tableRows(units: readonly DatedUnit[], period: Period): readonly TableRow[] {
  return units.filter((unit) => existedIn(unit, period)).map((unit) => ({ region: unit.region, ...nameOn(unit, period.to) }));
}

export function existedIn({ existedFrom, existedTo }: DatedUnit, { from, to }: Period): boolean {
  return existedFrom <= to && (existedTo === null || existedTo >= from);
}

/** One dissolved before that day keeps its last name. */
function nameOn({ region, names }: DatedUnit, day: string): Omit<TableRow, 'region'> {
  const valid = names.filter(({ validFrom }) => validFrom <= day).at(-1) ?? names[0];
  return { name: valid?.name ?? region, shortName: valid?.shortName ?? region };
}
