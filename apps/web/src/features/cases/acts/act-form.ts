import { CASE_ACTION_INPUTS, type CaseDetail } from '@anjuan/contracts';
import {
  type CaseAction,
  type CaseActionInputs,
  type CaseCommand,
  type DecisionEnder,
  type DecisionEnding,
  type DefenceKind,
  isLive,
  type LocalDate,
  type Refusal,
  type ServiceMode,
} from '@anjuan/domain';
import type * as z from 'zod';
import { refusalsOfIssues } from '../../../lib/form-issues';
import { fenOfYuan, yuanOfFen } from '../../../lib/yuan-input';
import { DECISION_ACTIONS, isDecisionAction, moneyOf } from '../case-on-screen';
import { type ActField, FIELDS_OF_ACT, pathLabel } from './act-fields';
import {
  type DecisionForm,
  decisionsFrom,
  emptyLine,
  type LineForm,
  lineForm,
  lineInput,
  linesInForce,
  partyChoices,
} from './penalty-lines';

/** Everything a dialog can hold; each act sends its own fields. */
export interface ActForm {
  decisionId: string;
  on: string;
  caseNumber: string;
  facts: string;
  proposal: LineForm[];
  mode: ServiceMode | '';
  documentNumber: string;
  kind: DefenceKind | '';
  content: string;
  decisions: DecisionForm[];
  lines: LineForm[];
  /** In yuan, as typed. */
  amountFen: string;
  note: string;
  organ: string;
  by: DecisionEnder | '';
  ending: DecisionEnding | '';
  decidedOn: string;
  opinion: string;
  reason: string;
  place: string;
}

/** What is chosen when the dialog opens: the case, the act, and the decision it is about. */
export interface ActSubject {
  readonly detail: CaseDetail;
  readonly action: CaseAction;
  readonly decisionId: string | null;
}

/** Nothing is asked twice: the day is today's, the decisions are those that were announced, a payment is what is still open. */
export function beginAct({ detail, action, decisionId }: ActSubject, today: LocalDate): ActForm {
  const choices = partyChoices(detail);
  const decision = subjectDecision({ detail, action, decisionId });
  const proposed = detail.proposal.map(lineForm);
  const announced = detail.noticed.length > 0 ? detail.noticed : detail.proposal;
  return {
    decisionId: decision?.id ?? '',
    on: today,
    caseNumber: detail.caseNumber ?? '',
    facts: '',
    proposal: proposed.length > 0 ? proposed : [emptyLine(choices)],
    mode: action === 'serve_notice' || action === 'serve_decision' ? 'direct' : '',
    documentNumber: action === 'correct_decision' ? (decision?.documentNumber ?? '') : '',
    kind: '',
    content: '',
    decisions: decisionsFrom(announced),
    lines: decision === null ? [] : linesInForce(decision),
    amountFen: amountToBegin(action, decision),
    note: '',
    organ: '',
    by: isDecisionAction(action) ? 'bureau' : '',
    ending: action === 'revoke_decision' ? 'revoked' : '',
    decidedOn: decision?.decidedOn ?? '',
    opinion: '',
    reason: '',
    place: '',
  };
}

function amountToBegin(action: CaseAction, decision: CaseDetail['decisions'][number] | null): string {
  if (action !== 'record_payment' || decision === null) return '';
  const { openFen } = moneyOf(decision);
  return openFen === null || openFen === 0 ? '' : yuanOfFen(openFen);
}

/** The decision that was chosen, or the one that an act of decisions can only mean. */
export function subjectDecision({ detail, action, decisionId }: ActSubject): CaseDetail['decisions'][number] | null {
  if (decisionId !== null) return detail.decisions.find(({ id }) => id === decisionId) ?? null;
  const possible = decisionsFor(detail, action);
  const open = possible.filter((one) => action !== 'record_payment' || moneyOf(one).openFen !== 0);
  return open[0] ?? possible[0] ?? null;
}

/** Decisions on which the act may be done at all. */
export function decisionsFor(detail: CaseDetail, action: CaseAction): readonly CaseDetail['decisions'][number][] {
  if (!isDecisionAction(action)) return [];
  const evenEnded: readonly CaseAction[] = [DECISION_ACTIONS[1], DECISION_ACTIONS[4], DECISION_ACTIONS[5]];
  return detail.decisions.filter((one) => !one.voided && (evenEnded.includes(action) || isLive(one)));
}

/** What is sent: the act's own fields. */
export function wireInput(action: CaseAction, form: ActForm): Readonly<Record<string, unknown>> {
  const fields: readonly ActField[] = FIELDS_OF_ACT[action];
  return Object.fromEntries(fields.map((field) => [field, wireValue(field, form)]));
}

function wireValue(field: ActField, form: ActForm): unknown {
  switch (field) {
    case 'proposal':
    case 'lines':
      return form[field].map(lineInput);
    case 'decisions':
      return form.decisions.map(({ documentNumber, lines }) => ({ documentNumber, lines: lines.map(lineInput) }));
    case 'amountFen':
      return fenOfYuan(form.amountFen);
    case 'decidedOn':
      return form.decidedOn === '' ? null : form.decidedOn;
    default:
      return form[field];
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
