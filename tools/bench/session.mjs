const PASSWORD = 'Anjuan-demo-2021';

/** Signs a demonstration account in; gives a way to call the API as its browser would. */
export async function signIn(baseUrl, username) {
  const answer = await fetch(`${baseUrl}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: baseUrl },
    body: JSON.stringify({ username, password: PASSWORD }),
  });
  if (!answer.ok) throw new Error(`Signing in as ${username} was answered ${answer.status}: ${await answer.text()}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const call = async (path, { method = 'GET', body, headers = {} } = {}) => {
    const reply = await fetch(`${baseUrl}/api${path}`, {
      method,
      body,
      headers: { cookie, origin: baseUrl, ...headers },
    });
    const content = Buffer.from(await reply.arrayBuffer());
    if (!reply.ok)
      throw new Error(`${method} ${path} was answered ${reply.status}: ${content.toString('utf8').slice(0, 500)}`);
    return content;
  };
  return { get: call, json: async (path, options) => JSON.parse((await call(path, options)).toString('utf8')), call };
}
