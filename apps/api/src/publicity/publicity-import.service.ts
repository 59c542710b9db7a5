import { Injectable } from '@nestjs/common';
import type { ExposureMedium, KnownDate } from '@anjuan/domain';
import { type ImportBatch, knownDateColumns } from '../platform/database/import-batch.js';

interface EnterpriseAct {
  readonly region: string;
  readonly caseId: string | null;
  readonly enterpriseId: string;
}

export interface PastExposure extends EnterpriseAct {
  readonly medium: ExposureMedium;
  readonly publishedOn: KnownDate | null;
}

export interface PastListing extends EnterpriseAct {
  readonly listedOn: KnownDate | null;
  readonly removedOn: KnownDate | null;
}

export interface PastJointDiscipline extends EnterpriseAct {
  readonly startedOn: KnownDate | null;
}

const ACT_COLUMNS = ['region', 'case_id', 'enterprise_id'];

@Injectable()
export class PublicityImportService {
  storeExposures(batch: ImportBatch, exposures: readonly PastExposure[]): Promise<string[]> {
    return batch.insertForIds({
      table: 'exposure',
      columns: [...ACT_COLUMNS, 'medium', 'published_on', 'published_on_partial'],
      rows: exposures.map((item) => [...actColumns(item), item.medium, ...knownDateColumns(item.publishedOn)]),
    });
  }

  storeListings(batch: ImportBatch, listings: readonly PastListing[]): Promise<string[]> {
    return batch.insertForIds({
      table: 'blacklist_entry',
      columns: [...ACT_COLUMNS, 'listed_on', 'listed_on_partial', 'removed_on', 'removed_on_partial'],
      rows: listings.map((item) => [
        ...actColumns(item),
        ...knownDateColumns(item.listedOn),
        ...knownDateColumns(item.removedOn),
      ]),
    });
  }

  storeJointDisciplines(batch: ImportBatch, disciplines: readonly PastJointDiscipline[]): Promise<string[]> {
    return batch.insertForIds({
      table: 'joint_discipline',
      columns: [...ACT_COLUMNS, 'started_on', 'started_on_partial'],
      rows: disciplines.map((item) => [...actColumns(item), ...knownDateColumns(item.startedOn)]),
    });
  }
}

function actColumns({ region, caseId, enterpriseId }: EnterpriseAct): readonly [string, string | null, string] {
  return [region, caseId, enterpriseId];
}
