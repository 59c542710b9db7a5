import { Injectable } from '@nestjs/common';
import type { OfficerChoice, OfficerChoices } from '@anjuan/contracts';
import type { LocalDate, Officer } from '@anjuan/domain';
import { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { toOfficer, toOfficerChoice } from './staff-views.js';
import { presentOn, StaffRepository } from './staff.repository.js';

/** Who may be an officer of an act: asked by every capability whose acts need two of them. */
@Injectable()
export class OfficersService {
  constructor(
    private readonly db: EntityManager,
    private readonly repository: StaffRepository,
  ) {}

  /**
   * The members of the unit with these ids, with their certificates; for `officerRefusals`. An id that is of no member of the unit is
   * left out: `unknownOfficerRefusals` tells.
   */
  async officersOf(manager: EntityManager, region: string, staffIds: readonly string[]): Promise<readonly Officer[]> {
    if (staffIds.length === 0) return [];
    const rows = await this.repository.membersOf(manager, region, { sql: 't.id IN (?)', params: [staffIds] });
    const certificates = await this.repository.certificatesOf(
      manager,
      rows.map(({ id }) => String(id)),
    );
    return rows.map((row) => toOfficer(row, certificates.get(String(row.id)) ?? []));
  }

  /** The own unit's people for a picker, those with a certificate valid on the day first. */
  async choices(actor: Actor, day: LocalDate): Promise<OfficerChoices> {
    const rows = await this.repository.membersOf(this.db, actor.region, presentOn(day));
    const certificates = await this.repository.certificatesOf(
      this.db,
      rows.map(({ id }) => String(id)),
    );
    const items = rows.map((row) => toOfficerChoice(row, toOfficer(row, certificates.get(String(row.id)) ?? []), day));
    return { day, items: items.sort((a, b) => usefulness(b) - usefulness(a)) };
  }
}

/** Whoever may act comes first, then whoever only needs a renewed certificate. */
function usefulness({ kind, certificate, expiredOn }: OfficerChoice): number {
  if (kind === 'assistant') return 0;
  if (certificate !== null) return 3;
  return expiredOn === null ? 1 : 2;
}
