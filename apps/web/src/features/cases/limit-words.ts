import type { CaseDetail, CaseLimit } from '@anjuan/contracts';
import { LIMIT_SUBJECT_LABEL } from '@anjuan/domain';
import type { Tone } from '../../ui/tones';

export const URGENCY_TONE = {
  overdue: 'danger',
  near: 'warning',
  normal: 'neutral',
} as const satisfies Record<CaseLimit['urgency'], Tone>;

type Left = Pick<CaseLimit, 'daysLeft' | 'workdaysLeft' | 'urgency'>;

/** The colour is said in words, too; a rule in working days says how many of them are left. */
export function limitWords({ daysLeft, workdaysLeft, urgency }: Left): string {
  if (daysLeft < 0) return `已超期 ${-daysLeft} 天`;
  if (daysLeft === 0) return '今天到期';
  const working = workdaysLeft === null ? '' : `（${workdaysLeft} 个工作日）`;
  return `${urgency === 'near' ? '临近：' : ''}剩 ${daysLeft} 天${working}`;
}

/** What the limit is about, where the case has several such things. */
export function limitSubject(
  { subject, subjectId }: Pick<CaseLimit, 'subject' | 'subjectId'>,
  decisions: CaseDetail['decisions'],
): string {
  if (subject === 'case' || subjectId === null) return '';
  const [id, part] = subjectId.split('-');
  const number = decisions.find((decision) => decision.id === id)?.documentNumber ?? '';
  switch (subject) {
    case 'decision':
      return decisions.length > 1 ? number : '';
    case 'instalment':
      return `${decisions.length > 1 ? number : ''}第 ${part ?? id} 期`;
    case 'dispute':
    case 'preservation':
      return `${LIMIT_SUBJECT_LABEL[subject]} ${subjectId}`;
    case 'measure':
      return LIMIT_SUBJECT_LABEL.measure;
  }
}
