import { isLocalDate, type LocalDate, localDate } from '@anjuan/domain';
import { computed, type ComputedRef } from 'vue';
import { useSession } from './session-store';

/** The server's day, which counts for limits and validities, not that of the reader's own clock. */
export function useToday(): ComputedRef<LocalDate> {
  const session = useSession();
  return computed(() => {
    const today = session.session?.today;
    return isLocalDate(today) ? today : localDate('1970-01-01');
  });
}
