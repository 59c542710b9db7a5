import { Injectable } from '@nestjs/common';
import type { EnterpriseRecord, SearchResult } from '@anjuan/contracts';
import { UnitNames } from '../organisation/units/unit-names.service.js';
import { PartiesService } from '../parties/parties.service.js';
import type { RegionScope } from '../platform/auth/region-scope.js';
import { DeskRepository } from './desk.repository.js';
import { toFigures, toHistoryEntry, toHit } from './views.js';

@Injectable()
export class DeskService {
  constructor(
    private readonly repository: DeskRepository,
    private readonly parties: PartiesService,
    private readonly unitNames: UnitNames,
  ) {}

  async enterpriseRecord(scope: RegionScope, id: string): Promise<EnterpriseRecord> {
    const enterprise = await this.parties.readEnterprise(scope, id);
    const ids = [id, ...enterprise.mergedEntries.map((entry) => entry.id)];
    const [figures, history, historyTotal, regionName] = await Promise.all([
      this.repository.figures(scope, ids),
      this.repository.history(scope, ids),
      this.repository.countHistory(scope, ids),
      this.unitNames.current(),
    ]);
    const entries = history.map((row) => toHistoryEntry(row, regionName));
    return { enterprise, figures: toFigures(figures), history: entries, historyTotal };
  }

  async search(scope: RegionScope, q: string): Promise<SearchResult> {
    const [enterprises, cases, decisions, regionName] = await Promise.all([
      this.repository.findEnterprises(q),
      this.repository.findCases(scope, q),
      this.repository.findDecisions(scope, q),
      this.unitNames.current(),
    ]);
    return {
      items: [
        ...enterprises.map((row) => toHit('enterprise', row, regionName)),
        ...cases.map((row) => toHit('case', row, regionName)),
        ...decisions.map((row) => toHit('decision', row, regionName)),
      ],
    };
  }
}
