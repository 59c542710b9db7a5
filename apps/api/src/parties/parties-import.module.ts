import { Module } from '@nestjs/common';
import { PartiesImportService } from './parties-import.service.js';

@Module({ providers: [PartiesImportService], exports: [PartiesImportService] })
export class PartiesImportModule {}
