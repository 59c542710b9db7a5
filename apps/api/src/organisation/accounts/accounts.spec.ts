import type { AccountView } from '@anjuan/contracts';
import type TestAgent from 'supertest/lib/agent.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { FirstAdministratorsCommand } from './first-administrators.command.js';

describe('accounts', () => {
  let t: TestApp;
  let sysadmin: TestAgent;
  let secadmin: TestAgent;

  beforeAll(async () => {
    t = await startTestApp();
  });
  afterAll(() => t.stop());
  beforeEach(async () => {
    sysadmin = await t.signIn('sysadmin');
    secadmin = await t.signIn('secadmin');
  });

  const create = (username: string, region = '350582') =>
    sysadmin.post('/api/accounts').send({ username, displayName: '张三', region });
  const codes = (body: { refusals: { code: string }[] }) => body.refusals.map(({ code }) => code);

  it('two administrators make one: the account by the first, its roles by the second', async () => {
    const { body } = await create('Zhang.San').expect(201);
    expect(body.account).toMatchObject({
      username: 'zhang.san',
      unit: { region: '350582', shortName: '晋江市' },
      roles: [],
      state: 'active',
      mustChangePassword: true,
    });
    const { id } = body.account as AccountView;
    await sysadmin
      .put(`/api/accounts/${id}/roles`)
      .send({ roles: ['officer'] })
      .expect(403);
    const granted = await secadmin
      .put(`/api/accounts/${id}/roles`)
      .send({ roles: ['clerk', 'officer'] })
      .expect(200);
    expect(granted.body.roles).toEqual(['officer', 'clerk']);
    await secadmin.post('/api/accounts').send({ username: 'li.si', displayName: '李四', region: '350582' }).expect(403);
  });

  it('the one-time password must be changed before anything else', async () => {
    const { body } = await create('wang.wu').expect(201);
    await secadmin
      .put(`/api/accounts/${body.account.id}/roles`)
      .send({ roles: ['officer'] })
      .expect(200);
    const person = await t.signIn('wang.wu', body.oneTimePassword);
    expect((await person.get('/api/session').expect(200)).body.mustChangePassword).toBe(true);
    expect((await person.get('/api/units').expect(403)).body.errorCode).toBe('PASSWORD_CHANGE_REQUIRED');
    const change = { currentPassword: body.oneTimePassword, newPassword: 'Nine-Bridges-88' };
    await person.post('/api/session/password').send(change).expect(200);
    await person.get('/api/units').expect(200);
  });

  it.each([
    ['89 days after the change', 89, false],
    ['90 days after the change', 90, true],
  ])('a password is still good %s', async (_, days, expired) => {
    const { body } = await create(`expiry${days}`).expect(201);
    const password = 'Nine-Bridges-88';
    const person = await t.signIn(`expiry${days}`, body.oneTimePassword);
    await person
      .post('/api/session/password')
      .send({ currentPassword: body.oneTimePassword, newPassword: password })
      .expect(200);
    t.clock.advance({ days });
    const later = await t.signIn(`expiry${days}`, password);
    expect((await later.get('/api/session')).body.mustChangePassword).toBe(expired);
    expect((await (await t.signIn('clerk')).get('/api/session')).body.mustChangePassword).toBe(false);
    t.clock.advance({ days: -days });
  });

  it('a taken name, also in capitals, is a conflict', async () => {
    const { body } = await create('CLERK').expect(409);
    expect(body).toMatchObject({ errorCode: 'USERNAME_TAKEN', refusals: [{ field: 'username' }] });
  });

  it.each([
    ['two administrators in one', ['sysadmin', 'audadmin'], ['ADMINISTRATORS_NOT_SEPARATE']],
    ['an administrator who handles cases', ['secadmin', 'officer'], ['ADMINISTRATOR_WITH_BUSINESS_ROLE']],
    ['no role', [], ['NO_ROLE']],
  ])('refuses %s', async (_, roles, refusals) => {
    const { id } = await t.actor('officer2');
    const { body } = await secadmin.put(`/api/accounts/${id}/roles`).send({ roles }).expect(422);
    expect(codes(body)).toEqual(refusals);
  });

  it('nobody changes the own roles or disables the own account', async () => {
    const [own, system] = [await t.actor('secadmin'), await t.actor('sysadmin')];
    expect(
      codes(
        (
          await secadmin
            .put(`/api/accounts/${own.id}/roles`)
            .send({ roles: ['officer'] })
            .expect(422)
        ).body,
      ),
    ).toEqual(['OWN_ACCOUNT']);
    expect(codes((await sysadmin.post(`/api/accounts/${system.id}/disable`).expect(422)).body)).toEqual([
      'OWN_ACCOUNT',
    ]);
  });

  it('the last administrator of a kind stays', async () => {
    const { id } = await t.actor('audadmin');
    expect(codes((await sysadmin.post(`/api/accounts/${id}/disable`).expect(422)).body)).toEqual([
      'LAST_ADMINISTRATOR',
    ]);
    expect(
      codes(
        (
          await secadmin
            .put(`/api/accounts/${id}/roles`)
            .send({ roles: ['officer'] })
            .expect(422)
        ).body,
      ),
    ).toEqual(['LAST_ADMINISTRATOR']);
  });

  it('disables and enables, unlocks, resets', async () => {
    const { id } = await t.actor('legal.licheng');
    const legal = await t.signIn('legal.licheng');
    expect((await sysadmin.post(`/api/accounts/${id}/disable`).expect(200)).body.state).toBe('disabled');
    await legal.get('/api/session').expect(401);
    expect((await sysadmin.post(`/api/accounts/${id}/enable`).expect(200)).body.state).toBe('active');
    for (let time = 0; time < 5; time++)
      await t.anonymous().post('/api/session').send({ username: 'legal.licheng', password: 'x' });
    expect((await sysadmin.get('/api/accounts?text=legal.licheng')).body.items[0].state).toBe('locked');
    expect((await sysadmin.post(`/api/accounts/${id}/unlock`).expect(200)).body.state).toBe('active');
    const { body } = await sysadmin.post(`/api/accounts/${id}/reset-password`).expect(200);
    await t.signIn('legal.licheng', body.oneTimePassword);
  });

  it('each change leaves exactly one audit row, with the unit concerned', async () => {
    const { id } = await t.actor('auditor.jinjiang');
    await sysadmin.post(`/api/accounts/${id}/disable`).expect(200);
    await sysadmin.post(`/api/accounts/${id}/enable`).expect(200);
    await secadmin
      .put(`/api/accounts/${id}/roles`)
      .send({ roles: ['reviewer'] })
      .expect(200);
    const rows = await t.manager.query<{ action: string; region: string; actorName: string }[]>(
      "SELECT action, region, actor_name AS actorName FROM audit_log WHERE subject_type = 'account' AND subject_id = ? ORDER BY id",
      [id],
    );
    expect(rows.slice(-3)).toEqual([
      { action: 'account.disabled', region: '350582', actorName: '系统管理员' },
      { action: 'account.enabled', region: '350582', actorName: '系统管理员' },
      { action: 'account.roles_set', region: '350582', actorName: '安全管理员' },
    ]);
  });

  it('pages and filters', async () => {
    const { body } = await sysadmin.get('/api/accounts?region=350502&size=4').expect(200);
    expect([body.items.length, body.total]).toEqual([4, 9]);
    const rest = await sysadmin
      .get('/api/accounts')
      .query({ region: '350502', size: 200, cursor: body.nextCursor })
      .expect(200);
    expect([rest.body.items.length, rest.body.nextCursor]).toEqual([5, null]);
    expect((await sysadmin.get('/api/accounts?role=principal').expect(200)).body.total).toBe(14);
  });

  it('an account that is not there, or of another city, is 404', async () => {
    await sysadmin.post('/api/accounts/99999/disable').expect(404);
    await create('faraway', '350100').expect(404);
  });

  it('the matrix and the units can be read by everybody', async () => {
    const clerk = await t.signIn('clerk.jinjiang');
    expect((await clerk.get('/api/permission-matrix').expect(200)).body.roles).toHaveLength(11);
    const { items } = (await clerk.get('/api/units').expect(200)).body;
    expect(items.map(({ shortName }: { shortName: string }) => shortName)).toEqual([
      '市本级',
      '鲤城区',
      '丰泽区',
      '洛江区',
      '泉港区',
      '惠安县',
      '安溪县',
      '永春县',
      '德化县',
      '石狮市',
      '晋江市',
      '南安市',
      '泉州台商投资区',
      '泉州经济技术开发区',
    ]);
  });
});

describe('admin:create', () => {
  let t: TestApp;
  beforeAll(async () => (t = await startTestApp({ demo: 'off' })));
  afterAll(() => t.stop());

  const run = async (...args: string[]) => {
    const printed: string[] = [];
    const code = await t.get(FirstAdministratorsCommand).run(args, (line) => printed.push(line));
    return { code, printed };
  };

  it('makes the three, once, and prints passwords that work', async () => {
    const { code, printed } = await run('--audadmin', 'shen.ji');
    expect(code).toBe(0);
    const made = printed.slice(1).map((line) => /用户名 (\S+) {2}密码 (\S+)/.exec(line)?.slice(1) ?? []);
    expect(made.map(([name]) => name)).toEqual(['sysadmin', 'secadmin', 'shen.ji']);
    for (const [name = '', password = ''] of made) {
      const person = await t.signIn(name, password);
      expect((await person.get('/api/session')).body.mustChangePassword).toBe(true);
    }
    expect((await run()).printed).toEqual(['所需的三个管理员账号都已存在，没有新建。']);
  });

  it('refuses a call it does not understand', async () => {
    await expect(run('--root', 'x')).rejects.toThrow(/Usage/);
  });
});
