import { isLocalDate, type LocalDate } from '../calendar/local-date.js';
import { phoneRefusal } from '../identifiers/phone.js';
import type { Refusal } from '../refusal.js';
import type { StaffKind } from './staff-kinds.js';

export interface StaffMemberContent {
  readonly kind: StaffKind;
  readonly phone: string | null;
  readonly joinedOn: LocalDate | null;
  /** The last day in the unit. */
  readonly leftOn: LocalDate | null;
}

/** Why a member of the staff may not be registered like this. `certificates`: how many the member holds that are not voided. */
export function staffRefusals(
  member: StaffMemberContent,
  { today, certificates = 0 }: { readonly today: LocalDate; readonly certificates?: number },
): readonly Refusal[] {
  const { kind, phone, joinedOn, leftOn } = member;
  const badPhone = phone === null ? null : phoneRefusal(phone);
  const refusals: Refusal[] = badPhone === null ? [] : [{ ...badPhone, field: 'phone' }];
  if (kind === 'assistant' && certificates > 0) {
    const message = `该人员名下有 ${certificates} 个执法证，协管人员不持执法证：请先作废登记有误的执法证，或保留为执法人员`;
    refusals.push({ code: 'ASSISTANT_HAS_CERTIFICATE', field: 'kind', message, basis: 'penalty-law-42' });
  }
  refusals.push(...futureRefusals('joinedOn', '入职日期', joinedOn, today));
  if (leftOn !== null) refusals.push(...leavingRefusals({ joinedOn, leftOn }, today));
  return refusals;
}

/** Why somebody may not be entered as having left on that day. */
export function leavingRefusals(
  { joinedOn, leftOn }: { readonly joinedOn: LocalDate | null; readonly leftOn: LocalDate },
  today: LocalDate,
): readonly Refusal[] {
  const refusals = [...futureRefusals('leftOn', '离岗日期', leftOn, today)];
  if (isLocalDate(leftOn) && joinedOn !== null && leftOn < joinedOn) {
    const message = `离岗日期 ${leftOn} 早于入职日期 ${joinedOn}，请核对后更正`;
    refusals.push({ code: 'LEFT_BEFORE_JOINING', field: 'leftOn', message });
  }
  return refusals;
}

export function futureRefusals(
  field: string,
  name: string,
  day: LocalDate | null,
  today: LocalDate,
): readonly Refusal[] {
  if (day === null) return [];
  if (!isLocalDate(day)) return [{ code: 'BAD_DATE', field, message: `${name}不是真实存在的日期，请更正` }];
  if (day <= today) return [];
  return [{ code: 'DATE_IN_FUTURE', field, message: `${name} ${day} 晚于今天（${today}），请核对后更正` }];
}
