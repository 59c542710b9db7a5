import type { CaseDetail } from '@anjuan/contracts';
import {
  awaitedStep,
  type CaseFacts,
  type CaseRow,
  caseLimits,
  certificateOn,
  type LimitMoment,
  type LocalDate,
  type Officer,
  type PenaltyLineDraft,
  ruleBasisText,
} from '@anjuan/domain';

/** How the case stands in the procedure: what was done when, who handles it, what is awaited, and until when. */

export function toSteps(file: CaseRow): CaseDetail['steps'] {
  return {
    leadOn: file.leadOn,
    filingRequestedOn: file.filingRequestedOn,
    filingEndorsedOn: file.filingEndorsedOn,
    filedOn: file.filedOn,
    concludedOn: file.concludedOn,
    reviewRequestedOn: file.reviewRequestedOn,
    reviewedOn: file.reviewedOn,
    noticedOn: file.noticedOn,
    defenceOn: file.defenceOn,
    decidedOn: file.decidedOn,
    servedOn: file.servedOn,
    executionEndedOn: file.executionEndedOn,
    closingRequestedOn: file.closingRequestedOn,
    closedOn: file.closedOn,
    archivedOn: file.archivedOn,
  };
}

export function toOfficer(officer: Officer, today: LocalDate): CaseDetail['officers'][number] {
  const valid = certificateOn(officer, today);
  return {
    id: officer.staffId,
    name: officer.name,
    certificateNumber: (valid ?? officer.certificates.at(-1))?.number ?? null,
    certificateValid: valid !== null,
  };
}

export function toAwaited(file: CaseRow): CaseDetail['awaited'] {
  const awaited = awaitedStep(file);
  return awaited === null ? null : { action: awaited.action, roles: [...awaited.roles] };
}

export function toLimits(file: CaseRow, facts: CaseFacts, moment: LimitMoment): CaseDetail['limits'] {
  const running = caseLimits(file, facts, moment);
  return running.map(({ rule, subject, subjectId, dueOn, daysLeft, workdaysLeft, urgency, complete, paused }) => ({
    ruleId: rule.id,
    name: rule.name,
    subject,
    subjectId,
    dueOn,
    daysLeft,
    workdaysLeft,
    unit: rule.unit,
    urgency,
    complete,
    paused,
    binding: rule.binding,
    bearer: rule.bearer,
    effect: rule.effect,
    basis: ruleBasisText(rule),
  }));
}

export function toLines(lines: readonly PenaltyLineDraft[]): CaseDetail['proposal'] {
  return lines.map((line) => ({ ...line, parties: [...line.parties] }));
}

/** Where a past case was taken from. */
export function toSource({ source, externalId }: CaseRow): CaseDetail['source'] {
  return source === null || externalId === null ? null : { source, externalId };
}
