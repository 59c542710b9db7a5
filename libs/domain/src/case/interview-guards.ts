import { minorRules } from '../law/minors.js';
import type { Refusal } from '../refusal.js';
import { actOfficerRefusals } from './act-officers.js';
import type { InterviewInput, TimeOfDay } from './acts/investigation-acts.js';
import { commandOf, type GuardContext, refuseIf } from './guard-context.js';

const TIME_SHAPE = /^([01]\d|2[0-3]):[0-5]\d$/;

interface Span {
  readonly startAt: TimeOfDay;
  readonly endAt: TimeOfDay;
}

/** Two certified officers, rights told, a record that is signed or says why not, and nobody in two places at once. */
export function interviewLawful(context: GuardContext): readonly Refusal[] {
  const input = commandOf(context, 'record_interview')?.input ?? null;
  if (input === null) return [];
  return [
    ...actOfficerRefusals(context, input.officerIds),
    ...timeRefusals(input),
    ...refuseIf(!input.rightsTold, {
      code: 'RIGHTS_NOT_TOLD',
      field: 'rightsTold',
      message: '询问前须出示执法证件并告知被询问人权利义务',
      basis: 'penalty-law-55',
    }),
    ...refuseIf(!input.signed && isBlank(input.refusalNote), {
      code: 'NOT_SIGNED',
      field: 'refusalNote',
      message: '询问笔录没有被询问人签名的，须注明原因',
      basis: 'own-dossier',
    }),
    ...guardianRefusals(input),
    ...overlapRefusals(input, context),
  ];
}

function timeRefusals({ startAt, endAt }: InterviewInput): readonly Refusal[] {
  const given = TIME_SHAPE.test(startAt) && TIME_SHAPE.test(endAt);
  return refuseIf(!given || startAt >= endAt, {
    code: 'TIME_OUT_OF_ORDER',
    field: 'endAt',
    message: '询问的结束时间须晚于开始时间，请按“时:分”填写同一天的起止时间',
    basis: 'own-record-order',
  });
}

function guardianRefusals({ on, birthOn, guardian }: InterviewInput): readonly Refusal[] {
  return refuseIf(birthOn !== null && minorRules(birthOn, on) !== null && isBlank(guardian), {
    code: 'GUARDIAN_REQUIRED',
    field: 'guardian',
    message: '被询问人不满十八周岁，询问时须有监护人到场，请填写到场的监护人',
    basis: 'minor-interview-guardian',
  });
}

/** Interviews that only touch do not overlap. */
function overlapRefusals(input: InterviewInput, { row, facts }: GuardContext): readonly Refusal[] {
  if (!isBlank(input.overlapReason)) return [];
  const sameDay = [
    ...row.interviews.flatMap(({ officerIds, ...rest }) =>
      officerIds.map((staffId) => ({ ...rest, staffId, caseLabel: null })),
    ),
    ...facts.interviews,
  ].filter(({ on }) => on === input.on);
  return [...new Set(input.officerIds)].flatMap((id) => {
    const other = sameDay.find((one) => one.staffId === id && overlap(one, input));
    if (other === undefined) return [];
    const name = facts.actOfficers.find(({ staffId }) => staffId === id)?.name ?? '所选执法人员';
    const where = other.caseLabel === null ? '' : `（${other.caseLabel}）`;
    const message = `${name}在 ${other.startAt}—${other.endAt} 已参加另一份询问${where}，与本次时间重叠，请更正时间、人员，或者写明重叠原因`;
    return [
      { code: 'INTERVIEWS_OVERLAP', field: 'overlapReason', id, message, basis: 'own-interview-overlap' as const },
    ];
  });
}

function overlap(a: Span, b: Span): boolean {
  return a.startAt < b.endAt && b.startAt < a.endAt;
}

function isBlank(text: string | null): boolean {
  return (text ?? '').trim() === '';
}
