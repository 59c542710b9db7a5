import { Body, Controller, Param } from '@nestjs/common';
import {
  CorrectCertificate,
  IdParam,
  RevokeCertificate,
  staffApi,
  type StaffMember,
  VoidRecord,
} from '@anjuan/contracts';
import { CurrentActor, Requires } from '../../platform/auth/access.decorators.js';
import type { Actor } from '../../platform/auth/actor.js';
import { scopeOf } from '../../platform/auth/region-scope.js';
import { Endpoint } from '../../platform/http/endpoint.decorator.js';
import { CertificateCommands } from './certificate-commands.js';
import { StaffService } from './staff.service.js';

@Controller()
export class CertificateController {
  constructor(
    private readonly commands: CertificateCommands,
    private readonly staff: StaffService,
  ) {}

  @Endpoint(staffApi.correctCertificate)
  @Requires('staff:write')
  async correct(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: CorrectCertificate }) body: CorrectCertificate,
    @CurrentActor() actor: Actor,
  ): Promise<StaffMember> {
    await this.commands.correct(actor, id, body);
    return this.staff.readHolder(scopeOf(actor), id);
  }

  @Endpoint(staffApi.revokeCertificate)
  @Requires('staff:write')
  async revoke(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: RevokeCertificate }) body: RevokeCertificate,
    @CurrentActor() actor: Actor,
  ): Promise<StaffMember> {
    await this.commands.revoke(actor, id, body);
    return this.staff.readHolder(scopeOf(actor), id);
  }

  @Endpoint(staffApi.voidCertificate)
  @Requires('staff:write')
  async void(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: VoidRecord }) body: VoidRecord,
    @CurrentActor() actor: Actor,
  ): Promise<StaffMember> {
    await this.commands.void(actor, id, body);
    return this.staff.readHolder(scopeOf(actor), id);
  }
}
