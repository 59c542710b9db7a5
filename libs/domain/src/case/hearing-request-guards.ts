import type { LocalDate } from '../calendar/local-date.js';
import { due } from '../deadlines/due.js';
import { basisText } from '../law/articles.js';
import { hearingScope, subjectByRegister } from '../law/hearing-scope.js';
import type { Refusal } from '../refusal.js';
import type { PartyKey, PenaltyLineDraft } from './acts/penalty-drafts.js';
import { notBeforeAct } from './date-guards.js';
import { commandOf, type GuardContext, refuseIf } from './guard-context.js';

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
  const { row, on } = context;
  const input = commandOf(context, 'accept_hearing')?.input ?? null;
  const explained = (input?.lateReason ?? '').trim() !== '';
  return [
    ...refuseIf(!row.hearingOffered, {
      code: 'HEARING_NOT_OFFERED',
      message: '告知时没有告知听证权利，不属于听证范围的不受理；属于听证范围的请退回补充调查后重新告知',
      basis: 'penalty-law-63',
    }),
    ...refuseIf(row.hearing !== null && row.hearing.waivedOn === null, {
      code: 'HEARING_ACCEPTED',
      message: '本案已经受理听证申请，其他当事人在期限内申请的一并参加该次听证',
      basis: 'penalty-law-64',
    }),
    ...(input === null ? [] : [...notTold(row.noticed, input.applicant), ...notBeforeAct(on, '告知', row.noticedOn)]),
    // To accept a late request for a good reason is this product's rule; the law is silent.
    ...(input === null || explained ? [] : lateRequest(context, on)),
  ];
}

/** Refusing is lawful only where there is no right to a hearing, or no longer. */
export function hearingRefusable(context: GuardContext): readonly Refusal[] {
  const input = commandOf(context, 'refuse_hearing')?.input ?? null;
  if (input === null) return [];
  const { row, on } = context;
  const { requestedOn, applicant } = input;
  const inTime = lateRequest(context, requestedOn).length === 0;
  const entitled = row.hearingOffered && notTold(row.noticed, applicant).length === 0;
  const { hearing } = row;
  const open = hearing !== null && hearing.waivedOn === null;
  const gaveUp = hearing !== null && !open && sameParty(hearing.applicant, applicant);
  return [
    ...refuseIf(requestedOn > on, {
      code: 'DATE_OUT_OF_ORDER',
      field: 'requestedOn',
      message: `申请日期 ${requestedOn} 晚于决定不予受理的日期 ${on}，请核对`,
      basis: 'own-record-order',
    }),
    ...notBeforeAct(requestedOn, '告知', row.noticedOn).map((refusal) => ({ ...refusal, field: 'requestedOn' })),
    ...refuseIf(inTime && entitled && !gaveUp, {
      code: 'HEARING_MUST_BE_HELD',
      field: 'requestedOn',
      message: open
        ? '当事人在期限内申请了听证，应当组织听证；本案听证已经受理，一并参加即可，不能不予受理'
        : '当事人在期限内申请了听证，应当受理并组织听证，不能不予受理',
      basis: 'penalty-law-63',
    }),
  ];
}

export function sameParty(one: PartyKey, other: PartyKey): boolean {
  return one.type === other.type && one.id === other.id;
}

function lateRequest({ row, calendar }: GuardContext, requestedOn: LocalDate): readonly Refusal[] {
  const period = row.noticedOn === null ? null : due('request_hearing', row.noticedOn, { calendar });
  if (period === null || requestedOn <= period.dueOn) return [];
  const message = `听证申请期限到 ${period.dueOn} 为止（${period.rule.name}，${basisText(period.rule.basis)}），${requestedOn} 提出已经逾期，应当不予受理；有正当理由的请写明`;
  return [{ code: 'HEARING_REQUEST_LATE', field: 'on', message, basis: period.rule.basis }];
}

function notTold(noticed: readonly PenaltyLineDraft[], applicant: PartyKey): readonly Refusal[] {
  return refuseIf(!noticed.some(({ parties }) => parties.some((party) => sameParty(party, applicant))), {
    code: 'APPLICANT_NOT_TOLD',
    field: 'applicant',
    message: '申请人不是本案告知拟处罚的当事人，请核对',
    basis: 'penalty-law-64',
  });
}
