import { Injectable } from '@nestjs/common';
import type { CaseDetail, CaseItem, CaseQuery, Page } from '@anjuan/contracts';
import { AccountabilityService } from '../accountability/accountability.service.js';
import { MeasuresService } from '../measures/measures.service.js';
import { UnitNames } from '../organisation/units/unit-names.service.js';
import { PenaltiesService } from '../penalties/penalties.service.js';
import type { RegionScope } from '../platform/auth/region-scope.js';
import { inspectionRef } from '../platform/database/record-references.js';
import { PublicityService } from '../publicity/publicity.service.js';
import { type CaseRow, CasesRepository } from './cases.repository.js';
import { type CaseReading, sourceOf, toCase, toCaseEvent, toCaseFacts } from './views.js';

@Injectable()
export class CasesService {
  constructor(
    private readonly repository: CasesRepository,
    private readonly penalties: PenaltiesService,
    private readonly measures: MeasuresService,
    private readonly accountability: AccountabilityService,
    private readonly publicity: PublicityService,
    private readonly unitNames: UnitNames,
  ) {}

  async list(scope: RegionScope, query: CaseQuery): Promise<Page<CaseItem>> {
    const page = await this.repository.list(scope, query);
    const reading = await this.readingOf(scope, page.items);
    return { ...page, items: page.items.map((row) => toCase(row, reading)) };
  }

  async read(scope: RegionScope, id: string): Promise<CaseDetail> {
    const row = await this.repository.find(scope, id);
    const [reading, inspections, decisions, consequences, events] = await Promise.all([
      this.readingOf(scope, [row]),
      this.repository.inspectionsOf(scope, id),
      this.penalties.decisionsOfCase(scope, id),
      this.consequencesOf(scope, id),
      this.repository.eventsOf(scope, id),
    ]);
    return {
      ...toCase(row, reading),
      ...toCaseFacts(row),
      inspections: inspections.map(inspectionRef),
      decisions,
      consequences,
      events: events.map(toCaseEvent),
      source: sourceOf(events),
    };
  }

  private async consequencesOf(scope: RegionScope, caseId: string): Promise<CaseDetail['consequences']> {
    const kinds = [this.measures, this.accountability, this.publicity];
    const found = await Promise.all(kinds.map((kind) => kind.consequencesOfCase(scope, caseId)));
    return found.flat();
  }

  private async readingOf(scope: RegionScope, rows: readonly CaseRow[]): Promise<CaseReading> {
    const ids = rows.map(({ id }) => String(id));
    const [parties, fines, regionName] = await Promise.all([
      this.repository.partiesOf(scope, ids),
      this.penalties.finesOfCases(scope, ids),
      this.unitNames.current(),
    ]);
    return { parties, fines, regionName };
  }
}
