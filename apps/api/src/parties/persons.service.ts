import { Injectable } from '@nestjs/common';
import type {
  CorrectPerson,
  FindPerson,
  FoundPerson,
  NewPerson,
  Page,
  PersonDetail,
  PersonItem,
  PersonQuery,
} from '@anjuan/contracts';
import { UnitNames } from '../organisation/units/unit-names.service.js';
import type { Actor } from '../platform/auth/actor.js';
import { type RegionScope, scopeOf } from '../platform/auth/region-scope.js';
import { ref } from '../platform/database/record-references.js';
import { NotFound, OutOfScope } from '../platform/http/errors.js';
import { PersonCommands } from './person-commands.js';
import { PersonIdentities } from './person-identities.js';
import { type PersonRow, PersonsRepository } from './persons.repository.js';
import { ResponsiblePersonsRepository } from './responsible-persons.repository.js';
import { toPerson, toResponsiblePerson } from './views.js';

@Injectable()
export class PersonsService {
  constructor(
    private readonly repository: PersonsRepository,
    private readonly responsible: ResponsiblePersonsRepository,
    private readonly commands: PersonCommands,
    private readonly identities: PersonIdentities,
    private readonly unitNames: UnitNames,
  ) {}

  async list(scope: RegionScope, query: PersonQuery): Promise<Page<PersonItem>> {
    const page = await this.repository.list(scope, query);
    const disclosed = await this.repository.disclosedAmong(
      scope,
      page.items.map(({ id }) => String(id)),
    );
    return { ...page, items: page.items.map((row) => this.viewOf(row, disclosed)) };
  }

  async read(scope: RegionScope, id: string): Promise<PersonDetail> {
    const row = await this.repository.find(scope, id);
    if (row === null) throw (await this.repository.exists(id)) ? new OutOfScope() : new NotFound();
    const [disclosed, posts, records, regionName] = await Promise.all([
      this.repository.disclosedAmong(scope, [id]),
      this.responsible.ofPerson(scope, id),
      this.repository.recordsOf(scope, id),
      this.unitNames.current(),
    ]);
    return {
      ...this.viewOf(row, disclosed),
      posts: posts.map((post) => toResponsiblePerson(post, regionName)),
      records: records.map((record) => ref(record.type, record.id, record.label)),
    };
  }

  find(actor: Actor, body: FindPerson): Promise<FoundPerson> {
    return this.commands.find(actor, body);
  }

  async create(actor: Actor, body: NewPerson): Promise<PersonDetail> {
    return this.read(scopeOf(actor), await this.commands.create(actor, body));
  }

  async correct(actor: Actor, id: string, body: CorrectPerson): Promise<PersonDetail> {
    await this.commands.correct(actor, id, body);
    return this.read(scopeOf(actor), id);
  }

  private viewOf(row: PersonRow, disclosed: ReadonlySet<string>): PersonItem {
    if (!disclosed.has(String(row.id))) return { ...toPerson(row, null), phone: null, documentKind: null };
    return toPerson(row, this.identities.masked(row.document_kind, row.id_number_cipher));
  }
}
