import type { Router } from 'vue-router';
import { messages } from '../lib/messages';
import { askConfirm } from '../ui/notices';

/** After an update the parts of the old release are gone from the server: the first page that misses one asks to reload. */
export function watchForNewRelease(router: Router): void {
  let asked = false;
  window.addEventListener('vite:preloadError', (event) => {
    event.preventDefault();
    if (asked) return;
    asked = true;
    void reloadIfWanted();
  });
  router.onError((error, to) => {
    if (/dynamically imported module|Importing a module script failed/.test(String(error)))
      window.location.assign(to.fullPath);
  });
}

async function reloadIfWanted(): Promise<void> {
  if (await askConfirm({ title: messages.product, text: messages.newRelease, confirm: messages.reload })) {
    window.location.reload();
  }
}
