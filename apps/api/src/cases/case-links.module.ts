import { Module } from '@nestjs/common';
import { PartiesModule } from '../parties/parties.module.js';
import { CaseLinksService } from './case-links.service.js';

/** Apart from the cases' own module, which reads the consequences in turn. */
@Module({ imports: [PartiesModule], providers: [CaseLinksService], exports: [CaseLinksService] })
export class CaseLinksModule {}
