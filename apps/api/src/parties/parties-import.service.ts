import { Injectable } from '@nestjs/common';
import { enterpriseNameKey, type Industry } from '@anjuan/domain';
import { groupsOf, type ImportBatch } from '../platform/database/import-batch.js';
import { PersonIdentities } from './person-identities.js';

export interface PastEnterprise {
  readonly name: string;
  readonly uscc: string | null;
  readonly region: string;
  readonly industry: Industry | null;
}

export interface RegisterEntry {
  readonly id: string;
  readonly isNew: boolean;
}

export interface PersonMention {
  readonly name: string;
  readonly idNumber: string | null;
  readonly workplace: string | null;
}

const ENTERPRISE_COLUMNS = ['name', 'uscc', 'place_region', 'industry', 'name_key'];
const PERSON_COLUMNS = ['name', 'workplace', 'id_number_cipher', 'identity_key', 'document_kind'];

/** Enters the enterprises and persons of past records into the register, or finds them there. */
@Injectable()
export class PartiesImportService {
  constructor(private readonly identities: PersonIdentities) {}

  /** An enterprise whose credit code is known is that entry, or the one it was merged into, under the register's name. Without a code it gets an entry of its own. */
  async registerEnterprises(batch: ImportBatch, enterprises: readonly PastEnterprise[]): Promise<RegisterEntry[]> {
    const known = await this.knownCodes(batch, enterprises);
    // Two imports that meet on the same new codes wait for each other in one order.
    const unknown = enterprises.filter(({ uscc }) => uscc === null || !known.has(uscc)).sort(byCode);
    const rows = unknown.map(({ name, uscc, region, industry }) => [
      name,
      uscc,
      region,
      industry,
      enterpriseNameKey(name),
    ]);
    const ids = await batch.insertForIds({ table: 'enterprise', columns: ENTERPRISE_COLUMNS, rows });
    const created = new Map(unknown.map((enterprise, index) => [enterprise, ids[index]]));
    return enterprises.map((enterprise) => {
      const id = created.get(enterprise);
      return id === undefined ? { id: requireId(known.get(enterprise.uscc ?? '')), isNew: false } : { id, isNew: true };
    });
  }

  /** Persons are the same by ID number, else by name and place of work; without either every mention is a person of its own. */
  async registerPersons(batch: ImportBatch, mentions: readonly PersonMention[]): Promise<string[]> {
    const keys = mentions.map((mention) => this.identityKey(mention));
    const comparable = new Map<string, PersonMention>();
    keys.forEach((key, index) => {
      const mention = mentions[index];
      if (key !== null && mention !== undefined && !comparable.has(key)) comparable.set(key, mention);
    });
    const known = await this.knownPersons(batch, [...comparable.keys()]);
    const fresh = [...comparable].filter(([key]) => !known.has(key)).sort(([a], [b]) => (a < b ? -1 : 1));
    const freshIds = await this.insertPersons(batch, fresh);
    fresh.forEach(([key], index) => known.set(key, requireId(freshIds[index])));
    const strangers = mentions.filter((_, index) => keys[index] === null);
    const strangerIds = await this.insertPersons(
      batch,
      strangers.map((mention) => [null, mention] as const),
    );
    let next = 0;
    return keys.map((key) => requireId(key === null ? strangerIds[next++] : known.get(key)));
  }

  private identityKey({ name, idNumber, workplace }: PersonMention): string | null {
    const documentKind = idNumber === null ? null : 'resident_id';
    return this.identities.keyOf({ name, workplace, documentKind, documentNumber: idNumber });
  }

  private insertPersons(
    batch: ImportBatch,
    persons: readonly (readonly [string | null, PersonMention])[],
  ): Promise<string[]> {
    const rows = persons.map(([key, { name, idNumber, workplace }]) => {
      const cipher = idNumber === null ? null : this.identities.seal(idNumber);
      return [name, workplace, cipher, key, idNumber === null ? null : 'resident_id'];
    });
    return batch.insertForIds({ table: 'person', columns: PERSON_COLUMNS, rows });
  }

  private async knownCodes(
    { manager }: ImportBatch,
    enterprises: readonly PastEnterprise[],
  ): Promise<Map<string, string>> {
    const codes = enterprises.flatMap(({ uscc }) => uscc ?? []);
    const known = new Map<string, string>();
    for (const group of groupsOf(codes)) {
      const rows = await manager.query<{ id: string; uscc: string }[]>(
        'SELECT COALESCE(merged_into_id, id) AS id, uscc FROM enterprise WHERE uscc IN (?)',
        [group],
      );
      for (const { id, uscc } of rows) known.set(uscc, String(id));
    }
    return known;
  }

  private async knownPersons({ manager }: ImportBatch, keys: readonly string[]): Promise<Map<string, string>> {
    const known = new Map<string, string>();
    for (const group of groupsOf(keys)) {
      const rows = await manager.query<{ id: string; identity_key: string }[]>(
        'SELECT id, identity_key FROM person WHERE identity_key IN (?)',
        [group],
      );
      for (const { id, identity_key } of rows) known.set(identity_key, String(id));
    }
    return known;
  }
}

function byCode(a: PastEnterprise, b: PastEnterprise): number {
  const [first, second] = [a.uscc ?? '', b.uscc ?? ''];
  return first < second ? -1 : first > second ? 1 : 0;
}

function requireId(id: string | undefined): string {
  if (id === undefined) throw new Error('A party that was just registered has no id');
  return id;
}
