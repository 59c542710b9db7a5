import { inboxKindsOf } from '@anjuan/domain';
import { shallowRef } from 'vue';
import type { NavigationGuardReturn, RouteLocationNormalized, Router } from 'vue-router';
import { onSessionTrouble } from '../lib/api';
import { useSession } from '../lib/session-store';
import { menuOf } from './menu';

/** Set when not even the session could be asked for: the server cannot be reached or is broken. */
export const startFailure = shallowRef<unknown>(null);

export const SIGN_IN = 'sign-in';
export const CHANGE_PASSWORD = 'change-password';
const INBOX = '/inbox';

export async function guardSession(to: RouteLocationNormalized): Promise<NavigationGuardReturn> {
  if (to.meta.public === true) return true;
  const store = useSession();
  try {
    const session = await store.load();
    if (session === null) return { name: SIGN_IN, query: returnQuery(to.fullPath) };
    if (session.mustChangePassword && to.name !== CHANGE_PASSWORD) return { name: CHANGE_PASSWORD };
    return true;
  } catch (error) {
    startFailure.value = error;
    return false;
  }
}

/** Any call may be the first to learn that the session is over; whoever signs in again returns to the same page. */
export function followSession(router: Router): void {
  onSessionTrouble((trouble) => {
    const store = useSession();
    if (trouble === 'password-change-required') {
      store.requirePasswordChange();
      void router.push({ name: CHANGE_PASSWORD });
      return;
    }
    const { name, fullPath } = router.currentRoute.value;
    if (name === SIGN_IN) return;
    store.ended();
    void router.push({ name: SIGN_IN, query: { ...returnQuery(fullPath), ended: '1' } });
  });
}

/** The inbox for whoever has steps to take, else the first page that the roles open: the table for whoever may read it. */
export function homePath(router: Router): string | null {
  const { may, session } = useSession();
  const pages = menuOf(router, may).flatMap(({ entries }) => entries.map(({ path }) => path));
  const waited = inboxKindsOf(session?.roles ?? []).length > 0;
  return pages.find((path) => waited || path !== INBOX) ?? null;
}

function returnQuery(path: string): { returnTo?: string } {
  return path === '/' ? {} : { returnTo: path };
}
