import { Injectable } from '@nestjs/common';
import type { DecisionDetail, DecisionItem, DecisionQuery, Page } from '@anjuan/contracts';
import { UnitNames } from '../organisation/units/unit-names.service.js';
import type { RegionScope } from '../platform/auth/region-scope.js';
import { type DecisionRow, PenaltiesRepository } from './penalties.repository.js';
import { type DecisionReading, toDecision, toDecisionDetail } from './views.js';

@Injectable()
export class PenaltiesService {
  constructor(
    private readonly repository: PenaltiesRepository,
    private readonly unitNames: UnitNames,
  ) {}

  async list(scope: RegionScope, query: DecisionQuery): Promise<Page<DecisionItem>> {
    const page = await this.repository.list(scope, query);
    const reading = await this.readingOf(scope, page.items);
    return { ...page, items: page.items.map((row) => toDecision(row, reading)) };
  }

  async read(scope: RegionScope, id: string): Promise<DecisionDetail> {
    const row = await this.repository.find(scope, id);
    const [payments, reading] = await this.paymentsAndReading(scope, [row]);
    return toDecisionDetail(row, payments.get(id) ?? [], reading);
  }

  async decisionsOfCase(scope: RegionScope, caseId: string): Promise<DecisionDetail[]> {
    const rows = await this.repository.ofCase(scope, caseId);
    const [payments, reading] = await this.paymentsAndReading(scope, rows);
    return rows.map((row) => toDecisionDetail(row, payments.get(String(row.id)) ?? [], reading));
  }

  /** In fen by case, null where the amount of any is unknown; a case without fines is absent. */
  finesOfCases(scope: RegionScope, caseIds: readonly string[]): Promise<ReadonlyMap<string, number | null>> {
    return this.repository.finesOf(scope, caseIds);
  }

  private paymentsAndReading(scope: RegionScope, rows: readonly DecisionRow[]) {
    return Promise.all([
      this.repository.paymentsOf(
        scope,
        rows.map(({ id }) => String(id)),
      ),
      this.readingOf(scope, rows),
    ]);
  }

  private async readingOf(scope: RegionScope, rows: readonly DecisionRow[]): Promise<DecisionReading> {
    const [parts, regionName] = await Promise.all([
      this.repository.partsOf(
        scope,
        rows.map(({ id }) => String(id)),
      ),
      this.unitNames.current(),
    ]);
    return { ...parts, scope, regionName };
  }
}
