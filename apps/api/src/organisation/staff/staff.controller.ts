import { Body, Controller, Param, Query } from '@nestjs/common';
import {
  CorrectStaffMember,
  CreateStaffMember,
  IdParam,
  LeaveUnit,
  type LinkableAccounts,
  NewCertificate,
  type OfficerChoices,
  OfficersQuery,
  staffApi,
  type StaffChanges,
  type StaffMember,
  type StaffPage,
  StaffQuery,
  VoidRecord,
} from '@anjuan/contracts';
import { CurrentActor, Requires } from '../../platform/auth/access.decorators.js';
import type { Actor } from '../../platform/auth/actor.js';
import { scopeOf } from '../../platform/auth/region-scope.js';
import { Clock } from '../../platform/clock/clock.js';
import { Endpoint } from '../../platform/http/endpoint.decorator.js';
import { CertificateCommands } from './certificate-commands.js';
import { OfficersService } from './officers.service.js';
import { StaffCommands } from './staff-commands.js';
import { StaffService } from './staff.service.js';

@Controller()
export class StaffController {
  constructor(
    private readonly staff: StaffService,
    private readonly officersService: OfficersService,
    private readonly commands: StaffCommands,
    private readonly certificates: CertificateCommands,
    private readonly clock: Clock,
  ) {}

  @Endpoint(staffApi.list)
  @Requires('staff:read')
  list(@Query({ schema: StaffQuery }) query: StaffQuery, @CurrentActor() actor: Actor): Promise<StaffPage> {
    return this.staff.list(scopeOf(actor), query);
  }

  @Endpoint(staffApi.officers)
  @Requires('staff:read')
  officers(
    @Query({ schema: OfficersQuery }) { day }: OfficersQuery,
    @CurrentActor() actor: Actor,
  ): Promise<OfficerChoices> {
    return this.officersService.choices(actor, day ?? this.clock.today());
  }

  @Endpoint(staffApi.linkableAccounts)
  @Requires('staff:write')
  linkableAccounts(@CurrentActor() actor: Actor): Promise<LinkableAccounts> {
    return this.staff.linkableAccounts(actor);
  }

  @Endpoint(staffApi.read)
  @Requires('staff:read')
  read(@Param({ schema: IdParam }) { id }: IdParam, @CurrentActor() actor: Actor): Promise<StaffMember> {
    return this.staff.read(scopeOf(actor), id);
  }

  @Endpoint(staffApi.changes)
  @Requires('staff:read')
  changes(@Param({ schema: IdParam }) { id }: IdParam, @CurrentActor() actor: Actor): Promise<StaffChanges> {
    return this.staff.history(scopeOf(actor), id);
  }

  @Endpoint(staffApi.create)
  @Requires('staff:write')
  async create(
    @Body({ schema: CreateStaffMember }) body: CreateStaffMember,
    @CurrentActor() actor: Actor,
  ): Promise<StaffMember> {
    return this.staff.read(scopeOf(actor), await this.commands.create(actor, body));
  }

  @Endpoint(staffApi.correct)
  @Requires('staff:write')
  async correct(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: CorrectStaffMember }) body: CorrectStaffMember,
    @CurrentActor() actor: Actor,
  ): Promise<StaffMember> {
    await this.commands.correct(actor, id, body);
    return this.staff.read(scopeOf(actor), id);
  }

  @Endpoint(staffApi.leave)
  @Requires('staff:write')
  async leave(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: LeaveUnit }) body: LeaveUnit,
    @CurrentActor() actor: Actor,
  ): Promise<StaffMember> {
    await this.commands.leave(actor, id, body);
    return this.staff.read(scopeOf(actor), id);
  }

  @Endpoint(staffApi.void)
  @Requires('staff:write')
  async void(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: VoidRecord }) body: VoidRecord,
    @CurrentActor() actor: Actor,
  ): Promise<StaffMember> {
    await this.commands.void(actor, id, body);
    return this.staff.read(scopeOf(actor), id);
  }

  @Endpoint(staffApi.addCertificate)
  @Requires('staff:write')
  async addCertificate(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: NewCertificate }) body: NewCertificate,
    @CurrentActor() actor: Actor,
  ): Promise<StaffMember> {
    await this.certificates.add(actor, id, body);
    return this.staff.read(scopeOf(actor), id);
  }
}
