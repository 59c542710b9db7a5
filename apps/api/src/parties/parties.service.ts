import { Injectable } from '@nestjs/common';
import type {
  CorrectEnterprise,
  DuplicateList,
  DuplicateQuery,
  EnterpriseDetail,
  EnterpriseItem,
  EnterpriseQuery,
  MergeEnterprise,
  NewEnterprise,
  Page,
  UnmergeEnterprise,
} from '@anjuan/contracts';
import { likelyDuplicates } from '@anjuan/domain';
import { UnitNames } from '../organisation/units/unit-names.service.js';
import type { Actor } from '../platform/auth/actor.js';
import { type RegionScope, scopeOf } from '../platform/auth/region-scope.js';
import { NotFound } from '../platform/http/errors.js';
import { EnterpriseCommands } from './enterprise-commands.js';
import { EnterpriseMerges } from './enterprise-merges.js';
import { type EnterpriseRow, PartiesRepository } from './parties.repository.js';
import { PersonIdentities } from './person-identities.js';
import { ResponsiblePersonsRepository } from './responsible-persons.repository.js';
import { toEnterprise, toEnterpriseDetail } from './views.js';

@Injectable()
export class PartiesService {
  constructor(
    private readonly repository: PartiesRepository,
    private readonly responsible: ResponsiblePersonsRepository,
    private readonly commands: EnterpriseCommands,
    private readonly merges: EnterpriseMerges,
    private readonly unitNames: UnitNames,
    private readonly identities: PersonIdentities,
  ) {}

  async listEnterprises(query: EnterpriseQuery): Promise<Page<EnterpriseItem>> {
    const [page, regionName] = await Promise.all([this.repository.listEnterprises(query), this.unitNames.current()]);
    return { ...page, items: page.items.map((row) => toEnterprise(row, regionName)) };
  }

  /** The register is common; who answers for the enterprise is told by the units of the scope alone. */
  async readEnterprise(scope: RegionScope, id: string): Promise<EnterpriseDetail> {
    const [row, merged, regionName] = await Promise.all([
      this.repository.findEnterprise(id),
      this.repository.mergedInto(id),
      this.unitNames.current(),
    ]);
    if (row === null) throw new NotFound();
    const responsible = await this.responsible.ofEnterprises(scope, [id, ...merged.map((entry) => String(entry.id))]);
    return toEnterpriseDetail({ row, merged, responsible }, regionName);
  }

  /** Of merged entries the one that they were merged into is offered. */
  async duplicates(query: DuplicateQuery): Promise<DuplicateList> {
    const { name, uscc, placeRegion, phone, except } = query;
    const [rows, regionName] = await Promise.all([this.repository.likeEnterprises(query), this.unitNames.current()]);
    const compared = rows.map((row) => ({
      row,
      name: row.name,
      uscc: row.uscc,
      placeRegion: row.place_region,
      contactPhone: row.contact_phone,
    }));
    const asked = {
      name,
      uscc: uscc ?? null,
      placeRegion: placeRegion ?? null,
      contactPhone: phone ?? null,
    };
    const found = await Promise.all(
      likelyDuplicates(asked, compared).map(async ({ entry, score, reasons }) => ({
        enterprise: toEnterprise(await this.survivorOf(entry.row), regionName),
        score,
        reasons: [...reasons],
      })),
    );
    const distinct = new Map(found.toReversed().map((one) => [one.enterprise.id, one]));
    return { items: [...distinct.values()].toReversed().filter(({ enterprise }) => enterprise.id !== except) };
  }

  async createEnterprise(actor: Actor, body: NewEnterprise): Promise<EnterpriseDetail> {
    return this.readEnterprise(scopeOf(actor), await this.commands.create(actor, body));
  }

  async correctEnterprise(actor: Actor, id: string, body: CorrectEnterprise): Promise<EnterpriseDetail> {
    await this.commands.correct(actor, id, body);
    return this.readEnterprise(scopeOf(actor), id);
  }

  async mergeEnterprise(actor: Actor, id: string, body: MergeEnterprise): Promise<EnterpriseDetail> {
    await this.merges.merge(actor, id, body);
    return this.readEnterprise(scopeOf(actor), id);
  }

  async unmergeEnterprise(actor: Actor, id: string, body: UnmergeEnterprise): Promise<EnterpriseDetail> {
    await this.merges.unmerge(actor, id, body);
    return this.readEnterprise(scopeOf(actor), id);
  }

  /** What the bureau sees of an ID number without asking for the whole of it. */
  maskedIdNumber(cipher: string | null): string | null {
    return this.identities.masked(null, cipher);
  }

  private async survivorOf(row: EnterpriseRow): Promise<EnterpriseRow> {
    if (row.merged_into_id === null) return row;
    return (await this.repository.findEnterprise(row.merged_into_id)) ?? row;
  }
}
