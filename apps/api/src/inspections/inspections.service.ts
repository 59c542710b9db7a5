import { Injectable } from '@nestjs/common';
import type {
  HazardItem,
  HazardQuery,
  InspectionDetail,
  InspectionItem,
  InspectionQuery,
  Page,
} from '@anjuan/contracts';
import { UnitNames } from '../organisation/units/unit-names.service.js';
import type { RegionScope } from '../platform/auth/region-scope.js';
import { caseRef } from '../platform/database/record-references.js';
import { InspectionsRepository } from './inspections.repository.js';
import { toHazard, toInspection } from './views.js';

@Injectable()
export class InspectionsService {
  constructor(
    private readonly repository: InspectionsRepository,
    private readonly unitNames: UnitNames,
  ) {}

  async list(scope: RegionScope, query: InspectionQuery): Promise<Page<InspectionItem>> {
    const [page, regionName] = await Promise.all([this.repository.list(scope, query), this.unitNames.current()]);
    const counts = await this.repository.countHazards(
      scope,
      page.items.map(({ id }) => String(id)),
    );
    return { ...page, items: page.items.map((row) => toInspection(row, counts.get(String(row.id)), regionName)) };
  }

  async read(scope: RegionScope, id: string): Promise<InspectionDetail> {
    const row = await this.repository.find(scope, id);
    const [counts, hazards, cases, regionName] = await Promise.all([
      this.repository.countHazards(scope, [id]),
      this.repository.hazardsOf(scope, id),
      this.repository.casesOf(scope, id),
      this.unitNames.current(),
    ]);
    return {
      ...toInspection(row, counts.get(id), regionName),
      hazards: hazards.map((hazard) => toHazard(hazard, regionName)),
      cases: cases.flatMap((found) => caseRef(found, scope) ?? []),
    };
  }

  async listHazards(scope: RegionScope, query: HazardQuery): Promise<Page<HazardItem>> {
    const [page, regionName] = await Promise.all([this.repository.listHazards(scope, query), this.unitNames.current()]);
    return { ...page, items: page.items.map((row) => toHazard(row, regionName)) };
  }

  async readHazard(scope: RegionScope, id: string): Promise<HazardItem> {
    const [row, regionName] = await Promise.all([this.repository.findHazard(scope, id), this.unitNames.current()]);
    return toHazard(row, regionName);
  }
}
