import type { OfficerChoice } from '@anjuan/contracts';
import { OFFICERS_REQUIRED } from '@anjuan/domain';
import type { Tone } from './tones';

export interface OfficerStanding {
  readonly tone: Tone;
  readonly text: string;
}

/** Whether somebody may be named as an officer on the day, in a few words. */
export function officerStanding({ kind, certificate, expiredOn }: OfficerChoice): OfficerStanding {
  if (kind === 'assistant') return { tone: 'danger', text: '协管人员，不能作为执法人员' };
  if (certificate !== null) return { tone: 'success', text: `执法证有效至 ${certificate.validTo}` };
  if (expiredOn !== null) return { tone: 'danger', text: `执法证已于 ${expiredOn} 到期` };
  return { tone: 'danger', text: '当日没有有效的执法证' };
}

/** What the choice still lacks; empty when two or more certified officers are chosen. */
export function officersLacking(chosen: readonly OfficerChoice[]): string {
  const certified = chosen.filter(({ kind, certificate }) => kind === 'officer' && certificate !== null);
  const lacking = OFFICERS_REQUIRED - certified.length;
  return lacking > 0 ? `至少两名持证执法人员，还需选 ${lacking} 人` : '';
}
