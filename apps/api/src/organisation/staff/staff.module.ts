import { Module } from '@nestjs/common';
import { UnitNamesModule } from '../units/unit-names.module.js';
import { ActOfficers } from './act-officers.service.js';
import { CertificateCommands } from './certificate-commands.js';
import { CertificateController } from './certificate.controller.js';
import { OfficersService } from './officers.service.js';
import { StaffCommands } from './staff-commands.js';
import { StaffController } from './staff.controller.js';
import { StaffRepository } from './staff.repository.js';
import { StaffService } from './staff.service.js';

@Module({
  imports: [UnitNamesModule],
  controllers: [StaffController, CertificateController],
  providers: [ActOfficers, CertificateCommands, OfficersService, StaffCommands, StaffRepository, StaffService],
  exports: [ActOfficers, OfficersService],
})
export class StaffModule {}
