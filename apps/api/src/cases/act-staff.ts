import { type CaseCommand, type CaseRow, type Refusal, unknownOfficerRefusals, type Officer } from '@anjuan/domain';

/** Members of the staff whom an act names, by the input that names them. */
interface NamedStaff {
  readonly field: string;
  readonly staffIds: readonly string[];
}

/** The officers who do the act itself. */
export function actOfficerIds(command: CaseCommand | null): readonly string[] {
  switch (command?.action) {
    case 'record_interview':
    case 'record_evidence':
    case 'penalise_on_spot':
      return command.input.officerIds;
    default:
      return [];
  }
}

/** Host and recorder of the hearing, and those who are asked to withdraw: of the case as it is, and of the act. */
export function namedStaffIds(
  { hearing, recusals }: Pick<CaseRow, 'hearing' | 'recusals'>,
  command: CaseCommand | null,
): readonly string[] {
  const ofRow = [hearing?.hostId, hearing?.recorderId, ...recusals.map(({ staffId }) => staffId)];
  const ofAct = othersNamed(command).flatMap(({ staffIds }) => staffIds);
  return [...new Set([...ofRow, ...ofAct].filter((id) => id !== null && id !== undefined))];
}

/** Ids in the act that name nobody of the unit. */
export function unknownStaffRefusals(
  command: CaseCommand,
  { actOfficers, namedStaff }: { readonly actOfficers: readonly Officer[]; readonly namedStaff: readonly Officer[] },
): readonly Refusal[] {
  return [
    ...unknownOfficerRefusals(actOfficerIds(command), actOfficers),
    ...othersNamed(command).flatMap(({ field, staffIds }) => unknownOfficerRefusals(staffIds, namedStaff, { field })),
  ];
}

function othersNamed(command: CaseCommand | null): readonly NamedStaff[] {
  switch (command?.action) {
    case 'serve_hearing_notice': {
      const { hostId, recorderId } = command.input;
      return [
        { field: 'hostId', staffIds: [hostId] },
        { field: 'recorderId', staffIds: recorderId === null ? [] : [recorderId] },
      ];
    }
    case 'request_recusal':
    case 'decide_recusal':
      return [{ field: 'staffId', staffIds: [command.input.staffId] }];
    default:
      return [];
  }
}
