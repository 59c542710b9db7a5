import type { LocalDate } from '@anjuan/domain';
import { computed, type ComputedRef } from 'vue';
import { today } from './today';

/** The day that counts, for a template or a watcher: it follows the session. */
export function useToday(): ComputedRef<LocalDate> {
  return computed(today);
}
