import { Injectable } from '@nestjs/common';
import type { Refusal } from '@anjuan/domain';
import type { EntityManager } from 'typeorm';
import type { RegionScope } from '../platform/auth/region-scope.js';
import { PartiesRepository } from './parties.repository.js';
import { PersonsRepository } from './persons.repository.js';

/** Whether a record that is being written may name an enterprise or a person. */
@Injectable()
export class PartyReferences {
  constructor(
    private readonly enterprises: PartiesRepository,
    private readonly persons: PersonsRepository,
  ) {}

  /** New records name the entry that others were merged into. */
  async enterpriseRefusals(id: string, field: string): Promise<readonly Refusal[]> {
    const row = await this.enterprises.findEnterprise(id);
    if (row === null) return [{ code: 'ENTERPRISE_UNKNOWN', field, message: '没有这个企业，请重新选择' }];
    if (row.merged_into_id === null) return [];
    const message = `“${row.name}”已并入“${row.merged_into_name ?? ''}”，请改选后者`;
    return [{ code: 'ENTERPRISE_MERGED', field, message, type: 'enterprise', id: String(row.merged_into_id) }];
  }

  /** A person whom the unit does not know is told from one who does not exist by nothing. */
  async personRefusals(scope: RegionScope, id: string, field: string): Promise<readonly Refusal[]> {
    if ((await this.persons.find(scope, id)) !== null) return [];
    return [{ code: 'PERSON_UNKNOWN', field, message: '没有这名人员，请重新选择，或先按证件号码查找' }];
  }

  /** The same for the parties of a case, within its transaction. */
  async enterprisesRefusals(
    manager: EntityManager,
    ids: readonly string[],
    field: string,
  ): Promise<readonly Refusal[]> {
    const entries = await this.enterprises.entriesOf(ids, manager);
    return ids.flatMap((id): readonly Refusal[] => {
      const entry = entries.get(id);
      if (entry === undefined) return [{ code: 'ENTERPRISE_UNKNOWN', field, id, message: '没有这个企业，请重新选择' }];
      if (entry.mergedInto === null) return [];
      const message = `“${entry.name}”已并入“${entry.mergedInto.name}”，请改选后者`;
      return [{ code: 'ENTERPRISE_MERGED', field, message, type: 'enterprise', id: entry.mergedInto.id }];
    });
  }

  async personsRefusals(
    manager: EntityManager,
    scope: RegionScope,
    ids: readonly string[],
    field: string,
  ): Promise<readonly Refusal[]> {
    const known = await this.persons.knownAmong(scope, ids, manager);
    return ids
      .filter((id) => !known.has(id))
      .map((id) => ({ code: 'PERSON_UNKNOWN', field, id, message: '没有这名人员，请重新选择，或先按证件号码查找' }));
  }
}
