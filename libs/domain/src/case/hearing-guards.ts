import { defenceHeard, defencePossible, defenceStated } from './defence-guards.js';
import type { Guard } from './guard-context.js';
import type { HearingGuardId } from './guard-ids.js';
import {
  hearingAnnounced,
  hearingHeld,
  hearingHost,
  hearingHostIndependent,
  hearingNoticeInTime,
  hearingOpen,
  hearingReported,
  hearingReviewRequested,
  hearingSettled,
} from './hearing-procedure-guards.js';
import { hearingAcceptable, hearingRefusable, hearingRightTold } from './hearing-request-guards.js';
import {
  discussionComplete,
  discussionHeld,
  minorsSpared,
  penaltyGrounds,
  remediesTold,
} from './penalty-ground-guards.js';
import { serviceLawful } from './service-guards.js';

export const HEARING_GUARDS: Readonly<Record<HearingGuardId, Guard>> = {
  'service-lawful': serviceLawful,
  'hearing-right-told': hearingRightTold,
  'defence-possible': defencePossible,
  'defence-stated': defenceStated,
  'defence-heard': defenceHeard,
  'hearing-acceptable': hearingAcceptable,
  'hearing-refusable': hearingRefusable,
  'hearing-open': hearingOpen,
  'hearing-notice-in-time': hearingNoticeInTime,
  'hearing-host-independent': hearingHostIndependent,
  'hearing-announced': hearingAnnounced,
  'hearing-host': hearingHost,
  'hearing-held': hearingHeld,
  'hearing-reported': hearingReported,
  'hearing-review-requested': hearingReviewRequested,
  'hearing-settled': hearingSettled,
  'discussion-complete': discussionComplete,
  'discussion-held': discussionHeld,
  'penalty-grounds': penaltyGrounds,
  'minors-spared': minorsSpared,
  'remedies-told': remediesTold,
};
