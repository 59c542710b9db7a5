import { Module } from '@nestjs/common';
import { UnitNamesModule } from '../organisation/units/unit-names.module.js';
import { ContinueNumbersCommand } from './continue-numbers.command.js';
import { DocumentCounters } from './document-counters.js';
import { DocumentNumbersController } from './document-numbers.controller.js';
import { DocumentNumbersRepository } from './document-numbers.repository.js';
import { DocumentNumbers } from './document-numbers.service.js';

/** Papers of cases: their numbers. */
@Module({
  imports: [UnitNamesModule],
  controllers: [DocumentNumbersController],
  providers: [ContinueNumbersCommand, DocumentCounters, DocumentNumbers, DocumentNumbersRepository],
  exports: [DocumentNumbers],
})
export class DossiersModule {}
