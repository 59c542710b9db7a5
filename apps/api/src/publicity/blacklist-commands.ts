import { Injectable } from '@nestjs/common';
import type { CorrectBlacklistEntry, EndPublicity, NewBlacklistEntry, VoidRecord } from '@anjuan/contracts';
import { blacklistRefusals, endOrderRefusals, removalRefusals } from '@anjuan/domain';
import { CaseLinksService } from '../cases/case-links.service.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { RecordWriter } from '../platform/records/record-writer.js';
import { isImported, knownDateAt } from '../platform/records/stored-record.js';
import { BLACKLIST_ENTRY, correctedListingColumns, dateColumns, listingColumns } from './publicity-columns.js';

@Injectable()
export class BlacklistCommands {
  constructor(
    private readonly writer: RecordWriter,
    private readonly links: CaseLinksService,
    private readonly clock: Clock,
  ) {}

  create(actor: Actor, input: NewBlacklistEntry): Promise<string> {
    return this.writer.create(actor, BLACKLIST_ENTRY, {
      columns: listingColumns(input),
      input,
      check: async (manager) => {
        const context = { today: this.clock.today(), historical: false };
        return [...(await this.links.refusals(manager, actor, input)), ...blacklistRefusals(input, context)];
      },
    });
  }

  correct(actor: Actor, id: string, input: CorrectBlacklistEntry): Promise<void> {
    return this.writer.correct(actor, BLACKLIST_ENTRY, {
      id,
      version: input.version,
      reason: input.reason,
      columns: correctedListingColumns(input),
      check: async (manager, record) => {
        const context = { today: this.clock.today(), historical: isImported(record) };
        return [
          ...(await this.links.refusals(manager, actor, input, record)),
          ...blacklistRefusals(input, context),
          ...endOrderRefusals(
            { field: 'listedOn', name: '列入日期', on: input.listedOn },
            { field: 'removedOn', name: '移出日期', on: input.removedOn },
            context,
          ),
        ];
      },
      children: (manager, record) => this.links.changes(manager, record, input),
    });
  }

  /** The listing stays counted where it was decided. */
  remove(actor: Actor, id: string, { version, on, reason }: EndPublicity): Promise<void> {
    return this.writer.correct(actor, BLACKLIST_ENTRY, {
      id,
      version,
      kind: 'ended',
      reason,
      columns: { ...dateColumns('removed_on', on), remove_reason: reason },
      check: (_, record) => {
        const standing = {
          listedOn: knownDateAt(record, 'listed_on'),
          removedOn: knownDateAt(record, 'removed_on'),
          voided: record.voided,
        };
        const context = { today: this.clock.today(), historical: false };
        return Promise.resolve(removalRefusals(standing, { on, reason }, context));
      },
    });
  }

  void(actor: Actor, id: string, { version, reason }: VoidRecord): Promise<void> {
    return this.writer.void(actor, BLACKLIST_ENTRY, { id, version, reason });
  }
}
