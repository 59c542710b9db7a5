import { Injectable } from '@nestjs/common';
import type { UnitView } from '@anjuan/contracts';
import { type LocalDate, UNIT_KINDS, type UnitKind } from '@anjuan/domain';
import { EntityManager } from 'typeorm';

interface UnitRow {
  readonly region: string;
  readonly kind: string;
  readonly parentRegion: string | null;
  readonly position: number;
  readonly enforces: number;
  readonly existedFrom: string;
  readonly existedTo: string | null;
}

interface NameRow {
  readonly region: string;
  readonly name: string;
  readonly shortName: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

export interface Unit extends Omit<UnitView, 'name' | 'shortName'> {
  readonly names: NameRow[];
}

/** The units and their names; a dozen rows, read anew so that a change counts at once. */
@Injectable()
export class UnitDirectory {
  constructor(private readonly manager: EntityManager) {}

  /** In the order of the table. */
  async all(): Promise<readonly Unit[]> {
    const units = await this.manager.query<UnitRow[]>(
      `SELECT region, kind, parent_region AS parentRegion, position, enforces, existed_from AS existedFrom, existed_to AS existedTo
       FROM unit ORDER BY position, region`,
    );
    const names = await this.manager.query<NameRow[]>(
      'SELECT region, name, short_name AS shortName, valid_from AS validFrom, valid_to AS validTo FROM unit_name ORDER BY valid_from',
    );
    return units.map((unit) => ({
      ...unit,
      kind: unitKind(unit.kind),
      enforces: Boolean(unit.enforces),
      names: names.filter(({ region }) => region === unit.region),
    }));
  }

  /** With the names valid on a date. */
  async views(on: LocalDate): Promise<UnitView[]> {
    return (await this.all()).map((unit) => ({ ...unit, ...nameOn(unit, on) }));
  }

  /** The unit itself first, then every unit below it. */
  async below(region: string): Promise<readonly string[]> {
    return regionsBelow(await this.all(), region);
  }
}

/** The name valid on a date; before the first known name, the first; after the last, the last. */
export function nameOn(unit: Unit, on: LocalDate): { name: string; shortName: string } {
  const begun = unit.names.filter(({ validFrom }) => validFrom <= on);
  const valid = begun.findLast(({ validTo }) => validTo === null || validTo >= on) ?? begun.at(-1) ?? unit.names[0];
  return { name: valid?.name ?? unit.region, shortName: valid?.shortName ?? unit.region };
}

export function regionsBelow(units: readonly Unit[], region: string): readonly string[] {
  const children = units.filter(({ parentRegion }) => parentRegion === region);
  return [region, ...children.flatMap((child) => regionsBelow(units, child.region))];
}

export function unitKind(text: string): UnitKind {
  const kind = UNIT_KINDS.find((known) => known === text);
  if (kind === undefined) throw new Error(`Unknown kind of unit: ${text}`);
  return kind;
}
