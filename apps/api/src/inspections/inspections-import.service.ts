import { Injectable } from '@nestjs/common';
import type { InspectionKind, KnownDate } from '@anjuan/domain';
import { type ImportBatch, knownDateColumns } from '../platform/database/import-batch.js';

export interface PastHazard {
  readonly description: string;
  readonly major: boolean;
  readonly verifiedOn: KnownDate | null;
}

export interface PastInspection {
  readonly region: string;
  readonly enterpriseId: string;
  readonly kind: InspectionKind;
  readonly inspectedOn: KnownDate | null;
  readonly hazards: readonly PastHazard[];
}

export interface StoredInspections {
  readonly inspections: readonly string[];
  /** In the order of the inspections and their hazards. */
  readonly hazards: readonly string[];
}

const INSPECTION_COLUMNS = ['region', 'enterprise_id', 'kind', 'inspected_on', 'inspected_on_partial'];
const HAZARD_COLUMNS = ['region', 'inspection_id', 'description', 'major', 'verified_on', 'verified_on_partial'];

@Injectable()
export class InspectionsImportService {
  async store(batch: ImportBatch, items: readonly PastInspection[]): Promise<StoredInspections> {
    const inspections = await batch.insertForIds({
      table: 'inspection',
      columns: INSPECTION_COLUMNS,
      rows: items.map((item) => [item.region, item.enterpriseId, item.kind, ...knownDateColumns(item.inspectedOn)]),
    });
    const hazards = await batch.insertForIds({
      table: 'hazard',
      columns: HAZARD_COLUMNS,
      rows: items.flatMap(({ region, hazards: found }, index) =>
        found.map(({ description, major, verifiedOn }) => [
          region,
          inspections[index] ?? null,
          description,
          major,
          ...knownDateColumns(verifiedOn),
        ]),
      ),
    });
    return { inspections, hazards };
  }
}
