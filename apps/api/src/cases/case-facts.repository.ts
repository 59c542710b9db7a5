import { Injectable } from '@nestjs/common';
import {
  addMonthsClamped,
  type CaseCommand,
  type CaseFacts,
  type CaseRow,
  type CoerciveMeasureKind,
  isFullDate,
  type KnownDate,
  type LocalDate,
  type MeasureTerm,
  type Officer,
  type OfficerInterview,
  threshold,
} from '@anjuan/domain';
import type { EntityManager } from 'typeorm';
import { OfficersService } from '../organisation/staff/officers.service.js';
import { PersonBirths } from '../parties/person-births.service.js';
import { DecisionFactsService } from '../penalties/decision-facts.service.js';
import { PriorPenalties } from '../penalties/prior-penalties.service.js';
import { Clock } from '../platform/clock/clock.js';
import { knownDateSql } from '../platform/database/known-date-columns.js';
import { CASE_LABEL_SQL } from '../platform/database/record-references.js';
import { actOfficerIds, namedStaffIds } from './act-staff.js';

/** The case as far as facts hang on it. */
export type CaseKey = Pick<
  CaseRow,
  'region' | 'officerIds' | 'enterpriseIds' | 'personIds' | 'hearing' | 'recusals' | 'violatedOn'
> & { readonly id: string };

/** What changes with every act upon decisions, measures and hazards. */
export type MovingFacts = Pick<CaseFacts, 'decisions' | 'openMeasures' | 'openHazards'>;

interface MeasureRow {
  readonly id: string;
  readonly kind: CoerciveMeasureKind;
  readonly started_on: KnownDate | null;
  readonly term_days: number | null;
  readonly extension_days: number | null;
  readonly appraisal_days: number | null;
}

interface InterviewRow {
  readonly staff_id: string;
  readonly case_id: string;
  readonly label: string | null;
  readonly held_on: LocalDate;
  readonly start_at: string;
  readonly end_at: string;
}

/** What guards ask about beside the case: one query for each kind of fact. */
@Injectable()
export class CaseFactsRepository {
  constructor(
    private readonly clock: Clock,
    private readonly officers: OfficersService,
    private readonly decisions: DecisionFactsService,
    private readonly prior: PriorPenalties,
    private readonly births: PersonBirths,
  ) {}

  /** `command` is the act about to be done; without one, nobody is named by it. */
  async of(manager: EntityManager, key: CaseKey, command: CaseCommand | null): Promise<CaseFacts> {
    const named = actOfficerIds(command);
    return {
      officers: await this.staff(manager, key.region, key.officerIds),
      actOfficers: await this.staff(manager, key.region, named),
      namedStaff: await this.staff(manager, key.region, namedStaffIds(key, command)),
      interviews: await this.interviews(manager, key.region, named, command),
      priorPenalties: await this.prior.of(manager, {
        caseId: key.id,
        enterpriseIds: key.enterpriseIds,
        personIds: key.personIds,
        since: priorSince(key, this.clock.today()),
      }),
      births: await this.births.of(manager, key.personIds),
      ...(await this.moving(manager, key.id)),
    };
  }

  async moving(manager: EntityManager, caseId: string): Promise<MovingFacts> {
    const decisions = await this.decisions.ofCase(manager, caseId);
    const openMeasures = await this.openMeasures(manager, caseId);
    const openHazards = await this.openHazards(manager, caseId);
    return { decisions, openMeasures, openHazards };
  }

  /** In the order of the ids. */
  private async staff(
    manager: EntityManager,
    region: string,
    staffIds: readonly string[],
  ): Promise<readonly Officer[]> {
    const found = await this.officers.officersOf(manager, region, staffIds);
    return staffIds.flatMap((id) => found.find(({ staffId }) => staffId === id) ?? []);
  }

  /** Of the officers whom the act names, on the day of the act, in whatever case of the unit. */
  private async interviews(
    manager: EntityManager,
    region: string,
    staffIds: readonly string[],
    command: CaseCommand | null,
  ): Promise<readonly OfficerInterview[]> {
    if (command?.action !== 'record_interview' || staffIds.length === 0) return [];
    const rows = await manager.query<InterviewRow[]>(
      `SELECT v.staff_id, v.case_id, ${CASE_LABEL_SQL} AS label, v.held_on, v.start_at, v.end_at
       FROM officer_interview v JOIN case_file c ON c.id = v.case_id
       WHERE v.staff_id IN (?) AND v.held_on = ? AND v.region = ? AND c.voided_at IS NULL
       ORDER BY v.start_at, v.case_id, v.seq`,
      [staffIds, command.input.on, region],
    );
    return rows.map((row) => ({
      staffId: String(row.staff_id),
      caseId: String(row.case_id),
      caseLabel: row.label,
      on: row.held_on,
      startAt: row.start_at,
      endAt: row.end_at,
    }));
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

/** A year more than the guard looks back, before today or before the act that is judged. */
function priorSince({ violatedOn }: Pick<CaseRow, 'violatedOn'>, today: LocalDate): LocalDate {
  const from = isFullDate(violatedOn) && violatedOn < today ? violatedOn : today;
  const years = threshold('first_violation_years', from)?.value ?? 0;
  return addMonthsClamped(from, -12 * (years + 1));
}
