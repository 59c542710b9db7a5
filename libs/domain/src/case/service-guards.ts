import { addDays } from '../calendar/local-date.js';
import type { ArticleId } from '../law/articles.js';
import { threshold } from '../law/thresholds.js';
import type { Refusal } from '../refusal.js';
import { commandOf, type GuardContext, refuseIf } from './guard-context.js';

/** How papers may reach the party (行政处罚法 art. 61, and the 民事诉讼法 to which it refers). */
export function serviceLawful(context: GuardContext): readonly Refusal[] {
  const input = commandOf(context, 'serve_notice', 'serve_hearing_notice', 'serve_decision', 'urge')?.input ?? null;
  if (input === null) return [];
  const { mode, consented, publishedOn } = input;
  const unproven = (input.proof ?? '').trim() === '';
  switch (mode) {
    case 'lien':
      return refuseIf(unproven, proof('留置送达须写明见证人，或者写明以拍照、录像等方式记录送达过程'));
    case 'electronic':
      return refuseIf(!consented, {
        code: 'CONSENT_REQUIRED',
        field: 'consented',
        message: '电子送达须当事人书面同意并签订确认书，请确认后办理，或者改用其他方式',
        basis: 'penalty-law-61',
      });
    case 'public_notice':
      return [
        ...refuseIf(unproven, proof('公告送达须写明当事人下落不明，或者用其他方式无法送达的情况')),
        ...publicNotice(context, publishedOn),
      ];
    default:
      return [];
  }
}

function proof(message: string): Refusal & { readonly basis: ArticleId } {
  return { code: 'SERVICE_PROOF_REQUIRED', field: 'proof', message, basis: 'penalty-law-61' };
}

/** Served when its period is over; the day before that nothing has reached the party. */
function publicNotice({ on }: GuardContext, publishedOn: GuardContext['on'] | null): readonly Refusal[] {
  if (publishedOn === null) {
    const message = '公告送达须填写公告发布日期';
    return [{ code: 'PUBLISHED_ON_REQUIRED', field: 'publishedOn', message, basis: 'penalty-law-61' }];
  }
  const days = threshold('public_notice_days', publishedOn);
  if (days === null) return [];
  const servedFrom = addDays(publishedOn, days.value);
  if (on >= servedFrom) return [];
  const message = `公告自 ${publishedOn} 发布，经过 ${days.value} 日视为送达，送达日期不得早于 ${servedFrom}`;
  return [{ code: 'PUBLIC_NOTICE_RUNNING', field: 'on', message, basis: days.basis }];
}
