import type { Refusal } from '../refusal.js';
import { isBlank, refusal } from './act-entry.js';

/** The case that a consequence names, as the unit that enters the record finds it. */
export interface LinkedCase {
  readonly ownUnit: boolean;
  readonly voided: boolean;
  readonly enterpriseIds: readonly string[];
  readonly personIds: readonly string[];
}

export interface NamedParty {
  readonly enterpriseId: string | null;
  readonly personId: string | null;
  /** Why the act falls on somebody who is no party of the case. */
  readonly otherPartyReason: string | null;
}

/** A case outside the own unit is spoken of as if it did not exist. */
export function linkedCaseRefusals(linked: LinkedCase | null, party: NamedParty | null): readonly Refusal[] {
  if (linked === null || !linked.ownUnit) {
    return [refusal('CASE_NOT_FOUND', 'caseId', '没有找到这个案件，或者它不是本单位的案件，请重新选择')];
  }
  if (linked.voided)
    return [refusal('CASE_VOIDED', 'caseId', '这个案件已作废，不能再关联，请选择其他案件或不关联案件')];
  return party === null ? [] : partyRefusals(linked, party);
}

function partyRefusals(
  linked: LinkedCase,
  { enterpriseId, personId, otherPartyReason }: NamedParty,
): readonly Refusal[] {
  if (!isBlank(otherPartyReason)) return [];
  const stranger =
    (enterpriseId !== null && !linked.enterpriseIds.includes(enterpriseId)) ||
    (personId !== null && !linked.personIds.includes(personId));
  if (!stranger) return [];
  const field = enterpriseId === null ? 'personId' : 'enterpriseId';
  const who = enterpriseId === null ? '所选人员' : '所选企业';
  const message = `${who}不是这个案件的当事人，请核对；确需登记的，请写明与案件的关系`;
  return [refusal('NOT_A_PARTY', field, message, 'own-dossier')];
}
