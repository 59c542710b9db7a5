/** A signed-in demonstration account. Calls answer `{ status, body }`; a broken connection is status 0. */
export async function signIn(url, username) {
  const answer = await send(url, 'POST', '/api/session', { username, password: 'Anjuan-demo-2021' });
  if (answer.status !== 200) throw new Error(`signing in answers ${answer.status}`);
  const cookie = answer.cookie;
  return {
    get: (path) => send(url, 'GET', path, undefined, { cookie }),
    post: (path, body, key) => send(url, 'POST', path, body, { cookie, 'idempotency-key': key }),
    importLedger: (ledger, key) => send(url, 'POST', '/api/ledgers', ledger, { cookie, 'idempotency-key': key }),
  };
}

async function send(url, method, path, body, headers = {}) {
  try {
    const response = await fetch(url + path, {
      method,
      headers: body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const cookie = response.headers
      .getSetCookie()
      .map((line) => line.split(';', 1)[0])
      .join('; ');
    return { status: response.status, body: await response.json().catch(() => null), cookie };
  } catch {
    return { status: 0, body: null, cookie: '' };
  }
}
