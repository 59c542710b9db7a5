import type { LinkableAccounts, OfficerChoices, StaffChanges, StaffMember, StaffPage } from '@anjuan/contracts';
import { localDate, officerRefusals, unknownOfficerRefusals } from '@anjuan/domain';
import type TestAgent from 'supertest/lib/agent.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { OfficersService } from './officers.service.js';

let t: TestApp;
let head: TestAgent;
let otherHead: TestAgent;
let cityHead: TestAgent;
let officer: TestAgent;
let numbers = 0;

beforeAll(async () => {
  t = await startTestApp();
  t.clock.set(localDate('2026-11-24'));
  head = await t.signIn('head.jinjiang');
  otherHead = await t.signIn('head.licheng');
  cityHead = await t.signIn('head');
  officer = await t.signIn('officer1.jinjiang');
});
afterAll(() => t.stop());

const number = (): string => `TEST-${String(++numbers).padStart(6, '0')}`;
const certificate = (change: object = {}) => ({
  number: number(),
  validFrom: '2026-01-01',
  validTo: '2028-12-31',
  ...change,
});
const member = (change: object = {}) => ({
  name: '林测试',
  post: '执法队员',
  kind: 'officer',
  phone: '13800138000',
  accountId: null,
  joinedOn: '2026-01-05',
  ...change,
});

async function register(change: object = {}, agent = head): Promise<StaffMember> {
  const { body } = await agent.post('/api/staff').send(member(change)).expect(201);
  return body as StaffMember;
}

function correction({ name, post, kind, phone, account, joinedOn, leftOn, version }: StaffMember, change: object = {}) {
  const reason = '录入有误';
  return { version, reason, name, post, kind, phone, accountId: account?.id ?? null, joinedOn, leftOn, ...change };
}

function only<T>(items: readonly T[]): T {
  const [first] = items;
  if (first === undefined || items.length !== 1) throw new Error(`${items.length} instead of one`);
  return first;
}

type Answer = { readonly body: { readonly refusals: readonly { readonly code: string; readonly field?: string }[] } };
const refusalsOf = ({ body }: Answer): readonly string[] =>
  body.refusals.map(({ code, field }) => `${code} ${field ?? ''}`.trim());

async function audited(type: string, id: string): Promise<readonly string[]> {
  const rows = await t.manager.query<{ action: string }[]>(
    'SELECT action FROM audit_log WHERE subject_type = ? AND subject_id = ? ORDER BY seq',
    [type, id],
  );
  return rows.map(({ action }) => action);
}

