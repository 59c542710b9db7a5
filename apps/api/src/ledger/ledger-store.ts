import { Injectable } from '@nestjs/common';
import {
  historicalStage,
  type Ledger,
  type LedgerCase,
  type LedgerDecision,
  type LedgerPerson,
  type RecordType,
} from '@anjuan/domain';
import { AccountabilityImportService } from '../accountability/accountability-import.service.js';
import { CasesImportService, type PastCase, type StoredCase } from '../cases/cases-import.service.js';
import { InspectionsImportService } from '../inspections/inspections-import.service.js';
import { MeasuresImportService } from '../measures/measures-import.service.js';
import { PartiesImportService, type PersonMention } from '../parties/parties-import.service.js';
import { PenaltiesImportService, type PastDecision } from '../penalties/penalties-import.service.js';
import type { Actor } from '../platform/auth/actor.js';
import type { ImportBatch } from '../platform/database/import-batch.js';
import { PublicityImportService } from '../publicity/publicity-import.service.js';
import { referenceKey } from './ledger-records.js';

export interface StoringTask {
  readonly batch: ImportBatch;
  readonly actor: Actor;
  readonly source: string;
  /** The records that are not known yet. */
  readonly ledger: Ledger;
  /** Record ids by reference key: the known ones, to which the new ones are added. */
  readonly ids: Map<string, string>;
  /** Names as the file states them. */
  readonly statedNames: ReadonlyMap<string, string>;
  readonly progress: (stored: number) => Promise<void>;
}

/** Hands the new records of a ledger to their capabilities, in the order in which they refer to one another. */
@Injectable()
export class LedgerStore {
  constructor(
    private readonly parties: PartiesImportService,
    private readonly inspections: InspectionsImportService,
    private readonly cases: CasesImportService,
    private readonly penalties: PenaltiesImportService,
    private readonly measures: MeasuresImportService,
    private readonly accountability: AccountabilityImportService,
    private readonly publicity: PublicityImportService,
  ) {}

  /** Gives how many enterprises were new to the register. */
  async store(task: StoringTask): Promise<{ readonly newEnterprises: number }> {
    const newEnterprises = await this.storeEnterprises(task);
    const personIds = await this.storePersons(task);
    await this.storeInspections(task);
    await this.storeCases(task, personIds);
    await this.storeMeasures(task);
    await this.storeAccountability(task, personIds);
    await this.storePublicity(task);
    return { newEnterprises };
  }

  private async storeEnterprises(task: StoringTask): Promise<number> {
    const { enterprises } = task.ledger;
    const entries = await this.parties.registerEnterprises(task.batch, enterprises);
    remember(
      task,
      'enterprise',
      enterprises,
      entries.map(({ id }) => id),
    );
    await task.progress(enterprises.length);
    return entries.filter(({ isNew }) => isNew).length;
  }

  private async storePersons({ batch, ledger }: StoringTask): Promise<ReadonlyMap<LedgerPerson, string>> {
    const persons: readonly (LedgerPerson & { readonly unit?: string | null })[] = [
      ...ledger.cases.flatMap(({ person }) => person ?? []),
      ...ledger.criminalTransfers.flatMap((transfer) => transfer.persons),
      ...ledger.disciplinaryActions.map(({ person }) => person),
    ];
    const mentions = persons.map(({ name, idNumber, unit = null }): PersonMention => ({
      name,
      idNumber,
      workplace: unit,
    }));
    const ids = await this.parties.registerPersons(batch, mentions);
    return new Map(persons.map((person, index) => [person, ids[index] ?? '']));
  }

  private async storeInspections(task: StoringTask): Promise<void> {
    const { inspections } = task.ledger;
    const past = inspections.map((item) => ({ ...item, enterpriseId: idOf(task, 'enterprise', item.enterprise) }));
    const stored = await this.inspections.store(task.batch, past);
    remember(task, 'inspection', inspections, stored.inspections);
    remember(
      task,
      'hazard',
      inspections.flatMap(({ hazards }) => hazards),
      stored.hazards,
    );
    await task.progress(inspections.length);
  }

  private async storeCases(task: StoringTask, personIds: ReadonlyMap<LedgerPerson, string>): Promise<void> {
    const { cases } = task.ledger;
    const stored = await this.cases.store(
      task.batch,
      task.actor,
      cases.map((item) => pastCase(task, item, personIds)),
    );
    remember(
      task,
      'case',
      cases,
      stored.map(({ id }) => id),
    );
    const decisions = cases.flatMap((item, index) =>
      item.decisions.map((decision) => pastDecision(item, stored[index], decision)),
    );
    await this.penalties.store(task.batch, decisions);
    await task.progress(cases.length);
  }

