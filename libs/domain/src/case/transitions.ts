import type { ArticleId } from '../law/articles.js';
import type { Role } from '../permissions/roles.js';
import type { CaseProcedure, CaseStage } from '../records/codes.js';
import type { CaseAction } from './actions.js';
import type { CaseDocument } from './case-documents.js';
import type { GuardId } from './guard-ids.js';
import { DECISION_STEPS } from './steps/decision-steps.js';
import { EXECUTION_STEPS } from './steps/execution-steps.js';
import { FILING_STEPS } from './steps/filing-steps.js';
import { HEARING_STEPS } from './steps/hearing-steps.js';
import { INVESTIGATION_STEPS } from './steps/investigation-steps.js';
import { ON_SPOT_STEPS } from './steps/on-spot-steps.js';
import { OTHER_ENDS } from './steps/other-ends.js';
import type { Step } from './steps/step.js';

/** One row a lawyer can read: from this stage these roles may do that, when every guard holds. */
export interface CaseTransition {
  readonly from: CaseStage;
  readonly action: CaseAction;
  readonly to: CaseStage;
  /** Offered to cases by this procedure alone; absent where it makes no difference. */
  readonly procedure?: CaseProcedure;
  readonly roles: readonly Role[];
  readonly guards: readonly GuardId[];
  readonly documents: readonly CaseDocument[];
  readonly basis: ArticleId;
}

/** In the order of the procedure. */
const STEPS: readonly Step[] = [
  ...FILING_STEPS,
  ...ON_SPOT_STEPS,
  ...INVESTIGATION_STEPS,
  ...HEARING_STEPS,
  ...DECISION_STEPS,
  ...EXECUTION_STEPS,
  ...OTHER_ENDS,
];

/** The whole procedure, one row per stage and action. */
export const CASE_TRANSITIONS: readonly CaseTransition[] = STEPS.flatMap(({ from, to, ...step }) =>
  from.map((stage) => ({ ...step, from: stage, to: to ?? stage })),
);

export function transitionOf(stage: CaseStage, action: CaseAction): CaseTransition | null {
  return CASE_TRANSITIONS.find((transition) => transition.from === stage && transition.action === action) ?? null;
}
