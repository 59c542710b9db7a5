import { Injectable } from '@nestjs/common';
import type { UnitView } from '@anjuan/contracts';
import { UnitNames } from '../organisation/units/unit-names.service.js';
import type { RegionScope } from '../platform/auth/region-scope.js';

/** The units that report: those of the scope that enforce, in the order of the table. */
@Injectable()
export class ReportingUnits {
  constructor(private readonly units: UnitNames) {}

  async of(scope: RegionScope): Promise<readonly UnitView[]> {
    return (await this.units.all()).filter(({ region, enforces }) => enforces && scope.covers(region));
  }
}
