import { computed, type ComputedRef, reactive, type Reactive, ref } from 'vue';

interface TypedOnly<T extends object> {
  readonly values: Reactive<T>;
  readonly dirty: ComputedRef<boolean>;
  saved(): void;
}

/** A form whose content is kept nowhere: the number of somebody's document does not belong into the browser's storage. */
export function useTypedOnly<T extends object>(initial: T): TypedOnly<T> {
  const base = ref(JSON.stringify(initial));
  const values = reactive<T>(initial);
  const text = computed(() => JSON.stringify(values));
  return {
    values,
    dirty: computed(() => text.value !== base.value),
    saved() {
      base.value = text.value;
    },
  };
}
