import { Injectable } from '@nestjs/common';
import type { AddHazards, CorrectInspection, HazardContent, NewInspection, VoidRecord } from '@anjuan/contracts';
import {
  hazardRefusals,
  inspectionCorrectionRefusals,
  inspectionRefusals,
  isFullDate,
  type KnownDate,
  type Refusal,
} from '@anjuan/domain';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { knownDateColumns } from '../platform/database/import-batch.js';
import { Transactions } from '../platform/database/transactions.js';
import { Refused } from '../platform/http/errors.js';
import { Idempotency } from '../platform/records/idempotency.js';
import type { FieldChanges } from '../platform/records/record-changes.js';
import { type ColumnValues, RecordWriter } from '../platform/records/record-writer.js';
import { lockOwnRecord, type StoredRecord } from '../platform/records/stored-record.js';
import { ActOfficers, INSPECTION_OFFICERS, type NamedOfficers } from '../organisation/staff/act-officers.service.js';
import { HAZARD, hazardColumns, INSPECTION, knownDateOf, textOf } from './hazard-rows.js';
import { InspectionFactsReader } from './inspection-facts.reader.js';

type Content = Pick<CorrectInspection, 'enterpriseId' | 'place' | 'kind' | 'findings' | 'present'> & {
  readonly inspectedOn: KnownDate | null;
};

/** As long as the column holds. */
const REASON_LENGTH = 500;

/** Records, corrects and voids inspections; what they found goes with them. */
@Injectable()
export class InspectionCommands {
  constructor(
    private readonly transactions: Transactions,
    private readonly idempotency: Idempotency,
    private readonly writer: RecordWriter,
    private readonly officers: ActOfficers,
    private readonly facts: InspectionFactsReader,
    private readonly clock: Clock,
  ) {}

  /** The new inspection's id. */
  create(actor: Actor, input: NewInspection): Promise<string> {
    return this.transactions.run((manager) =>
      this.idempotency.once(manager, actor, { operation: 'inspection.create', input }, () =>
        this.createWithin(manager, actor, input),
      ),
    );
  }

  /** For an inspection that is recorded together with other acts; the caller owns the transaction. */
  async createWithin(manager: EntityManager, actor: Actor, input: NewInspection): Promise<string> {
    const named = await this.officers.named(manager, actor, input.officerIds);
    const id = await this.writer.createWithin(manager, actor, INSPECTION, {
      columns: columnsOf(input),
      input,
      check: async () => [
        ...inspectionRefusals(input, named.officers, this.clock.today()),
        ...named.unknown,
        ...(await this.facts.enterpriseRefusals(manager, input.enterpriseId)),
      ],
      children: (_, inspectionId) =>
        this.officers.write(manager, INSPECTION_OFFICERS, inspectionId, {
          officers: named.officers,
          day: input.inspectedOn,
        }),
    });
    await this.writeHazards(manager, actor, id, input.hazards);
    return id;
  }

  correct(actor: Actor, id: string, input: CorrectInspection): Promise<void> {
    return this.transactions.run((manager) =>
      this.idempotency.once(manager, actor, { operation: `inspection/${id}/corrected`, input }, async () => {
        const named = await this.officers.named(manager, actor, input.officerIds);
        await this.writer.correctWithin(manager, actor, INSPECTION, {
          id,
          version: input.version,
          reason: input.reason,
          columns: columnsOf(input),
          check: (_, record) => this.correctionRefusals(manager, record, input, named),
          children: (_, record) => this.replaceOfficers(manager, record, input, named),
        });
      }),
    );
  }

  /** Its hazards were never found, either. Not while a case rests on it. */
  void(actor: Actor, id: string, { version, reason }: VoidRecord): Promise<void> {
    return this.writer.void(actor, INSPECTION, {
      id,
      version,
      reason,
      check: (manager) => this.facts.caseRefusals(manager, id),
      children: async (manager) => {
        const fallen = `检查记录作废：${reason}`.slice(0, REASON_LENGTH);
        for (const hazard of await this.facts.standingHazards(manager, id)) {
          await this.writer.voidWithin(manager, actor, HAZARD, { ...hazard, reason: fallen });
        }
      },
    });
  }

