import { earliest, type KnownDate } from '../calendar/known-date.js';
import type { LocalDate } from '../calendar/local-date.js';
import type { Refusal } from '../refusal.js';
import { type Officer, officerRefusals } from '../staff/officers.js';

/** The hazard as it stands before the re-inspection. */
export interface RecheckedHazard {
  readonly foundOn: KnownDate | null;
  readonly verifiedOn: KnownDate | null;
  /** Of the re-inspections recorded so far, the latest. */
  readonly lastRecheckedOn: LocalDate | null;
}

export interface RecheckInput {
  readonly recheckedOn: LocalDate;
  /** Passed closes the hazard (复查销号) with this day. */
  readonly passed: boolean;
  readonly note: string | null;
  /** The new term, where the hazard was not rectified. */
  readonly newDueOn: LocalDate | null;
}

/** Why a re-inspection cannot be recorded; none when it can. It is an act on site: two certified officers, like the inspection. */
export function recheckRefusals(
  hazard: RecheckedHazard,
  input: RecheckInput,
  officers: readonly Officer[],
  today: LocalDate,
): readonly Refusal[] {
  return [
    ...verifiedRefusals(hazard),
    ...recheckDayRefusals(hazard, input.recheckedOn, today),
    ...failureRefusals(input),
    ...officerRefusals(officers, input.recheckedOn),
  ];
}

/** The enterprise's own report: a real day, not before the hazard was found. It closes nothing. */
export function reportRefusals(
  hazard: Pick<RecheckedHazard, 'foundOn' | 'verifiedOn'>,
  reportedOn: LocalDate,
  today: LocalDate,
): readonly Refusal[] {
  const field = 'reportedOn';
  const refusals: Refusal[] = [...verifiedRefusals(hazard)];
  if (reportedOn > today) {
    const message = `报告日期 ${reportedOn} 在今天之后，请填写实际收到报告的日期`;
    refusals.push({ code: 'DATE_IN_FUTURE', field, message });
  }
  if (hazard.foundOn !== null && reportedOn < earliest(hazard.foundOn)) {
    const message = `报告日期 ${reportedOn} 早于发现隐患的日期 ${hazard.foundOn}，请核对`;
    refusals.push({ code: 'REPORT_BEFORE_FINDING', field, message, basis: 'own-record-order' });
  }
  return refusals;
}

function verifiedRefusals({ verifiedOn }: Pick<RecheckedHazard, 'verifiedOn'>): readonly Refusal[] {
  if (verifiedOn === null) return [];
  const message = `这条隐患已于 ${verifiedOn} 销号；销号有误的，请先撤销销号并写明原因`;
  return [{ code: 'ALREADY_VERIFIED', message, basis: 'own-record-order' }];
}

function recheckDayRefusals(
  { foundOn, lastRecheckedOn }: RecheckedHazard,
  recheckedOn: LocalDate,
  today: LocalDate,
): readonly Refusal[] {
  const field = 'recheckedOn';
  if (recheckedOn > today) {
    const message = `复查日期 ${recheckedOn} 在今天之后，请填写实际复查的日期`;
    return [{ code: 'DATE_IN_FUTURE', field, message }];
  }
  if (foundOn !== null && recheckedOn < earliest(foundOn)) {
    const message = `复查日期 ${recheckedOn} 早于发现隐患的日期 ${foundOn}，请核对`;
    return [{ code: 'RECHECK_BEFORE_FINDING', field, message, basis: 'own-record-order' }];
  }
  if (lastRecheckedOn !== null && recheckedOn < lastRecheckedOn) {
    const message = `复查日期 ${recheckedOn} 早于上一次复查的日期 ${lastRecheckedOn}，请核对`;
    return [{ code: 'RECHECK_BEFORE_LAST', field, message, basis: 'own-record-order' }];
  }
  return [];
}

function failureRefusals({ passed, note, newDueOn, recheckedOn }: RecheckInput): readonly Refusal[] {
  const field = 'newDueOn';
  if (newDueOn !== null && passed) {
    return [{ code: 'DUE_WITHOUT_FAILURE', field, message: '复查合格的隐患即行销号，不再填写新的整改期限' }];
  }
  if (newDueOn !== null && newDueOn < recheckedOn) {
    const message = `新的整改期限 ${newDueOn} 早于复查日期 ${recheckedOn}，请核对`;
    return [{ code: 'DUE_BEFORE_RECHECK', field, message, basis: 'own-record-order' }];
  }
  if (passed || newDueOn !== null || (note ?? '').trim() !== '') return [];
  const message = '复查不合格的，请填写新的整改期限，或写明如何处理';
  return [{ code: 'FAILURE_NEEDS_CONSEQUENCE', field, message, basis: 'work-safety-law-65' }];
}
