import { computed, type ComputedRef, reactive, watch } from 'vue';
import { type LocationQuery, useRoute, useRouter } from 'vue-router';

/** Which page of a list is open; any change of a filter starts again at the first one. */
export const PAGING_KEYS = ['cursor', 'page'] as const;

type Values<K extends string> = Readonly<Record<K, string>>;

export interface UrlState<K extends string> {
  /** What the address says. */
  readonly values: ComputedRef<Values<K>>;
  /** What stands in the form and is not searched yet. */
  readonly draft: Record<K, string>;
  readonly changed: ComputedRef<boolean>;
  /** Writes some values into the address at once, as a new step of the browser's history. */
  set(patch: Partial<Record<K, string>>): Promise<void>;
  /** Searches with the draft. */
  apply(): Promise<void>;
  reset(): Promise<void>;
}

/**
 * Filters live in the query string: they survive F5 and back, and can be sent to a colleague.
 * A value equal to its default is left out of the address.
 */
export function useUrlState<K extends string>(defaults: Values<K>): UrlState<K> {
  const route = useRoute();
  const router = useRouter();
  const keys = Object.keys(defaults) as K[];
  const ownPath = route.matched.at(-1)?.path;

  const values = computed<Values<K>>((previous) => {
    // While the page is being left the address already belongs to the next one.
    if (previous !== undefined && route.matched.at(-1)?.path !== ownPath) return previous;
    return mapKeys(keys, (key) => textOf(route.query[key]) ?? defaults[key]);
  });
  const draft = reactive<Record<string, string>>({ ...values.value }) as Record<K, string>;
  watch(values, (now) => Object.assign(draft, now));

  async function set(patch: Partial<Record<K, string>>): Promise<void> {
    const query: LocationQuery = { ...route.query };
    for (const key of PAGING_KEYS) delete query[key];
    for (const key of keys) {
      const value = patch[key] ?? values.value[key];
      if (value === defaults[key]) delete query[key];
      else query[key] = value;
    }
    await router.push({ query });
  }

  async function reset(): Promise<void> {
    Object.assign(draft, defaults);
    await set(defaults);
  }

  return {
    values,
    draft,
    changed: computed(() => keys.some((key) => values.value[key] !== defaults[key])),
    set,
    apply: () => set(draft),
    reset,
  };
}

/** Empty filters are not sent. */
export function filled<K extends string>(values: Values<K>): Partial<Record<K, string>> {
  const entries = Object.entries<string>(values).filter(([, value]) => value !== '');
  return Object.fromEntries(entries) as Partial<Record<K, string>>;
}

function mapKeys<K extends string>(keys: readonly K[], valueOf: (key: K) => string): Values<K> {
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Values<K>;
}

function textOf(value: LocationQuery[string] | undefined): string | null {
  const one = Array.isArray(value) ? value[0] : value;
  return one ?? null;
}
