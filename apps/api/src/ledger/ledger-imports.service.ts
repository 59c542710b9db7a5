import { Injectable } from '@nestjs/common';
import type { LedgerImportDetail, LedgerImportView, Page } from '@anjuan/contracts';
import { UnitNames } from '../organisation/units/unit-names.service.js';
import type { RegionScope } from '../platform/auth/region-scope.js';
import { ImportJournal } from './import-journal.js';
import { type LedgerImportListQuery, LedgerImportsRepository } from './ledger-imports.repository.js';
import { ledgerTemplate } from './workbook-template.js';

/** What became of the imports; one whose process died is closed before it is shown. */
@Injectable()
export class LedgerImportsService {
  constructor(
    private readonly imports: LedgerImportsRepository,
    private readonly journal: ImportJournal,
    private readonly units: UnitNames,
  ) {}

  async page(scope: RegionScope, query: LedgerImportListQuery): Promise<Page<LedgerImportView>> {
    await this.journal.closeAbandoned();
    return this.imports.page(scope, query, await this.units.current());
  }

  async read(scope: RegionScope, id: string): Promise<LedgerImportDetail> {
    await this.journal.closeAbandoned();
    return this.imports.read(scope, id, await this.units.current());
  }

  async template(): Promise<Buffer> {
    return ledgerTemplate(await this.units.all());
  }
}
