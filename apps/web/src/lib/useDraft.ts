import {
  computed,
  type ComputedRef,
  onScopeDispose,
  type Reactive,
  reactive,
  readonly,
  type Ref,
  ref,
  watch,
} from 'vue';
import { draftKey, fittingValues, forgetOldDrafts, readDraft, writeDraft } from './draft-store';
import { useSession } from './session-store';

const PAUSE_MS = 400;

export interface Draft<T extends object> {
  /** What the form edits. */
  readonly values: Reactive<T>;
  /** Something differs from what the form began with, or from what was saved last. */
  readonly dirty: ComputedRef<boolean>;
  /** When the restored draft was kept (UTC); null for a form that begins anew. */
  readonly restoredAt: Readonly<Ref<string | null>>;
  /** After saving: forgets the draft, and what stands in the form is no longer unsaved. */
  clear(): void;
  /** Forgets the draft and shows again what the form began with. */
  discard(): void;
}

/**
 * Keeps what is typed in this browser, for this account, until it is saved: it survives a closed window and a signed-out session.
 * `key` names the form and what it is about, with the version of a record that is corrected: `exposure/17/3`.
 */
export function useDraft<T extends object>(key: string, initial: T): Draft<T> {
  const session = useSession();
  const storage = window.localStorage;
  const place = draftKey(session.session?.accountId ?? '', key);
  const beginning = structuredCopy(initial);
  const base = ref(JSON.stringify(initial));
  const restoredAt = ref<string | null>(null);
  const values = reactive<T>(initial);
  const text = computed(() => JSON.stringify(values));
  const dirty = computed(() => text.value !== base.value);
  let timer: ReturnType<typeof setTimeout> | undefined;

  forgetOldDrafts(storage, new Date());
  const kept = readDraft(storage, place);
  if (kept !== null) {
    Object.assign(values, fittingValues(beginning, kept.values));
    restoredAt.value = dirty.value ? kept.savedAt : null;
  }

  function store(): void {
    clearTimeout(timer);
    timer = undefined;
    if (dirty.value) writeDraft(storage, place, { savedAt: new Date().toISOString(), values: { ...values } });
    else storage.removeItem(place);
  }
  watch(text, () => {
    clearTimeout(timer);
    timer = setTimeout(store, PAUSE_MS);
  });
  onScopeDispose(() => {
    if (timer !== undefined) store();
  });

  function forget(): void {
    clearTimeout(timer);
    timer = undefined;
    storage.removeItem(place);
    restoredAt.value = null;
  }

  return {
    values,
    dirty,
    restoredAt: readonly(restoredAt),
    clear() {
      base.value = text.value;
      forget();
    },
    discard() {
      Object.assign(values, structuredCopy(beginning));
      base.value = text.value;
      forget();
    },
  };
}

/** Form values are plain data. */
function structuredCopy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}
