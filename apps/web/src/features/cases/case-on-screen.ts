import type { CaseDetail, DecisionDetail } from '@anjuan/contracts';
import {
  type CaseAction,
  type CaseActor,
  type CaseCommand,
  type CaseFacts,
  type CaseRow,
  caseRow,
  type DecisionFacts,
  type GuardContext,
  type GuardId,
  GUARDS,
  isLive,
  isLocalDate,
  knownDate,
  type KnownDate,
  type LocalDate,
  OFFICIAL_CALENDAR,
  type PaymentPurpose,
  type Refusal,
  transitionOf,
} from '@anjuan/domain';

/**
 * Guards that can be asked with what the page knows. The others ask about certificates or accounts, or were answered with the offer;
 * the server asks all of them.
 */
const ON_SCREEN: readonly GuardId[] = [
  'date-not-future',
  'dates-in-order',
  'content-in-order',
  'parties-free',
  'reason-once-filed',
  'proposal-complete',
  'decision-complete',
  'not-heavier-than-notified',
  'decision-of-case',
  'after-decision',
  'paid-after-decision',
  'payment-within-due',
  'refund-within-paid',
  'decided-date-in-order',
  'decision-unpaid',
  'service-lawful',
  'hearing-right-told',
  'discussion-complete',
  'penalty-grounds',
  'remedies-told',
];

const NOBODY: CaseActor = { accountId: '', roles: [] };

/** Why the server would refuse the act, as far as the page can tell before it is sent. */
export function refusalsOnScreen(detail: CaseDetail, command: CaseCommand, today: LocalDate): readonly Refusal[] {
  const transition = transitionOf(detail.stage, command.action);
  if (transition === null) return [];
  const on = 'on' in command.input ? command.input.on : today;
  const context = { ...worldOf(detail, today), on, command };
  return transition.guards.filter((guard) => ON_SCREEN.includes(guard)).flatMap((guard) => GUARDS[guard](context));
}

function worldOf(detail: CaseDetail, today: LocalDate): Omit<GuardContext, 'on' | 'command'> {
  return { row: rowOf(detail), facts: factsOf(detail), actor: NOBODY, today, calendar: OFFICIAL_CALENDAR };
}

export function rowOf(detail: CaseDetail): CaseRow {
  const { steps, parties } = detail;
  const idsOf = (type: string): string[] => parties.filter((party) => party.type === type).map(({ id }) => id);
  return caseRow({
    ...detail.sideProcedures,
    region: detail.region,
    caseClass: detail.caseClass,
    violation: detail.violation,
    procedure: detail.procedure ?? 'ordinary',
    stage: detail.stage,
    caseNumber: detail.caseNumber,
    violatedArticle: detail.violatedArticle,
    penaltyArticle: detail.penaltyArticle,
    clueKind: detail.clueKind,
    clueSource: detail.clueSource,
    leadOn: known(steps.leadOn),
    accidentOn: known(detail.accidentOn),
    violatedOn: known(detail.violatedOn),
    harmful: detail.harmful,
    enterpriseIds: idsOf('enterprise'),
    personIds: idsOf('person'),
    officerIds: detail.officers.map(({ id }) => id),
    filingRequestedOn: full(steps.filingRequestedOn),
    filingEndorsedOn: full(steps.filingEndorsedOn),
    filedOn: known(detail.filedOn),
    concludedOn: full(steps.concludedOn),
    proposal: detail.proposal,
    reviewRequestedOn: full(steps.reviewRequestedOn),
    reviewedOn: full(steps.reviewedOn),
    noticedOn: full(steps.noticedOn),
    noticed: detail.noticed,
    defenceOn: full(steps.defenceOn),
    decidedOn: full(steps.decidedOn),
    servedOn: full(steps.servedOn),
    executionEndedOn: full(steps.executionEndedOn),
    closingRequestedOn: full(steps.closingRequestedOn),
    closedOn: known(detail.closedOn),
    archivedOn: full(steps.archivedOn),
    outcome: detail.outcome,
    voided: detail.voided,
    historical: detail.historical,
  });
}

function factsOf(detail: CaseDetail): CaseFacts {
  return {
    officers: [],
    decisions: detail.decisions.map(decisionFacts),
    actOfficers: [],
    namedStaff: [],
    interviews: [],
    priorPenalties: [],
    births: [],
    openMeasures: [],
    openHazards: 0,
  };
}

