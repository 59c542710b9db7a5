import type { UnitView } from '@anjuan/contracts';

export interface UnitLine {
  readonly unit: UnitView;
  readonly depth: number;
}

/** The tree as lines: each unit above its own, in the order of the table. */
export function unitLines(units: readonly UnitView[]): readonly UnitLine[] {
  const known = new Set(units.map((unit) => unit.region));
  const isTop = (unit: UnitView): boolean => unit.parentRegion === null || !known.has(unit.parentRegion);
  const ordered = [...units].sort((a, b) => a.position - b.position);
  const below = (region: string, depth: number): readonly UnitLine[] =>
    ordered.filter((unit) => unit.parentRegion === region).flatMap((unit) => withBelow(unit, depth));
  const withBelow = (unit: UnitView, depth: number): readonly UnitLine[] => [
    { unit, depth },
    ...below(unit.region, depth + 1),
  ];
  return ordered.filter(isTop).flatMap((unit) => withBelow(unit, 0));
}
