import type { HazardItem } from '@anjuan/contracts';
import { HAZARD_OVERDUE_LABEL, HAZARD_STATE_LABEL, hazardGradeLabel, type HazardState } from '@anjuan/domain';
import type { Tone } from '../../ui/tones';

interface Words {
  readonly tone: Tone;
  readonly text: string;
}

const STATE_TONE: Record<HazardState, Tone> = { open: 'warning', reported: 'info', verified: 'success' };

/** Where the hazard stands, and beside it that its term is over. */
export function standingOf({ state, overdue, rectifyDueOn }: HazardItem): readonly Words[] {
  const own = { tone: STATE_TONE[state], text: HAZARD_STATE_LABEL[state] };
  if (!overdue) return [own];
  return [{ tone: 'danger', text: `${HAZARD_OVERDUE_LABEL}（期限 ${rectifyDueOn ?? ''}）` }, own];
}

export function gradeOf(major: boolean | null): Words | null {
  if (major === null) return null;
  return { tone: major ? 'danger' : 'neutral', text: hazardGradeLabel(major) };
}
