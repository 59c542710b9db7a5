import { Injectable } from '@nestjs/common';
import type {
  CorrectHazard,
  RecheckHazard,
  RecheckHazards,
  ReopenHazard,
  ReportHazard,
  VoidRecord,
} from '@anjuan/contracts';
import {
  hazardCorrectionRefusals,
  isLocalDate,
  type KnownDate,
  recheckRefusals,
  recheckResultLabel,
  type Refusal,
  reportRefusals,
} from '@anjuan/domain';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Transactions } from '../platform/database/transactions.js';
import { Idempotency } from '../platform/records/idempotency.js';
import type { FieldChanges } from '../platform/records/record-changes.js';
import { RecordWriter } from '../platform/records/record-writer.js';
import type { StoredRecord } from '../platform/records/stored-record.js';
import { ActOfficers, type NamedOfficers, RECHECK_OFFICERS } from '../organisation/staff/act-officers.service.js';
import { HAZARD, hazardColumns, knownDateOf, textOf } from './hazard-rows.js';
import { HazardFactsReader } from './hazard-facts.reader.js';

type RecheckContent = Omit<RecheckHazard, 'version'>;

/** A hazard's way from finding to verified rectification (销号). */
@Injectable()
export class HazardCommands {
  constructor(
    private readonly transactions: Transactions,
    private readonly idempotency: Idempotency,
    private readonly writer: RecordWriter,
    private readonly officers: ActOfficers,
    private readonly facts: HazardFactsReader,
    private readonly clock: Clock,
  ) {}

  correct(actor: Actor, id: string, input: CorrectHazard): Promise<void> {
    return this.writer.correct(actor, HAZARD, {
      id,
      version: input.version,
      reason: input.reason,
      columns: hazardColumns(input),
      check: async (manager, record) => {
        const due = textOf(record, 'rectify_due_on');
        const before = { measure: textOf(record, 'measure'), rectifyDueOn: isLocalDate(due) ? due : null };
        return hazardCorrectionRefusals(before, input, await this.facts.foundOn(manager, record));
      },
    });
  }

  void(actor: Actor, id: string, voiding: VoidRecord): Promise<void> {
    return this.writer.void(actor, HAZARD, { id, ...voiding });
  }

  /** The enterprise says that it is done. The hazard stays open. */
  report(actor: Actor, id: string, input: ReportHazard): Promise<void> {
    return this.once(actor, `hazard/${id}/report`, input, (manager) =>
      this.writer.correctWithin(manager, actor, HAZARD, {
        id,
        version: input.version,
        reason: null,
        kind: 'reported',
        columns: { reported_on: input.reportedOn },
        check: async (_, record) => {
          const before = {
            foundOn: await this.facts.foundOn(manager, record),
            verifiedOn: knownDateOf(record, 'verified_on'),
          };
          return reportRefusals(before, input.reportedOn, this.clock.today());
        },
      }),
    );
  }

  recheck(actor: Actor, id: string, { version, ...input }: RecheckHazard): Promise<void> {
    return this.once(actor, `hazard/${id}/recheck`, { version, ...input }, async (manager) => {
      const named = await this.officers.named(manager, actor, input.officerIds);
      await this.recheckOne(manager, actor, { id, version }, { input, named });
    });
  }

  /** One visit, one result. In the order of the ids, so that two such visits never wait for each other. */
  recheckMany(actor: Actor, { hazards, ...input }: RecheckHazards): Promise<void> {
    return this.once(actor, 'hazards/rechecks', { hazards, ...input }, async (manager) => {
      const ordered = [...new Map(hazards.map((hazard) => [hazard.id, hazard])).values()].sort((a, b) =>
        Number(BigInt(a.id) - BigInt(b.id)),
      );
      const named = await this.officers.named(manager, actor, input.officerIds);
      for (const hazard of ordered) await this.recheckOne(manager, actor, hazard, { input, named });
      await this.facts.refuseSeveralEnterprises(
        manager,
        ordered.map(({ id }) => id),
      );
    });
  }

  /** A verification entered by mistake: the hazard is open again, the re-inspection stays readable as voided. */
  reopen(actor: Actor, id: string, { version, reason }: ReopenHazard): Promise<void> {
    return this.writer.correct(actor, HAZARD, {
      id,
      version,
      reason,
      kind: 'reopened',
      columns: { verified_on: null, verified_on_partial: null },
      check: (_, record) => Promise.resolve(openRefusals(knownDateOf(record, 'verified_on'))),
      children: async (manager) => {
        await manager.query(
          `UPDATE hazard_recheck SET voided_at = ?, void_reason = ?, voided_by = ?
           WHERE hazard_id = ? AND passed = TRUE AND voided_at IS NULL`,
          [this.clock.now(), reason, actor.id, id],
        );
      },
    });
  }

  private once(
    actor: Actor,
    operation: string,
    input: unknown,
    work: (manager: EntityManager) => Promise<void>,
  ): Promise<void> {
    return this.transactions.run(async (manager) => {
      await this.idempotency.once(manager, actor, { operation, input }, async () => {
        await work(manager);
        return true;
      });
    });
  }

  private async recheckOne(
    manager: EntityManager,
    actor: Actor,
    { id, version }: { readonly id: string; readonly version: number },
    { input, named }: { readonly input: RecheckContent; readonly named: NamedOfficers },
  ): Promise<void> {
    await this.writer.correctWithin(manager, actor, HAZARD, {
      id,
      version,
      reason: null,
      kind: 'rechecked',
      // A failed look ends the enterprise's report: it has to report anew.
      columns: input.passed
        ? { verified_on: input.recheckedOn }
        : { reported_on: null, ...(input.newDueOn === null ? {} : { rectify_due_on: input.newDueOn }) },
      check: (_, record) => this.recheckRefusals(manager, record, input, named),
      children: (_, record) => this.writeRecheck(manager, actor, record, { input, named }),
    });
  }

  private async recheckRefusals(
    manager: EntityManager,
    record: StoredRecord,
    input: RecheckContent,
    { officers, unknown }: NamedOfficers,
  ): Promise<readonly Refusal[]> {
    const before = {
      foundOn: await this.facts.foundOn(manager, record),
      verifiedOn: knownDateOf(record, 'verified_on'),
      lastRecheckedOn: await this.facts.lastRecheckedOn(manager, record.id),
    };
    return [...recheckRefusals(before, input, officers, this.clock.today()), ...unknown].map((refusal) => ({
      type: 'hazard',
      id: record.id,
      ...refusal,
    }));
  }

  private async writeRecheck(
    manager: EntityManager,
    actor: Actor,
    record: StoredRecord,
    { input, named }: { readonly input: RecheckContent; readonly named: NamedOfficers },
  ): Promise<FieldChanges> {
    const { recheckedOn, passed, note, newDueOn } = input;
    const { insertId } = await manager.query<{ insertId: number | string }>(
      `INSERT INTO hazard_recheck (hazard_id, region, rechecked_on, passed, note, new_due_on, recorded_by, recorded_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [record.id, record.region, recheckedOn, passed, note, newDueOn, actor.id, this.clock.now()],
    );
    await this.officers.write(manager, RECHECK_OFFICERS, String(insertId), {
      officers: named.officers,
      day: recheckedOn,
    });
    return { recheck: [null, `${recheckedOn} ${recheckResultLabel(passed)}`] };
  }
}

function openRefusals(verifiedOn: KnownDate | null): readonly Refusal[] {
  if (verifiedOn !== null) return [];
  return [{ code: 'NOT_VERIFIED', message: '这条隐患尚未销号，无需撤销' }];
}