describe('registering', () => {
  it('a member and the certificate stand in the register, the history and the log', async () => {
    const registered = await register({ certificate: certificate({ number: 'test-first1' }) });
    expect(registered).toMatchObject({ name: '林测试', region: '350582', voided: false, version: 1 });
    const held = only(registered.certificates);
    expect(held).toMatchObject({ number: 'TEST-FIRST1', validTo: '2028-12-31', revokedOn: null });
    expect(await audited('staff_member', registered.id)).toEqual(['staff_member.created']);
    expect(await audited('enforcement_certificate', held.id)).toEqual(['enforcement_certificate.created']);
    const { body } = await head.get(`/api/staff/${registered.id}/changes`).expect(200);
    const kinds = (body as StaffChanges).items.map((item) => [item.kind, item.certificateNumber]);
    expect(kinds).toEqual(
      expect.arrayContaining([
        ['created', null],
        ['created', 'TEST-FIRST1'],
      ]),
    );
  });

  it.each<[string, () => object, readonly string[]]>([
    ['a bad phone', () => ({ phone: '12' }), ['BAD_PHONE phone']],
    ['joining tomorrow', () => ({ joinedOn: '2026-11-25' }), ['DATE_IN_FUTURE joinedOn']],
    [
      'a helper with a certificate',
      () => ({ kind: 'assistant', certificate: certificate() }),
      ['ASSISTANT_HAS_NO_POWER certificate.number'],
    ],
    [
      'a bad number',
      () => ({ certificate: certificate({ number: '12' }) }),
      ['BAD_CERTIFICATE_NUMBER certificate.number'],
    ],
    [
      'a validity reversed',
      () => ({ certificate: certificate({ validTo: '2025-12-31' }) }),
      ['VALIDITY_REVERSED certificate.validTo'],
    ],
    [
      'a number already held',
      () => ({ certificate: certificate({ number: 'TEST-FIRST1' }) }),
      ['CERTIFICATE_NUMBER_TAKEN certificate.number'],
    ],
    ['an account that is not there', () => ({ accountId: '987654321' }), ['ACCOUNT_NOT_OF_UNIT accountId']],
  ])('refuses %s and stores nothing', async (_, change, codes) => {
    const count = () => t.manager.query<object[]>('SELECT id FROM staff_member');
    const before = (await count()).length;
    const answer = await head.post('/api/staff').send(member(change())).expect(422);
    expect(refusalsOf(answer)).toEqual(codes);
    expect((await count()).length).toBe(before);
  });

  it.each(['2026-02-30', '2026-2-3', 'gestern'])('does not know the day %s', async (joinedOn) => {
    await head.post('/api/staff').send(member({ joinedOn })).expect(422);
  });

  it('a second click registers nobody twice', async () => {
    const body = member({ certificate: certificate() });
    const send = () => head.post('/api/staff').set('Idempotency-Key', 'staff-second-click').send(body).expect(201);
    const [first, second] = [await send(), await send()];
    expect((second.body as StaffMember).id).toBe((first.body as StaffMember).id);
  });

  it('links an account of the own unit to one person only', async () => {
    const officerAccount = await t.actor('officer1.jinjiang');
    const taken = await head
      .post('/api/staff')
      .send(member({ accountId: officerAccount.id }))
      .expect(422);
    expect(refusalsOf(taken)).toEqual(['ACCOUNT_TAKEN accountId']);
    const other = await t.actor('officer1.licheng');
    const foreign = await head
      .post('/api/staff')
      .send(member({ accountId: other.id }))
      .expect(422);
    expect(refusalsOf(foreign)).toEqual(['ACCOUNT_NOT_OF_UNIT accountId']);
  });

  it('offers an account until it is linked, and again once the member is voided', async () => {
    await t.manager.query(
      `INSERT INTO account (username, display_name, region, password_hash, password_changed_at)
       VALUES ('new.jinjiang', '新来的', '350582', 'x', NOW(3))`,
    );
    const offered = async () =>
      ((await head.get('/api/staff/linkable-accounts').expect(200)).body as LinkableAccounts).items;
    const account = only(await offered());
    expect(account).toMatchObject({ username: 'new.jinjiang', displayName: '新来的' });
    const linked = await register({ accountId: account.id });
    expect(linked.account).toEqual(account);
    expect(await offered()).toEqual([]);
    await head.post(`/api/staff/${linked.id}/void`).send({ version: 1, reason: '重复登记' }).expect(200);
    expect(await offered()).toEqual([account]);
  });
});

describe('correcting', () => {
  it('keeps what was there before, and why it was changed', async () => {
    const registered = await register();
    const { body } = await head
      .put(`/api/staff/${registered.id}`)
      .send(correction(registered, { post: '中队长' }))
      .expect(200);
    expect(body).toMatchObject({ post: '中队长', version: 2 });
    const changes = (await head.get(`/api/staff/${registered.id}/changes`)).body as StaffChanges;
    expect(changes.items.find(({ version }) => version === 2)).toMatchObject({
      kind: 'corrected',
      reason: '录入有误',
      fields: [{ field: 'post', before: '执法队员', after: '中队长' }],
    });
    const stale = await head
      .put(`/api/staff/${registered.id}`)
      .send(correction(registered, { post: '队长' }))
      .expect(409);
    expect(JSON.stringify(stale.body)).toContain('录入有误');
  });

  it('does not make a helper of somebody with a certificate', async () => {
    const registered = await register({ certificate: certificate() });
    const answer = await head
      .put(`/api/staff/${registered.id}`)
      .send(correction(registered, { kind: 'assistant' }))
      .expect(422);
    expect(refusalsOf(answer)).toEqual(['ASSISTANT_HAS_CERTIFICATE kind']);
  });

  it('corrects a certificate, its number included', async () => {
    const registered = await register({ certificate: certificate() });
    const held = only(registered.certificates);
    const path = `/api/certificates/${held.id}`;
    const change = {
      version: 1,
      reason: '证号录错',
      number: number(),
      validFrom: '2026-01-01',
      validTo: '2027-12-31',
      revokedOn: null,
    };
    const { body } = await head.put(path).send(change).expect(200);
    expect(only((body as StaffMember).certificates)).toMatchObject({
      number: change.number,
      validTo: '2027-12-31',
      version: 2,
    });
    // The number entered by mistake is free for whom it belongs to.
    await register({ certificate: certificate({ number: held.number }) });
    const taken = await head
      .put(path)
      .send({ ...change, version: 2, number: held.number })
      .expect(422);
    expect(refusalsOf(taken)).toEqual(['CERTIFICATE_NUMBER_TAKEN number']);
    await head
      .put(path)
      .send({ ...change, validTo: '2026-12-31' })
      .expect(409);
  });
});

