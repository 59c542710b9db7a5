import { Module } from '@nestjs/common';
import { CasesImportService } from './cases-import.service.js';

@Module({ providers: [CasesImportService], exports: [CasesImportService] })
export class CasesImportModule {}
