import { Module } from '@nestjs/common';
import { AccountabilityImportService } from './accountability-import.service.js';

@Module({ providers: [AccountabilityImportService], exports: [AccountabilityImportService] })
export class AccountabilityImportModule {}
