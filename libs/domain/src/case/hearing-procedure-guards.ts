import { addDays } from '../calendar/local-date.js';
import { workdaysBetween } from '../calendar/working-days.js';
import { due } from '../deadlines/due.js';
import { basisText } from '../law/articles.js';
import { hearingScope, subjectByRegister } from '../law/hearing-scope.js';
import { threshold } from '../law/thresholds.js';
import type { Refusal } from '../refusal.js';
import type { Officer } from '../staff/officers.js';
import { withdrawn } from './act-officers.js';
import type { PartyKey, PenaltyLineDraft } from './acts/penalty-drafts.js';
import { commandOf, type GuardContext, handlersIn, refuseIf } from './guard-context.js';

const HEARING = 'penalty-law-64';

/** 行政处罚法 art. 63: who may ask for a hearing must be told so. */
export function hearingRightTold(context: GuardContext): readonly Refusal[] {
  const input = commandOf(context, 'serve_notice')?.input ?? null;
  if (input === null || input.hearingOffered) return [];
  return hearingScope(context.row.proposal, subjectByRegister, context.on).map(({ message, basis }) => ({
    code: 'HEARING_RIGHT_REQUIRED',
    field: 'hearingOffered',
    message: `${message}，请一并送达听证告知书`,
    basis,
  }));
}

export function hearingAcceptable(context: GuardContext): readonly Refusal[] {
  const { row } = context;
  const input = commandOf(context, 'accept_hearing')?.input ?? null;
  const late = input === null ? [] : lateRequest(context, context.on);
  const explained = (input?.lateReason ?? '').trim() !== '';
  return [
    ...refuseIf(!row.hearingOffered, {
      code: 'HEARING_NOT_OFFERED',
      message: '告知时没有告知听证权利，不属于听证范围的不受理；属于听证范围的请退回补充调查后重新告知',
      basis: 'penalty-law-63',
    }),
    ...refuseIf(row.hearing !== null && row.hearing.waivedOn === null, {
      code: 'HEARING_ACCEPTED',
      message: '本案已经受理听证申请',
      basis: HEARING,
    }),
    ...(input === null ? [] : notTold(row.noticed, input.applicant)),
    // To accept a late request for a good reason is this product's rule; the law is silent.
    ...(explained ? [] : late),
  ];
}

/** Refusing is lawful only where there is no right to a hearing. */
export function hearingRefusable(context: GuardContext): readonly Refusal[] {
  const input = commandOf(context, 'refuse_hearing')?.input ?? null;
  if (input === null) return [];
  const { row, on } = context;
  const early = refuseIf(input.requestedOn > on, {
    code: 'DATE_OUT_OF_ORDER',
    field: 'requestedOn',
    message: `申请日期 ${input.requestedOn} 晚于决定不予受理的日期 ${on}，请核对`,
    basis: 'own-record-order',
  });
  const inTime = lateRequest(context, input.requestedOn).length === 0;
  const entitled = row.hearingOffered && notTold(row.noticed, input.applicant).length === 0;
  return [
    ...early,
    ...refuseIf(inTime && entitled && row.hearing === null, {
      code: 'HEARING_MUST_BE_HELD',
      field: 'requestedOn',
      message: '当事人在期限内申请了听证，应当受理并组织听证，不能不予受理',
      basis: 'penalty-law-63',
    }),
  ];
}

function lateRequest({ row, calendar }: GuardContext, requestedOn: GuardContext['on']): readonly Refusal[] {
  if (row.noticedOn === null) return [];
  const period = due('request_hearing', row.noticedOn, { calendar });
  if (period === null) return [];
  if (requestedOn < row.noticedOn) {
    const message = `申请日期 ${requestedOn} 早于告知日期 ${row.noticedOn}，请核对`;
    return [{ code: 'DATE_OUT_OF_ORDER', field: 'on', message, basis: 'own-record-order' }];
  }
  if (requestedOn <= period.dueOn) return [];
  const message = `听证申请期限到 ${period.dueOn} 为止（${period.rule.name}，${basisText(period.rule.basis)}），${requestedOn} 提出已经逾期，应当不予受理；有正当理由的请写明`;
  return [{ code: 'HEARING_REQUEST_LATE', field: 'on', message, basis: period.rule.basis }];
}

function notTold(noticed: readonly PenaltyLineDraft[], { type, id }: PartyKey): readonly Refusal[] {
  const told = noticed.some(({ parties }) => parties.some((party) => party.type === type && party.id === id));
  return refuseIf(!told, {
    code: 'APPLICANT_NOT_TOLD',
    field: 'applicant',
    message: '申请人不是本案告知拟处罚的当事人，请核对',
    basis: HEARING,
  });
}

export function hearingOpen({ row: { hearing } }: GuardContext): readonly Refusal[] {
  const open = hearing !== null && hearing.waivedOn === null && hearing.heldOn === null;
  return refuseIf(!open, {
    code: 'NO_OPEN_HEARING',
    message: '没有已受理、尚未举行的听证，请先受理听证申请',
    basis: HEARING,
  });
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
    ...refuseIf(input !== null && on !== hearing.hearingOn, {
      code: 'NOT_THE_HEARING_DAY',
      field: 'on',
      message: `听证通知的日期是 ${hearing.hearingOn}，改期的请登记延期并重新通知`,
      basis: HEARING,
    }),
    ...refuseIf(input !== null && agents !== null && input.agents > agents.value, {
      code: 'TOO_MANY_AGENTS',
      field: 'agents',
      message: `当事人可以委托一至${agents?.value ?? 2}人代理，请核对代理人数`,
      basis: HEARING,
    }),
  ];
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

export function hearingHeld({ row: { hearing } }: GuardContext): readonly Refusal[] {
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
  ];
}

export function hearingReported({ row: { hearing } }: GuardContext): readonly Refusal[] {
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
  ];
}

export function hearingReviewRequested({ row: { hearing } }: GuardContext): readonly Refusal[] {
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
  ];
}

/** 行政处罚法 art. 58, 63-65: the right to a hearing was used, given up or has run out, and what was said there was reviewed. */
export function hearingSettled({ row, on, calendar }: GuardContext): readonly Refusal[] {
  const { hearing, noticedOn } = row;
  if (!row.hearingOffered || noticedOn === null || hearing?.waivedOn != null) return [];
  if (hearing === null) {
    const period = due('request_hearing', noticedOn, { calendar });
    // Of one party the request was late; another may still ask until the last day.
    if (period === null || on > period.dueOn) return [];
    const message = `当事人申请听证的期限到 ${period.dueOn} 为止，期满前不能作出决定`;
    return [{ code: 'HEARING_PERIOD_RUNNING', field: 'on', message, basis: period.rule.basis }];
  }
  if (hearing.reportedOn === null) {
    const message = '已受理的听证还没有办结，请在听证主持人提交听证报告后决定';
    return [{ code: 'HEARING_PENDING', message, basis: 'penalty-law-65' }];
  }
  return refuseIf(hearing.course === 'held' && hearing.reviewedOn === null, {
    code: 'HEARING_REVIEW_REQUIRED',
    message: '举行听证后还没有通过法制审核，不能作出决定，请先提请法制审核',
    basis: 'penalty-law-58',
  });
}
