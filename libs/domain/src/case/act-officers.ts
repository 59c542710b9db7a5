import type { Refusal } from '../refusal.js';
import { officerRefusals, unknownOfficerRefusals } from '../staff/officers.js';
import type { GuardContext } from './guard-context.js';
import type { CaseRow } from './case-row.js';

/** Of those whom the act names: two of the unit with valid certificates (行政处罚法 art. 42), and nobody who had to withdraw (art. 43). */
export function actOfficerRefusals(
  { row, facts, on }: GuardContext,
  officerIds: readonly string[],
): readonly Refusal[] {
  const named = facts.actOfficers.filter(({ staffId }) => officerIds.includes(staffId));
  const nameOf = (id: string) => named.find(({ staffId }) => staffId === id)?.name ?? null;
  return [
    ...unknownOfficerRefusals(officerIds, named),
    ...officerRefusals(named, on),
    ...withdrawn(row, officerIds)
      // Until the decision the officer went on investigating.
      .filter(({ decidedOn }) => decidedOn === null || decidedOn <= on)
      .map(({ staffId }) => recusedOfficer(staffId, nameOf(staffId))),
  ];
}

/** The recusals granted against these members of the staff, one each. */
export function withdrawn(row: CaseRow, staffIds: readonly string[]): CaseRow['recusals'] {
  const granted = row.recusals.filter(({ granted }) => granted);
  return [...new Set(staffIds)].flatMap((id) => granted.find(({ staffId }) => staffId === id) ?? []);
}

export function recusedOfficer(staffId: string, name: string | null): Refusal {
  return {
    code: 'OFFICER_RECUSED',
    field: 'officerIds',
    id: staffId,
    message: `${name ?? '所选人员'}已被决定回避，不能再办理本案，请换一名执法人员`,
    basis: 'penalty-law-43',
  };
}
