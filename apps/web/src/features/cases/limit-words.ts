import type { CaseLimit } from '@anjuan/contracts';
import type { Tone } from '../../ui/tones';

export const URGENCY_TONE = {
  overdue: 'danger',
  near: 'warning',
  normal: 'neutral',
} as const satisfies Record<CaseLimit['urgency'], Tone>;

/** The colour is said in words, too. */
export function limitWords({ daysLeft, urgency }: Pick<CaseLimit, 'daysLeft' | 'urgency'>): string {
  if (daysLeft < 0) return `已超期 ${-daysLeft} 天`;
  if (daysLeft === 0) return '今天到期';
  return urgency === 'near' ? `临近：剩 ${daysLeft} 天` : `剩 ${daysLeft} 天`;
}
