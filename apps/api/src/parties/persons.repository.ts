import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import type { Page, PersonQuery } from '@anjuan/contracts';
import type { DocumentKind, RecordType } from '@anjuan/domain';
import type { RegionScope } from '../platform/auth/region-scope.js';
import { keysetPage } from '../platform/database/keyset-list.js';
import { CASE_LABEL_SQL } from '../platform/database/record-references.js';
import { anyContains, LIKE, type SqlCondition } from '../platform/database/sql-conditions.js';

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly workplace: string | null;
  readonly phone: string | null;
  readonly document_kind: DocumentKind | null;
  readonly id_number_cipher: string | null;
  readonly version: number;
}

export interface PersonRecordRow {
  readonly type: RecordType;
  readonly id: string;
  readonly label: string | null;
}

const COLUMNS = {
  id: 't.id',
  name: 't.name',
  workplace: 't.workplace',
  phone: 't.phone',
  document_kind: 't.document_kind',
  id_number_cipher: 't.id_number_cipher',
  version: 't.version',
} satisfies Record<keyof PersonRow, string>;
const SEARCH = [`t.name ${LIKE}`, `t.workplace ${LIKE}`];
const RECORDS_SHOWN = 100;

/** A unit sees the persons it entered or identified, and those whom its records name. */
const KNOWN_THROUGH = [
  { from: 'person_unit u WHERE u.person_id = t.id', region: 'u.region' },
  { from: 'case_party p JOIN case_file c ON c.id = p.case_id WHERE p.person_id = t.id', region: 'c.region' },
  { from: 'transferred_person p WHERE p.person_id = t.id', region: 'p.region' },
  { from: 'disciplinary_action d WHERE d.person_id = t.id', region: 'd.region' },
] as const;

/** Nobody entered the persons of past records by hand: theirs are the units whose records of the same import name them. */
const FIRST_NAMED_IN = [
  'case_party p JOIN case_file r ON r.id = p.case_id',
  'transferred_person p JOIN criminal_transfer r ON r.id = p.transfer_id',
  'disciplinary_action p JOIN disciplinary_action r ON r.id = p.id',
] as const;

@Injectable()
export class PersonsRepository {
  constructor(private readonly db: EntityManager) {}

  list(scope: RegionScope, query: PersonQuery): Promise<Page<PersonRow>> {
    const { q } = query;
    const conditions = [knownWithin(scope), ...(q === undefined || q === '' ? [] : [anyContains(SEARCH, q)])];
    return keysetPage<PersonRow>(
      this.db,
      { from: 'person t', columns: COLUMNS, conditions, id: 't.id', date: null },
      query,
    );
  }

  async find(scope: RegionScope, id: string, manager: EntityManager = this.db): Promise<PersonRow | null> {
    const within = knownWithin(scope);
    const rows = await manager.query<PersonRow[]>(
      `SELECT ${Object.values(COLUMNS).join(', ')} FROM person t WHERE t.id = ? AND ${within.sql}`,
      [id, ...within.params],
    );
    return rows[0] ?? null;
  }

  /** Those of the ids whose persons the scope knows. */
  async knownAmong(scope: RegionScope, ids: readonly string[], manager: EntityManager): Promise<ReadonlySet<string>> {
    if (ids.length === 0) return new Set();
    const within = knownWithin(scope);
    const rows = await manager.query<{ id: string }[]>(
      `SELECT t.id FROM person t WHERE t.id IN (?) AND ${within.sql}`,
      [ids, ...within.params],
    );
    return new Set(rows.map(({ id }) => String(id)));
  }

  /** Those of the ids whose telephone and document the scope reads: it entered them, or gave the document's number. */
  async disclosedAmong(
    scope: RegionScope,
    ids: readonly string[],
    manager: EntityManager = this.db,
  ): Promise<ReadonlySet<string>> {
    if (ids.length === 0) return new Set();
    const [entered, identified] = [enteredWithin(scope), scope.where('u.region')];
    const rows = await manager.query<{ id: string }[]>(
      `SELECT t.id FROM person t WHERE t.id IN (?) AND (${entered.sql} OR EXISTS (
         SELECT 1 FROM person_unit u WHERE u.person_id = t.id AND u.by_name_only = FALSE AND ${identified.sql}))`,
      [ids, ...entered.params, ...identified.params],
    );
    return new Set(rows.map(({ id }) => String(id)));
  }

