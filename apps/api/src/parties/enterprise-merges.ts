import { Injectable } from '@nestjs/common';
import type { MergeEnterprise, UnmergeEnterprise } from '@anjuan/contracts';
import { type MergeCandidate, type MergeClaim, mergeClaimRefusal, mergeRefusals } from '@anjuan/domain';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Transactions } from '../platform/database/transactions.js';
import { ForbiddenAct, NotFound, Refused } from '../platform/http/errors.js';
import { Idempotency } from '../platform/records/idempotency.js';
import { PartiesRepository } from './parties.repository.js';
import { ENTERPRISE, type RegisterEntryRow, RegisterWriter } from './register-writer.js';

/**
 * Makes one entry part of another. The records keep the entry they were made with; whatever counts or shows by enterprise
 * goes through `merged_into_id`, so undoing a merge is to clear it.
 */
@Injectable()
export class EnterpriseMerges {
  constructor(
    private readonly transactions: Transactions,
    private readonly idempotency: Idempotency,
    private readonly register: RegisterWriter,
    private readonly repository: PartiesRepository,
    private readonly clock: Clock,
  ) {}

  merge(actor: Actor, id: string, body: MergeEnterprise): Promise<null> {
    return this.once(actor, `enterprise/${id}/merge`, body, async (manager) => {
      const { intoId, version, reason } = body;
      const [merged, survivor] = await this.lockBoth(manager, id, intoId);
      const [one, other] = [await this.candidate(manager, id), await this.candidate(manager, intoId)];
      requireClaim(actor, [one, other]);
      await this.register.requireVersion(manager, ENTERPRISE, merged, version);
      const refusals = mergeRefusals(one, other);
      if (refusals.length > 0) throw new Refused(refusals);
      await manager.query(
        'INSERT INTO enterprise_merge (survivor_id, merged_id, reason, merged_at, merged_by) VALUES (?, ?, ?, ?, ?)',
        [intoId, id, reason, this.clock.now(), actor.id],
      );
      await this.register.change(manager, actor, ENTERPRISE, merged, {
        kind: 'merged',
        reason,
        columns: { merged_into_id: intoId },
        told: { mergedInto: [null, other.name] },
      });
      await this.register.change(manager, actor, ENTERPRISE, survivor, {
        kind: 'merged',
        reason,
        columns: {},
        told: { mergedEntries: [null, one.name] },
      });
    });
  }

  unmerge(actor: Actor, id: string, body: UnmergeEnterprise): Promise<null> {
    return this.once(actor, `enterprise/${id}/unmerge`, body, async (manager) => {
      const { version, reason } = body;
      const intoId = (await this.repository.findEnterprise(id, manager))?.merged_into_id ?? null;
      if (intoId === null) {
        const entry = await this.register.lock(manager, ENTERPRISE, id);
        await this.register.requireVersion(manager, ENTERPRISE, entry, version);
        throw new Refused([{ code: 'NOT_MERGED', message: '这个企业没有并入其他企业，无需撤销合并' }]);
      }
      const [merged, survivor] = await this.lockBoth(manager, id, String(intoId));
      const [one, other] = [await this.candidate(manager, id), await this.candidate(manager, survivor.id)];
      requireClaim(actor, [one, other]);
      await this.register.requireVersion(manager, ENTERPRISE, merged, version);
      await manager.query(
        `UPDATE enterprise_merge SET undone_at = ?, undone_by = ?, undo_reason = ?
         WHERE merged_id = ? AND survivor_id = ? AND undone_at IS NULL`,
        [this.clock.now(), actor.id, reason, id, survivor.id],
      );
      await this.register.change(manager, actor, ENTERPRISE, merged, {
        kind: 'unmerged',
        reason,
        columns: { merged_into_id: null },
        told: { mergedInto: [other.name, null] },
      });
      await this.register.change(manager, actor, ENTERPRISE, survivor, {
        kind: 'unmerged',
        reason,
        columns: {},
        told: { mergedEntries: [one.name, null] },
      });
    });
  }

  private once(
    actor: Actor,
    operation: string,
    input: unknown,
    work: (manager: EntityManager) => Promise<void>,
  ): Promise<null> {
    return this.transactions.run((manager) =>
      this.idempotency.once(manager, actor, { operation, input }, async () => {
        await work(manager);
        return null;
      }),
    );
  }

  /** In one order for everybody, so that two opposite merges cannot wait for each other. */
  private async lockBoth(
    manager: EntityManager,
    id: string,
    otherId: string,
  ): Promise<readonly [RegisterEntryRow, RegisterEntryRow]> {
    const ordered = [...new Set([id, otherId])].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
    const locked = new Map<string, RegisterEntryRow>();
    for (const one of ordered) locked.set(one, await this.register.lock(manager, ENTERPRISE, one));
    const [entry, other] = [locked.get(id), locked.get(otherId)];
    if (entry === undefined || other === undefined) throw new NotFound();
    return [entry, other];
  }

  private async candidate(manager: EntityManager, id: string): Promise<MergeCandidate & MergeClaim> {
    const [row, holds] = [
      await this.repository.findEnterprise(id, manager),
      await this.repository.mergedInto(id, manager),
    ];
    if (row === null) throw new NotFound();
    const { merged_into_id, merged_into_name, name, uscc, created_by_region, place_region } = row;
    const mergedInto = merged_into_id === null ? null : { id: String(merged_into_id), name: merged_into_name ?? name };
    const claim = { registeredBy: created_by_region, placeRegion: place_region };
    return { id, name, uscc, mergedInto, holds: holds.length, ...claim };
  }
}

function requireClaim({ region, unitKind }: Actor, entries: readonly MergeClaim[]): void {
  const refusal = mergeClaimRefusal({ region, kind: unitKind }, entries);
  if (refusal !== null) throw new ForbiddenAct('NOT_OWN_UNIT', refusal);
}
