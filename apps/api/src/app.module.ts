import { type DynamicModule, Module } from '@nestjs/common';
import { AccountabilityModule } from './accountability/accountability.module.js';
import { CasesModule } from './cases/cases.module.js';
import { DeskModule } from './desk/desk.module.js';
import { DossiersModule } from './dossiers/dossiers.module.js';
import { ENTITIES } from './entities.js';
import { InspectionsModule } from './inspections/inspections.module.js';
import { LedgerModule } from './ledger/ledger.module.js';
import { MeasuresModule } from './measures/measures.module.js';
import { OrganisationModule } from './organisation/organisation.module.js';
import { StaffModule } from './organisation/staff/staff.module.js';
import { PartiesModule } from './parties/parties.module.js';
import { PenaltiesModule } from './penalties/penalties.module.js';
import { PlatformModule, type PlatformOptions } from './platform/platform.module.js';
import { PublicityModule } from './publicity/publicity.module.js';
import { StatisticsModule } from './statistics/statistics.module.js';

/** The list of capabilities. */
const CAPABILITIES = [
  OrganisationModule,
  StaffModule,
  PartiesModule,
  InspectionsModule,
  CasesModule,
  DossiersModule,
  PenaltiesModule,
  MeasuresModule,
  AccountabilityModule,
  PublicityModule,
  DeskModule,
  LedgerModule,
  StatisticsModule,
];

@Module({})
export class AppModule {
  static with(options: Omit<PlatformOptions, 'entities'>): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.with({ ...options, entities: ENTITIES }), ...CAPABILITIES],
    };
  }
}
