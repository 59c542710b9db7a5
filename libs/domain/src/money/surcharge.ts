import { addDays, type LocalDate } from '../calendar/local-date.js';
import type { WorkCalendar } from '../calendar/working-days.js';
import type { CaseRow } from '../case/case-row.js';
import type { DecisionFacts } from '../case/guard-context.js';
import { servedDayOf } from '../deadlines/decision-limits.js';
import { due, type ExcludedSpan } from '../deadlines/due.js';
import { threshold } from '../law/thresholds.js';

const BASIS_POINTS = 10_000;
const PERCENT = 100;

/** What is to be paid until when: the whole sum after the fifteen days, or the parts of an approved plan. */
export interface FallingDue {
  readonly dueOn: LocalDate;
  readonly amountFen: number;
}

export interface SurchargeTerms {
  /** The surcharge is counted on the fine alone, not on confiscated sums. */
  readonly fineFen: number;
  /** All that the decision asks for. */
  readonly dueFen: number;
  /** What is still to come on a day is not late yet; last days already moved off rest days. */
  readonly dues: readonly FallingDue[];
  /** Payments and refunds (below zero), by day; they go to the fine first, which is in the party's favour. */
  readonly payments: readonly { readonly on: LocalDate; readonly amountFen: number }[];
  /** Reconsideration and litigation, first and last day included. */
  readonly pauses: readonly ExcludedSpan[];
  readonly on: LocalDate;
}

export interface Surcharge {
  /** Days that counted until `on`. */
  readonly days: number;
  readonly amountFen: number;
  /** It has reached the fine and grows no more. */
  readonly capped: boolean;
  /** The day after the first last day; null when nothing falls due. */
  readonly firstDay: LocalDate | null;
}

/**
 * 行政处罚法 art. 72, 73; 行政强制法 art. 45: each day a share of the fine that is late on that day, from the day after the last one for
 * payment; the day of the payment counts, the days of a remedy do not; never more than the fine. A part of a fen is left out.
 */
export function surcharge(terms: SurchargeTerms): Surcharge {
  const firstDay = terms.dues.reduce<LocalDate | null>(
    (first, { dueOn }) => (first === null || addDays(dueOn, 1) < first ? addDays(dueOn, 1) : first),
    null,
  );
  if (firstDay === null) return { days: 0, amountFen: 0, capped: false, firstDay };
  const rate = threshold('surcharge_rate', firstDay)?.value ?? 0;
  const cap = capOf(terms.fineFen, firstDay);
  let days = 0;
  let amountFen = 0;
  let lateFen = 0;
  for (let day = firstDay; day <= terms.on; day = addDays(day, 1)) {
    const late = isPaused(day, terms.pauses) ? 0 : lateOn(day, terms);
    if (late > 0) days += 1;
    if (late > 0 && amountFen < cap) {
      lateFen += late;
      amountFen = Math.min(cap, shareOf(lateFen, rate));
    }
  }
  return { days, amountFen, capped: amountFen > 0 && amountFen >= cap, firstDay };
}

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

function paidBefore(day: LocalDate, payments: SurchargeTerms['payments']): number {
  return payments.reduce((sum, { on, amountFen }) => (on < day ? sum + amountFen : sum), 0);
}

/** What falls due on that day or later. */
function toCome(day: LocalDate, dues: readonly FallingDue[]): number {
  return dues.reduce((sum, { dueOn, amountFen }) => (dueOn >= day ? sum + amountFen : sum), 0);
}

/** The fine that is late on that day. */
function lateOn(day: LocalDate, { fineFen, dueFen, dues, payments }: SurchargeTerms): number {
  const paid = paidBefore(day, payments);
  return Math.max(0, Math.min(dueFen - paid - toCome(day, dues), fineFen - paid, fineFen));
}

function isPaused(day: LocalDate, pauses: readonly ExcludedSpan[]): boolean {
  return pauses.some(({ from, to }) => from <= day && (to === null || day <= to));
}

/** Before the 行政强制法 no statute set a limit. */
function capOf(fineFen: number, on: LocalDate): number {
  const percent = threshold('surcharge_cap_percent', on)?.value ?? null;
  return percent === null ? Number.MAX_SAFE_INTEGER : Math.floor((fineFen * percent) / PERCENT);
}

/** Split, so that the largest sums stay exact. */
function shareOf(amountFen: number, basisPoints: number): number {
  const rest = amountFen % BASIS_POINTS;
  return ((amountFen - rest) / BASIS_POINTS) * basisPoints + Math.floor((rest * basisPoints) / BASIS_POINTS);
}
