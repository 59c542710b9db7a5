import { Injectable } from '@nestjs/common';
import type { UnitView } from '@anjuan/contracts';
import { Clock } from '../../platform/clock/clock.js';
import { nameOn, UnitDirectory } from './unit-directory.js';

/** What records are labelled with: the short name of a unit, valid today. */
@Injectable()
export class UnitNames {
  constructor(
    private readonly directory: UnitDirectory,
    private readonly clock: Clock,
  ) {}

  /** Every unit with its names of today, in the order of the table. */
  all(): Promise<UnitView[]> {
    return this.directory.views(this.clock.today());
  }

  /** Read once for a whole answer. A code without a unit stands for itself. */
  async current(): Promise<(region: string) => string> {
    const [units, today] = [await this.directory.all(), this.clock.today()];
    const names = new Map(units.map((unit) => [unit.region, nameOn(unit, today).shortName]));
    return (region) => names.get(region) ?? region;
  }
}
