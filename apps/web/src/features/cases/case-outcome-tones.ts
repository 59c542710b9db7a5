import type { CaseOutcome } from '@anjuan/domain';
import type { Tone } from '../../ui/tones';

export const OUTCOME_TONE = {
  penalised: 'success',
  no_penalty: 'neutral',
  not_filed: 'neutral',
  withdrawn: 'warning',
  transferred: 'info',
  filing_annulled: 'danger',
} as const satisfies Record<CaseOutcome, Tone>;
