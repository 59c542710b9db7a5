import type { ArticleId } from '../../law/articles.js';
import type { Role } from '../../permissions/roles.js';
import type { CaseProcedure, CaseStage } from '../../records/codes.js';
import type { CaseAction } from '../actions.js';
import type { CaseDocument } from '../case-documents.js';
import type { GuardId } from '../guard-ids.js';

/** A step of the table, in one or several stages. */
export interface Step {
  readonly from: readonly CaseStage[];
  readonly action: CaseAction;
  /** Absent where the stage stays. */
  readonly to?: CaseStage;
  /** Offered to cases by this procedure alone; absent where it makes no difference. */
  readonly procedure?: CaseProcedure;
  readonly roles: readonly Role[];
  readonly guards: readonly GuardId[];
  readonly documents: readonly CaseDocument[];
  readonly basis: ArticleId;
}

export const OFFICER = ['officer'] as const satisfies readonly Role[];
export const HEAD = ['head'] as const satisfies readonly Role[];
export const LEADER = ['leader', 'principal'] as const satisfies readonly Role[];
export const LEGAL = ['legal'] as const satisfies readonly Role[];
/** Whoever may be appointed to host a hearing; the guard asks for the very person. */
export const HOST = ['legal', 'officer', 'head'] as const satisfies readonly Role[];

export const IN_ORDER = ['date-not-future', 'dates-in-order'] as const satisfies readonly GuardId[];
/** Acts beside the main line come when they come, but not before the case. */
export const IN_CASE = ['date-not-future', 'within-case'] as const satisfies readonly GuardId[];

export const BEFORE_FILING = ['lead', 'filing_review'] as const satisfies readonly CaseStage[];
export const UNDECIDED = [
  'investigating',
  'concluded',
  'legal_review',
  'noticed',
] as const satisfies readonly CaseStage[];
export const IN_EXECUTION = ['served', 'executing'] as const satisfies readonly CaseStage[];
export const WITH_DECISIONS = ['decided', 'served', 'executing', 'closed'] as const satisfies readonly CaseStage[];
