import { Body, Controller, Get, Module } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { endpoint, systemApi } from '@anjuan/contracts';
import { ROLE_PERMISSIONS, ROLES } from '@anjuan/domain';
import * as z from 'zod';
import { createCommandContext } from '../../application.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { Endpoint } from '../http/endpoint.decorator.js';
import { RouteRegistry } from '../http/route-registry.js';
import { Public, Requires } from './access.decorators.js';
import { actingScopeOf, scopeOf } from './region-scope.js';

describe('routes that must not go live', () => {
  const Thing = z.object({ name: z.string() });
  const create = endpoint({ method: 'POST', path: '/things', summary: 'Make a thing', body: Thing, response: Thing });

  @Controller()
  class Unprotected {
    @Endpoint(systemApi.health)
    health() {
      return { status: 'ok', database: 'ok', version: '1' } as const;
    }
  }

  @Controller()
  class Undescribed {
    @Get('things')
    @Public()
    things() {
      return [];
    }
  }

  @Controller()
  class Unchecked {
    @Endpoint(create)
    @Requires('record:read')
    create(@Body() body: { name: string }) {
      return body;
    }
  }

  @Controller()
  class Sound {
    @Endpoint(create)
    @Requires('record:read')
    create(@Body({ schema: Thing }) body: z.infer<typeof Thing>) {
      return body;
    }
  }

  @Module({})
  class Probe {}

  const boot = async (controller: new () => object) => {
    const probe = { module: Probe, imports: [DiscoveryModule], controllers: [controller], providers: [RouteRegistry] };
    const context = await NestFactory.createApplicationContext(probe, { abortOnError: false, logger: false });
    await context.close();
  };

  it.each([
    ['without @Requires or @Public', Unprotected, /Unprotected\.health \(GET\) has neither @Requires nor @Public/],
    ['without @Endpoint', Undescribed, /Undescribed\.things \(GET\) has no @Endpoint/],
    ['that takes a body unchecked', Unchecked, /Unchecked\.create \(POST\) does not check its body/],
  ])('a route %s keeps the application from starting', async (_, controller, message) => {
    await expect(boot(controller)).rejects.toThrow(message);
  });

  it('a sound one starts', () => boot(Sound));
});