describe('leaving', () => {
  it('is entered once, not in the future and not before joining', async () => {
    const { id } = await register();
    const leave = (leftOn: string) => head.post(`/api/staff/${id}/leave`).send({ version: 1, leftOn });
    expect(refusalsOf(await leave('2026-11-25').expect(422))).toEqual(['DATE_IN_FUTURE leftOn']);
    expect(refusalsOf(await leave('2026-01-04').expect(422))).toEqual(['LEFT_BEFORE_JOINING leftOn']);
    const { body } = await leave('2026-11-20').expect(200);
    expect(body).toMatchObject({ leftOn: '2026-11-20', version: 2 });
    const again = await head.post(`/api/staff/${id}/leave`).send({ version: 2, leftOn: '2026-11-21' }).expect(422);
    expect(refusalsOf(again)).toEqual(['ALREADY_LEFT leftOn']);
    const late = await head
      .post(`/api/staff/${id}/certificates`)
      .send(certificate({ validFrom: '2026-11-21' }))
      .expect(422);
    expect(refusalsOf(late)).toEqual(['HOLDER_HAS_LEFT validFrom']);
    const present = (await head.get('/api/staff?present=true&size=200')).body as StaffPage;
    expect(present.items.map((item) => item.id)).not.toContain(id);
    const left = (await head.get('/api/staff?present=false&size=200')).body as StaffPage;
    expect(left.items.map((item) => item.id)).toContain(id);
    expect(await audited('staff_member', id)).toEqual(['staff_member.created', 'staff_member.ended']);
  });
});

