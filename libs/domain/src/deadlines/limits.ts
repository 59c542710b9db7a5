import { isFullDate, type KnownDate } from '../calendar/known-date.js';
import type { LocalDate } from '../calendar/local-date.js';
import { type MeasureDays, measureDueOn } from '../measures/measure-term.js';
import type { CaseStage } from '../records/codes.js';
import { type Limit, limitOf, limitUntil } from './due.js';
import { deadlineRule } from './rules.js';
import type { DeadlineRuleId } from './rules/types.js';

/** A measure that is not lifted; its days as the decision and the extension wrote them. */
export interface MeasureTerm extends Omit<MeasureDays, 'startedOn'> {
  readonly id: string;
  readonly startedOn: KnownDate | null;
}

/** What the limits of a case depend on. Dates known only in part set no clock going. */
export interface CaseLimitFacts {
  readonly stage: CaseStage;
  readonly filedOn: KnownDate | null;
  readonly decidedOn: KnownDate | null;
  readonly servedOn: KnownDate | null;
  /** Fines and confiscations decided and not paid yet. */
  readonly unpaid: boolean;
  readonly executionEnded: boolean;
  readonly closedOn: KnownDate | null;
  /** Those not lifted. */
  readonly openMeasures: readonly MeasureTerm[];
}

/** A limit that runs, and the record it is about where it is not the case itself. */
export interface CaseLimit extends Limit {
  readonly measureId: string | null;
}

/** Stages in which a filed case waits for its decision. */
export const UNDECIDED_STAGES = [
  'investigating',
  'concluded',
  'legal_review',
  'noticed',
] as const satisfies readonly CaseStage[];

/** The limits that run on a case today, the most pressing first. */
export function caseLimits(facts: CaseLimitFacts, today: LocalDate): readonly CaseLimit[] {
  const undecided: readonly CaseStage[] = UNDECIDED_STAGES;
  const inExecution = facts.stage === 'served' || facts.stage === 'executing';
  const running = [
    ...clock('decide_case', undecided.includes(facts.stage), facts.filedOn, today),
    ...clock('serve_decision', facts.stage === 'decided', facts.decidedOn, today),
    ...clock('pay_fine', inExecution && facts.unpaid && !facts.executionEnded, facts.servedOn, today),
    ...clock('archive_case', facts.stage === 'closed', facts.closedOn, today),
  ].map((limit) => ({ ...limit, measureId: null }));
  const measures = facts.openMeasures.flatMap((measure) =>
    measureLimit(measure, today).map((limit) => ({ ...limit, measureId: measure.id })),
  );
  return [...running, ...measures].sort((a, b) => a.daysLeft - b.daysLeft);
}

/** The end of a sealing or seizing; a power cut ends with the danger (安全生产法 art. 70) and has none. */
export function measureLimit(measure: MeasureTerm, today: LocalDate): readonly Limit[] {
  const { startedOn, extensionDays } = measure;
  if (!isFullDate(startedOn)) return [];
  const rule = deadlineRule(extensionDays === null ? 'lift_measure' : 'lift_extended_measure', startedOn);
  const dueOn = measureDueOn({ ...measure, startedOn });
  return rule === null || dueOn === null ? [] : [limitUntil({ rule, dueOn, complete: true }, startedOn, today)];
}

function clock(id: DeadlineRuleId, runs: boolean, start: KnownDate | null, today: LocalDate): readonly Limit[] {
  if (!runs || !isFullDate(start)) return [];
  const limit = limitOf(id, start, today);
  // Before the law that a warning looks back from, there was nothing to warn of.
  if (limit === null || (limit.rule.countsFrom !== null && today < limit.rule.countsFrom)) return [];
  return [limit];
}