describe('authorisation', () => {
  let t: TestApp;
  beforeAll(async () => (t = await startTestApp()));
  afterAll(() => t.stop());

  it('answers 401 without a session on every route that is not public', async () => {
    const open: string[] = [];
    for (const { spec, access } of t.get(RouteRegistry).routes) {
      const verb = spec.method.toLowerCase() as 'get';
      const { status } = await t.anonymous()[verb](`/api${spec.path.replace(/\{\w+\}/g, '1')}`);
      if (status !== 401) open.push(`${spec.method} ${spec.path}`);
      expect(access.public).toBe(status !== 401);
    }
    expect(open.sort()).toEqual(['GET /health', 'GET /openapi.json', 'POST /session']);
  });

  it.each(ROLES.map((role) => [role]))('%s reaches exactly the routes of the matrix', async (role) => {
    const username = role === 'officer' ? 'officer1' : role;
    const agent = await t.signIn(username);
    const held: readonly string[] = ROLE_PERMISSIONS[role];
    for (const { spec, access } of t.get(RouteRegistry).routes) {
      if (access.public || spec.path.startsWith('/session')) continue;
      const verb = spec.method.toLowerCase() as 'get';
      const { status } = await agent[verb](`/api${spec.path.replace(/\{\w+\}/g, '987654321')}`);
      const where = `${role} ${spec.method} ${spec.path}`;
      if (held.includes(access.permission)) expect([where, status]).not.toEqual([where, 403]);
      else expect([where, status]).toEqual([where, 403]);
    }
  });

  it('audits what it refuses', async () => {
    const clerk = await t.signIn('clerk.licheng');
    const { body } = await clerk.get('/api/accounts').expect(403);
    expect(body).toMatchObject({ errorCode: 'PERMISSION_MISSING', refusals: [{ field: 'account:read' }] });
    const [row] = await t.manager.query<{ detail: string; requestId: string }[]>(
      "SELECT detail, request_id AS requestId FROM audit_log WHERE action = 'access.refused' AND region = '350502' ORDER BY id DESC LIMIT 1",
    );
    expect(row?.requestId).toBe(body.requestId);
    expect(JSON.parse(row?.detail ?? '')).toEqual({ method: 'GET', path: '/api/accounts', reason: 'account:read' });
  });

  it('answers 404, audited, for a unit out of scope', async () => {
    const audadmin = await t.signIn('audadmin');
    await audadmin.get('/api/audit?region=350582').expect(200);
    await audadmin.get('/api/audit?region=350199').expect(404);
    const rows = await t.manager.query<unknown[]>(
      "SELECT id FROM audit_log WHERE action = 'access.refused' AND detail LIKE '%out_of_scope%'",
    );
    expect(rows).toHaveLength(1);
  });

  it('the city reads the whole city, a county itself; only the whole-city permissions act below', async () => {
    const [city, county] = [await t.actor('clerk'), await t.actor('clerk.jinjiang')];
    expect(scopeOf(city).regions).toHaveLength(14);
    expect(scopeOf(city).regions.slice(0, 3)).toEqual(['350500', '350502', '350503']);
    expect(scopeOf(county).regions).toEqual(['350582']);
    expect(scopeOf(county).where('c.region')).toEqual({ sql: 'c.region IN (?)', params: ['350582'] });
    expect(actingScopeOf(city, 'ledger:import').covers('350582')).toBe(true);
    expect(actingScopeOf(city, 'statistics:export').covers('350582')).toBe(false);
    expect(actingScopeOf(county, 'account:write').where('a.region').sql).toBe('1 = 0');
  });

  describe('requests of other sites', () => {
    const signOut = async (headers: Record<string, string>) => {
      const clerk = await t.signIn('clerk');
      const { status, body } = await clerk.delete('/api/session').set(headers);
      return [status, body.errorCode];
    };

    it.each([
      ['only the cookie', {}, [204, undefined]],
      ['own origin', { origin: 'http://anjuan.test', host: 'anjuan.test' }, [204, undefined]],
      ['another origin', { origin: 'http://evil.test', host: 'anjuan.test' }, [403, 'CROSS_SITE']],
      ['another port', { origin: 'http://anjuan.test:81', host: 'anjuan.test' }, [403, 'CROSS_SITE']],
      ['an opaque origin', { origin: 'null', host: 'anjuan.test' }, [403, 'CROSS_SITE']],
      ['same-origin fetch', { 'sec-fetch-site': 'same-origin' }, [204, undefined]],
      ['typed by the user', { 'sec-fetch-site': 'none' }, [204, undefined]],
      ['cross-site fetch', { 'sec-fetch-site': 'cross-site' }, [403, 'CROSS_SITE']],
      ['another host of the same site', { 'sec-fetch-site': 'same-site' }, [403, 'CROSS_SITE']],
      ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, [415, 'UNSUPPORTED_MEDIA_TYPE']],
      ['plain text', { 'content-type': 'text/plain' }, [415, 'UNSUPPORTED_MEDIA_TYPE']],
    ])('%s', async (_, headers, answer) => {
      expect(await signOut(headers)).toEqual(answer);
    });

    it('a form cannot sign anybody in either', async () => {
      await t.anonymous().post('/api/session').type('form').send({ username: 'clerk', password: 'x' }).expect(415);
    });
  });

  it('a role taken away counts on the next request', async () => {
    const [secadmin, clerk] = [await t.signIn('secadmin'), await t.signIn('clerk.jinjiang')];
    const { id } = await t.actor('clerk.jinjiang');
    expect((await clerk.get('/api/session')).body.permissions).toContain('ledger:import');
    await secadmin
      .put(`/api/accounts/${id}/roles`)
      .send({ roles: ['auditor'] })
      .expect(200);
    expect((await clerk.get('/api/session')).body.permissions).not.toContain('ledger:import');
  });

  it('a disabled account is out at once', async () => {
    const [sysadmin, head] = [await t.signIn('sysadmin'), await t.signIn('head.jinjiang')];
    const { id } = await t.actor('head.jinjiang');
    await sysadmin.post(`/api/accounts/${id}/disable`).expect(200);
    await head.get('/api/session').expect(401);
    await t
      .anonymous()
      .post('/api/session')
      .send({ username: 'head.jinjiang', password: 'Anjuan-demo-2021' })
      .expect(401);
  });
});

describe('commands', () => {
  it('start without HTTP over the same database', async () => {
    const t = await startTestApp();
    try {
      const context = await createCommandContext({ config: t.config });
      expect(context.get(RouteRegistry, { strict: false }).routes.length).toBeGreaterThan(10);
      await context.close();
    } finally {
      await t.stop();
    }
  });
});
