import { Injectable } from '@nestjs/common';
import type {
  HazardDetail,
  HazardItem,
  HazardQuery,
  InspectionDetail,
  InspectionItem,
  InspectionQuery,
  Page,
} from '@anjuan/contracts';
import { UnitNames } from '../organisation/units/unit-names.service.js';
import type { RegionScope } from '../platform/auth/region-scope.js';
import { Clock } from '../platform/clock/clock.js';
import { caseRef } from '../platform/database/record-references.js';
import { ActOfficers, INSPECTION_OFFICERS } from '../organisation/staff/act-officers.service.js';
import { type HazardRow, InspectionsRepository } from './inspections.repository.js';
import { PhotosRepository } from './photos/photos.repository.js';
import { RechecksRepository } from './rechecks.repository.js';
import { toHazard, toHazardDetail, toInspection, type ViewContext } from './views.js';

@Injectable()
export class InspectionsService {
  constructor(
    private readonly repository: InspectionsRepository,
    private readonly rechecks: RechecksRepository,
    private readonly photos: PhotosRepository,
    private readonly officers: ActOfficers,
    private readonly unitNames: UnitNames,
    private readonly clock: Clock,
  ) {}

  async list(scope: RegionScope, query: InspectionQuery): Promise<Page<InspectionItem>> {
    const [page, context] = await Promise.all([this.repository.list(scope, query), this.context()]);
    const counts = await this.repository.countHazards(
      scope,
      page.items.map(({ id }) => String(id)),
    );
    return { ...page, items: page.items.map((row) => toInspection(row, counts.get(String(row.id)), context)) };
  }

  async read(scope: RegionScope, id: string): Promise<InspectionDetail> {
    const row = await this.repository.find(scope, id);
    const [counts, hazards, cases, officers, photos, context] = await Promise.all([
      this.repository.countHazards(scope, [id]),
      this.repository.hazardsOf(scope, id),
      this.repository.casesOf(scope, id),
      this.officers.of(INSPECTION_OFFICERS, [id]),
      this.photos.of(scope, 'inspection', [id]),
      this.context(),
    ]);
    return {
      ...toInspection(row, counts.get(id), context),
      findings: row.findings,
      present: row.present,
      officers: [...(officers.get(id) ?? [])],
      // As they were found.
      hazards: await this.detailed(scope, hazards.toReversed(), context),
      photos: [...(photos.get(id) ?? [])],
      cases: cases.flatMap((found) => caseRef(found, scope) ?? []),
    };
  }

  async listHazards(scope: RegionScope, query: HazardQuery): Promise<Page<HazardItem>> {
    const context = await this.context();
    const page = await this.repository.listHazards(scope, query, context.today);
    return { ...page, items: page.items.map((row) => toHazard(row, context)) };
  }

  async readHazard(scope: RegionScope, id: string): Promise<HazardDetail> {
    const [row, context] = await Promise.all([this.repository.findHazard(scope, id), this.context()]);
    const [hazard] = await this.detailed(scope, [row], context);
    if (hazard === undefined) throw new Error(`The hazard ${id} was read and lost`);
    return hazard;
  }

  async readHazards(scope: RegionScope, ids: readonly string[]): Promise<HazardDetail[]> {
    const [rows, context] = await Promise.all([this.repository.hazardsByIds(scope, ids), this.context()]);
    return this.detailed(scope, rows, context);
  }

  private async detailed(
    scope: RegionScope,
    rows: readonly HazardRow[],
    context: ViewContext,
  ): Promise<HazardDetail[]> {
    const ids = rows.map(({ id }) => String(id));
    const [rechecks, photos] = await Promise.all([this.rechecks.of(scope, ids), this.photos.of(scope, 'hazard', ids)]);
    return rows.map((row) => {
      const id = String(row.id);
      return toHazardDetail(row, { rechecks: rechecks.get(id) ?? [], photos: photos.get(id) ?? [] }, context);
    });
  }

  private async context(): Promise<ViewContext> {
    return { regionName: await this.unitNames.current(), today: this.clock.today() };
  }
}
