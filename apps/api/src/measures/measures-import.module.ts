import { Module } from '@nestjs/common';
import { MeasuresImportService } from './measures-import.service.js';

@Module({ providers: [MeasuresImportService], exports: [MeasuresImportService] })
export class MeasuresImportModule {}
