import { Injectable } from '@nestjs/common';
import { type CaseContent, type Refusal, unknownOfficerRefusals } from '@anjuan/domain';
import type { EntityManager } from 'typeorm';
import { OfficersService } from '../organisation/staff/officers.service.js';
import { PartyReferences } from '../parties/party-references.service.js';
import type { Actor } from '../platform/auth/actor.js';
import { scopeOf } from '../platform/auth/region-scope.js';

type References = Pick<CaseContent, 'enterpriseIds' | 'personIds' | 'inspectionIds' | 'officerIds'>;
const NONE: References = { enterpriseIds: [], personIds: [], inspectionIds: [], officerIds: [] };

/** Whether what a file newly names can be named. What the case already has stays, whatever became of it since. */
@Injectable()
export class CaseReferencesRepository {
  constructor(
    private readonly officers: OfficersService,
    private readonly parties: PartyReferences,
  ) {}

  async refusals(
    manager: EntityManager,
    actor: Actor,
    content: References,
    before: References = NONE,
  ): Promise<readonly Refusal[]> {
    const added = {
      enterpriseIds: newOf(content.enterpriseIds, before.enterpriseIds),
      personIds: newOf(content.personIds, before.personIds),
      inspectionIds: newOf(content.inspectionIds, before.inspectionIds),
      officerIds: newOf(content.officerIds, before.officerIds),
    };
    const { region } = actor;
    return [
      ...(await this.parties.enterprisesRefusals(manager, added.enterpriseIds, 'enterpriseIds')),
      ...(await this.parties.personsRefusals(manager, scopeOf(actor), added.personIds, 'personIds')),
      ...(await inspectionRefusals(manager, region, added.inspectionIds)),
      ...unknownOfficerRefusals(added.officerIds, await this.officers.officersOf(manager, region, added.officerIds)),
    ];
  }
}

async function inspectionRefusals(
  manager: EntityManager,
  region: string,
  ids: readonly string[],
): Promise<readonly Refusal[]> {
  if (ids.length === 0) return [];
  const rows = await manager.query<{ id: string; voided: number }[]>(
    'SELECT id, voided_at IS NOT NULL AS voided FROM inspection WHERE id IN (?) AND region = ?',
    [ids, region],
  );
  const known = new Map(rows.map((row) => [String(row.id), Number(row.voided) === 1]));
  return ids.flatMap((id): readonly Refusal[] => {
    const voided = known.get(id);
    if (voided === undefined) {
      const message = '所选检查不是本单位的记录，请重新选择';
      return [{ code: 'INSPECTION_UNKNOWN', field: 'inspectionIds', id, message }];
    }
    const message = '所选检查已作废，不能作为案源，请重新选择';
    return voided ? [{ code: 'INSPECTION_VOIDED', field: 'inspectionIds', id, message }] : [];
  });
}

function newOf(ids: readonly string[], before: readonly string[]): readonly string[] {
  return ids.filter((id) => !before.includes(id));
}
