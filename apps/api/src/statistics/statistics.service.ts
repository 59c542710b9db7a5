import { Injectable } from '@nestjs/common';
import type {
  CheckView,
  ComparisonTable,
  CountedRecords,
  PeriodQuery,
  RecordsQuery,
  StatisticsTable,
  YearSeries,
} from '@anjuan/contracts';
import { periodName } from '@anjuan/domain';
import { Audit } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { scopeOf } from '../platform/auth/region-scope.js';
import { Clock } from '../platform/clock/clock.js';
import { Transactions } from '../platform/database/transactions.js';
import { askedColumn, CountedRecordsReader } from './counted-records.js';
import { StatisticsChecks } from './statistics-checks.js';
import { StatisticsComparison } from './statistics-comparison.js';
import { narrowed, StatisticsTableCounter, TOTAL_REGION } from './statistics-table.js';
import { tableWorkbook } from './workbook/table-workbook.js';

export interface WorkbookFile {
  readonly name: string;
  readonly content: Uint8Array;
}

@Injectable()
export class StatisticsService {
  constructor(
    private readonly tables: StatisticsTableCounter,
    private readonly reader: CountedRecordsReader,
    private readonly checking: StatisticsChecks,
    private readonly comparing: StatisticsComparison,
    private readonly audit: Audit,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async table(actor: Actor, query: PeriodQuery): Promise<StatisticsTable> {
    return this.tables.table(await this.tables.frame(actor, query));
  }

  async records(actor: Actor, query: RecordsQuery): Promise<CountedRecords> {
    return this.reader.counted(await this.listRequest(actor, query));
  }

  async leftOut(actor: Actor, query: RecordsQuery): Promise<CountedRecords> {
    return this.reader.leftOut(await this.listRequest(actor, query));
  }

  async checks(actor: Actor, query: PeriodQuery): Promise<CheckView[]> {
    return this.checking.check(await this.tables.frame(actor, query));
  }

  async comparison(actor: Actor, query: PeriodQuery): Promise<ComparisonTable> {
    return this.comparing.comparison(await this.tables.frame(actor, query));
  }

  async year(actor: Actor, year: number, region: string | undefined): Promise<YearSeries> {
    const scope = scopeOf(actor);
    const narrow = region === undefined || region === TOTAL_REGION ? scope : scope.narrowedTo(region);
    return this.comparing.year(narrow, year);
  }

  /** The export is written into the audit log before the file leaves. */
  async workbook(actor: Actor, query: PeriodQuery): Promise<WorkbookFile> {
    const frame = await this.tables.frame(actor, query);
    const table = await this.tables.table(frame);
    const name = `统计表_${periodName(frame.period)}.xlsx`;
    const content = await tableWorkbook(
      { table, period: frame.period, reportingUnit: actor.unitName },
      { madeAt: this.clock.now() },
    );
    await this.transactions.run((manager) =>
      this.audit.record(manager, actor, {
        action: 'statistics.exported',
        subject: { type: 'statistics_table', id: null },
        detail: { ...frame.period, regions: frame.rows.map(({ region }) => region), file: name },
      }),
    );
    return { name, content };
  }

  private async listRequest(actor: Actor, query: RecordsQuery) {
    const column = askedColumn(query);
    const { slice, rows } = narrowed(await this.tables.frame(actor, query), query.region);
    return { column, slice, rows, page: { offset: (query.page - 1) * query.size, size: query.size } };
  }
}
