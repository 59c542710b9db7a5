import { Controller, Param, Query, Req, StreamableFile } from '@nestjs/common';
import {
  IdParam,
  ledgerApi,
  type LedgerImportDetail,
  LedgerImportQuery,
  type LedgerImportView,
  type LedgerResult,
  type Page,
} from '@anjuan/contracts';
import type { Request } from 'express';
import { CurrentActor, Requires } from '../platform/auth/access.decorators.js';
import type { Actor } from '../platform/auth/actor.js';
import { scopeOf } from '../platform/auth/region-scope.js';
import { Endpoint } from '../platform/http/endpoint.decorator.js';
import { LedgerImportsService } from './ledger-imports.service.js';
import { LedgerService } from './ledger.service.js';
import { readUpload } from './read-upload.js';

@Controller()
export class LedgerController {
  constructor(
    private readonly ledgers: LedgerService,
    private readonly imports: LedgerImportsService,
  ) {}

  @Endpoint(ledgerApi.importLedger)
  @Requires('ledger:import')
  async importLedger(@Req() request: Request, @CurrentActor() actor: Actor): Promise<LedgerResult> {
    return this.ledgers.importFile(actor, await readUpload(request, 'json'));
  }

  @Endpoint(ledgerApi.importWorkbook)
  @Requires('ledger:import')
  async importWorkbook(@Req() request: Request, @CurrentActor() actor: Actor): Promise<LedgerResult> {
    return this.ledgers.importFile(actor, await readUpload(request, 'workbook'));
  }

  @Endpoint(ledgerApi.template)
  @Requires('ledger:import')
  async template(): Promise<StreamableFile> {
    const name = encodeURIComponent('历史执法记录导入模板.xlsx');
    return new StreamableFile(await this.imports.template(), {
      type: ledgerApi.template.contentType,
      disposition: `attachment; filename*=UTF-8''${name}`,
    });
  }

  @Endpoint(ledgerApi.list)
  @Requires('ledger:import')
  list(
    @Query({ schema: LedgerImportQuery }) query: LedgerImportQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<LedgerImportView>> {
    return this.imports.page(scopeOf(actor), query);
  }

  @Endpoint(ledgerApi.read)
  @Requires('ledger:import')
  read(@Param({ schema: IdParam }) { id }: IdParam, @CurrentActor() actor: Actor): Promise<LedgerImportDetail> {
    return this.imports.read(scopeOf(actor), id);
  }
}
