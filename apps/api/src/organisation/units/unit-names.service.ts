import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { nameOn, UnitDirectory } from './unit-directory.js';

/** What records are labelled with: the short name of a unit, valid today. */
@Injectable()
export class UnitNames {
  constructor(
    private readonly directory: UnitDirectory,
    private readonly clock: Clock,
  ) {}

  /** Read once for a whole answer. A code without a unit stands for itself. */
  async current(): Promise<(region: string) => string> {
    const [units, today] = [await this.directory.all(), this.clock.today()];
    const names = new Map(units.map((unit) => [unit.region, nameOn(unit, today).shortName]));
    return (region) => names.get(region) ?? region;
  }
}
