import { Injectable } from '@nestjs/common';
import type { CorrectDisciplinaryAction, NewDisciplinaryAction, VoidRecord } from '@anjuan/contracts';
import { disciplineRefusals } from '@anjuan/domain';
import type { EntityManager } from 'typeorm';
import { CaseLinksService } from '../cases/case-links.service.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { knownDateColumns } from '../platform/database/import-batch.js';
import { type ColumnValues, RecordWriter, type WritableKind } from '../platform/records/record-writer.js';
import { isImported, textAt } from '../platform/records/stored-record.js';

const DISCIPLINARY_ACTION: WritableKind = { type: 'disciplinary_action', table: 'disciplinary_action' };

@Injectable()
export class DisciplinaryActionCommands {
  constructor(
    private readonly writer: RecordWriter,
    private readonly links: CaseLinksService,
    private readonly clock: Clock,
  ) {}

  create(actor: Actor, input: NewDisciplinaryAction): Promise<string> {
    return this.writer.create(actor, DISCIPLINARY_ACTION, {
      columns: columnsOf(input),
      input,
      check: async (manager) => [
        ...(await this.links.refusals(manager, actor, linksOf(input))),
        ...disciplineRefusals(input, { today: this.clock.today(), historical: false }),
      ],
      children: (manager, id) => stateIdentity(manager, id, input),
    });
  }

  correct(actor: Actor, id: string, input: CorrectDisciplinaryAction): Promise<void> {
    return this.writer.correct(actor, DISCIPLINARY_ACTION, {
      id,
      version: input.version,
      reason: input.reason,
      columns: columnsOf(input),
      check: async (manager, record) => [
        ...(await this.links.refusals(manager, actor, linksOf(input), record)),
        ...disciplineRefusals(input, { today: this.clock.today(), historical: isImported(record) }),
      ],
      children: async (manager, record) => {
        // Another person has another name and place of work.
        if (textAt(record, 'person_id') !== input.personId) await stateIdentity(manager, record.id, input);
        return this.links.changes(manager, record, linksOf(input));
      },
    });
  }

  void(actor: Actor, id: string, { version, reason }: VoidRecord): Promise<void> {
    return this.writer.void(actor, DISCIPLINARY_ACTION, { id, version, reason });
  }
}

const linksOf = ({ caseId, personId }: NewDisciplinaryAction) => ({ caseId, personId });

function columnsOf(input: NewDisciplinaryAction): ColumnValues {
  const [day, partial] = knownDateColumns(input.decidedOn);
  return {
    case_id: input.caseId,
    person_id: input.personId,
    kind: input.kind,
    measure: input.measure,
    deciding_organ: input.decidingOrgan,
    document_number: input.documentNumber,
    decided_on: day,
    decided_on_partial: partial,
  };
}

/** The record keeps name and place of work as they are now: the register may change. */
async function stateIdentity(
  manager: EntityManager,
  id: string,
  { personId }: Pick<NewDisciplinaryAction, 'personId'>,
): Promise<void> {
  await manager.query(
    `UPDATE disciplinary_action SET stated_name = (SELECT name FROM person WHERE id = ?),
       stated_workplace = (SELECT workplace FROM person WHERE id = ?) WHERE id = ?`,
    [personId, personId, id],
  );
}
