import { Module } from '@nestjs/common';
import { PartiesImportService } from './parties-import.service.js';
import { PersonIdentities } from './person-identities.js';

@Module({ providers: [PartiesImportService, PersonIdentities], exports: [PartiesImportService] })
export class PartiesImportModule {}
