import type { KnownDate } from '../calendar/known-date.js';
import type { LocalDate } from '../calendar/local-date.js';
import type { Role } from '../permissions/roles.js';
import type { DecisionState } from '../records/codes.js';
import type { Officer } from '../staff/officers.js';
import type { CaseAction, CaseCommand } from './actions.js';
import type { CaseRow } from './case-row.js';

/** A decision of the case, as far as guards ask about it. Money in fen. */
export interface DecisionFacts {
  readonly id: string;
  readonly documentNumber: string | null;
  readonly state: DecisionState;
  readonly voided: boolean;
  readonly decidedOn: KnownDate | null;
  /** Fines and confiscated sums in force that are to be paid; null when an amount is unknown. */
  readonly dueFen: number | null;
  /** It says that no penalty is imposed. */
  readonly onlyNoPenalty: boolean;
  /** Payments less refunds. */
  readonly paidFen: number;
}

/** What guards know of the world beside the case itself. */
export interface CaseFacts {
  /** The case's officers, in its order. */
  readonly officers: readonly Officer[];
  readonly decisions: readonly DecisionFacts[];
  /** Coercive measures of the case that have not ended. */
  readonly openMeasures: number;
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
