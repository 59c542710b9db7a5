import { type Client, createClient, isApiError } from '@anjuan/api-client';

type SessionTrouble = 'signed-out' | 'password-change-required';

const listeners = new Set<(trouble: SessionTrouble) => void>();

/** Told when the server no longer accepts the session, whichever call noticed it first. */
export function onSessionTrouble(listener: (trouble: SessionTrouble) => void): void {
  listeners.add(listener);
}

export function noteSessionTrouble(error: unknown): void {
  if (!isApiError(error)) return;
  if (error.status === 401) listeners.forEach((listener) => listener('signed-out'));
  if (error.errorCode === 'PASSWORD_CHANGE_REQUIRED') {
    listeners.forEach((listener) => listener('password-change-required'));
  }
}

/** For calls that expect a 401 themselves: signing in, and asking whether there is a session. */
export const sessionlessApi: Client = createClient({ baseUrl: '' });

export const api: Client = {
  async call(spec, ...input) {
    try {
      return await sessionlessApi.call(spec, ...input);
    } catch (error) {
      noteSessionTrouble(error);
      throw error;
    }
  },
  async download(spec, ...input) {
    try {
      return await sessionlessApi.download(spec, ...input);
    } catch (error) {
      noteSessionTrouble(error);
      throw error;
    }
  },
  url: (spec, ...input) => sessionlessApi.url(spec, ...input),
};
