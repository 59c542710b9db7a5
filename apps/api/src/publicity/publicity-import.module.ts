import { Module } from '@nestjs/common';
import { PublicityImportService } from './publicity-import.service.js';

@Module({ providers: [PublicityImportService], exports: [PublicityImportService] })
export class PublicityImportModule {}