function decisionFacts(decision: DecisionDetail): DecisionFacts {
  const { id, documentNumber, state, voided, decidedOn, servedOn, lines, parties, payments } = decision;
  const { dueFen, fineFen, paidFen } = moneyOf(decision);
  return {
    id,
    documentNumber,
    state,
    voided,
    decidedOn: known(decidedOn),
    servedOn: full(servedOn),
    parties: parties.flatMap((party) =>
      party.type === 'enterprise' || party.type === 'person' ? [{ type: party.type, id: party.id }] : [],
    ),
    fineFen,
    dueFen,
    paidFen,
    onlyNoPenalty: lines.length > 0 && lines.every(({ kind }) => kind === 'no_penalty'),
    payments: payments.flatMap(({ kind, purpose, amountFen, paidOn }) =>
      purpose !== 'penalty' || amountFen === null || !isLocalDate(paidOn)
        ? []
        : [{ on: paidOn, amountFen: kind === 'refund' ? -amountFen : amountFen }],
    ),
    surchargePaidFen: paidFor(decision, 'surcharge'),
  };
}

export interface DecisionMoney {
  /** Fines and confiscated sums in force; null when an amount is unknown. */
  readonly dueFen: number | null;
  /** The fines among them. */
  readonly fineFen: number | null;
  readonly paidFen: number;
  /** What is still to be paid; null when that is unknown. */
  readonly openFen: number | null;
}

export function moneyOf(decision: Pick<DecisionDetail, 'lines' | 'payments' | 'state' | 'voided'>): DecisionMoney {
  const lines = isLive(decision) ? decision.lines.filter(({ superseded }) => !superseded) : [];
  const unknown = lines.some(({ kind, amountFen }) => kind === 'fine' && amountFen === null);
  const sumOf = (kinds: readonly string[]): number =>
    lines.reduce((sum, { kind, amountFen }) => (kinds.includes(kind) ? sum + (amountFen ?? 0) : sum), 0);
  const due = sumOf(PAID_KINDS);
  const paidFen = paidFor(decision, 'penalty');
  return {
    dueFen: unknown ? null : due,
    fineFen: unknown ? null : sumOf(['fine']),
    paidFen,
    openFen: unknown ? null : Math.max(0, due - paidFen),
  };
}

/** Payments less refunds of one purpose: a surcharge is no part of the penalty. */
export function paidFor({ payments }: Pick<DecisionDetail, 'payments'>, purpose: PaymentPurpose): number {
  return payments
    .filter((payment) => payment.purpose === purpose)
    .reduce((sum, { kind, amountFen }) => sum + (kind === 'refund' ? -1 : 1) * (amountFen ?? 0), 0);
}

const PAID_KINDS: readonly string[] = ['fine', 'confiscation'];

/** A surcharge was imposed beside this decision, so that a payment may be for either. */
export function hasSurcharge(detail: CaseDetail, decisionId: string): boolean {
  return rowOf(detail).surcharges.some((surcharge) => surcharge.decisionId === decisionId);
}

/** Acts on one decision; they stand on its card. */
export const DECISION_ACTIONS = [
  'serve_decision',
  'record_payment',
  'record_refund',
  'hand_in_cash',
  'approve_instalments',
  'impose_surcharge',
  'urge',
  'apply_to_court',
  'record_court_act',
  'open_remedy',
  'change_decision',
  'revoke_decision',
  'correct_decision',
  'void_decision',
] as const satisfies readonly CaseAction[];

export function isDecisionAction(action: CaseAction): boolean {
  const ofDecisions: readonly CaseAction[] = DECISION_ACTIONS;
  return ofDecisions.includes(action);
}

const known = (text: string | null): KnownDate | null => (text === null ? null : knownDate(text));
const full = (text: string | null): LocalDate | null => (isLocalDate(text) ? text : null);

/** Why an act is closed for this one decision, before anything about it is entered. */
export function decisionRefusals(
  detail: CaseDetail,
  { action, decisionId }: { readonly action: CaseAction; readonly decisionId: string },
  today: LocalDate,
): readonly Refusal[] {
  const command = probe(action, decisionId, today);
  if (command === null) return [];
  const context = { ...worldOf(detail, today), on: today, command };
  const guards = transitionOf(detail.stage, action)?.guards ?? [];
  return guards.filter((guard) => OF_ONE_DECISION.includes(guard)).flatMap((guard) => GUARDS[guard](context));
}

const OF_ONE_DECISION: readonly GuardId[] = [
  'decision-of-case',
  'payment-within-due',
  'refund-within-paid',
  'decision-unpaid',
];

/** The smallest act there can be: if even this is refused, the act is closed. */
function probe(action: CaseAction, decisionId: string, on: LocalDate): CaseCommand | null {
  const reason = '';
  switch (action) {
    case 'record_payment':
    case 'record_refund':
      return { action, input: { decisionId, on, amountFen: 1, purpose: 'penalty', note: null } };
    case 'change_decision':
      return { action, input: { decisionId, on, reason, by: 'bureau', lines: [] } };
    case 'revoke_decision':
      return { action, input: { decisionId, on, reason, by: 'bureau', ending: 'revoked' } };
    case 'correct_decision':
      return { action, input: { decisionId, reason, decidedOn: null, documentNumber: null } };
    case 'void_decision':
      return { action, input: { decisionId, reason } };
    default:
      return null;
  }
}
