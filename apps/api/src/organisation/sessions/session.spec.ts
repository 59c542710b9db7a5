import { localDate } from '@anjuan/domain';
import type TestAgent from 'supertest/lib/agent.js';
import { DEMO_PASSWORD } from '../accounts/demo-accounts.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';

describe('sessions', () => {
  let t: TestApp;
  beforeAll(async () => (t = await startTestApp()));
  afterAll(() => t.stop());
  beforeEach(async () => {
    t.clock.set(localDate('2026-11-24'));
    await t.manager.query('DELETE FROM sign_in_failure');
  });

  const attempt = (username: string, password: string, agent: TestAgent = t.anonymous()) =>
    agent.post('/api/session').send({ username, password });

  it('tells who is signed in, where, and what is allowed', async () => {
    const clerk = await t.signIn('clerk.jinjiang');
    const { body } = await clerk.get('/api/session').expect(200);
    expect(body).toMatchObject({
      account: 'clerk.jinjiang',
      unit: { region: '350582', name: '晋江市城市管理局', shortName: '晋江市' },
      regions: ['350582'],
      roles: ['clerk'],
      mustChangePassword: false,
      demo: true,
      today: '2026-11-24',
    });
    expect(body.permissions).toContain('ledger:import');
    expect(body.permissions).not.toContain('account:write');
  });

  it('gives a cookie that scripts cannot read, and keeps only its hash', async () => {
    const response = await attempt('clerk', DEMO_PASSWORD).expect(200);
    const cookie = String(response.headers['set-cookie']);
    expect(cookie).toMatch(/^anjuan_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    const token = /=([\w-]{43})/.exec(cookie)?.[1];
    expect(await t.manager.query('SELECT id FROM session WHERE token_hash = ?', [token])).toEqual([]);
  });

  it('takes the user name in any case', async () => {
    await attempt('  CLERK ', DEMO_PASSWORD).expect(200);
  });

  it('answers 401 without a session, with a made-up one, and after signing out', async () => {
    await t.anonymous().get('/api/session').expect(401);
    await t
      .anonymous()
      .get('/api/session')
      .set('cookie', `anjuan_session=${'x'.repeat(43)}`)
      .expect(401);
    const clerk = await t.signIn('clerk');
    await clerk.delete('/api/session').expect(204);
    await clerk.get('/api/session').expect(401);
  });

  it('a copied cookie is useless after signing out', async () => {
    const response = await attempt('clerk', DEMO_PASSWORD).expect(200);
    const copied = String(response.headers['set-cookie']).split(';', 1)[0] ?? '';
    await t.anonymous().delete('/api/session').set('cookie', copied).expect(204);
    await t.anonymous().get('/api/session').set('cookie', copied).expect(401);
  });

  it('signs out everywhere', async () => {
    const [desk, phone, other] = [await t.signIn('head'), await t.signIn('head'), await t.signIn('legal')];
    await desk.delete('/api/sessions').expect(204);
    await phone.get('/api/session').expect(401);
    await other.get('/api/session').expect(200);
  });

  it.each([
    ['just before the idle limit', 60, -1, 200],
    ['at the idle limit', 60, 0, 401],
  ])('%s', async (_, minutes, ms, status) => {
    const clerk = await t.signIn('clerk');
    t.clock.advance({ minutes, ms });
    await clerk.get('/api/session').expect(status);
  });

  it('ends after twelve hours, however busy', async () => {
    const clerk = await t.signIn('clerk');
    for (let half = 0; half < 23; half++) {
      t.clock.advance({ minutes: 30 });
      await clerk.get('/api/session').expect(200);
    }
    t.clock.advance({ minutes: 30 });
    await clerk.get('/api/session').expect(401);
  });

  describe('lock-out', () => {
    const failTimes = async (username: string, times: number) => {
      for (let time = 0; time < times; time++) await attempt(username, 'wrong').expect(401);
    };

    it('four failures do not lock', async () => {
      await failTimes('officer1', 4);
      await attempt('officer1', DEMO_PASSWORD).expect(200);
    });

    it('the fifth locks, also for the right password', async () => {
      await failTimes('officer1', 5);
      const { body } = await attempt('officer1', DEMO_PASSWORD).expect(423);
      expect(body).toMatchObject({ errorCode: 'SIGN_IN_LOCKED' });
    });

    it('a success forgets the failures before it', async () => {
      await failTimes('officer1', 4);
      await attempt('officer1', DEMO_PASSWORD).expect(200);
      await failTimes('officer1', 4);
      await attempt('officer1', DEMO_PASSWORD).expect(200);
    });

    it.each([
      ['a moment before fifteen minutes', -1, 423],
      ['after fifteen minutes', 0, 200],
    ])('%s', async (_, ms, status) => {
      await failTimes('officer1', 5);
      t.clock.advance({ minutes: 15, ms });
      await attempt('officer1', DEMO_PASSWORD).expect(status);
    });

    it('begins to count anew after a served lock', async () => {
      await failTimes('officer1', 5);
      t.clock.advance({ minutes: 15 });
      await failTimes('officer1', 4);
      await attempt('officer1', DEMO_PASSWORD).expect(200);
    });

    it('a name that nobody has answers the same, try by try', async () => {
      const answers = async (username: string) => {
        const seen: unknown[] = [];
        for (let time = 0; time < 6; time++) {
          const { status, body } = await attempt(username, 'wrong');
          seen.push([status, body.errorCode, body.message]);
        }
        return seen;
      };
      expect(await answers('nobody-here')).toEqual(await answers('officer2'));
    });

    it('many guesses at once do not slip past the fifth', async () => {
      const guesses = Array.from({ length: 12 }, () => attempt('auditor', 'wrong').then(({ status }) => status));
      await Promise.all(guesses);
      await attempt('auditor', DEMO_PASSWORD).expect(423);
    });

    it('leaves an audit row for each failure', async () => {
      await failTimes('reviewer', 2);
      const rows = await t.manager.query<{ detail: string }[]>(
        "SELECT detail FROM audit_log WHERE action = 'session.refused' AND actor_name = '案卷评查员' ORDER BY id",
      );
      expect(rows.map(({ detail }) => JSON.parse(detail))).toEqual([
        { triesLeft: 4, username: 'reviewer' },
        { triesLeft: 3, username: 'reviewer' },
      ]);
    });
  });

  describe('password', () => {
    const change = (agent: TestAgent, currentPassword: string, newPassword: string) =>
      agent.post('/api/session/password').send({ currentPassword, newPassword });

    it('is refused with every reason at once', async () => {
      const principal = await t.signIn('principal');
      const { body } = await change(principal, DEMO_PASSWORD, 'abc').expect(422);
      expect(body.refusals.map(({ code }: { code: string }) => code)).toEqual([
        'PASSWORD_TOO_SHORT',
        'PASSWORD_TOO_SIMPLE',
        'PASSWORD_COMMON',
      ]);
    });

    it('needs the current one', async () => {
      const principal = await t.signIn('principal');
      const { body } = await change(principal, 'wrong', 'Nine-Bridges-88').expect(422);
      expect(body.refusals).toMatchObject([{ code: 'WRONG_PASSWORD', field: 'currentPassword' }]);
    });

    it('changes, ends the other sessions, and goes on in this one', async () => {
      const [here, elsewhere] = [await t.signIn('principal'), await t.signIn('principal')];
      await change(here, DEMO_PASSWORD, 'Nine-Bridges-88').expect(200);
      await here.get('/api/session').expect(200);
      await elsewhere.get('/api/session').expect(401);
      await attempt('principal', DEMO_PASSWORD).expect(401);
      await attempt('principal', 'Nine-Bridges-88').expect(200);
    });
  });
});

describe('demonstration accounts', () => {
  it('cannot sign in, nor stay signed in, once the mode is off', async () => {
    const t = await startTestApp();
    try {
      const clerk = await t.signIn('clerk');
      Object.assign(t.config, { demo: 'off' });
      await clerk.get('/api/session').expect(401);
      const { body } = await t
        .anonymous()
        .post('/api/session')
        .send({ username: 'clerk', password: DEMO_PASSWORD })
        .expect(401);
      expect(body.errorCode).toBe('SIGN_IN_FAILED');
    } finally {
      await t.stop();
    }
  });
});
