import { Module } from '@nestjs/common';
import { UnitNamesModule } from '../organisation/units/unit-names.module.js';
import { EnterpriseCommands } from './enterprise-commands.js';
import { EnterpriseMerges } from './enterprise-merges.js';
import { PartiesController } from './parties.controller.js';
import { PartiesRepository } from './parties.repository.js';
import { PartiesService } from './parties.service.js';
import { PartyReferences } from './party-references.service.js';
import { PersonBirths } from './person-births.service.js';
import { PersonCommands } from './person-commands.js';
import { PersonIdentities } from './person-identities.js';
import { PersonsController } from './persons.controller.js';
import { PersonsRepository } from './persons.repository.js';
import { PersonsService } from './persons.service.js';
import { RegisterWriter } from './register-writer.js';
import { ResponsiblePersonsRepository } from './responsible-persons.repository.js';
import { ResponsiblePersons } from './responsible-persons.js';

@Module({
  imports: [UnitNamesModule],
  controllers: [PartiesController, PersonsController],
  providers: [
    EnterpriseCommands,
    EnterpriseMerges,
    PartiesRepository,
    PartiesService,
    PartyReferences,
    PersonBirths,
    PersonCommands,
    PersonIdentities,
    PersonsRepository,
    PersonsService,
    RegisterWriter,
    ResponsiblePersons,
    ResponsiblePersonsRepository,
  ],
  exports: [PartiesService, PartyReferences, PersonBirths],
})
export class PartiesModule {}
