import { Injectable } from '@nestjs/common';
import type { OpenCase } from '@anjuan/contracts';
import {
  applyCaseEvent,
  type CaseActionEvent,
  caseAuditAction,
  type CaseCommand,
  type CaseEvent,
  type CaseFacts,
  type CaseRow,
  decideCase,
  foldCase,
  openCase,
  type Refusal,
  type WorkCalendar,
} from '@anjuan/domain';
import type { EntityManager } from 'typeorm';
import { Calendars } from '../organisation/calendar/calendars.service.js';
import { Audit } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Transactions } from '../platform/database/transactions.js';
import { Conflict, ForbiddenAct, Refused } from '../platform/http/errors.js';
import { Idempotency } from '../platform/records/idempotency.js';
import type { ColumnValues } from '../platform/records/record-writer.js';
import { lockOwnRecord } from '../platform/records/stored-record.js';
import { CaseDecisions } from './case-decisions.js';
import { CaseEventLog } from './case-event-log.js';
import { CaseFactsRepository } from './case-facts.repository.js';
import { CaseLimits } from './case-limits.service.js';
import { CaseNumbers, type CaseWithPapers } from './case-numbers.js';
import { CaseReferencesRepository } from './case-references.repository.js';
import { CaseRowsRepository } from './case-rows.repository.js';
import { OfficerInterviews } from './officer-interviews.repository.js';

const CASE = { type: 'case', table: 'case_file' } as const;

export interface CaseStep {
  readonly id: string;
  /** The version that the user had before their eyes. */
  readonly version: number;
  readonly command: CaseCommand;
}

interface CaseNow {
  readonly id: string;
  readonly version: number;
  readonly row: CaseRow;
  readonly facts: CaseFacts;
  readonly calendar: WorkCalendar;
}

/**
 * The one writer of cases beside the import of past records. A command is one transaction: the case is locked, the domain decides over
 * the events so far and the facts around them, and either nothing is written, or the event, the row that it leaves, its decisions and
 * the line of the audit log.
 */
@Injectable()
export class CaseCommands {
  constructor(
    private readonly transactions: Transactions,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly log: CaseEventLog,
    private readonly rows: CaseRowsRepository,
    private readonly facts: CaseFactsRepository,
    private readonly references: CaseReferencesRepository,
    private readonly numbers: CaseNumbers,
    private readonly decisions: CaseDecisions,
    private readonly interviews: OfficerInterviews,
    private readonly limits: CaseLimits,
    private readonly calendars: Calendars,
  ) {}

  /** A new lead of the actor's unit. Gives its id. */
  open(actor: Actor, content: OpenCase): Promise<string> {
    return this.transactions.run((manager) =>
      this.idempotency.once(manager, actor, { operation: 'case.open', input: content }, async () => {
        const { region } = actor;
        const { procedure, ...facts } = content;
        const opened = openCase(facts, { region, by: actor.id, today: this.clock.today(), procedure });
        const missing = await this.references.refusals(manager, actor, facts);
        if (!('payload' in opened)) throw new Refused([...opened, ...missing]);
        refuseIf(missing);
        const row = applyCaseEvent(null, opened);
        const id = await this.rows.insert(manager, row, { created_at: this.clock.now() });
        await this.limits.write(manager, { id, row, calendar: await this.calendars.current(manager) });
        await this.write(manager, actor, { id, region, version: 1, event: opened });
        return id;
      }),
    );
  }

  /** One step of the procedure. */
  run(actor: Actor, step: CaseStep): Promise<void> {
    const { id, version, command } = step;
    const act = { operation: `case/${id}/${command.action}`, input: { version, ...command.input } };
    return this.transactions.run(async (manager) => {
      await this.idempotency.once(manager, actor, act, async () => {
        const now = await this.lock(manager, actor, step);
        const decided = await this.decide(manager, actor, now, command);
        const event = await this.numbers.sealed(manager, actor, decided, papersOf(now));
        await this.take(manager, actor, now, event);
        return id;
      });
    });
  }

  private async lock(manager: EntityManager, actor: Actor, { id, version, command }: CaseStep): Promise<CaseNow> {
    const stored = await lockOwnRecord(manager, actor, CASE, id);
    if (stored.version !== version) {
      throw new Conflict(
        'VERSION_CONFLICT',
        '案件在您打开之后已有变化，您的办理没有保存。请核对变化后重新提交',
        await this.log.since(manager, id, version),
      );
    }
    const row = foldCase(await this.log.of(manager, id));
    const facts = await this.facts.of(manager, { id, ...row }, command);
    return { id, version, row, facts, calendar: await this.calendars.current(manager) };
  }

  private async decide(
    manager: EntityManager,
    actor: Actor,
    { row, facts, calendar }: CaseNow,
    command: CaseCommand,
  ): Promise<CaseActionEvent> {
    const moment = { actor: { accountId: actor.id, roles: actor.roles }, today: this.clock.today(), calendar };
    const decision = decideCase(row, facts, command, moment);
    if (decision.kind === 'forbidden')
      throw new ForbiddenAct(decision.refusal.code, decision.refusal.message, [decision.refusal]);
    const added = command.action === 'amend' ? await this.references.refusals(manager, actor, command.input, row) : [];
    if (decision.kind === 'refused') throw new Refused([...decision.refusals, ...added]);
    refuseIf(added);
    return decision.event;
  }

  private async take(manager: EntityManager, actor: Actor, now: CaseNow, event: CaseActionEvent): Promise<void> {
    const { id, row: before, facts } = now;
    const { region } = before;
    const version = now.version + 1;
    const after = applyCaseEvent(before, event);
    const extra = { ...this.voiding(actor, event), ...this.numbers.columns(event) };
    await this.rows.update(manager, { id, version, before, after, extra });
    await this.decisions.follow(manager, event, { caseId: id, region, decisions: facts.decisions });
    await this.interviews.follow(manager, event, { caseId: id, region, seq: version });
    await this.limits.write(manager, { id, row: after, calendar: now.calendar });
    await this.numbers.follow(manager, actor, event, papersOf(now));
    await this.write(manager, actor, { id, region, version, event });
  }

  private async write(
    manager: EntityManager,
    actor: Actor,
    { id, region, version, event }: WrittenEvent,
  ): Promise<void> {
    await this.log.append(manager, actor, { caseId: id, region, seq: version, event });
    await this.audit.record(manager, actor, {
      action: caseAuditAction(event.type),
      subject: { type: 'case', id },
      caseId: id,
      region,
      detail: { version },
    });
  }

  private voiding(actor: Actor, event: CaseEvent): ColumnValues {
    if (event.type !== 'CaseVoided') return {};
    return { voided_at: this.clock.now(), voided_by: actor.id, void_reason: event.payload.reason };
  }
}

function papersOf({ id, row, facts }: CaseNow): CaseWithPapers {
  return { id, row, decisions: facts.decisions };
}

interface WrittenEvent {
  readonly id: string;
  readonly region: string;
  readonly version: number;
  readonly event: CaseEvent;
}

function refuseIf(refusals: readonly Refusal[]): void {
  if (refusals.length > 0) throw new Refused(refusals);
}
