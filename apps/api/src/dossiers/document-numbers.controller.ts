import { Controller, Query } from '@nestjs/common';
import { DocumentNumberQuery, type DocumentNumberView, documentsApi, type Page } from '@anjuan/contracts';
import { CurrentActor, Requires } from '../platform/auth/access.decorators.js';
import type { Actor } from '../platform/auth/actor.js';
import { scopeOf } from '../platform/auth/region-scope.js';
import { Endpoint } from '../platform/http/endpoint.decorator.js';
import { DocumentNumbersRepository } from './document-numbers.repository.js';

@Controller()
export class DocumentNumbersController {
  constructor(private readonly numbers: DocumentNumbersRepository) {}

  @Endpoint(documentsApi.numbers)
  @Requires('record:read')
  list(
    @Query({ schema: DocumentNumberQuery }) query: DocumentNumberQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<DocumentNumberView>> {
    return this.numbers.list(scopeOf(actor), query);
  }
}
