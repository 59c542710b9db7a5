import { computed, type ComputedRef, ref, type Ref, shallowRef, type ShallowRef } from 'vue';
import type { RefusalView } from '@anjuan/contracts';
import { fieldMessage } from './errors';

export interface Submit {
  readonly busy: Ref<boolean>;
  /** Why the server did not take it. */
  readonly failure: ShallowRef<unknown>;
  /** What the screen itself found wrong, since the last attempt. */
  readonly found: ShallowRef<readonly RefusalView[]>;
  readonly wrong: ComputedRef<boolean>;
  messageAt(field: string): string;
  /** Does nothing while it runs: a second click is no second act. */
  run(check: () => readonly RefusalView[], act: () => Promise<void>): Promise<void>;
}

export function useSubmit(): Submit {
  const busy = ref(false);
  const failure = shallowRef<unknown>(null);
  const found = shallowRef<readonly RefusalView[]>([]);

  async function run(check: () => readonly RefusalView[], act: () => Promise<void>): Promise<void> {
    if (busy.value) return;
    failure.value = null;
    found.value = check();
    if (found.value.length > 0) return;
    busy.value = true;
    try {
      await act();
    } catch (error) {
      failure.value = error;
    } finally {
      busy.value = false;
    }
  }

  return {
    busy,
    failure,
    found,
    wrong: computed(() => failure.value !== null || found.value.length > 0),
    messageAt(field) {
      const own = found.value.find((refusal) => refusal.field === field)?.message;
      return own ?? (failure.value === null ? '' : fieldMessage(failure.value, field));
    },
    run,
  };
}