  private async storeMeasures(task: StoringTask): Promise<void> {
    const { coerciveMeasures } = task.ledger;
    remember(
      task,
      'coercive_measure',
      coerciveMeasures,
      await this.measures.store(task.batch, placed(task, coerciveMeasures)),
    );
    await task.progress(coerciveMeasures.length);
  }

  private async storeAccountability(task: StoringTask, personIds: ReadonlyMap<LedgerPerson, string>): Promise<void> {
    const { closureRequests, criminalTransfers, disciplinaryActions } = task.ledger;
    const requestIds = await this.accountability.storeClosureRequests(task.batch, placed(task, closureRequests));
    remember(task, 'closure_request', closureRequests, requestIds);
    const transfers = criminalTransfers.map((item) => ({
      ...item,
      caseId: caseIdOf(task, item),
      persons: item.persons.map((person) => ({
        personId: personIdOf(personIds, person),
        statedName: person.name,
        liableOn: person.liableOn,
      })),
    }));
    remember(
      task,
      'criminal_transfer',
      criminalTransfers,
      await this.accountability.storeTransfers(task.batch, transfers),
    );
    const disciplines = disciplinaryActions.map((item) => ({
      ...item,
      caseId: caseIdOf(task, item),
      personId: personIdOf(personIds, item.person),
      statedName: item.person.name,
      statedWorkplace: item.person.unit,
    }));
    remember(
      task,
      'disciplinary_action',
      disciplinaryActions,
      await this.accountability.storeDisciplines(task.batch, disciplines),
    );
    await task.progress(closureRequests.length + criminalTransfers.length + disciplinaryActions.length);
  }

  private async storePublicity(task: StoringTask): Promise<void> {
    const { exposures, blacklistings, jointDisciplines } = task.ledger;
    const { batch } = task;
    remember(task, 'exposure', exposures, await this.publicity.storeExposures(batch, placed(task, exposures)));
    remember(
      task,
      'blacklist_entry',
      blacklistings,
      await this.publicity.storeListings(batch, placed(task, blacklistings)),
    );
    const ids = await this.publicity.storeJointDisciplines(batch, placed(task, jointDisciplines));
    remember(task, 'joint_discipline', jointDisciplines, ids);
    await task.progress(exposures.length + blacklistings.length + jointDisciplines.length);
  }
}

function pastCase(task: StoringTask, item: LedgerCase, personIds: ReadonlyMap<LedgerPerson, string>): PastCase {
  const { enterprise, person } = item;
  return {
    row: {
      region: item.region,
      caseClass: item.class,
      procedure: item.procedure,
      stage: historicalStage(item),
      violation: item.violation,
      filedOn: item.filedOn,
      closedOn: item.closedOn,
      source: task.source,
      externalId: item.id,
    },
    enterprise:
      enterprise === null
        ? null
        : {
            id: idOf(task, 'enterprise', enterprise),
            statedName: task.statedNames.get(referenceKey('enterprise', enterprise)) ?? null,
          },
    person: person === null ? null : { id: personIdOf(personIds, person), statedName: person.name },
  };
}

function pastDecision(item: LedgerCase, stored: StoredCase | undefined, decision: LedgerDecision): PastDecision {
  const partyId = decision.party === 'enterprise' ? stored?.enterprisePartyId : stored?.personPartyId;
  if (stored === undefined || partyId == null) throw new Error(`A decision of ${item.id} falls on nobody of the case`);
  return { ...decision, region: item.region, caseId: stored.id, casePartyId: partyId };
}

function placed<T extends { readonly enterprise: string; readonly case: string | null }>(
  task: StoringTask,
  items: readonly T[],
) {
  return items.map((item) => ({
    ...item,
    enterpriseId: idOf(task, 'enterprise', item.enterprise),
    caseId: caseIdOf(task, item),
  }));
}

function caseIdOf(task: StoringTask, item: { readonly case: string | null }): string | null {
  return item.case === null ? null : idOf(task, 'case', item.case);
}

function idOf({ ids }: StoringTask, type: RecordType, externalId: string): string {
  const id = ids.get(referenceKey(type, externalId));
  if (id === undefined) throw new Error(`The reference to the ${type} ${externalId} leads nowhere`);
  return id;
}

function personIdOf(personIds: ReadonlyMap<LedgerPerson, string>, person: LedgerPerson): string {
  const id = personIds.get(person);
  if (id === undefined || id === '') throw new Error('A person of the file was not registered');
  return id;
}

function remember(
  { ids }: StoringTask,
  type: RecordType,
  items: readonly { readonly id: string }[],
  recordIds: readonly string[],
): void {
  items.forEach((item, index) => {
    const recordId = recordIds[index];
    if (recordId !== undefined) ids.set(referenceKey(type, item.id), recordId);
  });
}
