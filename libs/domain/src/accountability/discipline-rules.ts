import type { KnownDate } from '../calendar/known-date.js';
import { type EntryContext, refusal, requiredDate, requiredText } from '../records/act-entry.js';
import { DISCIPLINE_MEASURES, type DisciplineKind, type DisciplineMeasure } from '../records/codes.js';
import type { Refusal } from '../refusal.js';

export interface DisciplineInput {
  readonly personId: string | null;
  readonly kind: DisciplineKind;
  readonly measure: DisciplineMeasure | null;
  readonly decidingOrgan: string | null;
  readonly documentNumber: string | null;
  readonly decidedOn: KnownDate | null;
}

export function disciplineMeasuresOf(kind: DisciplineKind): readonly DisciplineMeasure[] {
  return DISCIPLINE_MEASURES[kind];
}

/** 谈话提醒、诫勉 and the like replace a sanction and are none (政务处分法 art. 12): there is no code for them. */
export function disciplineRefusals(input: DisciplineInput, context: EntryContext): readonly Refusal[] {
  const { personId, kind, measure, decidingOrgan, documentNumber, decidedOn } = input;
  const basis = kind === 'administrative' ? 'discipline-law-7' : 'party-discipline-8';
  return [
    ...(personId === null ? [refusal('PERSON_REQUIRED', 'personId', '请选择受处分的人员')] : []),
    ...measureRefusals(kind, measure),
    ...requiredText({ field: 'decidingOrgan', name: '作出处分决定的机关', text: decidingOrgan, basis }, context),
    ...requiredText({ field: 'documentNumber', name: '处分决定文号', text: documentNumber }, context),
    ...requiredDate({ field: 'decidedOn', name: '处分决定日期', on: decidedOn }, context),
  ];
}

function measureRefusals(kind: DisciplineKind, measure: DisciplineMeasure | null): readonly Refusal[] {
  const basis = kind === 'administrative' ? 'discipline-law-7' : 'party-discipline-8';
  if (measure === null) return [refusal('MEASURE_REQUIRED', 'measure', '请选择处分', basis)];
  if (disciplineMeasuresOf(kind).includes(measure)) return [];
  const name = kind === 'administrative' ? '政务处分' : '党纪处分';
  return [refusal('MEASURE_NOT_OF_KIND', 'measure', `${name}没有这一种，请重新选择处分`, basis)];
}
