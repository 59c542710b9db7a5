import { type OfficerChoice, staffApi } from '@anjuan/contracts';
import { isLocalDate } from '@anjuan/domain';
import { computed, type ComputedRef } from 'vue';
import { api } from '../../lib/api';
import { useQuery } from '../../lib/useQuery';

/** Who of the own unit may be named on the day: for the rules that the form asks before it sends. */
export function useOfficerChoices(day: () => string): ComputedRef<readonly OfficerChoice[]> {
  const query = useQuery(day, (on, signal) =>
    api.call(staffApi.officers, { query: { day: isLocalDate(on) ? on : undefined }, signal }),
  );
  return computed(() => query.data?.items ?? []);
}
