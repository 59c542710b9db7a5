import { addDays, type LocalDate } from '../calendar/local-date.js';
import type { WorkCalendar } from '../calendar/working-days.js';
import { servedDayOf } from '../deadlines/decision-limits.js';
import { due } from '../deadlines/due.js';
import { type FallingDue, paidBefore, type Surcharge, surcharge, toCome } from '../money/surcharge.js';
import type { CaseRow } from './case-row.js';
import type { DecisionFacts } from './guard-context.js';

/**
 * Of a decision until that day; null where the day of its service or an amount is not known. An approved plan takes the place of the
 * fifteen days (行政处罚法 art. 66).
 */
export function surchargeOf(
  row: Pick<CaseRow, 'historical' | 'servedOn' | 'instalmentPlans' | 'remedies'>,
  decision: DecisionFacts,
  on: LocalDate,
  calendar?: WorkCalendar,
): Surcharge | null {
  const { id, fineFen, dueFen } = decision;
  const dues = duesOf(row, decision, calendar);
  if (fineFen === null || dueFen === null || dues === null) return null;
  // Whatever came of the remedy: in doubt its days are not counted against the party.
  const pauses = row.remedies
    .filter(({ decisionId }) => decisionId === id)
    .map(({ openedOn, endedOn }) => ({ from: openedOn, to: endedOn }));
  return surcharge({ fineFen, dueFen, dues, payments: paymentsOf(decision, dues), pauses, on });
}

/** What fell due before that day and is not paid by its end; null where the day of service or the sum is not known. */
export function lateFenOf(
  row: DueRow,
  decision: DecisionFacts,
  on: LocalDate,
  calendar?: WorkCalendar,
): { readonly lateFen: number; readonly nextDueOn: LocalDate | null } | null {
  const { dueFen } = decision;
  const dues = duesOf(row, decision, calendar);
  if (dueFen === null || dues === null) return null;
  const open = dueFen - paidBefore(addDays(on, 1), paymentsOf(decision, dues));
  return {
    lateFen: Math.max(0, open - toCome(on, dues)),
    nextDueOn: dues.find(({ dueOn }) => dueOn >= on)?.dueOn ?? null,
  };
}

type DueRow = Pick<CaseRow, 'historical' | 'servedOn' | 'instalmentPlans'>;

/** When the decision's sum falls due. */
function duesOf(row: DueRow, decision: DecisionFacts, calendar?: WorkCalendar): readonly FallingDue[] | null {
  if (decision.dueFen === null) return null;
  const plan = row.instalmentPlans.find(({ decisionId }) => decisionId === decision.id);
  if (plan !== undefined) return plan.parts;
  const servedOn = servedDayOf(row, decision);
  if (servedOn === null) return null;
  const term = due('pay_fine', servedOn, calendar === undefined ? {} : { calendar });
  return term === null ? null : [{ dueOn: term.dueOn, amountFen: decision.dueFen }];
}

/** A payment of which no day is known was made in time. */
function paymentsOf(
  { paidFen, payments }: DecisionFacts,
  dues: readonly FallingDue[],
): readonly { readonly on: LocalDate; readonly amountFen: number }[] {
  const undated = paidFen - payments.reduce((sum, { amountFen }) => sum + amountFen, 0);
  const first = dues[0]?.dueOn;
  return undated === 0 || first === undefined ? payments : [{ on: first, amountFen: undated }, ...payments];
}
