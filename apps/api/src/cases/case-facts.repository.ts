import { Injectable } from '@nestjs/common';
import {
  type CaseFacts,
  type CaseRow,
  type CoerciveMeasureKind,
  type KnownDate,
  type MeasureTerm,
  type Officer,
} from '@anjuan/domain';
import type { EntityManager } from 'typeorm';
import { OfficersService } from '../organisation/staff/officers.service.js';
import { DecisionFactsService } from '../penalties/decision-facts.service.js';
import { knownDateSql } from '../platform/database/known-date-columns.js';

/** The case as far as facts hang on it. */
export type CaseKey = Pick<CaseRow, 'region' | 'officerIds'> & { readonly id: string };

interface MeasureRow {
  readonly id: string;
  readonly kind: CoerciveMeasureKind;
  readonly started_on: KnownDate | null;
  readonly term_days: number | null;
  readonly extension_days: number | null;
  readonly appraisal_days: number | null;
}

/** What guards ask about beside the case: one query for each kind of fact. */
@Injectable()
export class CaseFactsRepository {
  constructor(
    private readonly officers: OfficersService,
    private readonly decisions: DecisionFactsService,
  ) {}

  async of(manager: EntityManager, key: CaseKey): Promise<CaseFacts> {
    const officers = await this.officersOf(manager, key);
    const decisions = await this.decisions.ofCase(manager, key.id);
    const openMeasures = await this.openMeasures(manager, key.id);
    const openHazards = await this.openHazards(manager, key.id);
    return { officers, decisions, openMeasures, openHazards };
  }

  /** In the order of the case. */
  private async officersOf(manager: EntityManager, { region, officerIds }: CaseKey): Promise<readonly Officer[]> {
    const found = await this.officers.officersOf(manager, region, officerIds);
    return officerIds.flatMap((id) => found.find(({ staffId }) => staffId === id) ?? []);
  }

  private async openMeasures(manager: EntityManager, caseId: string): Promise<readonly MeasureTerm[]> {
    const rows = await manager.query<MeasureRow[]>(
      `SELECT m.id, m.kind, ${knownDateSql('m.started_on')} AS started_on, m.term_days, m.extension_days, m.appraisal_days
       FROM coercive_measure m
       WHERE m.case_id = ? AND m.organ_id IS NULL AND m.voided_at IS NULL AND m.ended_on IS NULL AND m.ended_on_partial IS NULL
       ORDER BY m.id`,
      [caseId],
    );
    return rows.map((row) => ({
      id: String(row.id),
      kind: row.kind,
      startedOn: row.started_on,
      termDays: row.term_days,
      extensionDays: row.extension_days,
      appraisalDays: row.appraisal_days,
    }));
  }

  private async openHazards(manager: EntityManager, caseId: string): Promise<number> {
    const [row] = await manager.query<{ open: string }[]>(
      `SELECT COUNT(*) AS open FROM case_inspection ci
       JOIN inspection i ON i.id = ci.inspection_id JOIN hazard h ON h.inspection_id = i.id
       WHERE ci.case_id = ? AND i.organ_id IS NULL AND i.voided_at IS NULL AND h.organ_id IS NULL AND h.voided_at IS NULL
         AND h.verified_on IS NULL AND h.verified_on_partial IS NULL`,
      [caseId],
    );
    return Number(row?.open ?? 0);
  }
}
