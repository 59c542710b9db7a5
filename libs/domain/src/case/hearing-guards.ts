import type { Guard } from './guard-context.js';
import type { HearingGuardId } from './guard-ids.js';

export const HEARING_GUARDS: Readonly<Record<HearingGuardId, Guard>> = {
  'service-lawful': () => [],
  'hearing-right-told': () => [],
  'defence-possible': () => [],
  'defence-stated': () => [],
  'defence-heard': () => [],
  'hearing-acceptable': () => [],
  'hearing-refusable': () => [],
  'hearing-open': () => [],
  'hearing-notice-in-time': () => [],
  'hearing-host-independent': () => [],
  'hearing-announced': () => [],
  'hearing-host': () => [],
  'hearing-held': () => [],
  'hearing-reported': () => [],
  'hearing-review-requested': () => [],
  'hearing-settled': () => [],
  'discussion-complete': () => [],
  'discussion-held': () => [],
  'penalty-grounds': () => [],
  'minors-spared': () => [],
  'remedies-told': () => [],
};
