import { auditApi, organisationApi, sessionApi } from '@anjuan/contracts';
import { ApiError } from './api-error.js';
import { createClient } from './client.js';
import { createSessionClient } from './session-client.js';

interface Sent {
  readonly url: string;
  readonly init: RequestInit | undefined;
}

function fakeServer(...answers: (() => Response)[]) {
  const sent: Sent[] = [];
  const send: typeof fetch = (url, init) => {
    sent.push({ url: String(url), init });
    const answer = answers[sent.length - 1] ?? answers.at(-1);
    return answer === undefined ? Promise.reject(new TypeError('fetch failed')) : Promise.resolve(answer());
  };
  return { sent, options: { baseUrl: 'http://anjuan.test/', fetch: send } };
}

const json = (body: unknown, init?: ResponseInit) => () => Response.json(body, init);

describe('client', () => {
  it('puts parameters into the path, the query behind it and the body as JSON', async () => {
    const { sent, options } = fakeServer(json({}));
    const client = createClient(options);
    await client.call(organisationApi.grantRoles, { params: { id: '7' }, body: { roles: ['clerk'] } });
    await client.call(auditApi.list, { query: { actor: '张 三&', from: undefined, size: 20 } });
    await client.call(organisationApi.units);
    expect(sent.map(({ url, init }) => [init?.method, url, init?.body])).toEqual([
      ['PUT', 'http://anjuan.test/api/accounts/7/roles', '{"roles":["clerk"]}'],
      ['GET', 'http://anjuan.test/api/audit?actor=%E5%BC%A0+%E4%B8%89%26&size=20', undefined],
      ['GET', 'http://anjuan.test/api/units', undefined],
    ]);
    expect(sent[0]?.init?.headers).toEqual({ 'content-type': 'application/json' });
  });

  it('answers 204 with nothing', async () => {
    const { options } = fakeServer(() => new Response(null, { status: 204 }));
    await expect(createClient(options).call(sessionApi.signOut)).resolves.toBeUndefined();
  });

  it.each([
    [
      'an envelope',
      json(
        {
          errorCode: 'REFUSED',
          message: '不行',
          requestId: 'r1',
          refusals: [{ code: 'X', message: '不行', field: 'a' }],
        },
        { status: 422 },
      ),
      {
        status: 422,
        errorCode: 'REFUSED',
        message: '不行',
        requestId: 'r1',
        refusals: [{ code: 'X', message: '不行', field: 'a' }],
      },
    ],
    [
      'a page of a proxy',
      () => new Response('<html>Bad gateway</html>', { status: 502 }),
      { status: 502, errorCode: 'UNEXPECTED_ANSWER', refusals: [] },
    ],
  ])('%s becomes an ApiError', async (_, answer, fields) => {
    const error: unknown = await createClient(fakeServer(answer).options)
      .call(organisationApi.units)
      .catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject(fields);
  });

  it('no answer at all is an ApiError with status 0', async () => {
    await expect(createClient(fakeServer().options).call(organisationApi.units)).rejects.toMatchObject({
      status: 0,
      errorCode: 'UNREACHABLE',
    });
  });

  it('a call that was given up is not a network failure', async () => {
    const abort = new AbortController();
    abort.abort();
    const { options } = fakeServer();
    const call = createClient(options).call(organisationApi.units, { signal: abort.signal });
    await expect(call).rejects.toBeInstanceOf(TypeError);
  });

  it('a download comes with its name', async () => {
    const headers = { 'content-disposition': "attachment; filename*=UTF-8''%E7%BB%9F%E8%AE%A1%E8%A1%A8.xlsx" };
    const { options } = fakeServer(() => new Response('x', { headers }));
    expect((await createClient(options).download(organisationApi.units)).fileName).toBe('统计表.xlsx');
  });
});

describe('session client', () => {
  it('keeps the cookie, sends it, and forgets it when it is cleared', async () => {
    const { sent, options } = fakeServer(
      json({}, { headers: { 'set-cookie': 'anjuan_session=abc; Path=/; HttpOnly' } }),
      json({}),
      () =>
        new Response(null, {
          status: 204,
          headers: { 'set-cookie': 'anjuan_session=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT' },
        }),
      json({}),
    );
    const client = createSessionClient(options);
    await client.signIn('clerk', 'secret');
    await client.call(sessionApi.read);
    await client.signOut();
    await client.call(sessionApi.read);
    expect(sent.map(({ init }) => new Headers(init?.headers).get('cookie'))).toEqual([
      null,
      'anjuan_session=abc',
      'anjuan_session=abc',
      null,
    ]);
  });
});
