import type {
  EnterpriseDetail,
  ErrorEnvelope,
  FoundPerson,
  Page,
  PersonItem,
  RecordChangeList,
  ResponsiblePerson,
} from '@anjuan/contracts';
import type TestAgent from 'supertest/lib/agent.js';
import { JINJIANG, LICHENG } from '../test/record-fixtures.js';
import { RecordRows } from '../test/record-rows.js';
import { codesOf, REASON, RegisterDesk } from './test/register-desk.js';

let desk: RegisterDesk;

beforeAll(async () => {
  desk = await RegisterDesk.start();
}, 120_000);

afterAll(() => desk.test.stop());

describe('persons', () => {
  it('are stored sealed, shown masked, and unknown to other units', async () => {
    const idNumber = desk.idNumber();
    const person = await desk.enterPerson({ documentNumber: idNumber.toLowerCase() });
    expect(person.documentNumber).toBe(`${idNumber.slice(0, 6)}********${idNumber.slice(-4)}`);
    const [row] = await desk.test.manager.query<Record<string, unknown>[]>('SELECT * FROM person WHERE id = ?', [
      person.id,
    ]);
    expect(JSON.stringify(row)).not.toContain(idNumber);
    expect((await desk.licheng.get(`/api/persons/${person.id}`)).status).toBe(404);
    expect(
      (await desk.licheng.put(`/api/persons/${person.id}`).send({ name: '越界', version: 1, reason: REASON })).status,
    ).toBe(404);
    expect((await desk.city.get(`/api/persons/${person.id}`)).status).toBe(200);
    expect(
      (await desk.city.put(`/api/persons/${person.id}`).send({ name: '上级', version: 1, reason: REASON })).status,
    ).toBe(403);
    const { body } = await desk.licheng.get('/api/persons?size=200');
    expect((body as Page<PersonItem>).items.map(({ id }) => id)).not.toContain(person.id);
    expect((await desk.licheng.get(`/api/records/person/${person.id}/changes`)).body).toEqual({ items: [] });
    expect(await desk.auditOf('person', person.id)).toEqual(['person.created']);
  });

  it('refuses a bad number and phone, a kind without a number, a missing name', async () => {
    const bad = { name: '', documentKind: 'resident_id', documentNumber: '350582198001010000', phone: '12' };
    expect(codesOf((await desk.jinjiang.post('/api/persons').send(bad)).body)).toEqual([
      'NAME_MISSING',
      'BAD_ID_NUMBER',
      'BAD_PHONE',
    ]);
    const none = { name: '无号码', documentKind: 'passport' };
    expect(codesOf((await desk.jinjiang.post('/api/persons').send(none)).body)).toEqual(['DOCUMENT_NUMBER_MISSING']);
    await desk.enterPerson({ documentKind: 'passport', documentNumber: `E${String(10_000_000 + desk.next())}` });
    expect((await desk.clerk.post('/api/persons').send({ name: '无权' })).status).toBe(403);
  });

  it('with one document are one entry, which is then known to both units', async () => {
    const documentNumber = desk.idNumber();
    const person = await desk.enterPerson({ documentNumber });
    const again = { name: '另一写法', documentKind: 'resident_id', documentNumber };
    const refused = await desk.licheng.post('/api/persons').send(again);
    expect(refused.status).toBe(422);
    expect((refused.body as ErrorEnvelope).refusals).toMatchObject([
      { code: 'PERSON_EXISTS', type: 'person', id: person.id },
    ]);
    expect((await desk.licheng.get(`/api/persons/${person.id}`)).status).toBe(200);
  });

  it('are named by another unit with name and workplace only, which does not show it phone and document', async () => {
    const body = { name: '同名人', workplace: `安海第${desk.next()}工程队`, phone: '13505953333' };
    const person = (await desk.jinjiang.post('/api/persons').send(body)).body as PersonItem;
    const mention = { name: body.name, workplace: body.workplace };
    const refused = await desk.licheng.post('/api/persons').send(mention);
    expect((refused.body as ErrorEnvelope).refusals).toMatchObject([{ code: 'PERSON_EXISTS', id: person.id }]);
    const shownTo = async (agent: TestAgent) => (await agent.get(`/api/persons/${person.id}`)).body as PersonItem;
    const hidden = { ...mention, phone: null, documentKind: null, documentNumber: null };
    expect(await shownTo(desk.licheng)).toMatchObject(hidden);
    const { body: list } = await desk.licheng.get('/api/persons').query({ q: body.workplace });
    expect((list as Page<PersonItem>).items).toMatchObject([hidden]);
    const documentNumber = desk.idNumber();
    const document = { documentKind: 'resident_id', documentNumber };
    const corrected = { ...body, ...document, version: 1, reason: REASON };
    expect((await desk.jinjiang.put(`/api/persons/${person.id}`).send(corrected)).status).toBe(200);
    expect(await shownTo(desk.licheng)).toMatchObject(hidden);
    expect(await shownTo(desk.city)).toMatchObject({ phone: body.phone });
    await desk.licheng.post('/api/persons/find').send({ idNumber: documentNumber });
    expect(await shownTo(desk.licheng)).toMatchObject({ phone: body.phone, documentKind: 'resident_id' });
    expect(await desk.auditOf('person', person.id)).toEqual([
      'person.created',
      'person.found',
      'person.corrected',
      'person.found',
    ]);
  });

  it('are found by their whole number alone, with id and masked name', async () => {
    const documentNumber = desk.idNumber();
    const person = await desk.enterPerson({ name: '陈大文', documentNumber });
    const { body } = await desk.licheng.post('/api/persons/find').send({ idNumber: documentNumber });
    expect(body).toEqual({ found: { id: person.id, maskedName: '陈**' } } satisfies FoundPerson);
    expect((await desk.licheng.get(`/api/persons/${person.id}`)).status).toBe(200);
    expect(await desk.auditOf('person', person.id)).toEqual(['person.created', 'person.found']);
    expect((await desk.licheng.post('/api/persons/find').send({ idNumber: desk.idNumber() })).body).toEqual({
      found: null,
    });
  });

  it('are corrected with reason; the number stays unless sent, and is told masked', async () => {
    const person = await desk.enterPerson();
    const body = { name: '改名', documentKind: 'resident_id', phone: '13505952222', version: 1, reason: REASON };
    const kept = await desk.jinjiang.put(`/api/persons/${person.id}`).send(body);
    expect(kept.body).toMatchObject({ name: '改名', documentNumber: person.documentNumber, version: 2 });
    const documentNumber = desk.idNumber();
    const moved = await desk.jinjiang.put(`/api/persons/${person.id}`).send({ ...body, documentNumber, version: 2 });
    expect(moved.status).toBe(200);
    const history = await desk.jinjiang.get(`/api/records/person/${person.id}/changes`);
    expect(JSON.stringify(history.body)).not.toContain(documentNumber);
    expect((history.body as RecordChangeList).items[0]?.fields).toMatchObject([{ field: 'documentNumber' }]);
    expect((await desk.jinjiang.put(`/api/persons/${person.id}`).send(body)).status).toBe(409);
  });

  it('are not renamed by a unit that only found them', async () => {
    const documentNumber = desk.idNumber();
    const person = await desk.enterPerson({ name: '原名', documentNumber });
    await desk.licheng.post('/api/persons/find').send({ idNumber: documentNumber });
    const body = { name: '他名', documentKind: 'resident_id', version: 1, reason: REASON };
    const refused = await desk.licheng.put(`/api/persons/${person.id}`).send(body);
    expect([refused.status, (refused.body as ErrorEnvelope).errorCode]).toEqual([403, 'NOT_OWN_UNIT']);
    expect((await desk.jinjiang.get(`/api/persons/${person.id}`)).body).toMatchObject({ name: '原名', version: 1 });
    const own = await desk.jinjiang.put(`/api/persons/${person.id}`).send(body);
    expect([own.status, (own.body as PersonItem).name]).toEqual([200, '他名']);
  });

  it('of past records are corrected by the unit whose records named them first', async () => {
    const rows = new RecordRows(desk.test.manager);
    const person = await rows.person('台账人员');
    const action = { region: JINJIANG, person_id: person, kind: 'administrative', measure: 'demerit' };
    await rows.insert('disciplinary_action', action);
    await desk.test.manager.query('INSERT INTO person_unit (person_id, region, created_at) VALUES (?, ?, NOW(3))', [
      person,
      LICHENG,
    ]);
    const body = { name: '台账人员更正', version: 1, reason: REASON };
    expect((await desk.licheng.put(`/api/persons/${person}`).send(body)).status).toBe(403);
    expect((await desk.jinjiang.put(`/api/persons/${person}`).send(body)).status).toBe(200);
  });

  it('a second click makes one', async () => {
    const body = { name: '双击', documentKind: 'resident_id', documentNumber: desk.idNumber() };
    const send = () => desk.jinjiang.post('/api/persons').set('Idempotency-Key', 'person-click-1').send(body);
    const [first, second] = [await send(), await send()];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
  });
});

