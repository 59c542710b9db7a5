import { Injectable } from '@nestjs/common';
import {
  LEDGER_IMPORT_STATES,
  LEDGER_IMPORT_STEPS,
  type LedgerImportDetail,
  type LedgerImportView,
  type Page,
} from '@anjuan/contracts';
import { EntityManager } from 'typeorm';
import type { RegionScope } from '../platform/auth/region-scope.js';
import { keysetPage } from '../platform/database/keyset-list.js';
import { NotFound } from '../platform/http/errors.js';
import { parseRefusals } from './import-journal.js';

export interface LedgerImportListQuery {
  readonly importKey?: string | undefined;
  readonly cursor?: string | undefined;
  readonly size: number;
}

interface Row {
  readonly id: string;
  readonly import_key: string;
  readonly region: string;
  readonly imported_by: string;
  readonly source: string | null;
  readonly file_name: string | null;
  readonly state: string;
  readonly step: string;
  readonly total: number;
  readonly done: number;
  readonly created: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly message: string | null;
  readonly started_at: Date;
  readonly finished_at: Date | null;
}

type RegionName = (region: string) => string;

const FROM = 'ledger_import t JOIN account a ON a.id = t.imported_by';
const COLUMNS = {
  id: 't.id',
  import_key: 't.import_key',
  region: 't.region',
  imported_by: 'a.display_name',
  source: 't.source',
  file_name: 't.file_name',
  state: 't.state',
  step: 't.step',
  total: 't.total',
  done: 't.done',
  created: 't.created',
  unchanged: 't.unchanged',
  refused: 't.refused',
  message: 't.message',
  started_at: 't.started_at',
  finished_at: 't.finished_at',
} as const satisfies Record<keyof Row, string>;

@Injectable()
export class LedgerImportsRepository {
  constructor(private readonly manager: EntityManager) {}

  async page(
    scope: RegionScope,
    query: LedgerImportListQuery,
    regionName: RegionName,
  ): Promise<Page<LedgerImportView>> {
    const ofKey = query.importKey === undefined ? [] : [{ sql: 't.import_key = ?', params: [query.importKey] }];
    const conditions = [scope.where('t.region'), ...ofKey];
    const page = await keysetPage<Row>(
      this.manager,
      { from: FROM, columns: COLUMNS, conditions, id: 't.id', date: null },
      query,
    );
    return { ...page, items: page.items.map((row) => toView(row, regionName)) };
  }

  async read(scope: RegionScope, id: string, regionName: RegionName): Promise<LedgerImportDetail> {
    const { sql, params } = scope.where('t.region');
    const columns = Object.entries(COLUMNS).map(([name, expression]) => `${expression} AS ${name}`);
    const [row] = await this.manager.query<(Row & { refusals: string | null })[]>(
      `SELECT ${columns.join(', ')}, t.refusals AS refusals FROM ${FROM} WHERE t.id = ? AND ${sql}`,
      [id, ...params],
    );
    if (row === undefined) throw new NotFound();
    return { ...toView(row, regionName), refusals: parseRefusals(row.refusals) };
  }
}

function toView(row: Row, regionName: RegionName): LedgerImportView {
  return {
    id: String(row.id),
    importKey: row.import_key,
    region: row.region,
    regionName: regionName(row.region),
    importedBy: row.imported_by,
    source: row.source,
    fileName: row.file_name,
    state: oneOf(LEDGER_IMPORT_STATES, row.state),
    step: oneOf(LEDGER_IMPORT_STEPS, row.step),
    total: row.total,
    done: row.done,
    created: row.created,
    unchanged: row.unchanged,
    refused: row.refused,
    message: row.message,
    startedAt: row.started_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
  };
}

function oneOf<const T extends string>(values: readonly T[], text: string): T {
  const found = values.find((value) => value === text);
  if (found === undefined) throw new Error(`${text} is none of ${values.join(', ')}`);
  return found;
}
