import type { UnitView } from '@anjuan/contracts';
import type { Period } from '@anjuan/domain';

export type DatedUnit = Pick<UnitView, 'region' | 'existedFrom' | 'existedTo' | 'names'>;

export interface TableRow {
  readonly region: string;
  readonly name: string;
  readonly shortName: string;
}

/** A unit has a row in every period that touches its existence, under the name valid on the period's last day. */
export function tableRows(units: readonly DatedUnit[], period: Period): readonly TableRow[] {
  return units
    .filter((unit) => existedIn(unit, period))
    .map((unit) => ({ region: unit.region, ...nameOn(unit, period.to) }));
}

export function existedIn({ existedFrom, existedTo }: DatedUnit, { from, to }: Period): boolean {
  return existedFrom <= to && (existedTo === null || existedTo >= from);
}

/** A unit dissolved before that day keeps its last name. */
function nameOn({ region, names }: DatedUnit, day: string): Omit<TableRow, 'region'> {
  const begun = names.filter(({ validFrom }) => validFrom <= day);
  const valid = begun.findLast(({ validTo }) => validTo === null || validTo >= day) ?? begun.at(-1) ?? names[0];
  return { name: valid?.name ?? region, shortName: valid?.shortName ?? region };
}
