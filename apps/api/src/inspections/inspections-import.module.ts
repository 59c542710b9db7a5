import { Module } from '@nestjs/common';
import { InspectionsImportService } from './inspections-import.service.js';

@Module({ providers: [InspectionsImportService], exports: [InspectionsImportService] })
export class InspectionsImportModule {}
