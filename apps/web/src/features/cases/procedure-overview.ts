import type { CaseDetail, CaseOfferView } from '@anjuan/contracts';
import {
  CASE_ACTION_LABEL,
  type CaseAction,
  type CaseRow,
  DEFENCE_KIND_LABEL,
  DISCUSSION_SUBJECT_LABEL,
  HEARING_COURSE_LABEL,
} from '@anjuan/domain';
import { rowOf } from './case-on-screen';
import { ACT_GROUP_LABEL, CASE_PHASES, type CasePhase, GROUP_OF_ACT, PHASE_OF_STAGE } from './case-phases';

export type PhaseState = 'done' | 'current' | 'open' | 'skipped';

/** Something that was done, and when. */
export interface DoneStep {
  readonly words: string;
  readonly on: string;
}

export interface PhaseView {
  readonly phase: CasePhase;
  readonly label: string;
  readonly state: PhaseState;
  readonly done: readonly DoneStep[];
  /** Acts that the reader can do now. */
  readonly open: readonly CaseAction[];
  /** Acts that are the reader's and not possible now, each with why. */
  readonly locked: readonly CaseOfferView[];
  /** What the case waits for in this phase. */
  readonly awaited: CaseAction | null;
}

/** What a simplified procedure passes through. */
const SIMPLIFIED: readonly CasePhase[] = ['filing', 'decision', 'service', 'execution', 'closing'];

/** The whole procedure of a case: phase by phase what is done, open and locked. */
export function procedureOverview(detail: CaseDetail): readonly PhaseView[] {
  const row = rowOf(detail);
  const phases = detail.procedure === 'simplified' ? SIMPLIFIED : CASE_PHASES;
  return phases.map((phase) => {
    const done = DONE_IN[phase](row, detail).filter(hasDay);
    const offers = detail.offers.filter(({ action }) => GROUP_OF_ACT[action] === phase);
    const awaited = detail.awaited?.action ?? null;
    return {
      phase,
      label: ACT_GROUP_LABEL[phase],
      state: stateOf(detail, phase, done),
      done,
      open: offers.filter(({ refusals }) => refusals.length === 0).map(({ action }) => action),
      locked: offers.filter(({ refusals }) => refusals.length > 0),
      awaited: awaited !== null && GROUP_OF_ACT[awaited] === phase ? awaited : null,
    };
  });
}

function stateOf(detail: CaseDetail, phase: CasePhase, done: readonly DoneStep[]): PhaseState {
  const here = CASE_PHASES.indexOf(phaseOf(detail));
  const there = CASE_PHASES.indexOf(phase);
  if (there > here) return 'open';
  if (there === here) return detail.stage === 'archived' ? 'done' : 'current';
  const over = detail.stage === 'closed' || detail.stage === 'archived';
  return over && done.length === 0 && !detail.historical ? 'skipped' : 'done';
}

/** A passed review waits for the notice. */
function phaseOf({ stage, steps }: CaseDetail): CasePhase {
  return stage === 'legal_review' && steps.reviewedOn !== null ? 'notice' : PHASE_OF_STAGE[stage];
}

interface MaybeDone {
  readonly words: string;
  readonly on: string | null;
}

function hasDay(step: MaybeDone): step is DoneStep {
  return step.on !== null;
}

const step = (words: string, on: string | null): MaybeDone => ({ words, on });

const DONE_IN = {
  filing: ({ verificationExtendedOn }, { steps }) => [
    step('登记线索', steps.leadOn),
    step(CASE_ACTION_LABEL.extend_verification, verificationExtendedOn),
    step(CASE_ACTION_LABEL.request_filing, steps.filingRequestedOn),
    step(CASE_ACTION_LABEL.endorse_filing, steps.filingEndorsedOn),
    step(CASE_ACTION_LABEL.approve_filing, steps.filedOn),
  ],
  investigation: ({ interviews, evidence }, { steps }) => [
    step(`询问 ${interviews.length} 次，最近一次`, interviews.at(-1)?.on ?? null),
    step(`证据 ${evidence.length} 件，最近一件`, evidence.at(-1)?.on ?? null),
    step(CASE_ACTION_LABEL.conclude, steps.concludedOn),
  ],
  review: (_, { steps }) => [
    step(CASE_ACTION_LABEL.submit_review, steps.reviewRequestedOn),
    step(CASE_ACTION_LABEL.pass_review, steps.reviewedOn),
  ],
  notice: ({ defence, hearing }, { steps }) => [
    step(CASE_ACTION_LABEL.serve_notice, steps.noticedOn),
    ...(defence === null
      ? []
      : [step(DEFENCE_KIND_LABEL[defence.kind], defence.on), step('复核陈述申辩', defence.reviewedOn)]),
    ...(hearing === null
      ? []
      : [
          step('申请听证', hearing.requestedOn),
          step(CASE_ACTION_LABEL.serve_hearing_notice, hearing.noticeServedOn),
          step(hearing.course === null ? '听证' : `听证${HEARING_COURSE_LABEL[hearing.course]}`, hearing.heldOn),
          step(CASE_ACTION_LABEL.report_hearing, hearing.reportedOn),
          step(CASE_ACTION_LABEL.pass_hearing_review, hearing.reviewedOn),
          step(CASE_ACTION_LABEL.waive_hearing, hearing.waivedOn),
        ]),
  ],
  decision: ({ discussions, onSpot }, { steps }) => [
    ...discussions.map(({ on, subject }) => step(`集体讨论${DISCUSSION_SUBJECT_LABEL[subject]}`, on)),
    step(
      onSpot === null ? CASE_ACTION_LABEL.decide : CASE_ACTION_LABEL.penalise_on_spot,
      onSpot?.on ?? steps.decidedOn,
    ),
    step(CASE_ACTION_LABEL.report_on_spot, onSpot?.reportedOn ?? null),
  ],
  service: (_, { steps }) => [step(CASE_ACTION_LABEL.serve_decision, steps.servedOn)],
  execution: ({ courtApplications }, { steps, decisions }) => [
    step('最近一次缴款', lastOf(decisions.flatMap(({ payments }) => payments.map(({ paidOn }) => paidOn)))),
    ...courtApplications.map(({ appliedOn }) => step(CASE_ACTION_LABEL.apply_to_court, appliedOn)),
    step(CASE_ACTION_LABEL.end_execution, steps.executionEndedOn),
  ],
  closing: (_, { steps }) => [
    step(CASE_ACTION_LABEL.request_closing, steps.closingRequestedOn),
    step(CASE_ACTION_LABEL.approve_closing, steps.closedOn),
    step(CASE_ACTION_LABEL.archive, steps.archivedOn),
  ],
} as const satisfies Record<CasePhase, (row: CaseRow, detail: CaseDetail) => readonly MaybeDone[]>;

function lastOf(days: readonly (string | null)[]): string | null {
  return days.reduce((last, on) => (on !== null && (last === null || on > last) ? on : last), null);
}
