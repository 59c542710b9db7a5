import { addDays } from '../calendar/local-date.js';
import { workdaysBetween } from '../calendar/working-days.js';
import { due } from '../deadlines/due.js';
import { threshold } from '../law/thresholds.js';
import type { Refusal } from '../refusal.js';
import type { Officer } from '../staff/officers.js';
import { withdrawn } from './act-officers.js';
import type { HearingInputs } from './acts/hearing-acts.js';
import { notBeforeAct } from './date-guards.js';
import { commandOf, type GuardContext, handlersIn, refuseIf } from './guard-context.js';
import { sameParty } from './hearing-request-guards.js';
import type { Hearing } from './side-procedures.js';

const HEARING = 'penalty-law-64';

export function hearingOpen({ row: { hearing }, on }: GuardContext): readonly Refusal[] {
  if (hearing !== null && hearing.waivedOn === null && hearing.heldOn === null) {
    return notBeforeAct(on, '申请听证', hearing.requestedOn);
  }
  return [{ code: 'NO_OPEN_HEARING', message: '没有已受理、尚未举行的听证，请先受理听证申请', basis: HEARING }];
}

/** Seven clear working days between the service of the notice and the hearing (art. 64; that the days are clear is this product's rule). */
export function hearingNoticeInTime(context: GuardContext): readonly Refusal[] {
  const input = commandOf(context, 'serve_hearing_notice')?.input ?? null;
  if (input === null) return [];
  const { on, calendar } = context;
  const needed = threshold('hearing_notice_clear_workdays', on);
  if (needed === null) return [];
  const between = input.hearingOn <= on ? 0 : workdaysBetween(on, addDays(input.hearingOn, -1), calendar).days;
  if (between >= needed.value) return [];
  const message = `听证通知与听证之间须有 ${needed.value} 个工作日，${on} 送达、${input.hearingOn} 听证只有 ${between} 个，请推迟听证日期`;
  return [{ code: 'HEARING_NOTICE_TOO_LATE', field: 'hearingOn', message, basis: HEARING }];
}

export function hearingHostIndependent(context: GuardContext): readonly Refusal[] {
  const input = commandOf(context, 'serve_hearing_notice')?.input ?? null;
  if (input === null) return [];
  const { hostId, recorderId, open, closedReason } = input;
  return [
    ...independent(context, hostId, 'hostId', '听证主持人'),
    ...(recorderId === null ? [] : independent(context, recorderId, 'recorderId', '记录员')),
    ...refuseIf(recorderId === hostId, {
      code: 'HOST_IS_RECORDER',
      field: 'recorderId',
      message: '听证主持人和记录员须由不同人员担任，请另选记录员',
      basis: HEARING,
    }),
    ...refuseIf(!open && (closedReason ?? '').trim() === '', {
      code: 'CLOSED_REASON_REQUIRED',
      field: 'closedReason',
      message: '听证不公开举行的，须写明涉及国家秘密、商业秘密或者个人隐私的理由',
      basis: HEARING,
    }),
  ];
}

function independent(context: GuardContext, staffId: string, field: string, post: string): readonly Refusal[] {
  const { row, facts } = context;
  const person = facts.namedStaff.find((one) => one.staffId === staffId);
  if (person === undefined) {
    return [{ code: 'STAFF_UNKNOWN', field, message: `所选${post}不在本单位人员名册中，请重新选择` }];
  }
  return [
    ...refuseIf(investigated(context, person), {
      code: 'HOST_INVESTIGATED',
      field,
      message: `${person.name}是本案调查人员，不能担任${post}，请指定非本案调查人员`,
      basis: HEARING,
    }),
    ...refuseIf(withdrawn(row, [staffId]).length > 0, {
      code: 'HOST_RECUSED',
      field,
      message: `${person.name}已被决定回避，不能担任${post}，请另选人员`,
      basis: 'penalty-law-43',
    }),
  ];
}

function investigated({ row, facts }: GuardContext, { staffId, accountId }: Officer): boolean {
  const asked = row.interviews.some(({ officerIds }) => officerIds.includes(staffId));
  const handlers = [...row.handledBy, ...handlersIn(facts)];
  return row.officerIds.includes(staffId) || asked || (accountId !== null && handlers.includes(accountId));
}

export function hearingAnnounced(context: GuardContext): readonly Refusal[] {
  const { row, on } = context;
  const { hearing } = row;
  const input = commandOf(context, 'hold_hearing')?.input ?? null;
  if (hearing === null || hearing.waivedOn !== null || hearing.heldOn !== null || hearing.hearingOn === null) {
    return [{ code: 'HEARING_NOT_ANNOUNCED', message: '还没有送达听证通知书，或者听证已经结束', basis: HEARING }];
  }
  const agents = threshold('hearing_agents_most', on);
  return [
    ...(input === null ? [] : offItsDay(hearing, input)),
    ...(input === null || agents === null || input.agents <= agents.value
      ? []
      : [
          {
            code: 'TOO_MANY_AGENTS',
            field: 'agents',
            message: `当事人最多可以委托 ${agents.value} 人代理，请核对代理人数`,
            basis: agents.basis,
          },
        ]),
  ];
}

