import type { Refusal } from '../refusal.js';
import { recusedOfficer, withdrawn } from './act-officers.js';
import type { CaseRow } from './case-row.js';
import { notBeforeAct } from './date-guards.js';
import { commandOf, type CaseFacts, type GuardContext, refuseIf } from './guard-context.js';

const BASIS = 'penalty-law-43';

/** Of whom a recusal can be asked: who investigates, and who hosts or records the hearing (行政处罚法 art. 43, 64). */
export function recusalRequestable(context: GuardContext): readonly Refusal[] {
  const { row } = context;
  const input = commandOf(context, 'request_recusal')?.input ?? null;
  const open = openOf(row).map(({ staffId }) => staffId);
  if (input === null) {
    return refuseIf(
      concerned(row).every((id) => open.includes(id)),
      { code: 'NOBODY_TO_RECUSE', message: '本案没有可以申请回避的执法人员，或者其回避申请都还没有决定', basis: BASIS },
    );
  }
  const { staffId } = input;
  const field = 'staffId';
  if (withdrawn(row, [staffId]).length > 0) {
    return [{ code: 'ALREADY_RECUSED', field, message: '该人员已被决定回避，不需要再次申请', basis: BASIS }];
  }
  return [
    ...refuseIf(!concerned(row).includes(staffId), {
      code: 'NOT_AN_OFFICER_OF_CASE',
      field,
      message: '该人员不是本案的执法人员或者听证主持人、记录人，请重新选择',
      basis: BASIS,
    }),
    ...refuseIf(open.includes(staffId), {
      code: 'RECUSAL_PENDING',
      field,
      message: '该人员的回避申请还没有决定，请先决定',
      basis: BASIS,
    }),
  ];
}

/** The head of the bureau decides, but not on his own withdrawal. Until then the investigation goes on (行政处罚法 art. 43). */
export function recusalPending(context: GuardContext): readonly Refusal[] {
  const { row, facts, actor, on } = context;
  const input = commandOf(context, 'decide_recusal')?.input ?? null;
  const open = openOf(row);
  if (input === null) {
    return refuseIf(open.length === 0, {
      code: 'NO_RECUSAL_PENDING',
      message: '没有尚未决定的回避申请',
      basis: BASIS,
    });
  }
  const { staffId } = input;
  const asked = open.find((one) => one.staffId === staffId);
  if (asked === undefined) {
    return [
      {
        code: 'NO_RECUSAL_PENDING',
        field: 'staffId',
        message: '该人员没有尚未决定的回避申请，请重新选择',
        basis: BASIS,
      },
    ];
  }
  return [
    ...refuseIf(accountOf(facts, staffId) === actor.accountId, {
      code: 'OWN_RECUSAL',
      message: '您是被申请回避的人，不能决定自己的回避，请由其他负责人决定',
      basis: BASIS,
    }),
    ...notBeforeAct(on, '申请回避', asked.requestedOn),
  ];
}

/** Who withdrew does not come back as an officer of the case. */
export function officersNotRecused(context: GuardContext): readonly Refusal[] {
  const input = commandOf(context, 'amend')?.input ?? null;
  if (input === null) return [];
  const known = knownStaff(context.facts);
  return withdrawn(context.row, input.officerIds).map(({ staffId }) =>
    recusedOfficer(staffId, known.find((one) => one.staffId === staffId)?.name ?? null),
  );
}

function openOf(row: CaseRow): CaseRow['recusals'] {
  return row.recusals.filter(({ decidedOn }) => decidedOn === null);
}

function concerned({ officerIds, interviews, hearing }: CaseRow): readonly string[] {
  const hearingStaff = [hearing?.hostId ?? null, hearing?.recorderId ?? null].filter((id) => id !== null);
  return [...officerIds, ...interviews.flatMap((interview) => interview.officerIds), ...hearingStaff];
}

function knownStaff({ officers, namedStaff, actOfficers }: CaseFacts): CaseFacts['officers'] {
  return [...officers, ...namedStaff, ...actOfficers];
}

function accountOf(facts: CaseFacts, staffId: string): string | null {
  return knownStaff(facts).find((one) => one.staffId === staffId)?.accountId ?? null;
}
