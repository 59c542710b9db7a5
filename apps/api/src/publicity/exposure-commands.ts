import { Injectable } from '@nestjs/common';
import type { CorrectExposure, EndPublicity, NewExposure, VoidRecord } from '@anjuan/contracts';
import { endOrderRefusals, exposureRefusals, withdrawalRefusals } from '@anjuan/domain';
import { CaseLinksService } from '../cases/case-links.service.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { RecordWriter } from '../platform/records/record-writer.js';
import { isImported, knownDateAt } from '../platform/records/stored-record.js';
import { correctedExposureColumns, EXPOSURE, exposureColumns } from './publicity-columns.js';

@Injectable()
export class ExposureCommands {
  constructor(
    private readonly writer: RecordWriter,
    private readonly links: CaseLinksService,
    private readonly clock: Clock,
  ) {}

  create(actor: Actor, input: NewExposure): Promise<string> {
    return this.writer.create(actor, EXPOSURE, {
      columns: exposureColumns(input),
      input,
      check: async (manager) => {
        const exposed = await this.links.exposed(manager, actor, input.caseId);
        const context = { today: this.clock.today(), historical: false };
        return [...(await this.links.refusals(manager, actor, input)), ...exposureRefusals(input, exposed, context)];
      },
    });
  }

  correct(actor: Actor, id: string, input: CorrectExposure): Promise<void> {
    return this.writer.correct(actor, EXPOSURE, {
      id,
      version: input.version,
      reason: input.reason,
      columns: correctedExposureColumns(input),
      check: async (manager, record) => {
        const context = { today: this.clock.today(), historical: isImported(record) };
        const exposed = await this.links.exposed(manager, actor, input.caseId, record);
        return [
          ...(await this.links.refusals(manager, actor, input, record)),
          ...exposureRefusals(input, exposed, context),
          ...endOrderRefusals(
            { field: 'publishedOn', name: '发布日期', on: input.publishedOn },
            { field: 'withdrawnOn', name: '撤下日期', on: input.withdrawnOn },
            context,
          ),
        ];
      },
      children: (manager, record) => this.links.changes(manager, record, input),
    });
  }

  /** What was published stays counted; it is no longer to be seen. */
  withdraw(actor: Actor, id: string, { version, on, reason }: EndPublicity): Promise<void> {
    return this.writer.correct(actor, EXPOSURE, {
      id,
      version,
      kind: 'ended',
      reason,
      columns: { withdrawn_on: on, withdraw_reason: reason },
      check: (_, record) => {
        const standing = {
          publishedOn: knownDateAt(record, 'published_on'),
          withdrawnOn: knownDateAt(record, 'withdrawn_on'),
          voided: record.voided,
        };
        const context = { today: this.clock.today(), historical: false };
        return Promise.resolve(withdrawalRefusals(standing, { on, reason }, context));
      },
    });
  }

  void(actor: Actor, id: string, { version, reason }: VoidRecord): Promise<void> {
    return this.writer.void(actor, EXPOSURE, { id, version, reason });
  }
}
