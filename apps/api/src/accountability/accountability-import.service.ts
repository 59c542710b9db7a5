import { Injectable } from '@nestjs/common';
import type { DisciplineKind, DisciplineMeasure, KnownDate } from '@anjuan/domain';
import { type ImportBatch, knownDateColumns } from '../platform/database/import-batch.js';

export interface PastClosureRequest {
  readonly region: string;
  readonly caseId: string | null;
  readonly enterpriseId: string;
  readonly requestedOn: KnownDate | null;
}

export interface PastTransfer {
  readonly region: string;
  readonly caseId: string | null;
  readonly transferredOn: KnownDate | null;
  readonly persons: readonly {
    readonly personId: string;
    readonly statedName: string;
    readonly liableOn: KnownDate | null;
  }[];
}

export interface PastDiscipline {
  readonly region: string;
  readonly caseId: string | null;
  readonly personId: string;
  readonly statedName: string;
  readonly statedWorkplace: string | null;
  readonly kind: DisciplineKind;
  readonly measure: DisciplineMeasure;
  readonly decidedOn: KnownDate | null;
}

const REQUEST_COLUMNS = ['region', 'case_id', 'enterprise_id', 'requested_on', 'requested_on_partial'];
const TRANSFER_COLUMNS = ['region', 'case_id', 'transferred_on', 'transferred_on_partial'];
const PERSON_COLUMNS = ['transfer_id', 'region', 'person_id', 'stated_name', 'liable_on', 'liable_on_partial'];
const DISCIPLINE_COLUMNS = [
  'region',
  'case_id',
  'person_id',
  'stated_name',
  'stated_workplace',
  'kind',
  'measure',
  'decided_on',
  'decided_on_partial',
];

@Injectable()
export class AccountabilityImportService {
  storeClosureRequests(batch: ImportBatch, requests: readonly PastClosureRequest[]): Promise<string[]> {
    return batch.insertForIds({
      table: 'closure_request',
      columns: REQUEST_COLUMNS,
      rows: requests.map((item) => [
        item.region,
        item.caseId,
        item.enterpriseId,
        ...knownDateColumns(item.requestedOn),
      ]),
    });
  }

  async storeTransfers(batch: ImportBatch, transfers: readonly PastTransfer[]): Promise<string[]> {
    const ids = await batch.insertForIds({
      table: 'criminal_transfer',
      columns: TRANSFER_COLUMNS,
      rows: transfers.map((item) => [item.region, item.caseId, ...knownDateColumns(item.transferredOn)]),
    });
    await batch.insert({
      table: 'transferred_person',
      columns: PERSON_COLUMNS,
      rows: transfers.flatMap(({ region, persons }, index) =>
        persons.map(({ personId, statedName, liableOn }) => [
          ids[index] ?? null,
          region,
          personId,
          statedName,
          ...knownDateColumns(liableOn),
        ]),
      ),
    });
    return ids;
  }

  storeDisciplines(batch: ImportBatch, disciplines: readonly PastDiscipline[]): Promise<string[]> {
    return batch.insertForIds({
      table: 'disciplinary_action',
      columns: DISCIPLINE_COLUMNS,
      rows: disciplines.map((item) => [
        item.region,
        item.caseId,
        item.personId,
        item.statedName,
        item.statedWorkplace,
        item.kind,
        item.measure,
        ...knownDateColumns(item.decidedOn),
      ]),
    });
  }
}
