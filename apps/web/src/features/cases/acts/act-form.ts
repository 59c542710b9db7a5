import { CASE_ACTION_INPUTS } from '@anjuan/contracts';
import type { CaseAction, CaseActionInputs, CaseCommand, Refusal } from '@anjuan/domain';
import type * as z from 'zod';
import { refusalsOfIssues } from '../../../lib/form-issues';
import { fenOfYuan } from '../../../lib/yuan-input';
import {
  type ActField,
  isSwitch,
  isTextField,
  KIND_OF_FIELD,
  type SwitchField,
  type TextField,
} from './act-field-kinds';
import { pathLabel } from './act-field-labels';
import { FIELDS_OF_ACT } from './act-fields';
import { isAsked } from './asked-fields';
import { type DecisionForm, type LineForm, lineInput } from './penalty-lines';

/** Who took part in a collective discussion, and what he said. */
export interface MemberForm {
  name: string;
  opinion: string;
}

/** One part of a sum that is paid later; money in yuan, as typed. */
export interface PartForm {
  dueOn: string;
  amount: string;
}

/** Everything a dialog can hold, most of it as typed; each act sends its own fields. */
export type ActForm = Record<TextField, string> &
  Record<SwitchField, boolean> & {
    officerIds: string[];
    proposal: LineForm[];
    lines: LineForm[];
    decisions: DecisionForm[];
    members: MemberForm[];
    parts: PartForm[];
  };

export function emptyForm(): ActForm {
  return {
    ...NOTHING_TYPED,
    ...NOTHING_TICKED,
    officerIds: [],
    proposal: [],
    lines: [],
    decisions: [],
    members: [],
    parts: [],
  };
}

const NOTHING_TYPED: Readonly<Record<TextField, string>> = {
  decisionId: '',
  on: '',
  at: '',
  place: '',
  caseNumber: '',
  documentNumber: '',
  facts: '',
  opinion: '',
  reason: '',
  note: '',
  organ: '',
  by: '',
  ending: '',
  decidedOn: '',
  mode: '',
  receiver: '',
  proof: '',
  publishedOn: '',
  lateReason: '',
  decidedBy: '',
  ours: '',
  staffId: '',
  granted: '',
  startAt: '',
  endAt: '',
  interviewee: '',
  capacity: '',
  birthOn: '',
  guardian: '',
  refusalNote: '',
  overlapReason: '',
  summary: '',
  kind: '',
  name: '',
  source: '',
  items: '',
  preservation: '',
  handling: '',
  object: '',
  appraisal: '',
  conclusion: '',
  toldOn: '',
  ground: '',
  days: '',
  defence: '',
  signatureNote: '',
  cashGround: '',
  receiptNumber: '',
  advice: '',
  content: '',
  result: '',
  applicant: '',
  requestedOn: '',
  hearingOn: '',
  hostId: '',
  recorderId: '',
  closedReason: '',
  course: '',
  agents: '',
  record: '',
  subject: '',
  amountFen: '',
  purpose: 'penalty',
  appliedOn: '',
  court: '',
  courtAct: '',
  remedy: '',
};

/** What is the rule is ticked; what an officer affirms he ticks himself. */
const NOTHING_TICKED: Readonly<Record<SwitchField, boolean>> = {
  remediesTold: false,
  consented: false,
  rightsTold: false,
  signed: true,
  verified: false,
  monitored: false,
  monitoringReviewed: false,
  sampled: false,
  cardsShown: false,
  told: false,
  handedOver: false,
  hearingOffered: false,
  open: true,
};

/** What is sent: the act's own fields. */
export function wireInput(action: CaseAction, form: ActForm): Readonly<Record<string, unknown>> {
  const fields: readonly ActField[] = FIELDS_OF_ACT[action];
  const nothing = emptyForm();
  return Object.fromEntries(fields.map((field) => [field, wireValue(field, isAsked(field, form) ? form : nothing)]));
}

function wireValue(field: ActField, form: ActForm): unknown {
  if (isTextField(field)) return wireText(field, form[field]);
  if (isSwitch(field)) return form[field];
  switch (field) {
    case 'officerIds':
      return form.officerIds;
    case 'proposal':
    case 'lines':
      return form[field].map(lineInput);
    case 'decisions':
      return form.decisions.map(({ documentNumber, lines }) => ({ documentNumber, lines: lines.map(lineInput) }));
    case 'members':
      // Rows left empty are nobody.
      return form.members.filter(({ name, opinion }) => name.trim() !== '' || opinion.trim() !== '');
    case 'parts':
      return form.parts.map(({ dueOn, amount }) => ({ dueOn, amountFen: fenOfYuan(amount) }));
  }
}

/** Chosen or not: nothing chosen is null where the wire may do without. */
const NULL_WHEN_EMPTY: readonly TextField[] = ['decisionId', 'recorderId', 'cashGround'];

function wireText(field: TextField, typed: string): unknown {
  switch (KIND_OF_FIELD[field]) {
    case 'money':
      return fenOfYuan(typed);
    case 'number':
    case 'entry':
      return /^\d{1,6}$/.test(typed.trim()) ? Number(typed) : null;
    case 'yesNo':
      return typed === '' ? null : typed === 'yes';
    case 'optionalDay':
      return typed === '' ? null : typed;
    case 'party': {
      const [type, id] = typed.split(':');
      return { type, id };
    }
    default:
      return typed === '' && NULL_WHEN_EMPTY.includes(field) ? null : typed;
  }
}

const SCHEMAS: { readonly [A in CaseAction]: z.ZodType<CaseActionInputs[A]> } = CASE_ACTION_INPUTS;

export type ReadAct<A extends CaseAction> =
  | { readonly ok: true; readonly command: CaseCommand<A> }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** The command that the wire would take, or what its shape lacks, by the schema that the server uses. */
export function readAct<A extends CaseAction>(action: A, input: unknown): ReadAct<A> {
  const parsed = SCHEMAS[action].safeParse(input);
  if (!parsed.success)
    return { ok: false, refusals: refusalsOfIssues(parsed.error, (path) => pathLabel(path, action)) };
  return { ok: true, command: commandOf(action, parsed.data) };
}

function commandOf<A extends CaseAction>(action: A, input: CaseActionInputs[A]): CaseCommand<A> {
  return { action, input };
}
