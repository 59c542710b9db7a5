import { Injectable } from '@nestjs/common';
import { isLocalDate, type LocalDate, type Refusal } from '@anjuan/domain';
import type { EntityManager } from 'typeorm';

interface StandingHazard {
  readonly id: string;
  readonly version: number;
}

/** What the rules ask of the database while an inspection is locked. */
@Injectable()
export class InspectionFactsReader {
  async enterpriseRefusals(manager: EntityManager, enterpriseId: string | null): Promise<readonly Refusal[]> {
    if (enterpriseId === null) return [];
    const [row] = await manager.query<{ merged_into: string | null }[]>(
      `SELECT m.name AS merged_into FROM enterprise e LEFT JOIN enterprise m ON m.id = e.merged_into_id WHERE e.id = ?`,
      [enterpriseId],
    );
    if (row === undefined) {
      const message = '所选企业不在企业名录中，请重新选择，或先登记该企业';
      return [{ code: 'ENTERPRISE_UNKNOWN', field: 'enterpriseId', message }];
    }
    if (row.merged_into === null) return [];
    const message = `所选企业已并入“${row.merged_into}”，请选择合并后的企业`;
    return [{ code: 'ENTERPRISE_MERGED', field: 'enterpriseId', message }];
  }

  /** In the order of the ids; null for none. */
  async enterpriseNames(manager: EntityManager, ids: readonly (string | null)[]): Promise<readonly (string | null)[]> {
    const wanted = ids.filter((id) => id !== null);
    if (wanted.length === 0) return ids.map(() => null);
    const rows = await manager.query<{ id: string; name: string }[]>(
      'SELECT id, name FROM enterprise WHERE id IN (?)',
      [wanted],
    );
    const names = new Map(rows.map(({ id, name }) => [String(id), name]));
    return ids.map((id) => (id === null ? null : (names.get(id) ?? null)));
  }

  /** The cases that rest on the inspection and stand. */
  async caseRefusals(manager: EntityManager, inspectionId: string): Promise<readonly Refusal[]> {
    const cases = await manager.query<{ id: string; label: string }[]>(
      `SELECT c.id, COALESCE(c.case_number, LEFT(c.violation, 40)) AS label
       FROM case_inspection ci JOIN case_file c ON c.id = ci.case_id
       WHERE ci.inspection_id = ? AND c.voided_at IS NULL ORDER BY c.id`,
      [inspectionId],
    );
    return cases.map(({ id, label }) => ({
      code: 'CASE_RESTS_ON_IT',
      message: `案件“${label}”以这次检查为依据，不能作废；确属误录的，请先作废该案件或更换其检查记录`,
      basis: 'own-accountability',
      type: 'case',
      id: String(id),
    }));
  }

  async standingHazards(manager: EntityManager, inspectionId: string): Promise<readonly StandingHazard[]> {
    const rows = await manager.query<{ id: string; version: number }[]>(
      'SELECT id, version FROM hazard WHERE inspection_id = ? AND voided_at IS NULL ORDER BY id FOR UPDATE',
      [inspectionId],
    );
    return rows.map(({ id, version }) => ({ id: String(id), version: Number(version) }));
  }

  /** The first day on which something followed from the hazards found: a term, a report, a re-inspection. */
  async earliestConsequence(manager: EntityManager, inspectionId: string): Promise<LocalDate | null> {
    const [row] = await manager.query<{ first: unknown }[]>(
      `SELECT DATE_FORMAT(MIN(LEAST(
           COALESCE(h.rectify_due_on, '9999-12-31'), COALESCE(h.reported_on, '9999-12-31'),
           COALESCE(h.verified_on, '9999-12-31'), COALESCE(r.rechecked_on, '9999-12-31'))), '%Y-%m-%d') AS first
       FROM hazard h LEFT JOIN hazard_recheck r ON r.hazard_id = h.id AND r.voided_at IS NULL
       WHERE h.inspection_id = ? AND h.voided_at IS NULL`,
      [inspectionId],
    );
    return isLocalDate(row?.first) && row.first !== '9999-12-31' ? row.first : null;
  }
}
