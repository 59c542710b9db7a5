import type { LocalDate } from '../calendar/local-date.js';
import type { PenaltyLineDraft } from '../case/acts/penalty-drafts.js';
import type { ArticleId } from './articles.js';
import { sumsByParty } from './penalty-sums.js';
import { threshold, type ThresholdId } from './thresholds.js';

export const DISCUSSION_REASON_CODES = [
  'suspend_production',
  'revoke_licence',
  'large_fine',
  'large_confiscation',
  'mitigated',
  'no_penalty_after_hearing',
] as const;
export type DiscussionReasonCode = (typeof DISCUSSION_REASON_CODES)[number];

/** One reason why the heads must discuss the decision together. */
export interface DiscussionReason {
  readonly code: DiscussionReasonCode;
  readonly message: string;
  readonly basis: ArticleId;
}

export interface DiscussionCircumstances {
  /** Below the minimum of the law, or a lighter kind. */
  readonly mitigated: boolean;
  readonly hearingHeld: boolean;
}

/**
 * Why the case counts as complex or major, so that the heads decide together (行政处罚法 art. 57 para. 2): the law gives no list. That of
 * 总局令第15号 art. 29 is taken, and what this product adds.
 */
export function discussionReasons(
  lines: readonly PenaltyLineDraft[],
  { mitigated, hearingHeld }: DiscussionCircumstances,
  on: LocalDate,
): readonly DiscussionReason[] {
  const kinds = new Set(lines.map(({ kind }) => kind));
  // The order was replaced; its row says what the list rests on that day.
  const listBasis = threshold('discussion_fine', on)?.basis ?? 'own-discussion';
  const reason = (holds: boolean, found: DiscussionReason): readonly DiscussionReason[] => (holds ? [found] : []);
  return [
    ...reason(kinds.has('suspend_production'), {
      code: 'suspend_production',
      message: '责令停产停业整顿，应当由负责人集体讨论决定',
      basis: listBasis,
    }),
    ...reason(kinds.has('revoke_licence'), {
      code: 'revoke_licence',
      message: '吊销许可证件，应当由负责人集体讨论决定',
      basis: listBasis,
    }),
    ...reason(reaches(lines, 'fine', on), {
      code: 'large_fine',
      message: '罚款数额达到集体讨论的标准，应当由负责人集体讨论决定',
      basis: listBasis,
    }),
    ...reason(reaches(lines, 'confiscation', on), {
      code: 'large_confiscation',
      message: '没收数额达到集体讨论的标准，应当由负责人集体讨论决定',
      basis: listBasis,
    }),
    ...reason(mitigated, {
      code: 'mitigated',
      message: '减轻处罚，应当由负责人集体讨论决定',
      basis: 'own-discussion',
    }),
    ...reason(kinds.has('no_penalty') && hearingHeld, {
      code: 'no_penalty_after_hearing',
      message: '经过听证的案件不予处罚，应当由负责人集体讨论决定',
      basis: 'own-discussion',
    }),
  ];
}

const LIMIT_OF = { fine: 'discussion_fine', confiscation: 'discussion_confiscation' } as const satisfies Record<
  'fine' | 'confiscation',
  ThresholdId
>;

function reaches(lines: readonly PenaltyLineDraft[], kind: 'fine' | 'confiscation', on: LocalDate): boolean {
  const limit = threshold(LIMIT_OF[kind], on);
  return limit !== null && sumsByParty(lines, kind).some(({ amountFen }) => amountFen >= limit.value);
}
