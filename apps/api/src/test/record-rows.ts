import type { EntityManager } from 'typeorm';
import type { KnownDate } from '@anjuan/domain';
import { knownDateColumns } from '../platform/database/import-batch.js';

type Value = string | number | boolean | Date | null;
type Row = Readonly<Record<string, Value>>;

/** Writes single rows as they stand in the tables, also such as no ledger can hold: several parties, joint sums, other organs. */
export class RecordRows {
  constructor(private readonly db: EntityManager) {}

  async insert(table: string, row: Row): Promise<string> {
    const columns = Object.keys(row).join(', ');
    const sql = `INSERT INTO ${table} (${columns}) VALUES (?)`;
    const result = await this.db.query<{ insertId: number | string }>(sql, [Object.values(row)]);
    const id = String(result.insertId);
    if (table === 'case_file') await this.firstEvent(id, row);
    return id;
  }

  /** No case is without the event that began it. */
  private async firstEvent(caseId: string, row: Row): Promise<void> {
    const payload = {
      region: row['region'],
      caseClass: row['case_class'] ?? 'pre_accident',
      procedure: row['case_procedure'] ?? 'ordinary',
      stage: row['stage'] ?? 'investigating',
      violation: row['violation'] ?? '',
      filedOn: row['filed_on'] ?? row['filed_on_partial'] ?? null,
      closedOn: row['closed_on'] ?? row['closed_on_partial'] ?? null,
      enterpriseIds: [],
      personIds: [],
      source: 'test',
      externalId: caseId,
    };
    await this.db.query(
      `INSERT INTO case_event (case_id, seq, type, payload, occurred_on, recorded_at, actor_id, actor_name, region)
       SELECT ?, 1, 'HistoricalCaseImported', ?, '2021-01-01', UTC_TIMESTAMP(3), MIN(id), 'test', ? FROM account`,
      [caseId, JSON.stringify(payload), row['region']],
    );
  }

  /** A unit of the city's own making, so that nobody else's records mix in. */
  async unit(region: string, shortName: string, parent: string): Promise<void> {
    const from = '2018-01-01';
    await this.insert('unit', { region, kind: 'county', parent_region: parent, position: 99, existed_from: from });
    await this.insert('unit_name', { region, name: shortName, short_name: shortName, valid_from: from });
  }

  enterprise(name: string, more: Row = {}): Promise<string> {
    return this.insert('enterprise', { name, ...more });
  }

  person(name: string, more: Row = {}): Promise<string> {
    return this.insert('person', { name, ...more });
  }

  organ(name: string): Promise<string> {
    return this.insert('organ', { name });
  }

  /** A photograph of a hazard, as it stands in the tables; the picture itself is on no disk. */
  async photo(hazard: string, row: Row): Promise<string> {
    const sha256 = hazard.padStart(64, '0');
    const uploaded = { sha256, created_at: new Date('2026-03-01T02:00:00Z') };
    await this.insert('stored_file', { ...uploaded, size: 100, media_type: 'image/png', width: 8, height: 8 });
    const ofHazard = { record_type: 'hazard', record_id: hazard, sha256, uploaded_at: uploaded.created_at };
    return this.insert('record_photo', { ...ofHazard, ...row });
  }

  async party(caseId: string, party: { enterprise: string } | { person: string }): Promise<string> {
    const who: Row = 'enterprise' in party ? { enterprise_id: party.enterprise } : { person_id: party.person };
    return this.insert('case_party', { case_id: caseId, ...who });
  }

  /** A line of a decision that falls on some of its parties. */
  async line(decisionId: string, row: Row, parties: readonly string[]): Promise<string> {
    const lineId = await this.insert('penalty_line', { decision_id: decisionId, ...row });
    for (const party of parties) await this.insert('penalty_line_party', { line_id: lineId, case_party_id: party });
    return lineId;
  }

  async decision(caseId: string, row: Row, parties: readonly string[]): Promise<string> {
    const id = await this.insert('penalty_decision', { case_id: caseId, state: 'in_force', ...row });
    for (const party of parties) await this.insert('decision_party', { decision_id: id, case_party_id: party });
    return id;
  }
}

/** Both columns of a date that may be known only in part: `{ ...dated('filed_on', '2019') }`. */
export function dated(column: string, date: KnownDate | string | null): Row {
  const [full, partial] = knownDateColumns(date as KnownDate | null);
  return { [column]: full ?? null, [`${column}_partial`]: partial ?? null };
}
