import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as contracts from '@anjuan/contracts';
import { type EndpointSpec, ErrorEnvelope } from '@anjuan/contracts';
import { DataSource } from 'typeorm';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { RouteRegistry } from './route-registry.js';

describe('answers', () => {
  let t: TestApp;
  let webDir: string;

  beforeAll(async () => {
    webDir = mkdtempSync(join(tmpdir(), 'anjuan-web-'));
    mkdirSync(join(webDir, 'assets'));
    writeFileSync(join(webDir, 'index.html'), '<!doctype html><title>案卷</title>');
    writeFileSync(join(webDir, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    writeFileSync(join(webDir, 'assets', 'app-4f3a.js'), 'export {};');
    t = await startTestApp({ webDir });
  });
  afterAll(async () => {
    await t.stop();
    rmSync(webDir, { recursive: true });
  });

  describe('errors are one envelope', () => {
    const signIn = () => t.anonymous().post('/api/session').type('json');

    it.each([
      ['unknown route', () => t.anonymous().get('/api/nowhere'), 404, 'ROUTE_NOT_FOUND'],
      ['no session', () => t.anonymous().get('/api/units'), 401, 'NO_SESSION'],
      ['not JSON', () => signIn().send('{"username":'), 400, 'MALFORMED_JSON'],
      ['too large', () => signIn().send(JSON.stringify({ username: 'x'.repeat(1024 * 1024) })), 413, 'TOO_LARGE'],
      ['no body', () => signIn(), 422, 'INVALID_INPUT'],
      ['wrong types', () => signIn().send('{"username":1,"password":null}'), 422, 'INVALID_INPUT'],
    ])('%s', async (_, request, status, errorCode) => {
      const response = await request().expect(status);
      const envelope = ErrorEnvelope.parse(response.body);
      expect(envelope.errorCode).toBe(errorCode);
      expect(envelope.message).toMatch(/[一-鿿]/);
      expect(envelope.requestId).toBe(response.headers['x-request-id']);
      expect(Object.keys(response.body).sort()).toEqual(['errorCode', 'message', 'refusals', 'requestId']);
    });

    it('names each wrong field in Chinese', async () => {
      const { body } = await signIn().send({ password: 7 }).expect(422);
      expect(body.refusals).toEqual([
        { code: 'INVALID_TYPE', field: 'username', message: '必填' },
        { code: 'INVALID_TYPE', field: 'password', message: '应为文字' },
      ]);
    });

    it('a query is checked like a body', async () => {
      const audadmin = await t.signIn('audadmin');
      const { body } = await audadmin.get('/api/audit?size=1000&from=2026-02-30&cursor=zzz').expect(422);
      expect(body.refusals.map(({ field }: { field: string }) => field)).toEqual(['size', 'from']);
      await audadmin.get('/api/audit?cursor=zzz').expect(422);
    });

    it('a bug answers a request id, never what went wrong inside', async () => {
      const head = await t.signIn('head');
      const broken = jest
        .spyOn(DataSource.prototype, 'query')
        .mockRejectedValue(new Error('secret SELECT at /srv/x.ts'));
      const { body } = await head.get('/api/units').expect(500);
      broken.mockRestore();
      expect(body).toEqual({
        errorCode: 'INTERNAL_ERROR',
        message: '系统内部错误，请把编号告诉管理员',
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        refusals: [],
      });
    });

    it('nobody without a session makes us read a large body', async () => {
      const chunk = JSON.stringify({ name: 'x'.repeat(3_000_000) });
      await t.anonymous().post('/api/accounts').type('json').send(chunk).expect(401);
    });
  });

  describe('a database that is gone', () => {
    it('answers 503, also for health, and works again once it is back', async () => {
      const head = await t.signIn('head');
      const gone = Object.assign(new Error('connect ECONNREFUSED 10.0.0.1:3306'), { code: 'ECONNREFUSED' });
      const outage = jest.spyOn(DataSource.prototype, 'query').mockRejectedValue(gone);
      const answers = [await head.get('/api/units'), await t.anonymous().get('/api/health')];
      outage.mockRestore();
      expect(answers.map(({ status, body }) => [status, body.errorCode])).toEqual([
        [503, 'DATABASE_UNAVAILABLE'],
        [503, 'DATABASE_UNAVAILABLE'],
      ]);
      expect(JSON.stringify(answers.map(({ body }) => body))).not.toContain('10.0.0.1');
      await head.get('/api/units').expect(200);
      await t.anonymous().get('/api/health').expect(200);
    });

    it('a full disk is told as such', async () => {
      const head = await t.signIn('head');
      const full = Object.assign(new Error('The table is full'), { errno: 1114 });
      const outage = jest.spyOn(DataSource.prototype, 'query').mockRejectedValue(full);
      const { status, body } = await head.get('/api/units');
      outage.mockRestore();
      expect([status, body.errorCode]).toEqual([507, 'DISK_FULL']);
    });

    it('comes back by itself when every connection was cut', async () => {
      const head = await t.signIn('head');
      const admin = await t.admin();
      const [rows] = await admin.query(
        "SELECT id FROM information_schema.processlist WHERE user LIKE 'anjuan_test%' AND db = DATABASE()",
      );
      for (const { id } of rows as { id: number }[]) await admin.query(`KILL CONNECTION ${id}`);
      const statuses: number[] = [];
      for (let time = 0; time < 12; time++) statuses.push((await head.get('/api/units')).status);
      expect(statuses.filter((status) => ![200, 503].includes(status))).toEqual([]);
      expect(statuses.at(-1)).toBe(200);
    });
  });

  describe('OpenAPI', () => {
    it('each contract has exactly one route and the reverse', () => {
      const routes = t.get(RouteRegistry).routes.map(({ spec }) => spec);
      const specs = Object.entries(contracts)
        .filter(([name]) => name.endsWith('Api'))
        .flatMap(([, group]) => Object.values(group as unknown as Record<string, EndpointSpec>));
      const names = (list: readonly EndpointSpec[]) => list.map(({ method, path }) => `${method} ${path}`).sort();
      expect(names(routes)).toEqual(names(specs));
      expect(specs.every((spec) => routes.includes(spec))).toBe(true);
    });

    it('lists every route with its permission and resolvable schemas', async () => {
      const { body } = await t.anonymous().get('/api/openapi.json').expect(200);
      const operations = Object.values(body.paths as Record<string, Record<string, Record<string, unknown>>>).flatMap(
        (path) => Object.values(path),
      );
      expect(operations).toHaveLength(t.get(RouteRegistry).routes.length);
      expect(operations.filter((operation) => !operation['x-permission'] && !operation['x-public'])).toEqual([]);
      const refs = [...JSON.stringify(body).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
        ([, name]) => name ?? '',
      );
      expect(refs.filter((name) => !(name in body.components.schemas))).toEqual([]);
      expect(JSON.stringify(body)).not.toContain('#/$defs/');
      expect(body.paths['/api/audit'].get.parameters).toContainEqual(
        expect.objectContaining({ name: 'size', in: 'query', required: false }),
      );
    });
  });

  describe('headers', () => {
    it('keep a page to its own origin and answers out of caches', async () => {
      const { headers } = await t.anonymous().get('/api/health');
      expect(headers['content-security-policy']).toContain("default-src 'self'");
      expect(headers['content-security-policy']).not.toContain("script-src 'self' 'unsafe");
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['cache-control']).toBe('no-store');
      expect(headers).not.toHaveProperty('x-powered-by');
    });

    it('a client without a trusted proxy cannot choose its request id', async () => {
      const { headers } = await t.anonymous().get('/api/health').set('x-request-id', 'chosen-by-me');
      expect(headers['x-request-id']).not.toBe('chosen-by-me');
    });
  });

  describe('the web', () => {
    const page = (path: string) => t.anonymous().get(path).set('accept', 'text/html,*/*');

    it.each([['/'], ['/statistics?from=2021-03-01'], ['/cases/12']])(
      '%s is the page, never from a cache',
      async (path) => {
        const { text, headers } = await page(path).expect(200);
        expect(text).toContain('<title>案卷</title>');
        expect(headers['cache-control']).toBe('no-cache');
      },
    );

    it('hashed assets stay for ever, other files are asked for again', async () => {
      const asset = await t.anonymous().get('/assets/app-4f3a.js').expect(200);
      expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expect((await t.anonymous().get('/favicon.svg').expect(200)).headers['cache-control']).toBe('no-cache');
    });

    it.each([
      ['a missing script', '/assets/app-old.js'],
      ['a missing picture', '/missing.png'],
      ['an unknown API route', '/api/nowhere'],
      ['a way out of the assets', '/assets/..%2f..%2f..%2fetc%2fpasswd'],
      ['a way out of the folder', '/..%2f..%2fetc%2fpasswd.txt'],
    ])('%s is not the page', async (_, path) => {
      const { text } = await page(path).expect(404);
      expect(text).not.toContain('<title>');
    });

    it.each([['/%zz'], ['/assets/%zz'], ['/api/accounts/%zz/disable'], ['/api/%zz']])(
      '%s is refused without telling why',
      async (path) => {
        const { status, text } = await t.anonymous().post(path);
        expect([400, 401, 404]).toContain(status);
        expect(text).not.toMatch(/URIError|node_modules|at \w+ \(/);
      },
    );
  });
});
