import { computed, type ComputedRef, type Ref, type WritableComputedRef } from 'vue';

/** What a picker of enterprises or persons gives: enough to name and to link the entry. */
export interface PickedParty {
  readonly id: string;
  readonly label: string;
}

/** A select knows ids; the form behind it knows whom it has chosen. */
export function usePickedId(
  picked: Ref<PickedParty | null>,
  options: ComputedRef<readonly PickedParty[]>,
): WritableComputedRef<string> {
  return computed({
    get: () => picked.value?.id ?? '',
    set: (id) => {
      const option = options.value.find((one) => one.id === id);
      if (option !== undefined) picked.value = { id: option.id, label: option.label };
      else if (id !== picked.value?.id) picked.value = null;
    },
  });
}