/** It takes place on the day that was announced; what puts it off comes before. */
function offItsDay(
  { noticeServedOn, hearingOn }: Hearing,
  { course, on }: HearingInputs['hold_hearing'],
): readonly Refusal[] {
  if (hearingOn === null || on === hearingOn) return [];
  const postponed = course === 'postponed';
  if (postponed && (noticeServedOn ?? on) <= on && on < hearingOn) return [];
  const advice = postponed
    ? `延期须在 ${noticeServedOn ?? hearingOn} 送达听证通知之后、听证当日为止登记`
    : '请填写听证当日；改期的请登记延期并重新通知';
  const message = `听证通知的日期是 ${hearingOn}，${advice}`;
  return [{ code: 'NOT_THE_HEARING_DAY', field: 'on', message, basis: HEARING }];
}

/** The host in person; one without an account is represented by whoever did not handle the case. */
export function hearingHost({ row, facts, actor }: GuardContext): readonly Refusal[] {
  const host = facts.namedStaff.find(({ staffId }) => staffId === row.hearing?.hostId) ?? null;
  const handlers = [...row.handledBy, ...handlersIn(facts)];
  const mine = host?.accountId != null ? host.accountId === actor.accountId : !handlers.includes(actor.accountId);
  return refuseIf(row.hearing?.hostId != null && !mine, {
    code: 'NOT_THE_HOST',
    message: `这一步由听证主持人${host?.name ?? ''}办理，您不能代为办理`,
    basis: HEARING,
  });
}

export function hearingHeld({ row: { hearing }, on }: GuardContext): readonly Refusal[] {
  return [
    ...refuseIf(hearing?.heldOn == null, {
      code: 'HEARING_NOT_HELD',
      message: '听证还没有举行，不能提交听证报告',
      basis: 'penalty-law-65',
    }),
    ...refuseIf(hearing?.reportedOn != null, {
      code: 'HEARING_REPORTED',
      message: '听证报告已经提交',
      basis: 'penalty-law-65',
    }),
    ...notBeforeAct(on, '听证', hearing?.heldOn ?? null),
  ];
}

export function hearingReported({ row: { hearing }, on }: GuardContext): readonly Refusal[] {
  return [
    ...refuseIf(hearing?.reportedOn == null, {
      code: 'HEARING_NOT_REPORTED',
      message: '听证主持人还没有提交听证报告',
      basis: 'penalty-law-65',
    }),
    ...refuseIf(hearing?.reviewRequestedOn != null, {
      code: 'HEARING_REVIEW_REQUESTED',
      message: '听证后已经提请法制审核，等待审核',
      basis: 'penalty-law-58',
    }),
    ...notBeforeAct(on, '提交听证报告', hearing?.reportedOn ?? null),
  ];
}

export function hearingReviewRequested({ row: { hearing }, on }: GuardContext): readonly Refusal[] {
  return [
    ...refuseIf(hearing?.reviewRequestedOn == null, {
      code: 'HEARING_REVIEW_NOT_REQUESTED',
      message: '承办人还没有在听证后提请法制审核',
      basis: 'penalty-law-58',
    }),
    ...refuseIf(hearing?.reviewedOn != null, {
      code: 'ALREADY_REVIEWED',
      message: '听证后的法制审核已经通过',
      basis: 'penalty-law-58',
    }),
    ...notBeforeAct(on, '听证后提请法制审核', hearing?.reviewRequestedOn ?? null),
  ];
}

/** 行政处罚法 art. 58, 63-65: the right to a hearing was used, given up or has run out, and what was said there was reviewed. */
export function hearingSettled(context: GuardContext): readonly Refusal[] {
  const { row, on } = context;
  const { hearing } = row;
  if (!row.hearingOffered) return [];
  if (hearing === null) return periodRunning(context);
  if (hearing.waivedOn !== null) {
    // One party gives up its own right only.
    const others = row.noticed.some(({ parties }) => parties.some((party) => !sameParty(party, hearing.applicant)));
    return [...notBeforeAct(on, '放弃听证', hearing.waivedOn), ...(others ? periodRunning(context) : [])];
  }
  if (hearing.reportedOn === null) {
    const message = '已受理的听证还没有办结，请在听证主持人提交听证报告后决定';
    return [{ code: 'HEARING_PENDING', message, basis: 'penalty-law-65' }];
  }
  if (hearing.course === 'held' && hearing.reviewedOn === null) {
    const message = '举行听证后还没有通过法制审核，不能作出决定，请先提请法制审核';
    return [{ code: 'HEARING_REVIEW_REQUIRED', message, basis: 'penalty-law-58' }];
  }
  return [
    ...notBeforeAct(on, '提交听证报告', hearing.reportedOn),
    ...notBeforeAct(on, '听证后通过法制审核', hearing.reviewedOn),
  ];
}

/** Somebody may still ask for a hearing. */
function periodRunning({ row: { noticedOn }, on, calendar }: GuardContext): readonly Refusal[] {
  const period = noticedOn === null ? null : due('request_hearing', noticedOn, { calendar });
  if (period === null || on > period.dueOn) return [];
  const message = `当事人申请听证的期限到 ${period.dueOn} 为止，${addDays(period.dueOn, 1)} 起才能作出决定`;
  return [{ code: 'HEARING_PERIOD_RUNNING', field: 'on', message, basis: period.rule.basis }];
}
