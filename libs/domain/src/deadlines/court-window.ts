import type { LocalDate } from '../calendar/local-date.js';
import type { WorkCalendar } from '../calendar/working-days.js';
import type { CaseRow } from '../case/case-row.js';
import type { Remedy } from '../case/side-procedures.js';
import { type Deadline, due, type DueContext } from './due.js';

type Remedies = Pick<CaseRow, 'remedies'>;

/** The decision as far as the time to sue asks about it. */
interface ServedDecision {
  readonly id: string;
  readonly servedOn: LocalDate;
}

/** What the party has against a decision at this point: a time to sue that runs or is over, a remedy that is open, or nothing more. */
export type PartyRemedy =
  | { readonly state: 'may_sue'; readonly rule: 'sue' | 'sue_after_reconsideration'; readonly start: LocalDate }
  | { readonly state: 'pending' }
  | { readonly state: 'judged' };

/** When the window of the application to the court opens and closes. */
export interface CourtWindow {
  /** The last day of the time to sue, or of the instalments: the first day of the window is the next one. */
  readonly opensAfter: LocalDate;
  readonly deadline: Deadline;
}

/**
 * 行政诉讼法 art. 45, 46: six months from service; after a reconsideration that left a decision standing, fifteen days. A remedy that was
 * withdrawn or not accepted leaves the first time as it was.
 */
export function partyRemedyOf(row: Remedies, { id, servedOn }: ServedDecision): PartyRemedy {
  const used = row.remedies.filter(({ decisionId, result }) => decisionId === id && !isWithoutEffect(result));
  if (used.some(({ endedOn }) => endedOn === null)) return { state: 'pending' };
  if (used.some(({ kind }) => kind === 'litigation')) return { state: 'judged' };
  const endedOn = used.at(-1)?.endedOn ?? null;
  return endedOn === null
    ? { state: 'may_sue', rule: 'sue', start: servedOn }
    : { state: 'may_sue', rule: 'sue_after_reconsideration', start: endedOn };
}

/**
 * 行政强制法 art. 53: three months from the end of the time to sue, not from the end of the payment term; after approved instalments not
 * before their end (行政处罚法 art. 72 para 2). Null while a remedy is open, and after a judgment, which is executed as such.
 */
export function courtWindowOf(
  row: Pick<CaseRow, 'remedies' | 'instalmentPlans'>,
  decision: ServedDecision,
  calendar?: WorkCalendar,
): CourtWindow | null {
  const context: DueContext = calendar === undefined ? {} : { calendar };
  const remedy = partyRemedyOf(row, decision);
  if (remedy.state !== 'may_sue') return null;
  const litigation = due(remedy.rule, remedy.start, context);
  if (litigation === null) return null;
  const plan = row.instalmentPlans.find(({ decisionId }) => decisionId === decision.id);
  const opensAfter = (plan?.parts ?? []).reduce(
    (latest, { dueOn }) => (dueOn > latest ? dueOn : latest),
    litigation.dueOn,
  );
  const deadline = due('apply_to_court', opensAfter, context);
  if (deadline === null) return null;
  return { opensAfter, deadline: { ...deadline, complete: deadline.complete && litigation.complete } };
}

function isWithoutEffect(result: Remedy['result']): boolean {
  return result === 'withdrawn' || result === 'not_accepted';
}
