import { Module } from '@nestjs/common';
import { CaseLinksModule } from '../cases/case-links.module.js';
import { UnitNamesModule } from '../organisation/units/unit-names.module.js';
import { PartiesModule } from '../parties/parties.module.js';
import { AccountabilityRepository } from './accountability.repository.js';
import { AccountabilityService } from './accountability.service.js';
import { ClosureRequestCommands } from './closure-request-commands.js';
import { ClosureRequestsController } from './closure-requests.controller.js';
import { CriminalTransferCommands } from './criminal-transfer-commands.js';
import { CriminalTransfersController } from './criminal-transfers.controller.js';
import { DisciplinaryActionCommands } from './disciplinary-action-commands.js';
import { DisciplinaryActionsController } from './disciplinary-actions.controller.js';
import { TransferredPersons } from './transferred-persons.js';

@Module({
  imports: [CaseLinksModule, UnitNamesModule, PartiesModule],
  controllers: [ClosureRequestsController, CriminalTransfersController, DisciplinaryActionsController],
  providers: [
    AccountabilityService,
    AccountabilityRepository,
    ClosureRequestCommands,
    CriminalTransferCommands,
    DisciplinaryActionCommands,
    TransferredPersons,
  ],
  exports: [AccountabilityService],
})
export class AccountabilityModule {}
