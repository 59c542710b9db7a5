import { type SessionView, sessionApi } from '@anjuan/contracts';
import { type Client, type ClientOptions, createClient } from './client.js';

export interface SessionClient extends Client {
  signIn(username: string, password: string): Promise<SessionView>;
  signOut(): Promise<void>;
}

/** For programs outside a browser: keeps the session cookie itself. */
export function createSessionClient(options: ClientOptions): SessionClient {
  const cookies = new Map<string, string>();
  const send = options.fetch ?? ((...args: Parameters<typeof fetch>) => fetch(...args));

  const withCookies: typeof fetch = async (target, init) => {
    const headers = new Headers(init?.headers);
    if (cookies.size > 0) headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await send(target, { ...init, headers });
    for (const line of response.headers.getSetCookie()) keep(cookies, line);
    return response;
  };

  const client = createClient({ ...options, fetch: withCookies });
  return {
    ...client,
    signIn: (username, password) => client.call(sessionApi.signIn, { body: { username, password } }),
    signOut: () => client.call(sessionApi.signOut),
  };
}

function keep(cookies: Map<string, string>, setCookie: string): void {
  const pair = setCookie.split(';', 1)[0] ?? '';
  const name = pair.slice(0, pair.indexOf('=')).trim();
  const value = pair.slice(pair.indexOf('=') + 1).trim();
  if (value === '') cookies.delete(name);
  else cookies.set(name, value);
}
