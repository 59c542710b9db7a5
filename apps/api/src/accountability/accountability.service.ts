import { Injectable } from '@nestjs/common';
import type {
  CaseConsequence,
  ClosureRequestItem,
  CriminalTransferItem,
  DisciplinaryActionItem,
  DisciplinaryActionQuery,
  Page,
  RecordListQuery,
} from '@anjuan/contracts';
import { UnitNames } from '../organisation/units/unit-names.service.js';
import { PartiesService } from '../parties/parties.service.js';
import type { RegionScope } from '../platform/auth/region-scope.js';
import { AccountabilityRepository } from './accountability.repository.js';
import {
  closureConsequence,
  disciplineConsequence,
  type Reading,
  toClosureRequest,
  toCriminalTransfer,
  toDisciplinaryAction,
  transferConsequence,
} from './views.js';

@Injectable()
export class AccountabilityService {
  constructor(
    private readonly repository: AccountabilityRepository,
    private readonly parties: PartiesService,
    private readonly unitNames: UnitNames,
  ) {}

  async listClosureRequests(scope: RegionScope, query: RecordListQuery): Promise<Page<ClosureRequestItem>> {
    const [page, reading] = await Promise.all([this.repository.listClosureRequests(scope, query), this.reading(scope)]);
    return { ...page, items: page.items.map((row) => toClosureRequest(row, reading)) };
  }

  async readClosureRequest(scope: RegionScope, id: string): Promise<ClosureRequestItem> {
    const [row, reading] = await Promise.all([this.repository.findClosureRequest(scope, id), this.reading(scope)]);
    return toClosureRequest(row, reading);
  }

  async listCriminalTransfers(scope: RegionScope, query: RecordListQuery): Promise<Page<CriminalTransferItem>> {
    const [page, reading] = await Promise.all([
      this.repository.listCriminalTransfers(scope, query),
      this.reading(scope),
    ]);
    const persons = await this.repository.personsOf(
      scope,
      page.items.map(({ id }) => String(id)),
    );
    const items = page.items.map((row) => toCriminalTransfer(row, persons.get(String(row.id)) ?? [], reading));
    return { ...page, items };
  }

  async readCriminalTransfer(scope: RegionScope, id: string): Promise<CriminalTransferItem> {
    const [row, reading] = await Promise.all([this.repository.findCriminalTransfer(scope, id), this.reading(scope)]);
    const persons = await this.repository.personsOf(scope, [id]);
    return toCriminalTransfer(row, persons.get(id) ?? [], reading);
  }

  async listDisciplinaryActions(
    scope: RegionScope,
    query: DisciplinaryActionQuery,
  ): Promise<Page<DisciplinaryActionItem>> {
    const [page, reading] = await Promise.all([
      this.repository.listDisciplinaryActions(scope, query),
      this.reading(scope),
    ]);
    return { ...page, items: page.items.map((row) => toDisciplinaryAction(row, reading)) };
  }

  async readDisciplinaryAction(scope: RegionScope, id: string): Promise<DisciplinaryActionItem> {
    const [row, reading] = await Promise.all([this.repository.findDisciplinaryAction(scope, id), this.reading(scope)]);
    return toDisciplinaryAction(row, reading);
  }

  async consequencesOfCase(scope: RegionScope, caseId: string): Promise<CaseConsequence[]> {
    const [closures, transfers, disciplines] = await Promise.all([
      this.repository.closureRequestsOf(scope, caseId),
      this.repository.criminalTransfersOf(scope, caseId),
      this.repository.disciplinaryActionsOf(scope, caseId),
    ]);
    return [
      ...closures.map(closureConsequence),
      ...transfers.map(transferConsequence),
      ...disciplines.map(disciplineConsequence),
    ];
  }

  private async reading(scope: RegionScope): Promise<Reading> {
    const regionName = await this.unitNames.current();
    return { scope, regionName, maskedIdNumber: (cipher) => this.parties.maskedIdNumber(cipher) };
  }
}
