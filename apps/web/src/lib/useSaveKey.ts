import { onBeforeUnmount, onMounted } from 'vue';

/** Ctrl+S, or ⌘S, saves the form instead of the web page. */
export function useSaveKey(save: () => void): void {
  function onKey(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 's') return;
    event.preventDefault();
    if (!event.repeat) save();
  }
  onMounted(() => window.addEventListener('keydown', onKey));
  onBeforeUnmount(() => window.removeEventListener('keydown', onKey));
}
