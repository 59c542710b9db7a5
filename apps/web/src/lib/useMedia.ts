import { onScopeDispose, readonly, ref, type Ref } from 'vue';

export const PHONE = '(max-width: 720px)';
export const NARROW = '(max-width: 960px)';

export function useMedia(query: string): Readonly<Ref<boolean>> {
  const list = window.matchMedia(query);
  const matches = ref(list.matches);
  const note = (): void => {
    matches.value = list.matches;
  };
  list.addEventListener('change', note);
  onScopeDispose(() => list.removeEventListener('change', note));
  return readonly(matches);
}
