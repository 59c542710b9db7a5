import type { KnownDate } from '../calendar/known-date.js';
import type { LocalDate } from '../calendar/local-date.js';
import type { WorkCalendar } from '../calendar/working-days.js';
import type { MeasureTerm } from '../measures/measure-term.js';
import type { Role } from '../permissions/roles.js';
import type { DecisionState } from '../records/codes.js';
import type { ArticleId } from '../law/articles.js';
import type { Refusal } from '../refusal.js';
import type { Officer } from '../staff/officers.js';
import type { CaseAction, CaseCommand } from './actions.js';
import type { TimeOfDay } from './acts/investigation-acts.js';
import type { PartyKey } from './acts/penalty-drafts.js';
import type { CaseRow } from './case-row.js';

/** A decision of the case, as far as guards ask about it. Money in fen. */
export interface DecisionFacts {
  readonly id: string;
  readonly documentNumber: string | null;
  readonly state: DecisionState;
  readonly voided: boolean;
  readonly decidedOn: KnownDate | null;
  readonly servedOn: LocalDate | null;
  /** On whom it falls. */
  readonly parties: readonly PartyKey[];
  /** Fines in force; the surcharge is counted on them. Null when an amount is unknown. */
  readonly fineFen: number | null;
  /** Fines and confiscated sums in force that are to be paid; null when an amount is unknown. */
  readonly dueFen: number | null;
  /** It says that no penalty is imposed. */
  readonly onlyNoPenalty: boolean;
  /** Payments of the penalty less refunds. */
  readonly paidFen: number;
  /** Those payments and refunds (below zero) by day. */
  readonly payments: readonly { readonly on: LocalDate; readonly amountFen: number }[];
  /** Payments of the surcharge less refunds. */
  readonly surchargePaidFen: number;
}

/** An interview in which one of the officers took part, in whatever case of the unit. */
export interface OfficerInterview {
  readonly staffId: string;
  readonly caseId: string;
  readonly caseLabel: string | null;
  readonly on: LocalDate;
  readonly startAt: TimeOfDay;
  readonly endAt: TimeOfDay;
}

/** A decision in force by which a party of the case was penalised before, in whatever unit. */
export interface PriorPenalty {
  readonly party: PartyKey;
  readonly decidedOn: LocalDate;
  readonly documentNumber: string | null;
}

/** What guards know of the world beside the case itself. */
export interface CaseFacts {
  /** The case's officers, in its order. */
  readonly officers: readonly Officer[];
  readonly decisions: readonly DecisionFacts[];
  /** Those whom the act itself names, e.g. of an interview; in its order. */
  readonly actOfficers: readonly Officer[];
  /** Members of the unit's staff who are named as host or recorder of the hearing, and who asked to withdraw. */
  readonly namedStaff: readonly Officer[];
  /** Of the officers whom the act names, on the day of the act. */
  readonly interviews: readonly OfficerInterview[];
  /** Of the two years before today and later; decisions of this case are not among them. */
  readonly priorPenalties: readonly PriorPenalty[];
  /** Days of birth of the persons who are parties, as far as their identity papers tell. */
  readonly births: readonly { readonly personId: string; readonly birthOn: LocalDate }[];
  /** Coercive measures of the case that have not ended. */
  readonly openMeasures: readonly MeasureTerm[];
  /** Hazards of the case's inspections whose rectification is not verified. */
  readonly openHazards: number;
}

/** The accounts of the case's officers. */
export function handlersIn({ officers }: CaseFacts): readonly string[] {
  return officers.flatMap(({ accountId }) => accountId ?? []);
}

/** Who acts: an account of the case's own unit. */
export interface CaseActor {
  readonly accountId: string;
  readonly roles: readonly Role[];
}

export interface GuardContext {
  readonly row: CaseRow;
  readonly facts: CaseFacts;
  readonly actor: CaseActor;
  readonly today: LocalDate;
  /** The day of the act; today while nothing is entered yet. */
  readonly on: LocalDate;
  readonly calendar: WorkCalendar;
  /** Null while the screen only asks whether the action is open. */
  readonly command: CaseCommand | null;
}

/** The command, when it is one of these. */
export function commandOf<A extends CaseAction>(
  { command }: GuardContext,
  ...actions: readonly A[]
): Extract<CaseCommand, { action: A }> | null {
  return command !== null && isOneOf(command, actions) ? command : null;
}

function isOneOf<A extends CaseAction>(
  command: CaseCommand,
  actions: readonly A[],
): command is Extract<CaseCommand, { action: A }> {
  return actions.some((action) => action === command.action);
}

/** Every reason why the action is not open, none when it is. */
export type Guard = (context: GuardContext) => readonly Refusal[];

export function refuseIf(condition: boolean, refusal: Refusal & { readonly basis?: ArticleId }): readonly Refusal[] {
  return condition ? [refusal] : [];
}
