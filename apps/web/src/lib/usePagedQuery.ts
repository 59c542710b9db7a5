import type { Page } from '@anjuan/contracts';
import { computed } from 'vue';
import { useRouter } from 'vue-router';
import { type Query, useQuery } from './useQuery';
import { useUrlState } from './useUrlState';

export interface PagedQuery<T> extends Query<Page<T>> {
  readonly pageNumber: number;
  readonly hasNext: boolean;
  next(): Promise<void>;
  previous(): Promise<void>;
  first(): Promise<void>;
}

export interface PageRequest<K> {
  readonly key: K;
  readonly cursor: string | undefined;
  readonly signal: AbortSignal;
}

/** A list read page by page; where one is stands in the address beside the filters. */
export function usePagedQuery<K, T>(key: () => K, load: (request: PageRequest<K>) => Promise<Page<T>>): PagedQuery<T> {
  const router = useRouter();
  const paging = useUrlState({ cursor: '', page: '1' });
  const pageNumber = computed(() => Math.max(1, Number.parseInt(paging.values.value.page, 10) || 1));

  const query = useQuery(
    () => ({ key: key(), cursor: paging.values.value.cursor }),
    (at, signal) => load({ key: at.key, cursor: at.cursor === '' ? undefined : at.cursor, signal }),
  );

  async function next(): Promise<void> {
    const cursor = query.data?.nextCursor;
    if (cursor) await paging.set({ cursor, page: String(pageNumber.value + 1) });
  }

  async function first(): Promise<void> {
    await paging.set({ cursor: '', page: '1' });
  }

  /** A cursor only leads forward; the way back is the browser's own history, and the first page where there is none. */
  async function previous(): Promise<void> {
    if (cameFromPage(pageNumber.value - 1)) router.back();
    else await first();
  }

  function cameFromPage(page: number): boolean {
    const { back } = window.history.state ?? {};
    if (typeof back !== 'string') return false;
    const to = router.resolve(back);
    const number = typeof to.query.page === 'string' ? to.query.page : '1';
    return to.path === router.currentRoute.value.path && number === String(page);
  }

  return {
    get state() {
      return query.state;
    },
    get data() {
      return query.data;
    },
    get error() {
      return query.error;
    },
    get refreshing() {
      return query.refreshing;
    },
    get pageNumber() {
      return pageNumber.value;
    },
    get hasNext() {
      return query.data !== null && query.data.nextCursor !== null;
    },
    reload: query.reload,
    next,
    previous,
    first,
  };
}
