import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import type { DuplicateQuery, EnterpriseQuery, Page } from '@anjuan/contracts';
import { type EnterpriseGrade, enterpriseNameKey, type Industry, normaliseUscc } from '@anjuan/domain';
import { keysetPage } from '../platform/database/keyset-list.js';
import { likeText } from '../platform/database/like-text.js';
import { anyContains, equalTo, LIKE } from '../platform/database/sql-conditions.js';

export interface EnterpriseRow {
  readonly id: string;
  readonly name: string;
  readonly uscc: string | null;
  readonly unlicensed: number;
  readonly place_region: string | null;
  readonly industry: Industry | null;
  readonly address: string | null;
  readonly grid: string | null;
  readonly grade: EnterpriseGrade | null;
  readonly legal_representative: string | null;
  readonly contact_phone: string | null;
  readonly version: number;
  readonly merged_into_id: string | null;
  readonly merged_into_name: string | null;
  /** Null for entries taken over from past records. */
  readonly created_by_region: string | null;
}

export interface MergedEntryRow {
  readonly id: string;
  readonly name: string;
  readonly uscc: string | null;
  readonly version: number;
}

const COLUMNS = {
  id: 't.id',
  name: 't.name',
  uscc: 't.uscc',
  unlicensed: 't.unlicensed',
  place_region: 't.place_region',
  industry: 't.industry',
  address: 't.address',
  grid: 't.grid',
  grade: 't.grade',
  legal_representative: 't.legal_representative',
  contact_phone: 't.contact_phone',
  version: 't.version',
  merged_into_id: 't.merged_into_id',
  merged_into_name: 's.name',
  created_by_region: 't.created_by_region',
} satisfies Record<keyof EnterpriseRow, string>;

const FROM = 'enterprise t LEFT JOIN enterprise s ON s.id = t.merged_into_id';
const SELECTED = Object.entries(COLUMNS)
  .map(([name, expression]) => `${expression} AS ${name}`)
  .join(', ');

/** Whoever looks for the name of a merged entry finds the one it was merged into. */
const SEARCH = [
  `t.name ${LIKE}`,
  `t.uscc ${LIKE}`,
  `t.address ${LIKE}`,
  `t.id IN (SELECT m.merged_into_id FROM enterprise m WHERE m.merged_into_id IS NOT NULL AND m.name ${LIKE})`,
];

const CANDIDATES_OF_EACH_KIND = 50;

/** The register belongs to no unit: every unit reads all of it, so its methods take no scope. */
export interface RegisterEntry {
  readonly name: string;
  readonly mergedInto: { readonly id: string; readonly name: string } | null;
}

@Injectable()
export class PartiesRepository {
  constructor(private readonly db: EntityManager) {}

  listEnterprises(query: EnterpriseQuery): Promise<Page<EnterpriseRow>> {
    const { q, region, industry, grade, merged } = query;
    const conditions = [
      { sql: `t.merged_into_id IS ${merged === 'true' ? 'NOT ' : ''}NULL`, params: [] },
      ...equalTo('t.place_region', region),
      ...equalTo('t.industry', industry),
      ...equalTo('t.grade', grade),
      ...(q === undefined || q === '' ? [] : [anyContains(SEARCH, q)]),
    ];
    return keysetPage<EnterpriseRow>(
      this.db,
      { from: FROM, columns: COLUMNS, conditions, id: 't.id', date: null },
      query,
    );
  }

  async findEnterprise(id: string, manager: EntityManager = this.db): Promise<EnterpriseRow | null> {
    const rows = await manager.query<EnterpriseRow[]>(`SELECT ${SELECTED} FROM ${FROM} WHERE t.id = ?`, [id]);
    return rows[0] ?? null;
  }

  /** By id: the name, and the entry that it was merged into. */
  async entriesOf(ids: readonly string[], manager: EntityManager): Promise<ReadonlyMap<string, RegisterEntry>> {
    if (ids.length === 0) return new Map();
    const rows = await manager.query<{ id: string; name: string; into_id: string | null; into_name: string | null }[]>(
      `SELECT t.id, t.name, s.id AS into_id, s.name AS into_name
       FROM enterprise t LEFT JOIN enterprise s ON s.id = t.merged_into_id WHERE t.id IN (?)`,
      [ids],
    );
    return new Map(
      rows.map(({ id, name, into_id, into_name }) => [
        String(id),
        { name, mergedInto: into_id === null ? null : { id: String(into_id), name: into_name ?? name } },
      ]),
    );
  }

  mergedInto(id: string, manager: EntityManager = this.db): Promise<MergedEntryRow[]> {
    return manager.query<MergedEntryRow[]>(
      'SELECT id, name, uscc, version FROM enterprise WHERE merged_into_id = ? ORDER BY id',
      [id],
    );
  }

  async findByCode(uscc: string, manager: EntityManager = this.db): Promise<EnterpriseRow | null> {
    const rows = await manager.query<EnterpriseRow[]>(`SELECT ${SELECTED} FROM ${FROM} WHERE t.uscc = ?`, [
      normaliseUscc(uscc),
    ]);
    return rows[0] ?? null;
  }

  /** Entries that may be the one being entered: each kind of likeness has an index to go by, the contained name that of its place. */
  async likeEnterprises({ name, uscc, placeRegion, phone }: DuplicateQuery): Promise<EnterpriseRow[]> {
    const key = enterpriseNameKey(name);
    const kinds: { readonly where: string; readonly params: readonly string[] }[] = [];
    if (uscc !== undefined && uscc !== '') kinds.push({ where: 't.uscc = ?', params: [normaliseUscc(uscc)] });
    if (phone !== undefined && phone !== '') kinds.push({ where: 't.contact_phone = ?', params: [phone] });
    if (key !== '') kinds.push({ where: 't.name_key = ?', params: [key] });
    if (key.length > 1 && placeRegion !== undefined) {
      kinds.push({
        where: `t.place_region = ? AND t.name_key <> '' AND (t.name_key LIKE ? OR LOCATE(t.name_key, ?) > 0)`,
        params: [placeRegion, `%${likeText(key)}%`, key],
      });
    }
    if (kinds.length === 0) return [];
    const parts = kinds.map(
      ({ where }) => `(SELECT ${SELECTED} FROM ${FROM} WHERE ${where} LIMIT ${CANDIDATES_OF_EACH_KIND})`,
    );
    return this.db.query<EnterpriseRow[]>(
      parts.join(' UNION '),
      kinds.flatMap(({ params }) => params),
    );
  }
}
