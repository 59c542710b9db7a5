import type { CaseDetail } from '@anjuan/contracts';
import {
  type CaseAction,
  hearingDoubts,
  hearingScope,
  isLive,
  type LocalDate,
  subjectByRegister,
} from '@anjuan/domain';
import { yuanOfFen } from '../../../lib/yuan-input';
import { isDecisionAction, moneyOf, rowOf } from '../case-on-screen';
import { entriesFor, pendingRecusals } from './act-choices';
import { type ActForm, emptyForm } from './act-form';
import { decisionsFrom, emptyLine, lineForm, linesInForce, partyChoices } from './penalty-lines';

type Decision = CaseDetail['decisions'][number];

/** What is chosen when the dialog opens: the case, the act, and the decision it is about. */
export interface ActSubject {
  readonly detail: CaseDetail;
  readonly action: CaseAction;
  readonly decisionId: string | null;
}

/** Nothing is asked twice: the day is today's, the decisions are those that were announced, a payment is what is still open. */
export function beginAct(subject: ActSubject, today: LocalDate): ActForm {
  const { detail, action } = subject;
  const row = rowOf(detail);
  const decision = subjectDecision(subject);
  const [entry, ...otherEntries] = entriesFor(action, row);
  const theEntry = entry !== undefined && otherEntries.length === 0 ? entry.value : '';
  const [recusal, ...otherRecusals] = action === 'decide_recusal' ? pendingRecusals(row) : [];
  const [party, ...otherParties] = partyChoices(detail);
  return {
    ...emptyForm(),
    ...penaltiesToBegin(subject, decision),
    decisionId: decision?.id ?? '',
    on: today,
    caseNumber: detail.caseNumber ?? '',
    mode: 'direct',
    documentNumber: action === 'correct_decision' ? (decision?.documentNumber ?? '') : '',
    amountFen: amountToBegin(subject, decision),
    by: action === 'change_decision' || action === 'revoke_decision' ? 'bureau' : '',
    ending: action === 'revoke_decision' ? 'revoked' : '',
    decidedOn: decision?.decidedOn ?? '',
    officerIds: detail.officers.map(({ id }) => id),
    hearingOffered: action === 'serve_notice' && hearingReasons(detail, today).length > 0,
    preservation: theEntry,
    appraisal: theEntry,
    remedy: theEntry,
    staffId: recusal !== undefined && otherRecusals.length === 0 ? recusal : '',
    applicant: party !== undefined && otherParties.length === 0 ? party.key : '',
    agents: '0',
    members: Array.from({ length: SMALLEST_DISCUSSION }, () => ({ name: '', opinion: '' })),
    parts: [{ dueOn: '', amount: decision === null ? '' : openYuan(decision) }],
  };
}

/** The dialog offers rows for as many; how many must take part is the law's and the bureau's. */
const SMALLEST_DISCUSSION = 3;

function penaltiesToBegin(
  { detail, action }: ActSubject,
  decision: Decision | null,
): Pick<ActForm, 'proposal' | 'decisions' | 'lines'> {
  const choices = partyChoices(detail);
  const proposed = detail.proposal.map(lineForm);
  const announced = detail.noticed.length > 0 ? detail.noticed : detail.proposal;
  const onSpot = [{ documentNumber: '', lines: [emptyLine(choices)] }];
  return {
    proposal: proposed.length > 0 ? proposed : [emptyLine(choices)],
    decisions: action === 'penalise_on_spot' ? onSpot : decisionsFrom(announced),
    lines: decision === null ? [] : linesInForce(decision),
  };
}

/** Why a hearing must be offered for what is proposed. */
export function hearingReasons({ proposal }: Pick<CaseDetail, 'proposal'>, today: LocalDate): readonly string[] {
  return hearingScope(proposal, subjectByRegister, today).map(({ message }) => message);
}

/** What the officer has to judge himself about it. */
export function hearingQuestions({ proposal }: Pick<CaseDetail, 'proposal'>, today: LocalDate): readonly string[] {
  return hearingDoubts(proposal, subjectByRegister, today);
}

const WITH_OPEN_AMOUNT: readonly CaseAction[] = ['record_payment', 'urge'];

function amountToBegin({ detail, action }: ActSubject, decision: Decision | null): string {
  if (decision === null) return '';
  if (action === 'impose_surcharge') return surchargeYuan(detail, decision);
  return WITH_OPEN_AMOUNT.includes(action) ? openYuan(decision) : '';
}

/** What has run up until today and is not imposed yet. */
function surchargeYuan({ surcharges }: CaseDetail, { id }: Decision): string {
  const found = surcharges.find(({ decisionId }) => decisionId === id);
  const fen = found === undefined ? 0 : found.runUpFen - found.imposedFen;
  return fen > 0 ? yuanOfFen(fen) : '';
}

function openYuan(decision: Decision): string {
  const { openFen } = moneyOf(decision);
  return openFen === null || openFen === 0 ? '' : yuanOfFen(openFen);
}

/** The decision that was chosen, or the one that an act of decisions can only mean. */
export function subjectDecision({ detail, action, decisionId }: ActSubject): Decision | null {
  if (decisionId !== null) return detail.decisions.find(({ id }) => id === decisionId) ?? null;
  // Without a choice all of them are served.
  if (action === 'serve_decision') return null;
  const possible = decisionsFor(detail, action);
  const open = possible.filter((one) => action !== 'record_payment' || moneyOf(one).openFen !== 0);
  return open[0] ?? possible[0] ?? null;
}

/** A decision that was revoked may still be paid back, corrected, or turn out to be a mistake. */
const EVEN_ENDED: readonly CaseAction[] = ['record_refund', 'correct_decision', 'void_decision'];

/** Decisions on which the act may be done at all. */
export function decisionsFor(detail: CaseDetail, action: CaseAction): readonly Decision[] {
  if (!isDecisionAction(action)) return [];
  return detail.decisions.filter((one) => !one.voided && (EVEN_ENDED.includes(action) || isLive(one)));
}
