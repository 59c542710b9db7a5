import { Injectable } from '@nestjs/common';
import { isKnownDate, isLocalDate, type KnownDate, type LocalDate } from '@anjuan/domain';
import type { EntityManager } from 'typeorm';
import { knownDateSql } from '../platform/database/known-date-columns.js';
import { Refused } from '../platform/http/errors.js';
import type { StoredRecord } from '../platform/records/stored-record.js';

/** What the rules ask of the database while a hazard is locked. */
@Injectable()
export class HazardFactsReader {
  /** A hazard is found on the day of its inspection. */
  async foundOn(manager: EntityManager, hazard: StoredRecord): Promise<KnownDate | null> {
    const [row] = await manager.query<{ found_on: unknown }[]>(
      `SELECT ${knownDateSql('i.inspected_on')} AS found_on
       FROM hazard h JOIN inspection i ON i.id = h.inspection_id WHERE h.id = ?`,
      [hazard.id],
    );
    return isKnownDate(row?.found_on) ? row.found_on : null;
  }

  async lastRecheckedOn(manager: EntityManager, hazardId: string): Promise<LocalDate | null> {
    const [row] = await manager.query<{ last: unknown }[]>(
      `SELECT DATE_FORMAT(MAX(rechecked_on), '%Y-%m-%d') AS last FROM hazard_recheck
       WHERE hazard_id = ? AND voided_at IS NULL`,
      [hazardId],
    );
    return isLocalDate(row?.last) ? row.last : null;
  }

  /** One visit is to one enterprise; without an enterprise, to the place of one inspection. */
  async refuseSeveralEnterprises(manager: EntityManager, hazardIds: readonly string[]): Promise<void> {
    const [row] = await manager.query<{ subjects: string }[]>(
      `SELECT COUNT(DISTINCT COALESCE(CONCAT('e', i.enterprise_id), CONCAT('i', i.id))) AS subjects
       FROM hazard h JOIN inspection i ON i.id = h.inspection_id WHERE h.id IN (?)`,
      [hazardIds],
    );
    if (Number(row?.subjects ?? 0) <= 1) return;
    const message = '一次复查只登记同一企业的隐患，请按企业分别登记';
    throw new Refused([{ code: 'SEVERAL_ENTERPRISES', field: 'hazards', message }]);
  }
}
