import { Injectable } from '@nestjs/common';
import type { RecordType } from '@anjuan/domain';
import type { EntityManager } from 'typeorm';
import { groupsOf, type ImportBatch } from '../platform/database/import-batch.js';
import { type LedgerRecord, referenceKey } from './ledger-records.js';

export interface KnownReference {
  readonly recordId: string;
  readonly region: string | null;
  readonly content: string;
  readonly hash: string;
}

interface Row {
  readonly record_type: RecordType;
  readonly external_id: string;
  readonly record_id: string;
  readonly region: string | null;
  readonly content: string;
  readonly content_hash: string;
}

export interface NewReference {
  readonly record: LedgerRecord;
  readonly recordId: string;
}

const COLUMNS = ['source', 'record_type', 'external_id', 'record_id', 'region', 'import_id', 'content', 'content_hash'];

/** Which record of ours each id of each source is. */
@Injectable()
export class ExternalReferencesRepository {
  /** Of all units: whose record it is decides what may be said of it, not whether the id is taken. */
  async find(
    manager: EntityManager,
    source: string,
    wanted: ReadonlyMap<RecordType, ReadonlySet<string>>,
  ): Promise<Map<string, KnownReference>> {
    const known = new Map<string, KnownReference>();
    for (const [type, ids] of wanted) {
      for (const group of groupsOf([...ids])) {
        const rows = await manager.query<Row[]>(
          `SELECT record_type, external_id, record_id, region, content, content_hash FROM external_reference
           WHERE source = ? AND record_type = ? AND external_id IN (?)`,
          [source, type, group],
        );
        for (const row of rows) known.set(referenceKey(row.record_type, row.external_id), toReference(row));
      }
    }
    return known;
  }

  add(batch: ImportBatch, source: string, references: readonly NewReference[]): Promise<void> {
    const rows = references.map(({ record, recordId }) => [
      source,
      record.type,
      record.id,
      recordId,
      record.region,
      batch.importId,
      record.content,
      record.hash,
    ]);
    return batch.insert({ table: 'external_reference', columns: COLUMNS, rows });
  }
}

function toReference(row: Row): KnownReference {
  return { recordId: String(row.record_id), region: row.region, content: row.content, hash: row.content_hash };
}
