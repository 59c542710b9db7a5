import { isFullDate } from '../calendar/known-date.js';
import type { LocalDate } from '../calendar/local-date.js';
import type { CaseRow } from '../case/case-row.js';
import { isLive } from '../case/decision-guards.js';
import type { CaseFacts } from '../case/guard-context.js';
import { measureDueOn, type MeasureTerm } from '../measures/measure-term.js';
import type { CaseStage } from '../records/codes.js';
import { caseTermContext } from './case-term.js';
import { decisionLimits, inExecution, isSettled, settledOn } from './decision-limits.js';
import { type Limit, limitUntil } from './due.js';
import { CASE, type CaseLimit, type LimitMoment, type LimitOf, running } from './limit-subjects.js';
import { deadlineRule } from './rules.js';

/** What the limits of a case ask about beside its row. */
export type CaseLimitFacts = Pick<CaseFacts, 'decisions' | 'openMeasures' | 'openHazards'>;

/** Stages in which a filed case waits for its decision. */
export const UNDECIDED_STAGES = [
  'investigating',
  'concluded',
  'legal_review',
  'noticed',
] as const satisfies readonly CaseStage[];

/** Every limit that runs on a case, the most pressing first; an overdue one runs until what it asks for is done. */
export function caseLimits(row: CaseRow, facts: CaseLimitFacts, moment: LimitMoment): readonly CaseLimit[] {
  if (row.voided) return [];
  const limits = [
    ...leadLimits(row, moment),
    ...investigationLimits(row, moment),
    ...noticeLimits(row, moment),
    ...onSpotLimits(row, moment),
    ...facts.decisions.flatMap((decision) => decisionLimits(row, decision, moment)),
    ...closingLimits(row, facts, moment),
    ...facts.openMeasures.flatMap((measure) =>
      measureLimit(measure, moment.today).map((limit) => ({
        ...limit,
        subject: 'measure' as const,
        subjectId: measure.id,
      })),
    ),
  ];
  return limits.sort((a, b) => a.daysLeft - b.daysLeft);
}

/** The end of a sealing or seizing; a power cut ends with the danger (安全生产法 art. 70) and has none. */
export function measureLimit(measure: MeasureTerm, today: LocalDate): readonly Limit[] {
  const { startedOn, extensionDays } = measure;
  if (!isFullDate(startedOn)) return [];
  const rule = deadlineRule(extensionDays === null ? 'lift_measure' : 'lift_extended_measure', startedOn);
  const dueOn = measureDueOn({ ...measure, startedOn });
  return rule === null || dueOn === null ? [] : [limitUntil({ rule, dueOn, complete: true }, startedOn, today)];
}

/** A lead is verified when it is filed or not filed. */
function leadLimits(row: CaseRow, moment: LimitMoment): readonly CaseLimit[] {
  if (row.stage !== 'lead' && row.stage !== 'filing_review') return [];
  const rule = row.verificationExtendedOn === null ? 'verify_lead' : 'verify_lead_extended';
  return running(rule, row.leadOn, CASE, moment);
}

function investigationLimits(row: CaseRow, moment: LimitMoment): readonly CaseLimit[] {
  if (isOver(row)) return [];
  const disputes = row.jurisdictionDisputes.flatMap(({ referredOn, settledOn: settled }, index) =>
    settled === null ? running('settle_jurisdiction', referredOn, entry('dispute', index), moment) : [],
  );
  const preservations = row.preservations.flatMap(({ approvedOn, handledOn }, index) =>
    handledOn === null ? running('handle_preservation', approvedOn, entry('preservation', index), moment) : [],
  );
  const undecided: readonly CaseStage[] = UNDECIDED_STAGES;
  const term = undecided.includes(row.stage)
    ? running('decide_case', row.filedOn, CASE, moment, caseTermContext(row))
    : [];
  return [...disputes, ...preservations, ...term];
}

/** The review, what the party may say, and the review after a hearing. */
function noticeLimits(row: CaseRow, moment: LimitMoment): readonly CaseLimit[] {
  const { hearing } = row;
  if (row.stage === 'legal_review') {
    return row.reviewedOn === null ? running('review_case', row.reviewRequestedOn, CASE, moment) : [];
  }
  if (row.stage !== 'noticed') return [];
  return [
    ...(row.defence === null ? running('state_defence', row.noticedOn, CASE, moment) : []),
    ...(row.hearingOffered && hearing === null ? running('request_hearing', row.noticedOn, CASE, moment) : []),
    // The record of a hearing makes the case a complex one.
    ...(hearing?.reviewedOn === null ? running('review_complex_case', hearing.reviewRequestedOn, CASE, moment) : []),
  ];
}

function onSpotLimits(row: CaseRow, moment: LimitMoment): readonly CaseLimit[] {
  const { onSpot } = row;
  if (onSpot === null || isOver(row)) return [];
  return [
    ...(onSpot.reportedOn === null ? running('report_on_spot', onSpot.on, CASE, moment) : []),
    ...(onSpot.cashGround !== null && onSpot.cashHandedInOn === null
      ? running('hand_in_cash', onSpot.on, CASE, moment)
      : []),
  ];
}

function closingLimits(row: CaseRow, facts: CaseLimitFacts, moment: LimitMoment): readonly CaseLimit[] {
  if (row.stage === 'closed') return running('archive_case', row.closedOn, CASE, moment);
  if (!inExecution(row) || row.closingRequestedOn !== null || row.historical) return [];
  return running('request_closing', row.executionEndedOn ?? performedOn(row, facts), CASE, moment);
}

/** The day since which nothing but the closing is left to do; null while something is. */
function performedOn(row: CaseRow, { decisions, openMeasures, openHazards }: CaseLimitFacts): LocalDate | null {
  const live = decisions.filter(isLive);
  const open = openMeasures.length > 0 || openHazards > 0 || live.some((decision) => !isSettled(row, decision));
  return open ? null : settledOn(row, live);
}

function entry(subject: 'dispute' | 'preservation', index: number): LimitOf {
  return { subject, subjectId: String(index + 1) };
}

function isOver({ stage }: CaseRow): boolean {
  return stage === 'closed' || stage === 'archived';
}
