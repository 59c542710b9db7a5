import type { OfficerChoice } from '@anjuan/contracts';
import { isLocalDate, type LocalDate, type Officer } from '@anjuan/domain';

/** The choices of a day tell who held a certificate on it; that is all that the rule about officers asks. */
export function officersFrom(
  choices: readonly OfficerChoice[],
  staffIds: readonly string[],
  day: LocalDate,
): readonly Officer[] {
  return staffIds.flatMap((staffId) => {
    const choice = choices.find(({ id }) => id === staffId);
    if (choice === undefined) return [];
    const { name, accountId, kind, certificate, expiredOn } = choice;
    const validTo = certificate?.validTo ?? expiredOn;
    if (!isLocalDate(validTo)) return [{ staffId, name, accountId, assistant: kind === 'assistant', certificates: [] }];
    const validFrom = certificate === null ? validTo : day;
    const certificates = [{ number: certificate?.number ?? '', validFrom, validTo, revokedOn: null }];
    return [{ staffId, name, accountId, assistant: kind === 'assistant', certificates }];
  });
}
