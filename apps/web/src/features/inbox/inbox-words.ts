import type { Inbox, InboxItem } from '@anjuan/contracts';
import type { Urgency } from '@anjuan/domain';
import type { Tone } from '../../ui/tones';

export const URGENCY_TONE: Record<Urgency, Tone> = { overdue: 'danger', near: 'warning', normal: 'neutral' };

type Left = Pick<InboxItem, 'daysLeft' | 'workdaysLeft'>;

/** How long there is, in the days that the rule counts; what is over is over in calendar days. Stands behind the word of the urgency. */
export function timeLeft({ daysLeft, workdaysLeft }: Left): string {
  if (daysLeft === null) return '';
  if (daysLeft < 0) return `${-daysLeft} 天`;
  if (daysLeft === 0) return '今天到期';
  return workdaysLeft === null ? `还剩 ${daysLeft} 天` : `还剩 ${workdaysLeft} 个工作日`;
}

/** `共 12 项，2 项已超期，3 项临近期限`, whatever the filter shows. */
export function totalsText(counts: Inbox['counts']): string {
  const sum = (of: 'total' | 'overdue' | 'near'): number => counts.reduce((total, count) => total + count[of], 0);
  const [overdue, near] = [sum('overdue'), sum('near')];
  return [
    `共 ${sum('total')} 项`,
    ...(overdue === 0 ? [] : [`${overdue} 项已超期`]),
    ...(near === 0 ? [] : [`${near} 项临近期限`]),
  ].join('，');
}
