import { onBeforeUnmount, onMounted, type Ref } from 'vue';
import { onBeforeRouteLeave } from 'vue-router';
import { messages } from '../lib/messages';
import { askConfirm } from './notices';

/**
 * Asks before a page with unsaved changes is left, whether by a link, by going back or by closing the window. `text` says what becomes
 * of them, where no draft is kept.
 */
export function useLeaveGuard(dirty: Readonly<Ref<boolean>>, text: string = messages.leaveText): void {
  onBeforeRouteLeave(async () => {
    if (!dirty.value) return true;
    return askConfirm({ title: messages.leaveTitle, text, confirm: messages.leave });
  });
  // The browser asks in words of its own.
  function onUnload(event: BeforeUnloadEvent): void {
    if (dirty.value) event.preventDefault();
  }
  onMounted(() => window.addEventListener('beforeunload', onUnload));
  onBeforeUnmount(() => window.removeEventListener('beforeunload', onUnload));
}