describe('certificates', () => {
  it('are renewed before the old one ends, revoked once, voided with a reason', async () => {
    const { id, certificates } = await register({ certificate: certificate({ validTo: '2026-12-31' }) });
    const first = only(certificates);
    const renewed = certificate({ validFrom: '2026-12-01' });
    const add = () => head.post(`/api/staff/${id}/certificates`).set('Idempotency-Key', 'renew-it-once').send(renewed);
    await add().expect(201);
    const { body } = await add().expect(201);
    expect((body as StaffMember).certificates.map((held) => held.number)).toEqual([renewed.number, first.number]);

    const revoke = (change: object = {}) =>
      head
        .post(`/api/certificates/${first.id}/revoke`)
        .send({ version: 1, revokedOn: '2026-11-01', reason: '调离执法岗位', ...change });
    expect(refusalsOf(await revoke({ revokedOn: '2026-11-25' }).expect(422))).toEqual(['DATE_IN_FUTURE revokedOn']);
    expect(refusalsOf(await revoke({ revokedOn: '2025-12-31' }).expect(422))).toEqual([
      'REVOKED_BEFORE_VALID revokedOn',
    ]);
    await revoke().expect(200);
    await revoke().expect(409);
    expect(refusalsOf(await revoke({ version: 2 }).expect(422))).toEqual(['ALREADY_REVOKED revokedOn']);

    const voiding = { version: 2, reason: '登记到了别人名下' };
    await head.post(`/api/certificates/${first.id}/void`).send(voiding).expect(200);
    expect(await audited('enforcement_certificate', first.id)).toEqual([
      'enforcement_certificate.created',
      'enforcement_certificate.ended',
      'enforcement_certificate.voided',
    ]);
    const holder = await head.post(`/api/staff/${id}/void`).send({ version: 1, reason: '重复登记' }).expect(422);
    expect(refusalsOf(holder)).toEqual(['MEMBER_HAS_CERTIFICATES']);
    await register({ certificate: certificate({ number: first.number }) });
  });

  it('of other units are not told whose they are', async () => {
    const { certificates } = await register({ certificate: certificate(), name: '不应看到' });
    const taken = await otherHead
      .post('/api/staff')
      .send(member({ certificate: only(certificates) }))
      .expect(422);
    expect(refusalsOf(taken)).toEqual(['CERTIFICATE_NUMBER_TAKEN certificate.number']);
    expect(JSON.stringify(taken.body)).not.toContain('不应看到');
  });

  it('two registrations of one number at once leave one', async () => {
    const body = member({ certificate: certificate() });
    const answers = await Promise.all([1, 2, 3, 4].map(() => head.post('/api/staff').send(body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422]);
  });
});

describe('who may', () => {
  it('another county finds nobody, the city reads and does not write', async () => {
    const registered = await register({ certificate: certificate(), name: '晋江人' });
    const held = only(registered.certificates);
    const writes: readonly (readonly ['post' | 'put', string, object])[] = [
      ['put', `/api/staff/${registered.id}`, correction(registered, { post: '越界' })],
      ['post', `/api/staff/${registered.id}/leave`, { version: 1, leftOn: '2026-11-01' }],
      ['post', `/api/staff/${registered.id}/void`, { version: 1, reason: '越界' }],
      ['post', `/api/staff/${registered.id}/certificates`, certificate()],
      ['put', `/api/certificates/${held.id}`, { version: 1, reason: '越界', ...certificate(), revokedOn: null }],
      ['post', `/api/certificates/${held.id}/revoke`, { version: 1, reason: '越界', revokedOn: '2026-11-01' }],
      ['post', `/api/certificates/${held.id}/void`, { version: 1, reason: '越界' }],
    ];
    for (const [method, path, body] of writes) {
      expect([path, (await otherHead[method](path).send(body)).status]).toEqual([path, 404]);
      expect([path, (await cityHead[method](path).send(body)).status]).toEqual([path, 403]);
      expect([path, (await officer[method](path).send(body)).status]).toEqual([path, 403]);
    }
    await otherHead.get(`/api/staff/${registered.id}`).expect(404);
    await otherHead.get(`/api/staff/${registered.id}/changes`).expect(404);
    await cityHead.get(`/api/staff/${registered.id}`).expect(200);
    await officer.get(`/api/staff/${registered.id}`).expect(200);
    await officer.post('/api/staff').send(member()).expect(403);
    await officer.get('/api/staff/linkable-accounts').expect(403);
    await (await t.signIn('audadmin')).get('/api/staff').expect(403);
    expect((await head.get(`/api/staff/${registered.id}`)).body).toMatchObject({ version: 1, voided: false });
  });

  it('searches by name, post and certificate number, within the kind', async () => {
    const { id, certificates } = await register({ certificate: certificate(), name: '寻找我' });
    const found = async (query: string) =>
      ((await head.get(`/api/staff?${query}`)).body as StaffPage).items.map((item) => item.id);
    expect(await found(`q=${encodeURIComponent('寻找我')}`)).toEqual([id]);
    expect(await found(`q=${only(certificates).number}`)).toEqual([id]);
    expect(await found(`q=${only(certificates).number}&kind=assistant`)).toEqual([]);
    expect(await found('q=%25')).toEqual([]);
  });
});

describe('officers of an act', () => {
  it('the picker names the own unit with the certificate valid on the day', async () => {
    const choices = async (day: string) =>
      ((await officer.get(`/api/staff/officers?day=${day}`).expect(200)).body as OfficerChoices).items;
    const expired = (await choices('2026-07-01')).filter(({ expiredOn }) => expiredOn === '2026-06-30');
    expect(only(expired)).toMatchObject({ certificate: null, kind: 'officer' });
    const before = (await choices('2026-06-30')).find(({ id }) => id === only(expired).id);
    expect(before?.certificate?.validTo).toBe('2026-06-30');
    expect((await choices('2026-07-01')).filter(({ kind }) => kind === 'assistant')).toHaveLength(1);
    const own = await t.actor('officer1.jinjiang');
    expect((await choices('2026-07-01')).find(({ accountId }) => accountId === own.id)?.certificate?.validTo).toBe(
      '2029-12-31',
    );
  });

  it('other capabilities get them with their certificates, and learn who is nobody of the unit', async () => {
    const officers = t.get(OfficersService);
    const ofUnit = async (username: string) => {
      const [row] = await t.manager.query<{ id: string }[]>(
        'SELECT s.id FROM staff_member s JOIN account a ON a.id = s.account_id WHERE a.username = ?',
        [username],
      );
      return String(row?.id);
    };
    const [first, second, foreign] = [
      await ofUnit('officer1.jinjiang'),
      await ofUnit('officer2.jinjiang'),
      await ofUnit('officer1.licheng'),
    ];
    const found = await officers.officersOf(t.manager, '350582', [first, second, foreign]);
    expect(found.map(({ staffId }) => staffId)).toEqual([first, second]);
    expect(officerRefusals(found, localDate('2026-11-24'))).toEqual([]);
    expect(officerRefusals(found, localDate('2030-01-01')).map(({ code }) => code)).toEqual([
      'CERTIFICATE_NOT_VALID',
      'CERTIFICATE_NOT_VALID',
    ]);
    expect(unknownOfficerRefusals([first, second, foreign], found).map(({ id }) => id)).toEqual([foreign]);
  });
});

it('every post of every unit has a demonstration account and a name, made in one go', async () => {
  const [row] = await t.manager.query<{ accounts: string; linked: string; units: string }[]>(
    `SELECT COUNT(*) AS accounts, COUNT(s.id) AS linked, COUNT(DISTINCT a.region) AS units
     FROM account a LEFT JOIN staff_member s ON s.account_id = a.id WHERE a.demo = 1`,
  );
  expect([row?.accounts, row?.linked, row?.units].map(Number)).toEqual([14 * 9 + 3, 14 * 9, 14]);
  expect((await t.actor('clerk.kaifaqu')).region).toBe('3505KF');
});
