import type { CaseCommand, CaseRow } from '@anjuan/domain';

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
  return [...new Set([...ofRow, ...namedBy(command)].filter((id) => id !== null && id !== undefined))];
}

function namedBy(command: CaseCommand | null): readonly (string | null)[] {
  switch (command?.action) {
    case 'serve_hearing_notice':
      return [command.input.hostId, command.input.recorderId];
    case 'request_recusal':
    case 'decide_recusal':
      return [command.input.staffId];
    default:
      return [];
  }
}
