import { Injectable } from '@nestjs/common';
import type { CaseRow, PartyKey } from '@anjuan/domain';
import type { EntityManager } from 'typeorm';
import type { ColumnValues } from '../platform/records/record-writer.js';
import { caseColumns, waitingColumns } from './case-projection.js';

interface PartyRow {
  readonly id: string;
  readonly enterprise_id: string | null;
  readonly person_id: string | null;
}

/** Keeps the rows of a case as its events leave them. Only the command runner calls it, with the case locked. */
@Injectable()
export class CaseRowsRepository {
  async insert(manager: EntityManager, row: CaseRow, extra: ColumnValues): Promise<string> {
    const columns = { ...caseColumns(row), ...waitingColumns(row), ...extra, version: 1 };
    const names = Object.keys(columns);
    const { insertId } = await manager.query<{ insertId: number | string }>(
      `INSERT INTO case_file (${names.join(', ')}) VALUES (?)`,
      [Object.values(columns)],
    );
    const id = String(insertId);
    await this.saveChildren(manager, id, null, row);
    return id;
  }

  async update(manager: EntityManager, { id, version, before, after, extra }: CaseUpdate): Promise<void> {
    const columns = { ...caseColumns(after), ...waitingColumns(after), ...extra, version };
    const assignments = Object.keys(columns).map((name) => `${name} = ?`);
    await manager.query(`UPDATE case_file SET ${assignments.join(', ')} WHERE id = ?`, [...Object.values(columns), id]);
    await this.saveChildren(manager, id, before, after);
  }

  /** Ids of the parties' rows within the case. */
  async partyRows(manager: EntityManager, caseId: string): Promise<(party: PartyKey) => string> {
    const rows = await manager.query<PartyRow[]>(
      'SELECT id, enterprise_id, person_id FROM case_party WHERE case_id = ? ORDER BY id',
      [caseId],
    );
    const ids = new Map(rows.map((row) => [partyKey(row), String(row.id)]));
    return ({ type, id }) => {
      const found = ids.get(`${type}:${id}`);
      if (found === undefined) throw new Error(`The ${type} ${id} is no party of case ${caseId}`);
      return found;
    };
  }

  private async saveChildren(
    manager: EntityManager,
    id: string,
    before: CaseRow | null,
    after: CaseRow,
  ): Promise<void> {
    const child = { manager, caseId: id };
    await saveSet(
      { ...child, table: 'case_party', column: 'enterprise_id' },
      before?.enterpriseIds ?? [],
      after.enterpriseIds,
    );
    await saveSet({ ...child, table: 'case_party', column: 'person_id' }, before?.personIds ?? [], after.personIds);
    await saveSet(
      { ...child, table: 'case_inspection', column: 'inspection_id' },
      before?.inspectionIds ?? [],
      after.inspectionIds,
    );
    await saveOfficers(child, before?.officerIds ?? [], after.officerIds);
  }
}

export interface CaseUpdate {
  readonly id: string;
  readonly version: number;
  readonly before: CaseRow;
  readonly after: CaseRow;
  /** What only the act knows, such as who voided the case. */
  readonly extra: ColumnValues;
}

interface Child {
  readonly manager: EntityManager;
  readonly caseId: string;
}
interface ChildTable extends Child {
  readonly table: 'case_party' | 'case_inspection';
  readonly column: 'enterprise_id' | 'person_id' | 'inspection_id';
}

/** Rows that stay keep their ids: decisions refer to them. */
async function saveSet(
  { manager, caseId, table, column }: ChildTable,
  before: readonly string[],
  after: readonly string[],
): Promise<void> {
  const gone = before.filter((id) => !after.includes(id));
  const come = [...new Set(after)].filter((id) => !before.includes(id));
  if (gone.length > 0)
    await manager.query(`DELETE FROM ${table} WHERE case_id = ? AND ${column} IN (?)`, [caseId, gone]);
  if (come.length === 0) return;
  await manager.query(`INSERT INTO ${table} (case_id, ${column}) VALUES ?`, [come.map((id) => [caseId, id])]);
}

/** Officers have an order: the first is the one in charge. */
async function saveOfficers(
  { manager, caseId }: Child,
  before: readonly string[],
  after: readonly string[],
): Promise<void> {
  const officers = [...new Set(after)];
  if (officers.length === before.length && officers.every((id, position) => id === before[position])) return;
  await manager.query('DELETE FROM case_officer WHERE case_id = ?', [caseId]);
  if (officers.length === 0) return;
  await manager.query('INSERT INTO case_officer (case_id, staff_id, position) VALUES ?', [
    officers.map((id, position) => [caseId, id, position]),
  ]);
}

function partyKey({ enterprise_id, person_id }: PartyRow): string {
  return enterprise_id === null ? `person:${String(person_id)}` : `enterprise:${enterprise_id}`;
}
