import { type CaseDetail, CASE_ACTION_INPUTS, type InspectionDetail, OpenCase } from '@anjuan/contracts';
import {
  CASE_ACTION_LABEL,
  type CaseActionInputs,
  type CaseClass,
  type CaseProcedure,
  type ClueKind,
  isLocalDate,
  type LocalDate,
  openCase,
  type Refusal,
} from '@anjuan/domain';
import { refusalsOfIssues } from '../../../lib/form-issues';
import { refusalsOnScreen } from '../case-on-screen';

/** A record that was chosen, with the words that show it. */
export interface Picked {
  readonly id: string;
  readonly label: string;
}

/** The file of a case as it is typed. */
export interface CaseForm {
  caseClass: CaseClass;
  violation: string;
  violatedArticle: string;
  penaltyArticle: string;
  clueKind: ClueKind | '';
  clueSource: string;
  remarks: string;
  leadOn: string;
  accidentOn: string;
  filedOn: string;
  violatedOn: string;
  harmful: boolean;
  /** Asked of a new case only. */
  procedure: CaseProcedure;
  enterprises: Picked[];
  persons: Picked[];
  inspections: Picked[];
  officerIds: string[];
  reason: string;
}

export function newCaseForm(today: LocalDate): CaseForm {
  return {
    caseClass: 'pre_accident',
    violation: '',
    violatedArticle: '',
    penaltyArticle: '',
    clueKind: '',
    clueSource: '',
    remarks: '',
    leadOn: today,
    accidentOn: '',
    filedOn: '',
    violatedOn: '',
    harmful: false,
    procedure: 'ordinary',
    enterprises: [],
    persons: [],
    inspections: [],
    officerIds: [],
    reason: '',
  };
}

/** What an inspection on site already says: who, where, when, what was found, and which officers were there. */
export function formFromInspection(inspection: InspectionDetail, today: LocalDate): CaseForm {
  const { enterprise, inspectedOn, hazards, officers, place } = inspection;
  const found = hazards.filter(({ voided }) => !voided).map(({ description }) => description);
  const on = inspectedOn ?? '';
  return {
    ...newCaseForm(today),
    violation: found.join('；'),
    clueKind: 'inspection',
    clueSource: [on, place, '现场检查'].filter((part) => part !== null && part !== '').join(' '),
    leadOn: isLocalDate(on) ? on : today,
    enterprises: enterprise === null ? [] : [{ id: enterprise.id, label: enterprise.label }],
    inspections: [{ id: inspection.id, label: [on, enterprise?.label ?? place ?? ''].join(' ').trim() }],
    officerIds: officers.map(({ staffId }) => staffId),
  };
}

export function formOfCase(detail: CaseDetail): CaseForm {
  const picked = (type: string): Picked[] =>
    detail.parties.filter((party) => party.type === type).map(({ id, label }) => ({ id, label }));
  return {
    caseClass: detail.caseClass,
    violation: detail.violation,
    violatedArticle: detail.violatedArticle ?? '',
    penaltyArticle: detail.penaltyArticle ?? '',
    clueKind: detail.clueKind ?? '',
    clueSource: detail.clueSource ?? '',
    remarks: detail.remarks ?? '',
    leadOn: detail.steps.leadOn ?? '',
    accidentOn: detail.accidentOn ?? '',
    filedOn: detail.filedOn ?? '',
    violatedOn: detail.violatedOn ?? '',
    harmful: detail.harmful,
    procedure: detail.procedure ?? 'ordinary',
    enterprises: picked('enterprise'),
    persons: picked('person'),
    inspections: detail.inspections.map(({ id, label }) => ({ id, label })),
    officerIds: detail.officers.map(({ id }) => id),
    reason: '',
  };
}

export function contentInput(form: CaseForm) {
  const ids = (list: readonly Picked[]): string[] => list.map(({ id }) => id);
  return {
    caseClass: form.caseClass,
    violation: form.violation,
    violatedArticle: form.violatedArticle,
    penaltyArticle: form.penaltyArticle,
    clueKind: form.clueKind === '' ? null : form.clueKind,
    clueSource: form.clueSource,
    remarks: form.remarks,
    leadOn: orNull(form.leadOn),
    // A case that is no accident after all has no day of one.
    accidentOn: form.caseClass === 'accident' ? orNull(form.accidentOn) : null,
    violatedOn: orNull(form.violatedOn),
    harmful: form.harmful,
    enterpriseIds: ids(form.enterprises),
    personIds: ids(form.persons),
    inspectionIds: ids(form.inspections),
    officerIds: form.officerIds,
  };
}

export function amendInput(form: CaseForm) {
  return { ...contentInput(form), filedOn: orNull(form.filedOn), reason: form.reason };
}

export type Checked<T> =
  | { readonly ok: true; readonly value: T; readonly refusals: readonly Refusal[] }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** By the same schema and the same rule as the server's. */
export function checkNew(form: CaseForm, today: LocalDate): Checked<OpenCase> {
  const parsed = OpenCase.safeParse({ ...contentInput(form), procedure: form.procedure });
  if (!parsed.success) return { ok: false, refusals: refusalsOfIssues(parsed.error, caseFieldLabel) };
  const opened = openCase(parsed.data, { region: '', by: '', today, procedure: parsed.data.procedure });
  return { ok: true, value: parsed.data, refusals: 'type' in opened ? [] : opened };
}

export function checkAmended(form: CaseForm, detail: CaseDetail, today: LocalDate): Checked<CaseActionInputs['amend']> {
  const parsed = CASE_ACTION_INPUTS.amend.safeParse(amendInput(form));
  if (!parsed.success) return { ok: false, refusals: refusalsOfIssues(parsed.error, caseFieldLabel) };
  const refusals = refusalsOnScreen(detail, { action: 'amend', input: parsed.data }, today);
  return { ok: true, value: parsed.data, refusals };
}

const LABELS: Readonly<Record<string, string>> = {
  caseClass: '案件类别',
  violation: '违法行为',
  violatedArticle: '违反条款',
  penaltyArticle: '处罚依据',
  clueKind: '案源',
  clueSource: '案源说明',
  remarks: '备注',
  leadOn: '发现线索日期',
  accidentOn: '事故日期',
  filedOn: '立案日期',
  violatedOn: '违法行为发生或者终了日期',
  procedure: '办案程序',
  enterpriseIds: '当事企业',
  personIds: '当事个人',
  inspectionIds: '依据的检查',
  officerIds: '承办执法人员',
  reason: '更正理由',
};

export function caseFieldLabel(path: string): string {
  const [first = ''] = path.split('.');
  return LABELS[first] ?? CASE_ACTION_LABEL.amend;
}

const orNull = (text: string): string | null => (text === '' ? null : text);
