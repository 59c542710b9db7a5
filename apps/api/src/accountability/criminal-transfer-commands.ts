import { Injectable } from '@nestjs/common';
import type {
  AddTransferredPersons,
  CorrectCriminalTransfer,
  NewCriminalTransfer,
  PersonCourse,
  PoliceAnswerInput,
  VoidRecord,
} from '@anjuan/contracts';
import {
  answerOrderRefusals,
  answerRefusals,
  type EntryContext,
  POLICE_ANSWER_LABEL,
  transferRefusals,
} from '@anjuan/domain';
import { EntityManager } from 'typeorm';
import { CaseLinksService } from '../cases/case-links.service.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { NotFound } from '../platform/http/errors.js';
import { RecordWriter } from '../platform/records/record-writer.js';
import { isImported, type StoredRecord } from '../platform/records/stored-record.js';
import { AccountabilityRepository } from './accountability.repository.js';
import {
  answerColumns,
  correctedTransferColumns,
  CRIMINAL_TRANSFER,
  transferColumns,
  transferOf,
} from './transfer-columns.js';
import { TransferredPersons } from './transferred-persons.js';

/** Enters and corrects transfers, the answers of the police and what became of the persons. */
@Injectable()
export class CriminalTransferCommands {
  constructor(
    private readonly db: EntityManager,
    private readonly writer: RecordWriter,
    private readonly links: CaseLinksService,
    private readonly persons: TransferredPersons,
    private readonly repository: AccountabilityRepository,
    private readonly clock: Clock,
  ) {}

  create(actor: Actor, input: NewCriminalTransfer): Promise<string> {
    return this.writer.create(actor, CRIMINAL_TRANSFER, {
      columns: transferColumns(input),
      input,
      check: async (manager) => [
        ...(await this.links.refusals(manager, actor, { caseId: input.caseId })),
        ...transferRefusals(input, { today: this.clock.today(), historical: false }),
        ...(await this.persons.addRefusals(manager, actor, input.personIds, null)),
      ],
      children: async (manager, id) => {
        await this.persons.add(manager, { id, region: actor.region }, input.personIds);
      },
    });
  }

  correct(actor: Actor, id: string, input: CorrectCriminalTransfer): Promise<void> {
    return this.writer.correct(actor, CRIMINAL_TRANSFER, {
      id,
      version: input.version,
      reason: input.reason,
      columns: correctedTransferColumns(input),
      check: async (manager, record) => {
        const context = this.context(record);
        const anybodyLiable = await this.persons.anybodyLiable(manager, id);
        return [
          ...(await this.links.refusals(manager, actor, { caseId: input.caseId }, record)),
          ...transferRefusals(input, context),
          ...answerOrderRefusals({ ...transferOf(record, anybodyLiable), ...input }, context),
        ];
      },
      children: (manager, record) => this.links.changes(manager, record, { caseId: input.caseId }),
    });
  }

  answer(actor: Actor, id: string, input: PoliceAnswerInput): Promise<void> {
    return this.writer.correct(actor, CRIMINAL_TRANSFER, {
      id,
      version: input.version,
      kind: 'supplemented',
      reason: `公安机关${POLICE_ANSWER_LABEL[input.answer]}`,
      columns: answerColumns(input),
      check: async (manager, record) => {
        const anybodyLiable = await this.persons.anybodyLiable(manager, id);
        return answerRefusals(transferOf(record, anybodyLiable), input, this.context(record));
      },
    });
  }

  addPersons(actor: Actor, id: string, input: AddTransferredPersons): Promise<void> {
    const { version, personIds } = input;
    return this.writer.correct(actor, CRIMINAL_TRANSFER, {
      id,
      version,
      kind: 'supplemented',
      reason: '补充移送人员',
      columns: {},
      input,
      check: async (manager) => {
        const refusals = await this.persons.addRefusals(manager, actor, personIds, id);
        if (personIds.length > 0) return refusals;
        return [{ code: 'PERSON_REQUIRED', field: 'personIds', message: '请选择移送的人员' }];
      },
      children: (manager, record) => this.persons.add(manager, record, personIds),
    });
  }

  /** The id of the person's transfer. */
  async recordCourse(actor: Actor, personRowId: string, input: PersonCourse): Promise<string> {
    const id = await this.repository.transferOf(this.db, personRowId);
    if (id === null) throw new NotFound();
    await this.writer.correct(actor, CRIMINAL_TRANSFER, {
      id,
      version: input.version,
      kind: input.reason === null ? 'supplemented' : 'corrected',
      reason: input.reason,
      columns: {},
      input: { personRowId, ...input },
      check: (manager, record) =>
        this.persons.courseRefusals(manager, actor, { record, personRowId, input, context: this.context(record) }),
      children: (manager) => this.persons.recordCourse(manager, personRowId, input),
    });
    return id;
  }

  void(actor: Actor, id: string, { version, reason }: VoidRecord): Promise<void> {
    return this.writer.void(actor, CRIMINAL_TRANSFER, { id, version, reason });
  }

  private context(record: StoredRecord): EntryContext {
    return { today: this.clock.today(), historical: isImported(record) };
  }
}
