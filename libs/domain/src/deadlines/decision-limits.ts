import { isFullDate } from '../calendar/known-date.js';
import type { LocalDate } from '../calendar/local-date.js';
import type { CaseRow } from '../case/case-row.js';
import { isLive } from '../case/decision-guards.js';
import type { DecisionFacts } from '../case/guard-context.js';
import type { CourtApplication } from '../case/side-procedures.js';
import { courtWindowOf, partyRemedyOf } from './court-window.js';
import { limitUntil } from './due.js';
import { type CaseLimit, type LimitMoment, type LimitOf, running } from './limit-subjects.js';

/** The limits of a decision, from its service to the ruling of the court. */
export function decisionLimits(row: CaseRow, decision: DecisionFacts, moment: LimitMoment): readonly CaseLimit[] {
  if (!isLive(decision)) return [];
  const of: LimitOf = { subject: 'decision', subjectId: decision.id };
  const servedOn = servedDayOf(row, decision);
  if (servedOn === null) {
    // A past case that is already being executed was served, whenever that was.
    const awaitsService = row.stage === 'decided' || (!row.historical && inExecution(row));
    return awaitsService ? running('serve_decision', decision.decidedOn, of, moment) : [];
  }
  if (!inExecution(row)) return [];
  return [
    ...paymentLimits(row, decision, servedOn, moment),
    // What the party undertook against a past decision is not in its record.
    ...(row.historical
      ? []
      : [...remedyLimits(row, decision, servedOn, moment), ...courtLimits(row, decision, servedOn, moment)]),
  ];
}

/** Everything decided is served and paid; null amounts are not known to be. */
export function isSettled(row: CaseRow, decision: DecisionFacts): boolean {
  const surcharge = row.surcharges
    .filter(({ decisionId }) => decisionId === decision.id)
    .reduce((sum, { amountFen }) => sum + amountFen, 0);
  return (
    servedDayOf(row, decision) !== null &&
    decision.dueFen !== null &&
    decision.paidFen >= decision.dueFen &&
    decision.surchargePaidFen >= surcharge
  );
}

export function servedDayOf(row: Pick<CaseRow, 'historical' | 'servedOn'>, decision: DecisionFacts): LocalDate | null {
  return decision.servedOn ?? (row.historical ? row.servedOn : null);
}

export function inExecution({ stage }: Pick<CaseRow, 'stage'>): boolean {
  return stage === 'served' || stage === 'executing';
}

function isUnpaid({ dueFen, paidFen }: DecisionFacts): boolean {
  return dueFen !== null && paidFen < dueFen;
}

/** The fifteen days, or the days of an approved plan in their place. */
function paymentLimits(
  row: CaseRow,
  decision: DecisionFacts,
  servedOn: LocalDate,
  moment: LimitMoment,
): readonly CaseLimit[] {
  const { id, dueFen, paidFen } = decision;
  if (dueFen === null || !isUnpaid(decision) || row.executionEndedOn !== null) return [];
  const plan = row.instalmentPlans.find(({ decisionId }) => decisionId === id);
  if (plan === undefined) return running('pay_fine', servedOn, { subject: 'decision', subjectId: id }, moment);
  return plan.parts.flatMap(({ dueOn }, index) => {
    // What was paid goes to the earliest parts: a part is open when more is owed than all later ones together.
    const later = plan.parts.slice(index + 1).reduce((sum, { amountFen }) => sum + amountFen, 0);
    const of: LimitOf = { subject: 'instalment', subjectId: `${id}-${index + 1}` };
    return dueFen - paidFen > later ? running('instalment_due', dueOn, of, moment) : [];
  });
}

/** Times that the party has; they show until when the decision may still be attacked. */
function remedyLimits(
  row: CaseRow,
  { id }: DecisionFacts,
  servedOn: LocalDate,
  moment: LimitMoment,
): readonly CaseLimit[] {
  const of: LimitOf = { subject: 'decision', subjectId: id };
  const remedy = partyRemedyOf(row, { id, servedOn });
  if (remedy.state !== 'may_sue') return [];
  const first = remedy.rule === 'sue' ? running('request_reconsideration', servedOn, of, moment) : [];
  return [...first, ...running(remedy.rule, remedy.start, of, moment)];
}

function courtLimits(
  row: CaseRow,
  decision: DecisionFacts,
  servedOn: LocalDate,
  moment: LimitMoment,
): readonly CaseLimit[] {
  const { id } = decision;
  if (!isUnpaid(decision) || row.executionEndedOn !== null) return [];
  const of: LimitOf = { subject: 'decision', subjectId: id };
  const application = row.courtApplications.findLast(({ decisionId }) => decisionId === id);
  if (application !== undefined) return applicationLimits(application, of, moment);
  const urged = row.urgings.findLast(({ decisionId }) => decisionId === id)?.servedOn ?? null;
  const window = courtWindowOf(row, { id, servedOn }, moment.calendar);
  const open = window !== null && window.opensAfter < moment.today ? [window] : [];
  return [
    ...running('urging_runs', urged, of, moment),
    ...open.map(({ opensAfter, deadline }) => ({
      ...limitUntil(deadline, opensAfter, moment.today, moment.calendar),
      ...of,
    })),
  ];
}

/** What the court has to do, and the bureau's fifteen days against a refusal (行政强制法 art. 56-58). */
function applicationLimits(
  { appliedOn, acts }: CourtApplication,
  of: LimitOf,
  moment: LimitMoment,
): readonly CaseLimit[] {
  const last = acts.at(-1);
  if (last === undefined) return running('court_accepts', appliedOn, of, moment);
  switch (last.act) {
    case 'accepted':
      return running('court_rules', last.on, of, moment);
    case 'not_accepted':
    case 'refused':
      return running('ask_court_review', last.on, of, moment);
    default:
      return [];
  }
}

/** The day on which the last of it was served and paid. */
export function settledOn(row: CaseRow, decisions: readonly DecisionFacts[]): LocalDate | null {
  const days = decisions.flatMap((decision) => [servedDayOf(row, decision), ...decision.payments.map(({ on }) => on)]);
  return days
    .filter(isFullDate)
    .reduce<LocalDate | null>((latest, on) => (latest === null || on > latest ? on : latest), null);
}
