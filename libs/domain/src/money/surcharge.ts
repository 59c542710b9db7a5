import { addDays, type LocalDate } from '../calendar/local-date.js';
import type { ExcludedSpan } from '../deadlines/due.js';
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

/** Payments less refunds until the day before. */
export function paidBefore(day: LocalDate, payments: SurchargeTerms['payments']): number {
  return payments.reduce((sum, { on, amountFen }) => (on < day ? sum + amountFen : sum), 0);
}

/** What falls due on that day or later. */
export function toCome(day: LocalDate, dues: readonly FallingDue[]): number {
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
