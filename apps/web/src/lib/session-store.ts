import { isApiError } from '@anjuan/api-client';
import { type ChangePassword, sessionApi, type SessionView, type SignIn } from '@anjuan/contracts';
import type { Permission } from '@anjuan/domain';
import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import { api, sessionlessApi } from './api';

/** Who is working: asked from the server once, then kept until it says otherwise. */
export const useSession = defineStore('session', () => {
  const session = shallowRef<SessionView | null>(null);
  const asked = ref(false);
  const permissions = computed<ReadonlySet<Permission>>(() => new Set(session.value?.permissions ?? []));

  function may(permission: Permission | undefined): boolean {
    return permission === undefined || permissions.value.has(permission);
  }

  async function load(): Promise<SessionView | null> {
    if (asked.value) return session.value;
    session.value = await readSession();
    asked.value = true;
    return session.value;
  }

  async function signIn(body: SignIn): Promise<SessionView> {
    const view = await sessionlessApi.call(sessionApi.signIn, { body });
    session.value = view;
    asked.value = true;
    return view;
  }

  async function changePassword(body: ChangePassword): Promise<void> {
    session.value = await api.call(sessionApi.changePassword, { body });
  }

  /** The page is loaded anew afterwards, so that nothing of this account stays in memory. */
  async function signOut(): Promise<void> {
    await sessionlessApi.call(sessionApi.signOut);
    leave();
  }

  async function signOutEverywhere(): Promise<void> {
    await api.call(sessionApi.signOutEverywhere);
    leave();
  }

  function ended(): void {
    session.value = null;
  }

  /** The server asks for a new password before anything else. */
  function requirePasswordChange(): void {
    if (session.value !== null) session.value = { ...session.value, mustChangePassword: true };
  }

  return { session, may, load, signIn, changePassword, signOut, signOutEverywhere, ended, requirePasswordChange };
});

async function readSession(): Promise<SessionView | null> {
  try {
    return await sessionlessApi.call(sessionApi.read);
  } catch (error) {
    if (isApiError(error) && error.status === 401) return null;
    throw error;
  }
}

function leave(): void {
  window.location.assign('/sign-in');
}
