import { Injectable } from '@nestjs/common';
import type {
  BlacklistEntryItem,
  CaseConsequence,
  ExposureItem,
  ExposureQuery,
  JointDisciplineItem,
  Page,
  RecordListQuery,
} from '@anjuan/contracts';
import { UnitNames } from '../organisation/units/unit-names.service.js';
import type { RegionScope } from '../platform/auth/region-scope.js';
import { PublicityRepository } from './publicity.repository.js';
import {
  blacklistConsequence,
  exposureConsequence,
  jointDisciplineConsequence,
  type Reading,
  toBlacklistEntry,
  toExposure,
  toJointDiscipline,
} from './views.js';

@Injectable()
export class PublicityService {
  constructor(
    private readonly repository: PublicityRepository,
    private readonly unitNames: UnitNames,
  ) {}

  async listExposures(scope: RegionScope, query: ExposureQuery): Promise<Page<ExposureItem>> {
    const [page, reading] = await Promise.all([this.repository.listExposures(scope, query), this.reading(scope)]);
    return { ...page, items: page.items.map((row) => toExposure(row, reading)) };
  }

  async readExposure(scope: RegionScope, id: string): Promise<ExposureItem> {
    const [row, reading] = await Promise.all([this.repository.findExposure(scope, id), this.reading(scope)]);
    return toExposure(row, reading);
  }

  async listBlacklistEntries(scope: RegionScope, query: RecordListQuery): Promise<Page<BlacklistEntryItem>> {
    const [page, reading] = await Promise.all([
      this.repository.listBlacklistEntries(scope, query),
      this.reading(scope),
    ]);
    return { ...page, items: page.items.map((row) => toBlacklistEntry(row, reading)) };
  }

  async readBlacklistEntry(scope: RegionScope, id: string): Promise<BlacklistEntryItem> {
    const [row, reading] = await Promise.all([this.repository.findBlacklistEntry(scope, id), this.reading(scope)]);
    return toBlacklistEntry(row, reading);
  }

  async listJointDisciplines(scope: RegionScope, query: RecordListQuery): Promise<Page<JointDisciplineItem>> {
    const [page, reading] = await Promise.all([
      this.repository.listJointDisciplines(scope, query),
      this.reading(scope),
    ]);
    return { ...page, items: page.items.map((row) => toJointDiscipline(row, reading)) };
  }

  async readJointDiscipline(scope: RegionScope, id: string): Promise<JointDisciplineItem> {
    const [row, reading] = await Promise.all([this.repository.findJointDiscipline(scope, id), this.reading(scope)]);
    return toJointDiscipline(row, reading);
  }

  async consequencesOfCase(scope: RegionScope, caseId: string): Promise<CaseConsequence[]> {
    const [exposures, entries, disciplines] = await Promise.all([
      this.repository.exposuresOf(scope, caseId),
      this.repository.blacklistEntriesOf(scope, caseId),
      this.repository.jointDisciplinesOf(scope, caseId),
    ]);
    return [
      ...exposures.map(exposureConsequence),
      ...entries.map(blacklistConsequence),
      ...disciplines.map(jointDisciplineConsequence),
    ];
  }

  private async reading(scope: RegionScope): Promise<Reading> {
    return { scope, regionName: await this.unitNames.current() };
  }
}
