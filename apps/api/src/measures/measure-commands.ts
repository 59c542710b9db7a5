import { Injectable } from '@nestjs/common';
import type {
  CorrectCoerciveMeasure,
  ExtendMeasure,
  LiftMeasure,
  NewCoerciveMeasure,
  VoidRecord,
} from '@anjuan/contracts';
import {
  endRefusals,
  extensionRefusals,
  isFullDate,
  liftRefusals,
  MEASURE_LIFT_GROUND_LABEL,
  measuredCaseRefusals,
  measureRefusals,
  type MeasureEntry,
  type Refusal,
} from '@anjuan/domain';
import type { EntityManager } from 'typeorm';
import { CaseLinksService } from '../cases/case-links.service.js';
import { ActOfficers, MEASURE_OFFICERS, type NamedOfficers } from '../organisation/staff/act-officers.service.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Transactions } from '../platform/database/transactions.js';
import { Idempotency } from '../platform/records/idempotency.js';
import type { FieldChanges } from '../platform/records/record-changes.js';
import { RecordWriter } from '../platform/records/record-writer.js';
import { isImported, type StoredRecord } from '../platform/records/stored-record.js';
import { COERCIVE_MEASURE, liftColumns, liftOf, measureColumns, measureOf } from './measure-columns.js';
import { freeNumber, numberOrRefuse, numberRefusals, takeNumber } from './measure-numbers.js';

/** Enters, corrects, extends, lifts and voids measures. */
@Injectable()
export class MeasureCommands {
  constructor(
    private readonly transactions: Transactions,
    private readonly idempotency: Idempotency,
    private readonly writer: RecordWriter,
    private readonly officers: ActOfficers,
    private readonly links: CaseLinksService,
    private readonly clock: Clock,
  ) {}

  /** The new measure's id. */
  create(actor: Actor, input: NewCoerciveMeasure): Promise<string> {
    return this.transactions.run((manager) =>
      this.idempotency.once(manager, actor, { operation: 'coercive_measure.create', input }, async () => {
        const named = await this.officers.named(manager, actor, input.officerIds);
        return numberOrRefuse(input.documentNumber, () =>
          this.writer.createWithin(manager, actor, COERCIVE_MEASURE, {
            columns: { ...measureColumns(input), number_in_use: input.documentNumber },
            input,
            check: async () => [
              ...measureRefusals(input, this.entry(named, { historical: false, notApproved: false })),
              ...named.unknown,
              ...(await numberRefusals(manager, actor, input.documentNumber)),
              ...(await this.linkRefusals(manager, actor, input)),
            ],
            children: (_, id) => this.writeOfficers(manager, id, input, named),
          }),
        );
      }),
    );
  }

  correct(actor: Actor, id: string, input: CorrectCoerciveMeasure): Promise<void> {
    return this.transactions.run((manager) =>
      this.idempotency.once(manager, actor, { operation: `coercive_measure/${id}/corrected`, input }, async () => {
        const named = await this.officers.named(manager, actor, input.officerIds);
        await this.writer.correctWithin(manager, actor, COERCIVE_MEASURE, {
          id,
          version: input.version,
          reason: input.reason,
          columns: { ...measureColumns(input), ...(input.lift === null ? {} : liftColumns(input.lift)) },
          check: async (_, record) => [
            ...this.correctionRefusals(record, input, named),
            ...named.unknown,
            ...(await numberRefusals(manager, actor, input.documentNumber, record)),
            ...(await this.linkRefusals(manager, actor, input, record)),
          ],
          children: async (_, record) => {
            await takeNumber(manager, record, input.documentNumber);
            return {
              ...(await this.replaceOfficers(manager, record, input, named)),
              ...(await this.links.changes(manager, record, input)),
            };
          },
        });
      }),
    );
  }

