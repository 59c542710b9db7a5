import { onScopeDispose } from 'vue';

/** Reads again when somebody comes back to the window: meanwhile a colleague may have taken a step. */
export function useFreshness(reload: () => Promise<void>): void {
  const comeBack = (): void => {
    if (document.visibilityState === 'visible') void reload();
  };
  window.addEventListener('focus', comeBack);
  document.addEventListener('visibilitychange', comeBack);
  onScopeDispose(() => {
    window.removeEventListener('focus', comeBack);
    document.removeEventListener('visibilitychange', comeBack);
  });
}
