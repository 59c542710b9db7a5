import { Controller } from '@nestjs/common';
import { organisationApi, type PermissionMatrix, type UnitList } from '@anjuan/contracts';
import { Requires } from '../platform/auth/access.decorators.js';
import { Clock } from '../platform/clock/clock.js';
import { Endpoint } from '../platform/http/endpoint.decorator.js';
import { permissionMatrix } from './permission-matrix.js';
import { UnitDirectory } from './units/unit-directory.js';

@Controller()
export class OrganisationController {
  constructor(
    private readonly units: UnitDirectory,
    private readonly clock: Clock,
  ) {}

  @Endpoint(organisationApi.units)
  @Requires('unit:read')
  async list(): Promise<UnitList> {
    return { items: await this.units.views(this.clock.today()) };
  }

  @Endpoint(organisationApi.permissionMatrix)
  @Requires('permission-matrix:read')
  permissionMatrix(): PermissionMatrix {
    return permissionMatrix();
  }
}
