import { Injectable } from '@nestjs/common';
import type { ActOfficer, RecheckView } from '@anjuan/contracts';
import type { LocalDate } from '@anjuan/domain';
import { EntityManager } from 'typeorm';
import type { RegionScope } from '../platform/auth/region-scope.js';
import { allOf } from '../platform/database/sql-conditions.js';
import { ActOfficers, RECHECK_OFFICERS } from '../organisation/staff/act-officers.service.js';

interface RecheckRow {
  readonly id: string;
  readonly hazard_id: string;
  readonly rechecked_on: LocalDate;
  readonly passed: number;
  readonly note: string | null;
  readonly new_due_on: LocalDate | null;
  readonly recorded_by: string;
  readonly recorded_at: Date;
  readonly voided: number;
  readonly void_reason: string | null;
}

@Injectable()
export class RechecksRepository {
  constructor(
    private readonly db: EntityManager,
    private readonly officers: ActOfficers,
  ) {}

  /** By hazard, in the order in which they took place. */
  async of(scope: RegionScope, hazardIds: readonly string[]): Promise<ReadonlyMap<string, readonly RecheckView[]>> {
    if (hazardIds.length === 0) return new Map();
    const where = allOf([scope.where('r.region'), { sql: 'r.hazard_id IN (?)', params: [hazardIds] }]);
    const rows = await this.db.query<RecheckRow[]>(
      `SELECT r.id, r.hazard_id, r.rechecked_on, r.passed, r.note, r.new_due_on, a.display_name AS recorded_by,
         r.recorded_at, r.voided_at IS NOT NULL AS voided, r.void_reason
       FROM hazard_recheck r JOIN account a ON a.id = r.recorded_by
       WHERE ${where.sql} ORDER BY r.rechecked_on, r.id`,
      [...where.params],
    );
    const officers = await this.officers.of(
      RECHECK_OFFICERS,
      rows.map(({ id }) => String(id)),
    );
    const rechecks = new Map<string, RecheckView[]>();
    for (const row of rows) {
      const view = toRecheck(row, officers.get(String(row.id)) ?? []);
      rechecks.set(String(row.hazard_id), [...(rechecks.get(String(row.hazard_id)) ?? []), view]);
    }
    return rechecks;
  }
}

function toRecheck(row: RecheckRow, officers: readonly ActOfficer[]): RecheckView {
  return {
    id: String(row.id),
    recheckedOn: row.rechecked_on,
    passed: Number(row.passed) === 1,
    note: row.note,
    newDueOn: row.new_due_on,
    officers: [...officers],
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at.toISOString(),
    voided: Number(row.voided) === 1,
    voidReason: row.void_reason,
  };
}
