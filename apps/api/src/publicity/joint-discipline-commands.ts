import { Injectable } from '@nestjs/common';
import type { CorrectJointDiscipline, EndPublicity, NewJointDiscipline, VoidRecord } from '@anjuan/contracts';
import { endOrderRefusals, jointDisciplineRefusals, jointEndRefusals } from '@anjuan/domain';
import { CaseLinksService } from '../cases/case-links.service.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { RecordWriter } from '../platform/records/record-writer.js';
import { isImported, knownDateAt } from '../platform/records/stored-record.js';
import {
  correctedJointDisciplineColumns,
  dateColumns,
  JOINT_DISCIPLINE,
  jointDisciplineColumns,
} from './publicity-columns.js';

@Injectable()
export class JointDisciplineCommands {
  constructor(
    private readonly writer: RecordWriter,
    private readonly links: CaseLinksService,
    private readonly clock: Clock,
  ) {}

  create(actor: Actor, input: NewJointDiscipline): Promise<string> {
    return this.writer.create(actor, JOINT_DISCIPLINE, {
      columns: jointDisciplineColumns(input),
      input,
      check: async (manager) => {
        const context = { today: this.clock.today(), historical: false };
        return [...(await this.links.refusals(manager, actor, input)), ...jointDisciplineRefusals(input, context)];
      },
    });
  }

  correct(actor: Actor, id: string, input: CorrectJointDiscipline): Promise<void> {
    return this.writer.correct(actor, JOINT_DISCIPLINE, {
      id,
      version: input.version,
      reason: input.reason,
      columns: correctedJointDisciplineColumns(input),
      check: async (manager, record) => {
        const context = { today: this.clock.today(), historical: isImported(record) };
        return [
          ...(await this.links.refusals(manager, actor, input, record)),
          ...jointDisciplineRefusals(input, context),
          ...endOrderRefusals(
            { field: 'startedOn', name: '开始日期', on: input.startedOn },
            { field: 'endedOn', name: '结束日期', on: input.endedOn },
            context,
          ),
        ];
      },
      children: (manager, record) => this.links.changes(manager, record, input),
    });
  }

  /** It stays counted where it began. */
  end(actor: Actor, id: string, { version, on, reason }: EndPublicity): Promise<void> {
    return this.writer.correct(actor, JOINT_DISCIPLINE, {
      id,
      version,
      kind: 'ended',
      reason,
      columns: { ...dateColumns('ended_on', on), end_reason: reason },
      check: (_, record) => {
        const standing = {
          startedOn: knownDateAt(record, 'started_on'),
          endedOn: knownDateAt(record, 'ended_on'),
          voided: record.voided,
        };
        const context = { today: this.clock.today(), historical: false };
        return Promise.resolve(jointEndRefusals(standing, { on, reason }, context));
      },
    });
  }

  void(actor: Actor, id: string, { version, reason }: VoidRecord): Promise<void> {
    return this.writer.void(actor, JOINT_DISCIPLINE, { id, version, reason });
  }
}
