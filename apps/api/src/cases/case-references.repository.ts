import { Injectable } from '@nestjs/common';
import { type CaseContent, type CaseRow, type Refusal, unknownOfficerRefusals } from '@anjuan/domain';
import type { EntityManager } from 'typeorm';
import { OfficersService } from '../organisation/staff/officers.service.js';

type References = Pick<CaseContent, 'enterpriseIds' | 'personIds' | 'inspectionIds' | 'officerIds'>;
const NONE: References = { enterpriseIds: [], personIds: [], inspectionIds: [], officerIds: [] };

interface PartyTable {
  readonly table: 'enterprise' | 'person';
  readonly field: 'enterpriseIds' | 'personIds';
  readonly word: string;
}
const PARTY_TABLES: readonly PartyTable[] = [
  { table: 'enterprise', field: 'enterpriseIds', word: '企业' },
  { table: 'person', field: 'personIds', word: '个人' },
];

interface RegisterRow {
  readonly id: string;
  readonly name: string;
  readonly merged_into: string | null;
}

/** Whether what a file newly names can be named. What the case already has stays, whatever became of it since. */
@Injectable()
export class CaseReferencesRepository {
  constructor(private readonly officers: OfficersService) {}

  async refusals(
    manager: EntityManager,
    region: string,
    content: References,
    before: Pick<CaseRow, keyof References> = NONE,
  ): Promise<readonly Refusal[]> {
    const added = {
      enterpriseIds: newOf(content.enterpriseIds, before.enterpriseIds),
      personIds: newOf(content.personIds, before.personIds),
      inspectionIds: newOf(content.inspectionIds, before.inspectionIds),
      officerIds: newOf(content.officerIds, before.officerIds),
    };
    const parties: Refusal[] = [];
    for (const table of PARTY_TABLES) parties.push(...(await partyRefusals(manager, table, added[table.field])));
    return [
      ...parties,
      ...(await inspectionRefusals(manager, region, added.inspectionIds)),
      ...unknownOfficerRefusals(
        added.officerIds,
        await this.officers.officersOf(manager, region, added.officerIds),
      ),
    ];
  }
}

async function partyRefusals(
  manager: EntityManager,
  { table, field, word }: PartyTable,
  ids: readonly string[],
): Promise<readonly Refusal[]> {
  if (ids.length === 0) return [];
  const rows = await manager.query<RegisterRow[]>(
    `SELECT t.id, t.name, NULL AS merged_into FROM ${table} t WHERE t.id IN (?)`,
    [ids],
  );
  const known = new Map(rows.map((row) => [String(row.id), row]));
  return ids.flatMap((id): readonly Refusal[] => {
    const row = known.get(id);
    if (row === undefined) {
      return [{ code: 'PARTY_UNKNOWN', field, id, message: `所选${word}不在登记册中，请刷新后重新选择` }];
    }
    if (row.merged_into === null) return [];
    const message = `“${row.name}”已并入“${row.merged_into}”，请改选“${row.merged_into}”`;
    return [{ code: 'PARTY_MERGED', field, id, message }];
  });
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