  extend(actor: Actor, id: string, input: ExtendMeasure): Promise<void> {
    const { days, reason, approvedOn, approverName, toldOn, version } = input;
    return this.writer.correct(actor, COERCIVE_MEASURE, {
      id,
      version,
      kind: 'supplemented',
      reason: `延长 ${days} 日：${reason}`,
      columns: {
        extension_days: days,
        extension_reason: reason,
        extension_approved_on: approvedOn,
        extension_approver: approverName,
        extension_told_on: toldOn,
      },
      check: (_, record) => Promise.resolve(extensionRefusals(measureOf(record), input, this.context(record))),
    });
  }

  lift(actor: Actor, id: string, input: LiftMeasure): Promise<void> {
    const { version, ground, note } = input;
    return this.writer.correct(actor, COERCIVE_MEASURE, {
      id,
      version,
      kind: 'ended',
      reason: `解除：${MEASURE_LIFT_GROUND_LABEL[ground]}${note === null ? '' : `。${note}`}`,
      columns: liftColumns(input),
      check: (_, record) => Promise.resolve(liftRefusals(measureOf(record), input, this.context(record))),
    });
  }

  void(actor: Actor, id: string, { version, reason }: VoidRecord): Promise<void> {
    return this.writer.void(actor, COERCIVE_MEASURE, { id, version, reason, children: freeNumber });
  }

  /** The case is locked from here on: whoever closes it in the same moment finds the measure, or the measure finds it closed. */
  private async linkRefusals(
    manager: EntityManager,
    actor: Actor,
    input: NewCoerciveMeasure,
    record: StoredRecord | null = null,
  ): Promise<readonly Refusal[]> {
    const refusals = await this.links.refusals(manager, actor, input, record);
    const measured = await this.links.measured(manager, actor, input.caseId, record);
    return measured === null ? refusals : [...refusals, ...measuredCaseRefusals(measured)];
  }

  private entry({ officers }: NamedOfficers, facts: Pick<MeasureEntry, 'historical' | 'notApproved'>): MeasureEntry {
    return { today: this.clock.today(), officers, ...facts };
  }

  private context(record: StoredRecord) {
    return { today: this.clock.today(), historical: isImported(record) };
  }

  private correctionRefusals(
    record: StoredRecord,
    input: CorrectCoerciveMeasure,
    named: NamedOfficers,
  ): readonly Refusal[] {
    const context = this.context(record);
    const { historical } = context;
    const standing = { ...measureOf(record), ...input };
    const lift = input.lift ?? liftOf(record);
    const refusals = measureRefusals(
      input,
      this.entry(named, { historical, notApproved: lift?.ground === 'not_approved' }),
    );
    if (lift === null) return refusals;
    const ofLift = endRefusals(standing, lift, context);
    return [...refusals, ...ofLift.map((one) => ({ ...one, field: `lift.${one.field ?? ''}` }))];
  }

  private async writeOfficers(
    manager: EntityManager,
    id: string,
    { startedOn }: Pick<NewCoerciveMeasure, 'startedOn'>,
    { officers }: NamedOfficers,
  ): Promise<void> {
    if (!isFullDate(startedOn)) return;
    await this.officers.write(manager, MEASURE_OFFICERS, id, { officers, day: startedOn });
  }

  private async replaceOfficers(
    manager: EntityManager,
    record: StoredRecord,
    input: CorrectCoerciveMeasure,
    named: NamedOfficers,
  ): Promise<FieldChanges> {
    const before = await this.namesOf(manager, record.id);
    await manager.query('DELETE FROM measure_officer WHERE measure_id = ?', [record.id]);
    await this.writeOfficers(manager, record.id, input, named);
    const after = await this.namesOf(manager, record.id);
    return before === after ? {} : { officers: [before, after] };
  }

  private async namesOf(manager: EntityManager, id: string): Promise<string | null> {
    const officers = (await this.officers.of(MEASURE_OFFICERS, [id], manager)).get(id) ?? [];
    if (officers.length === 0) return null;
    return officers
      .map(({ name, certificateNumber }) => (certificateNumber === null ? name : `${name}（${certificateNumber}）`))
      .join('、');
  }
}
