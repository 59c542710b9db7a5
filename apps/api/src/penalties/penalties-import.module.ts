import { Module } from '@nestjs/common';
import { PenaltiesImportService } from './penalties-import.service.js';

@Module({ providers: [PenaltiesImportService], exports: [PenaltiesImportService] })
export class PenaltiesImportModule {}
