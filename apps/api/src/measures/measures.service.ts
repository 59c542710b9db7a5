import { Injectable } from '@nestjs/common';
import type {
  CaseConsequence,
  CoerciveMeasureDetail,
  CoerciveMeasureItem,
  CoerciveMeasureQuery,
  Page,
} from '@anjuan/contracts';
import { ActOfficers, MEASURE_OFFICERS } from '../organisation/staff/act-officers.service.js';
import { UnitNames } from '../organisation/units/unit-names.service.js';
import type { RegionScope } from '../platform/auth/region-scope.js';
import { MeasuresRepository } from './measures.repository.js';
import { measureConsequence, toCoerciveMeasure, toCoerciveMeasureDetail } from './views.js';

@Injectable()
export class MeasuresService {
  constructor(
    private readonly repository: MeasuresRepository,
    private readonly unitNames: UnitNames,
    private readonly officers: ActOfficers,
  ) {}

  async list(scope: RegionScope, query: CoerciveMeasureQuery): Promise<Page<CoerciveMeasureItem>> {
    const [page, regionName] = await Promise.all([this.repository.list(scope, query), this.unitNames.current()]);
    return { ...page, items: page.items.map((row) => toCoerciveMeasure(row, { scope, regionName })) };
  }

  async read(scope: RegionScope, id: string): Promise<CoerciveMeasureDetail> {
    const [row, regionName] = await Promise.all([this.repository.find(scope, id), this.unitNames.current()]);
    const officers = await this.officers.of(MEASURE_OFFICERS, [id]);
    return toCoerciveMeasureDetail(row, officers.get(id) ?? [], { scope, regionName });
  }

  async consequencesOfCase(scope: RegionScope, caseId: string): Promise<CaseConsequence[]> {
    const rows = await this.repository.ofCase(scope, caseId);
    return rows.map(measureConsequence);
  }
}