  async enteredBy(scope: RegionScope, id: string, manager: EntityManager): Promise<boolean> {
    const entered = enteredWithin(scope);
    const rows = await manager.query<unknown[]>(`SELECT 1 FROM person t WHERE t.id = ? AND ${entered.sql}`, [
      id,
      ...entered.params,
    ]);
    return rows.length > 0;
  }

  /** Whether the person exists at all: a reach beyond the scope is told from a wrong id only in the audit log. */
  async exists(id: string): Promise<boolean> {
    const rows = await this.db.query<unknown[]>('SELECT 1 FROM person WHERE id = ?', [id]);
    return rows.length > 0;
  }

  async findByIdentity(key: string, manager: EntityManager): Promise<Pick<PersonRow, 'id' | 'name'> | null> {
    const rows = await manager.query<Pick<PersonRow, 'id' | 'name'>[]>(
      'SELECT id, name FROM person WHERE identity_key = ?',
      [key],
    );
    return rows[0] ?? null;
  }

  /** True where the unit learns something by it: it did not know the person, or by name only until it gave the number. */
  async admit(
    manager: EntityManager,
    personId: string,
    { region, at, byNameOnly }: { readonly region: string; readonly at: Date; readonly byNameOnly: boolean },
  ): Promise<boolean> {
    const added = await manager.query<{ affectedRows: number }>(
      'INSERT IGNORE INTO person_unit (person_id, region, by_name_only, created_at) VALUES (?, ?, ?, ?)',
      [personId, region, byNameOnly, at],
    );
    if (added.affectedRows > 0 || byNameOnly) return added.affectedRows > 0;
    const identified = await manager.query<{ affectedRows: number }>(
      'UPDATE person_unit SET by_name_only = FALSE WHERE person_id = ? AND region = ? AND by_name_only = TRUE',
      [personId, region],
    );
    return identified.affectedRows > 0;
  }

  recordsOf(scope: RegionScope, personId: string): Promise<PersonRecordRow[]> {
    const within = (column: string): SqlCondition => scope.where(column);
    const [ofCase, ofTransfer, ofAction] = [within('c.region'), within('t.region'), within('d.region')];
    return this.db.query<PersonRecordRow[]>(
      `SELECT r.type, r.id, r.label FROM (
         SELECT DISTINCT 'case' AS type, c.id AS id, ${CASE_LABEL_SQL} AS label, c.filed_on AS placed_on
           FROM case_party p JOIN case_file c ON c.id = p.case_id WHERE p.person_id = ? AND ${ofCase.sql}
         UNION ALL
         SELECT DISTINCT 'criminal_transfer', t.id, t.offence, t.transferred_on
           FROM transferred_person p JOIN criminal_transfer t ON t.id = p.transfer_id WHERE p.person_id = ? AND ${ofTransfer.sql}
         UNION ALL
         SELECT 'disciplinary_action', d.id, DATE_FORMAT(d.decided_on, '%Y-%m-%d'), d.decided_on
           FROM disciplinary_action d WHERE d.person_id = ? AND ${ofAction.sql}
       ) r ORDER BY r.placed_on IS NULL, r.placed_on DESC, r.type, r.id DESC LIMIT ${RECORDS_SHOWN}`,
      [personId, ...ofCase.params, personId, ...ofTransfer.params, personId, ...ofAction.params],
    );
  }
}

function knownWithin(scope: RegionScope): SqlCondition {
  const parts = KNOWN_THROUGH.map(({ from, region }) => ({ from, within: scope.where(region) }));
  return {
    sql: `(${parts.map(({ from, within }) => `EXISTS (SELECT 1 FROM ${from} AND ${within.sql})`).join(' OR ')})`,
    params: parts.flatMap(({ within }) => within.params),
  };
}

function enteredWithin(scope: RegionScope): SqlCondition {
  const [byHand, named] = [scope.where('t.created_by_region'), scope.where('r.region')];
  const past = FIRST_NAMED_IN.map(
    (from) =>
      `EXISTS (SELECT 1 FROM ${from} WHERE p.person_id = t.id AND r.import_id <=> t.import_id AND ${named.sql})`,
  );
  return {
    sql: `(${byHand.sql} OR (t.created_by_region IS NULL AND (${past.join(' OR ')})))`,
    params: [...byHand.params, ...FIRST_NAMED_IN.flatMap(() => named.params)],
  };
}
