import { Module } from '@nestjs/common';
import { AccountabilityImportModule } from '../accountability/accountability-import.module.js';
import { CasesImportModule } from '../cases/cases-import.module.js';
import { InspectionsImportModule } from '../inspections/inspections-import.module.js';
import { MeasuresImportModule } from '../measures/measures-import.module.js';
import { UnitNamesModule } from '../organisation/units/unit-names.module.js';
import { PartiesImportModule } from '../parties/parties-import.module.js';
import { PenaltiesImportModule } from '../penalties/penalties-import.module.js';
import { PublicityImportModule } from '../publicity/publicity-import.module.js';
import { ExternalReferencesRepository } from './external-references.repository.js';
import { ImportJournal } from './import-journal.js';
import { LedgerController } from './ledger.controller.js';
import { LedgerImportCommand } from './ledger-import.command.js';
import { LedgerFileReader } from './ledger-file-reader.js';
import { LedgerImportsRepository } from './ledger-imports.repository.js';
import { LedgerImportsService } from './ledger-imports.service.js';
import { LedgerService } from './ledger.service.js';
import { LedgerStore } from './ledger-store.js';

@Module({
  imports: [
    UnitNamesModule,
    PartiesImportModule,
    InspectionsImportModule,
    CasesImportModule,
    PenaltiesImportModule,
    MeasuresImportModule,
    AccountabilityImportModule,
    PublicityImportModule,
  ],
  controllers: [LedgerController],
  providers: [
    LedgerService,
    LedgerImportCommand,
    LedgerImportsService,
    LedgerImportsRepository,
    LedgerFileReader,
    LedgerStore,
    ImportJournal,
    ExternalReferencesRepository,
  ],
  exports: [LedgerService],
})
export class LedgerModule {}
