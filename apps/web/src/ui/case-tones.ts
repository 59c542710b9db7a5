import type { CaseClass, CaseStage, DecisionState } from '@anjuan/domain';
import type { Tone } from './tones';

export const CASE_CLASS_TONE = { pre_accident: 'info', accident: 'danger' } satisfies Record<CaseClass, Tone>;

export const CASE_STAGE_TONE = {
  lead: 'neutral',
  filing_review: 'warning',
  investigating: 'info',
  concluded: 'info',
  legal_review: 'warning',
  noticed: 'info',
  decided: 'info',
  served: 'info',
  executing: 'warning',
  closed: 'success',
  archived: 'success',
} satisfies Record<CaseStage, Tone>;

export const DECISION_STATE_TONE = {
  proposed: 'neutral',
  in_force: 'success',
  revoked: 'danger',
  void: 'danger',
  unlawful_kept: 'warning',
} satisfies Record<DecisionState, Tone>;
