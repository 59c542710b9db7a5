import { Injectable } from '@nestjs/common';
import type { ActOfficer } from '@anjuan/contracts';
import { certificateOn, type LocalDate, type Officer, type Refusal, unknownOfficerRefusals } from '@anjuan/domain';
import { EntityManager } from 'typeorm';
import { OfficersService } from './officers.service.js';
import type { Actor } from '../../platform/auth/actor.js';
import { childrenOf } from '../../platform/database/children.js';

/** The officers of an act, as they stand in the table that belongs to the act. */
interface OfficerTable {
  readonly table: 'inspection_officer' | 'hazard_recheck_officer' | 'measure_officer';
  /** The column that names the act. */
  readonly act: 'inspection_id' | 'recheck_id' | 'measure_id';
}
export const INSPECTION_OFFICERS: OfficerTable = { table: 'inspection_officer', act: 'inspection_id' };
export const RECHECK_OFFICERS: OfficerTable = { table: 'hazard_recheck_officer', act: 'recheck_id' };
export const MEASURE_OFFICERS: OfficerTable = { table: 'measure_officer', act: 'measure_id' };

export interface NamedOfficers {
  /** In the order in which the request names them, each once. */
  readonly officers: readonly Officer[];
  /** Ids that are of nobody in the unit. */
  readonly unknown: readonly Refusal[];
}

interface OfficerRow {
  readonly parent_id: string;
  readonly staff_id: string;
  readonly name: string;
  readonly certificate_number: string | null;
}

/** Keeps who did an act with the certificate valid on its day: later changes of the staff register leave the act as it was. */
@Injectable()
export class ActOfficers {
  constructor(
    private readonly staff: OfficersService,
    private readonly db: EntityManager,
  ) {}

  async named(manager: EntityManager, actor: Actor, staffIds: readonly string[]): Promise<NamedOfficers> {
    const known = await this.staff.officersOf(manager, actor.region, staffIds);
    const byId = new Map(known.map((officer) => [officer.staffId, officer]));
    const officers = [...new Set(staffIds)].flatMap((id) => byId.get(id) ?? []);
    return { officers, unknown: unknownOfficerRefusals(staffIds, known) };
  }

  async write(
    manager: EntityManager,
    { table, act }: OfficerTable,
    actId: string,
    { officers, day }: { readonly officers: readonly Officer[]; readonly day: LocalDate },
  ): Promise<void> {
    if (officers.length === 0) return;
    const rows = officers.map((officer, position) => [
      actId,
      officer.staffId,
      position,
      officer.name,
      certificateOn(officer, day)?.number ?? null,
    ]);
    await manager.query(`INSERT INTO ${table} (${act}, staff_id, position, name, certificate_number) VALUES ?`, [rows]);
  }

  /** Of several acts at once, by the act's id. */
  async of(
    { table, act }: OfficerTable,
    actIds: readonly string[],
    manager: EntityManager = this.db,
  ): Promise<ReadonlyMap<string, readonly ActOfficer[]>> {
    const rows = await childrenOf<OfficerRow>(
      manager,
      `SELECT ${act} AS parent_id, staff_id, name, certificate_number FROM ${table} WHERE ${act} IN (?) ORDER BY ${act}, position`,
      actIds,
    );
    return new Map([...rows].map(([id, officers]) => [id, officers.map(toActOfficer)]));
  }
}

function toActOfficer({ staff_id, name, certificate_number }: OfficerRow): ActOfficer {
  return { staffId: String(staff_id), name, certificateNumber: certificate_number };
}