describe('responsible persons', () => {
  it('are named, seen by their unit and the desk.city, and ended', async () => {
    const [enterprise, person] = [await desk.enter(), await desk.enterPerson()];
    const body = { enterpriseId: enterprise.id, personId: person.id, post: '安全管理员', since: '2026-01-05' };
    const added = await desk.jinjiang.post('/api/responsible-persons').send(body);
    expect(added.status).toBe(201);
    const link = added.body as ResponsiblePerson;
    const shown = async (agent: TestAgent) =>
      ((await agent.get(`/api/enterprises/${enterprise.id}`)).body as EnterpriseDetail).responsiblePersons.length;
    expect([await shown(desk.jinjiang), await shown(desk.city), await shown(desk.licheng)]).toEqual([1, 1, 0]);
    expect(codesOf((await desk.jinjiang.post('/api/responsible-persons').send(body)).body)).toEqual([
      'ALREADY_RESPONSIBLE',
    ]);
    const end = (until: string, agent = desk.jinjiang) =>
      agent.post(`/api/responsible-persons/${link.id}/end`).send({ until, reason: '已离职' });
    expect((await end('2026-03-01', desk.licheng)).status).toBe(404);
    expect((await end('2026-03-01', desk.city)).status).toBe(403);
    expect(codesOf((await end('2026-01-04')).body)).toEqual(['DATES_OUT_OF_ORDER']);
    expect(codesOf((await end('2100-01-01')).body)).toEqual(['DATE_IN_FUTURE']);
    expect((await end('2026-03-01')).body).toMatchObject({ until: '2026-03-01' });
    expect(codesOf((await end('2026-03-02')).body)).toEqual(['ALREADY_ENDED']);
  });

  it('must be known to the unit, and the enterprise must stand for itself', async () => {
    const [enterprise, stranger] = [await desk.enter(), await desk.enterPerson({}, desk.licheng)];
    const body = { enterpriseId: enterprise.id, personId: stranger.id, post: '负责人' };
    expect(codesOf((await desk.jinjiang.post('/api/responsible-persons').send(body)).body)).toEqual(['PERSON_UNKNOWN']);
    const person = await desk.enterPerson();
    const nowhere = { ...body, personId: person.id, enterpriseId: '987654321' };
    expect(codesOf((await desk.jinjiang.post('/api/responsible-persons').send(nowhere)).body)).toEqual([
      'ENTERPRISE_UNKNOWN',
    ]);
  });
});