  addHazards(actor: Actor, id: string, input: AddHazards): Promise<void> {
    return this.transactions.run(async (manager) => {
      await this.idempotency.once(manager, actor, { operation: `inspection/${id}/hazards`, input }, async () => {
        const inspection = await lockOwnRecord(manager, actor, INSPECTION, id);
        if (inspection.voided)
          throw new Refused([{ code: 'RECORD_VOIDED', message: '这次检查已作废，不能再登记隐患' }]);
        const foundOn = knownDateOf(inspection, 'inspected_on');
        const refusals = input.hazards.flatMap((hazard, index) => hazardRefusals(hazard, foundOn, `hazards.${index}.`));
        if (refusals.length > 0) throw new Refused(refusals);
        await this.writeHazards(manager, actor, id, input.hazards);
        return id;
      });
    });
  }

  private async writeHazards(
    manager: EntityManager,
    actor: Actor,
    inspectionId: string,
    hazards: readonly HazardContent[],
  ): Promise<void> {
    for (const hazard of hazards) {
      await this.writer.createWithin(manager, actor, HAZARD, {
        columns: { inspection_id: inspectionId, ...hazardColumns(hazard) },
        input: hazard,
      });
    }
  }

  private async correctionRefusals(
    manager: EntityManager,
    record: StoredRecord,
    input: CorrectInspection,
    named: NamedOfficers,
  ): Promise<readonly Refusal[]> {
    const [standing, earliestConsequence, unknownEnterprise] = await Promise.all([
      this.officers.of(INSPECTION_OFFICERS, [record.id], manager),
      this.facts.earliestConsequence(manager, record.id),
      textOf(record, 'enterprise_id') === input.enterpriseId
        ? []
        : this.facts.enterpriseRefusals(manager, input.enterpriseId),
    ]);
    const before = {
      inspectedOn: knownDateOf(record, 'inspected_on'),
      officersKnown: standing.has(record.id),
      earliestConsequence,
    };
    return [
      ...inspectionCorrectionRefusals(before, input, named.officers, this.clock.today()),
      ...named.unknown,
      ...unknownEnterprise,
    ];
  }

  private async replaceOfficers(
    manager: EntityManager,
    record: StoredRecord,
    input: CorrectInspection,
    { officers }: NamedOfficers,
  ): Promise<FieldChanges> {
    const before = (await this.officers.of(INSPECTION_OFFICERS, [record.id], manager)).get(record.id) ?? [];
    await manager.query('DELETE FROM inspection_officer WHERE inspection_id = ?', [record.id]);
    const day = isFullDate(input.inspectedOn) ? input.inspectedOn : null;
    if (day !== null) await this.officers.write(manager, INSPECTION_OFFICERS, record.id, { officers, day });
    const after = (await this.officers.of(INSPECTION_OFFICERS, [record.id], manager)).get(record.id) ?? [];
    return {
      ...changed('officers', namesOf(before), namesOf(after)),
      ...(await this.enterpriseChange(manager, record, input)),
    };
  }

  /** The history names the enterprises instead of their ids, which say nothing to a reader. */
  private async enterpriseChange(
    manager: EntityManager,
    record: StoredRecord,
    { enterpriseId }: CorrectInspection,
  ): Promise<FieldChanges> {
    const before = textOf(record, 'enterprise_id');
    if (before === enterpriseId) return {};
    const [from, to] = await this.facts.enterpriseNames(manager, [before, enterpriseId]);
    return changed('enterpriseId', from ?? null, to ?? null);
  }
}

function columnsOf({ enterpriseId, place, kind, findings, present, inspectedOn }: Content): ColumnValues {
  const [day, partial] = knownDateColumns(inspectedOn);
  return {
    enterprise_id: enterpriseId,
    place,
    kind,
    inspected_on: day,
    inspected_on_partial: partial,
    findings,
    present,
  };
}

const namesOf = (officers: readonly { name: string; certificateNumber: string | null }[]): string =>
  officers
    .map(({ name, certificateNumber }) => (certificateNumber === null ? name : `${name}（${certificateNumber}）`))
    .join('、');

const changed = (field: string, before: string | null, after: string | null): FieldChanges =>
  before === after ? {} : { [field]: [before, after] };
