import type { CaseDetail } from '@anjuan/contracts';
import { CASE_OUTCOME_LABEL, CASE_STAGE_LABEL, CASE_STAGES, type CaseOutcome, type CaseStage } from '@anjuan/domain';

export type StageState = 'done' | 'current' | 'open' | 'skipped' | 'exit';

/** One stop on the way of a case. */
export interface StageStop {
  readonly key: string;
  readonly label: string;
  /** The day on which the case came here, as far as it is known. */
  readonly on: string | null;
  readonly state: StageState;
}

export type StagedCase = Pick<CaseDetail, 'stage' | 'steps' | 'outcome' | 'closedOn' | 'voided' | 'procedure'>;

/** Ends beside the main line. */
const EXITS: readonly CaseOutcome[] = ['not_filed', 'withdrawn', 'transferred', 'filing_annulled'];

/** What a summary procedure passes through: it has no filing, review or notice of its own. */
const SIMPLIFIED: readonly CaseStage[] = ['decided', 'served', 'executing', 'closed', 'archived'];

/** The main line in its order; what a case that left it never reached is marked, and the exit stands where it left. */
export function stageMap(found: StagedCase): readonly StageStop[] {
  const { outcome, closedOn } = found;
  const exit = outcome !== null && EXITS.includes(outcome) ? outcome : null;
  const stops = lineOf(found).map((stage) => stopOf(found, stage, exit));
  if (exit === null) return stops;
  const closing = stops.findIndex(({ key }) => key === 'closed');
  const leaving: StageStop = { key: exit, label: CASE_OUTCOME_LABEL[exit], on: closedOn, state: 'exit' };
  return [...stops.slice(0, closing), leaving, ...stops.slice(closing)];
}

function lineOf({ procedure }: StagedCase): readonly CaseStage[] {
  return procedure === 'simplified' ? SIMPLIFIED : CASE_STAGES;
}

function stopOf(found: StagedCase, stage: CaseStage, exit: CaseOutcome | null): StageStop {
  const on = dayOf(found, stage);
  return { key: stage, label: LINE_LABEL[stage], on, state: stateOf(found, { stage, on, exit }) };
}

interface Place {
  readonly stage: CaseStage;
  readonly on: string | null;
  readonly exit: CaseOutcome | null;
}

function stateOf(found: StagedCase, { stage, on, exit }: Place): StageState {
  const here = CASE_STAGES.indexOf(found.stage);
  const there = CASE_STAGES.indexOf(stage);
  if (here === there) return found.stage === 'archived' ? 'done' : 'current';
  if (there > here) return 'open';
  const beforeEnd = there < CASE_STAGES.indexOf('closed');
  return exit !== null && beforeEnd && on === null ? 'skipped' : 'done';
}

function dayOf({ steps, closedOn }: StagedCase, stage: CaseStage): string | null {
  const days: Record<CaseStage, string | null> = {
    lead: steps.leadOn,
    filing_review: steps.filingRequestedOn,
    investigating: steps.filedOn,
    concluded: steps.concludedOn,
    legal_review: steps.reviewRequestedOn,
    noticed: steps.noticedOn,
    decided: steps.decidedOn,
    served: steps.servedOn,
    executing: steps.executionEndedOn,
    closed: closedOn,
    archived: steps.archivedOn,
  };
  return days[stage];
}

/** On the map a stage is named by what is reached there, not by what is going on. */
const LINE_LABEL = {
  ...CASE_STAGE_LABEL,
  filing_review: '立案审批',
  investigating: '立案调查',
  legal_review: '法制审核',
  noticed: '告知',
  decided: '决定',
  served: '送达',
  executing: '履行',
  closed: '结案',
  archived: '归档',
} satisfies Record<CaseStage, string>;
