import { Injectable } from '@nestjs/common';
import type { CoerciveMeasureKind, KnownDate } from '@anjuan/domain';
import { type ImportBatch, knownDateColumns } from '../platform/database/import-batch.js';

export interface PastMeasure {
  readonly region: string;
  readonly caseId: string | null;
  readonly enterpriseId: string;
  readonly kind: CoerciveMeasureKind;
  readonly documentNumber: string | null;
  readonly startedOn: KnownDate | null;
  readonly endedOn: KnownDate | null;
}

const COLUMNS = [
  'region',
  'case_id',
  'enterprise_id',
  'kind',
  'document_number',
  'started_on',
  'started_on_partial',
  'ended_on',
  'ended_on_partial',
];

@Injectable()
export class MeasuresImportService {
  store(batch: ImportBatch, measures: readonly PastMeasure[]): Promise<string[]> {
    return batch.insertForIds({
      table: 'coercive_measure',
      columns: COLUMNS,
      rows: measures.map((measure) => [
        measure.region,
        measure.caseId,
        measure.enterpriseId,
        measure.kind,
        measure.documentNumber,
        ...knownDateColumns(measure.startedOn),
        ...knownDateColumns(measure.endedOn),
      ]),
    });
  }
}
