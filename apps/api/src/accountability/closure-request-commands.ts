import { Injectable } from '@nestjs/common';
import type { CorrectClosureRequest, NewClosureRequest, VoidRecord } from '@anjuan/contracts';
import { closureRefusals } from '@anjuan/domain';
import { CaseLinksService } from '../cases/case-links.service.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { knownDateColumns } from '../platform/database/import-batch.js';
import { type ColumnValues, RecordWriter, type WritableKind } from '../platform/records/record-writer.js';
import { isImported } from '../platform/records/stored-record.js';

const CLOSURE_REQUEST: WritableKind = { type: 'closure_request', table: 'closure_request' };

@Injectable()
export class ClosureRequestCommands {
  constructor(
    private readonly writer: RecordWriter,
    private readonly links: CaseLinksService,
    private readonly clock: Clock,
  ) {}

  create(actor: Actor, input: NewClosureRequest): Promise<string> {
    return this.writer.create(actor, CLOSURE_REQUEST, {
      columns: columnsOf(input),
      input,
      check: async (manager) => [
        ...(await this.links.refusals(manager, actor, input)),
        ...closureRefusals(input, { today: this.clock.today(), historical: false }),
      ],
    });
  }

  correct(actor: Actor, id: string, input: CorrectClosureRequest): Promise<void> {
    return this.writer.correct(actor, CLOSURE_REQUEST, {
      id,
      version: input.version,
      reason: input.reason,
      columns: columnsOf(input),
      check: async (manager, record) => [
        ...(await this.links.refusals(manager, actor, input, record)),
        ...closureRefusals(input, { today: this.clock.today(), historical: isImported(record) }),
      ],
      children: (manager, record) => this.links.changes(manager, record, input),
    });
  }

  void(actor: Actor, id: string, { version, reason }: VoidRecord): Promise<void> {
    return this.writer.void(actor, CLOSURE_REQUEST, { id, version, reason });
  }
}

function columnsOf(input: NewClosureRequest): ColumnValues {
  const [day, partial] = knownDateColumns(input.requestedOn);
  return {
    case_id: input.caseId,
    enterprise_id: input.enterpriseId,
    other_party_reason: input.caseId === null ? null : input.otherPartyReason,
    government: input.government,
    ground: input.ground,
    ground_note: input.groundNote,
    document_number: input.documentNumber,
    requested_on: day,
    requested_on_partial: partial,
  };
}
