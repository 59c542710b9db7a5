import { Injectable } from '@nestjs/common';
import type { CaseDetail, CaseItem, CaseQuery, Page } from '@anjuan/contracts';
import { availableActions, type CaseFacts, type CaseRow, foldCase, type WorkCalendar } from '@anjuan/domain';
import { EntityManager } from 'typeorm';
import { AccountabilityService } from '../accountability/accountability.service.js';
import { MeasuresService } from '../measures/measures.service.js';
import { Calendars } from '../organisation/calendar/calendars.service.js';
import { UnitNames } from '../organisation/units/unit-names.service.js';
import { PenaltiesService } from '../penalties/penalties.service.js';
import type { Actor } from '../platform/auth/actor.js';
import { type RegionScope, scopeOf } from '../platform/auth/region-scope.js';
import { Clock } from '../platform/clock/clock.js';
import { inspectionRef } from '../platform/database/record-references.js';
import { PublicityService } from '../publicity/publicity.service.js';
import { storedCaseEvent } from './case-events.js';
import { type CaseFileRow, CasesRepository } from './cases.repository.js';
import { CaseFactsRepository } from './case-facts.repository.js';
import { toAwaited, toLimits, toLines, toOfficer, toSource, toSteps } from './procedure-views.js';
import { toSideProcedures, toSurcharges } from './side-procedure-views.js';
import { type CaseReading, toCase, toCaseEvents, toCaseFacts } from './views.js';

@Injectable()
export class CasesService {
  constructor(
    private readonly db: EntityManager,
    private readonly clock: Clock,
    private readonly repository: CasesRepository,
    private readonly facts: CaseFactsRepository,
    private readonly calendars: Calendars,
    private readonly penalties: PenaltiesService,
    private readonly measures: MeasuresService,
    private readonly accountability: AccountabilityService,
    private readonly publicity: PublicityService,
    private readonly unitNames: UnitNames,
  ) {}

  async list(scope: RegionScope, query: CaseQuery): Promise<Page<CaseItem>> {
    const page = await this.repository.list(scope, query);
    const reading = await this.readingOf(scope, page.items);
    return { ...page, items: page.items.map((row) => toCase(row, reading)) };
  }

  async read(actor: Actor, id: string): Promise<CaseDetail> {
    const scope = scopeOf(actor);
    const row = await this.repository.find(scope, id);
    const [reading, inspections, decisions, consequences, events] = await Promise.all([
      this.readingOf(scope, [row]),
      this.repository.inspectionsOf(scope, id),
      this.penalties.decisionsOfCase(scope, id),
      this.consequencesOf(scope, id),
      this.repository.eventsOf(scope, id),
    ]);
    const history = events.map(storedCaseEvent);
    const file = foldCase(history);
    const facts = await this.facts.of(this.db, { id, ...file }, null);
    const today = this.clock.today();
    const calendar = await this.calendars.current();
    return {
      ...toCase(row, reading),
      ...toCaseFacts(row),
      steps: toSteps(file),
      sideProcedures: toSideProcedures(file),
      surcharges: toSurcharges(file, facts, { today, calendar }),
      officers: facts.officers.map((officer) => toOfficer(officer, today)),
      proposal: toLines(file.proposal),
      noticed: toLines(file.noticed),
      limits: toLimits(file, facts, { today, calendar }),
      offers: this.offersTo(actor, file, facts, calendar),
      awaited: toAwaited(file),
      inspections: inspections.map(inspectionRef),
      decisions,
      consequences,
      events: toCaseEvents(events, history),
      source: toSource(file),
    };
  }

  /** Only the own unit acts on a case; others read it. */
  private offersTo(actor: Actor, file: CaseRow, facts: CaseFacts, calendar: WorkCalendar): CaseDetail['offers'] {
    if (actor.region !== file.region) return [];
    const moment = { actor: { accountId: actor.id, roles: actor.roles }, today: this.clock.today(), calendar };
    return availableActions(file, facts, moment).map((offer) => ({ ...offer, refusals: [...offer.refusals] }));
  }

  private async consequencesOf(scope: RegionScope, caseId: string): Promise<CaseDetail['consequences']> {
    const kinds = [this.measures, this.accountability, this.publicity];
    const found = await Promise.all(kinds.map((kind) => kind.consequencesOfCase(scope, caseId)));
    return found.flat();
  }

  private async readingOf(scope: RegionScope, rows: readonly CaseFileRow[]): Promise<CaseReading> {
    const ids = rows.map(({ id }) => String(id));
    const [parties, fines, regionName] = await Promise.all([
      this.repository.partiesOf(scope, ids),
      this.penalties.finesOfCases(scope, ids),
      this.unitNames.current(),
    ]);
    return { parties, fines, regionName };
  }
}
