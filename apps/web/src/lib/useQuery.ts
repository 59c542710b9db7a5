import { isApiError } from '@anjuan/api-client';
import { onScopeDispose, ref, shallowRef, watch } from 'vue';
import { isAbort } from './errors';

export type QueryState = 'loading' | 'ready' | 'error' | 'forbidden' | 'not-found';

/** Read it as `query.state`, `query.data`; destructuring would lose the reactivity. */
export interface Query<T> {
  readonly state: QueryState;
  /** Stays while newer data is being read. */
  readonly data: T | null;
  readonly error: unknown;
  readonly refreshing: boolean;
  reload(): Promise<void>;
}

/** Reads when the page opens and whenever the key changes; an answer that is no longer wanted is abandoned. */
export function useQuery<K, T>(key: () => K, load: (key: K, signal: AbortSignal) => Promise<T>): Query<T> {
  const state = ref<QueryState>('loading');
  const data = shallowRef<T | null>(null);
  const error = shallowRef<unknown>(null);
  const refreshing = ref(false);
  let running: AbortController | null = null;

  async function read(): Promise<void> {
    running?.abort();
    const own = new AbortController();
    running = own;
    refreshing.value = true;
    if (state.value !== 'ready') state.value = 'loading';
    try {
      const answer = await load(key(), own.signal);
      if (own.signal.aborted) return;
      data.value = answer;
      error.value = null;
      state.value = 'ready';
    } catch (caught) {
      if (own.signal.aborted || isAbort(caught)) return;
      error.value = caught;
      state.value = stateOf(caught);
    }
    refreshing.value = false;
  }

  watch(() => JSON.stringify(key()), read, { immediate: true });
  onScopeDispose(() => running?.abort());

  return {
    get state() {
      return state.value;
    },
    get data() {
      return data.value;
    },
    get error() {
      return error.value;
    },
    get refreshing() {
      return refreshing.value;
    },
    reload: read,
  };
}

function stateOf(error: unknown): QueryState {
  if (!isApiError(error)) return 'error';
  if (error.status === 403) return 'forbidden';
  return error.status === 404 ? 'not-found' : 'error';
}
