import type {
  DuplicateList,
  EnterpriseDetail,
  EnterpriseItem,
  EnterpriseRecord,
  ErrorEnvelope,
  FoundPerson,
  Page,
  PersonDetail,
  PersonItem,
  RecordChangeList,
  ResponsiblePerson,
} from '@anjuan/contracts';
import { residentIdCheckDigit, usccCheckDigit } from '@anjuan/domain';
import type TestAgent from 'supertest/lib/agent.js';
import { JINJIANG } from '../test/record-fixtures.js';
import { RecordRows } from '../test/record-rows.js';
import { startTestApp, type TestApp } from '../test/test-app.js';

let test: TestApp;
let jinjiang: TestAgent;
let licheng: TestAgent;
let city: TestAgent;
let head: TestAgent;
let clerk: TestAgent;
let serial = 0;

beforeAll(async () => {
  test = await startTestApp();
  jinjiang = await test.signIn('officer1.jinjiang');
  licheng = await test.signIn('officer1.licheng');
  city = await test.signIn('officer1');
  head = await test.signIn('head.jinjiang');
  clerk = await test.signIn('clerk.jinjiang');
}, 120_000);

afterAll(() => test.stop());

const REASON = '核对营业执照后更正';

function freshCode(): string {
  serial += 1;
  const first17 = `91350582MA2XY${String(serial).padStart(4, '0')}`;
  return `${first17}${usccCheckDigit(first17) ?? ''}`;
}

function freshIdNumber(): string {
  serial += 1;
  const first17 = `35058219800101${String(serial).padStart(3, '0')}`;
  return `${first17}${residentIdCheckDigit(first17)}`;
}

async function enter(more: object = {}, agent = jinjiang): Promise<EnterpriseDetail> {
  const body = { name: `安海第${(serial += 1)}燃气站`, uscc: freshCode(), placeRegion: JINJIANG, ...more };
  const answer = await agent.post('/api/enterprises').send(body);
  expect(answer.body).toMatchObject({ name: body.name });
  expect(answer.status).toBe(201);
  return answer.body as EnterpriseDetail;
}

async function enterPerson(more: object = {}, agent = jinjiang): Promise<PersonDetail> {
  const body = { name: `陈第${(serial += 1)}`, documentKind: 'resident_id', documentNumber: freshIdNumber(), ...more };
  const answer = await agent.post('/api/persons').send(body);
  expect(answer.status).toBe(201);
  return answer.body as PersonDetail;
}

const contentOf = ({
  id: _,
  placeName: _p,
  mergedInto: _m,
  mergedEntries: _e,
  responsiblePersons: _r,
  ...rest
}: EnterpriseDetail) => rest;
const codesOf = (body: unknown): string[] => (body as ErrorEnvelope).refusals.map(({ code }) => code);
const auditOf = async (type: string, id: string): Promise<string[]> => {
  const rows = await test.manager.query<{ action: string }[]>(
    'SELECT action FROM audit_log WHERE subject_type = ? AND subject_id = ? ORDER BY id',
    [type, id],
  );
  return rows.map(({ action }) => action);
};

describe('entering an enterprise', () => {
  it('stores it for every unit, with history and audit', async () => {
    const entered = await enter({ grade: 'c', grid: '安海镇第 3 网格', contactPhone: '13505950000' });
    expect(entered).toMatchObject({
      grade: 'c',
      grid: '安海镇第 3 网格',
      version: 1,
      mergedInto: null,
      unlicensed: false,
    });
    const elsewhere = await licheng.get(`/api/enterprises/${entered.id}`);
    expect(elsewhere.status).toBe(200);
    expect(await auditOf('enterprise', entered.id)).toEqual(['enterprise.created']);
    const history = await licheng.get(`/api/records/enterprise/${entered.id}/changes`);
    expect((history.body as RecordChangeList).items).toMatchObject([{ kind: 'created', version: 1 }]);
  });

  it.each([
    ['91350500MA2XY0006C', '校验位（第 18 位）与前 17 位不符'],
    ['91350500MA2XY000IB', '不含 I、O、S、V、Z'],
    ['9135050MA2XY0006B', '应为 18 位，现为 17 位'],
  ])('refuses the code %s: %s', async (uscc, words) => {
    const { status, body } = await jinjiang.post('/api/enterprises').send({ name: '代码有误', uscc });
    expect(status).toBe(422);
    expect((body as ErrorEnvelope).refusals).toMatchObject([
      { code: 'BAD_CREDIT_CODE', field: 'uscc', message: expect.stringContaining(words) },
    ]);
  });

  it('without a code it must be unlicensed, with name and place; every reason at once', async () => {
    const missing = await jinjiang.post('/api/enterprises').send({ name: '无代码' });
    expect(codesOf(missing.body)).toEqual(['CREDIT_CODE_MISSING']);
    const bare = { name: '', unlicensed: true, contactPhone: '123' };
    const refused = await jinjiang.post('/api/enterprises').send(bare);
    expect(refused.status).toBe(422);
    expect(codesOf(refused.body)).toEqual(['NAME_MISSING', 'PLACE_MISSING', 'ADDRESS_MISSING', 'BAD_PHONE']);
    await enter({ uscc: null, unlicensed: true, address: '安海镇成功路 1 号' });
  });

  it('offers the entry that has the code already', async () => {
    const first = await enter();
    const { status, body } = await licheng.post('/api/enterprises').send({ name: '又一次', uscc: first.uscc });
    expect(status).toBe(422);
    const refusal = { code: 'ENTERPRISE_EXISTS', field: 'uscc', type: 'enterprise', id: first.id };
    expect((body as ErrorEnvelope).refusals).toMatchObject([refusal]);
  });

  it('two at once with one code make one entry', async () => {
    const uscc = freshCode();
    const answers = await Promise.all(
      [jinjiang, licheng, head].map((agent) => agent.post('/api/enterprises').send({ name: '同时登记', uscc })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422]);
  });

  it('a second click makes one entry', async () => {
    const body = { name: '双击企业', uscc: freshCode() };
    const send = () => jinjiang.post('/api/enterprises').set('Idempotency-Key', 'enterprise-click-1').send(body);
    const [first, second] = [await send(), await send()];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
  });

  it('refuses who may not write, and a place that is no unit', async () => {
    expect((await clerk.post('/api/enterprises').send({ name: '无权', uscc: freshCode() })).status).toBe(403);
    const unknown = { name: '属地有误', uscc: freshCode(), placeRegion: '999999' };
    expect(codesOf((await jinjiang.post('/api/enterprises').send(unknown)).body)).toEqual(['PLACE_UNKNOWN']);
  });
});

describe('correcting an enterprise', () => {
  it('is every unit’s to do, with reason and history', async () => {
    const entered = await enter();
    const body = { ...contentOf(entered), address: '池店镇 8 号', reason: REASON };
    const answer = await licheng.put(`/api/enterprises/${entered.id}`).send(body);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ address: '池店镇 8 号', version: 2 });
    const history = await jinjiang.get(`/api/records/enterprise/${entered.id}/changes`);
    expect((history.body as RecordChangeList).items[0]).toMatchObject({
      kind: 'corrected',
      reason: REASON,
      fields: [{ field: 'address', before: null, after: '池店镇 8 号' }],
    });
    expect(await auditOf('enterprise', entered.id)).toEqual(['enterprise.created', 'enterprise.corrected']);
  });

  it('answers 409 with what changed to who saw an older version', async () => {
    const entered = await enter();
    const send = (address: string) =>
      jinjiang.put(`/api/enterprises/${entered.id}`).send({ ...contentOf(entered), address, reason: REASON });
    expect((await send('第一处')).status).toBe(200);
    const stale = await send('第二处');
    expect(stale.status).toBe(409);
    expect((stale.body as ErrorEnvelope).refusals[0]?.message).toContain(REASON);
    const same = { ...contentOf(entered), address: '第一处', version: 2, reason: REASON };
    expect(codesOf((await jinjiang.put(`/api/enterprises/${entered.id}`).send(same)).body)).toEqual([
      'NOTHING_CHANGED',
    ]);
  });

  it('an entry of past records without a code may stay without', async () => {
    const id = await new RecordRows(test.manager).enterprise('历史台账企业');
    const body = { name: '历史台账企业', address: '青阳街道 2 号', version: 1, reason: REASON };
    expect((await jinjiang.put(`/api/enterprises/${id}`).send(body)).status).toBe(200);
  });

  it('does not take the code of another entry', async () => {
    const [one, other] = [await enter(), await enter()];
    const body = { ...contentOf(one), uscc: other.uscc, reason: REASON };
    const answer = await jinjiang.put(`/api/enterprises/${one.id}`).send(body);
    expect((answer.body as ErrorEnvelope).refusals).toMatchObject([{ code: 'ENTERPRISE_EXISTS', id: other.id }]);
  });
});

describe('likely duplicates', () => {
  it('are offered with their reasons, likeliest first', async () => {
    const exact = await enter({
      name: '晋江市磁灶明发燃气有限公司',
      uscc: null,
      unlicensed: true,
      address: '磁灶 1 号',
    });
    const contained = await enter({ name: '磁灶明发燃气', uscc: null, unlicensed: true, address: '磁灶 2 号' });
    const byPhone = await enter({ name: '毫不相干', contactPhone: '13505951111' });
    const query = { name: '晋江市磁灶明发燃气 公司', placeRegion: JINJIANG, phone: '13505951111' };
    const { body } = await jinjiang.get('/api/enterprises/duplicates').query(query);
    expect((body as DuplicateList).items.map(({ enterprise, reasons }) => [enterprise.id, reasons])).toEqual([
      [exact.id, ['same_name']],
      [contained.id, ['similar_name']],
      [byPhone.id, ['same_phone']],
    ]);
    const byCode = await jinjiang.get('/api/enterprises/duplicates').query({ uscc: byPhone.uscc, name: '别名' });
    expect((byCode.body as DuplicateList).items).toMatchObject([{ score: 100, reasons: ['same_code'] }]);
  });
});

describe('merging enterprises', () => {
  const merge = (id: string, intoId: string, version = 1, agent = head) =>
    agent.post(`/api/enterprises/${id}/merge`).send({ intoId, version, reason: '同一企业登记两次' });
  const unmerge = (id: string, version: number) =>
    head.post(`/api/enterprises/${id}/unmerge`).send({ version, reason: '核实后是两家' });
  const bare = () => enter({ uscc: null, unlicensed: true, address: '东石镇 1 号' });

  it('moves the cells and the page of the survivor, and undoing it restores both', async () => {
    const [merged, survivor] = [await bare(), await enter()];
    const rows = new RecordRows(test.manager);
    for (const { id } of [merged, survivor]) {
      const facts = { region: JINJIANG, enterprise_id: id };
      await rows.insert('inspection', { ...facts, inspected_on: '2025-07-01', kind: 'planned' });
      await rows.insert('exposure', { ...facts, published_on: '2025-07-02', medium: 'website' });
      await rows.insert('closure_request', { ...facts, requested_on: '2025-07-02' });
      await rows.insert('blacklist_entry', { ...facts, listed_on: '2025-07-03' });
      await rows.insert('joint_discipline', { ...facts, started_on: '2025-07-03' });
    }
    const state = async () => {
      const table = await clerk.get('/api/statistics/table?from=2025-07-01&to=2025-07-31');
      const list = await clerk.get('/api/statistics/records?from=2025-07-01&to=2025-07-31&column=inspectedEnterprises');
      const page = (await jinjiang.get(`/api/enterprises/${survivor.id}/record`)).body as EnterpriseRecord;
      const [row] = (table.body as { rows: Record<string, unknown>[] }).rows;
      return { row, listed: (list.body as { total: number }).total, page: page.figures, history: page.historyTotal };
    };
    const before = await state();
    expect(before).toMatchObject({ listed: 2, history: 5, page: { inspections: 1 } });
    expect((await merge(merged.id, survivor.id)).status).toBe(200);
    const after = await state();
    expect(after).toMatchObject({ listed: 1, history: 10, page: { inspections: 2, exposures: 2 } });
    expect(JSON.stringify(after.row)).not.toBe(JSON.stringify(before.row));
    const hidden = await jinjiang.get(`/api/enterprises?q=${encodeURIComponent(merged.name)}`);
    expect((hidden.body as Page<EnterpriseItem>).items.map(({ id }) => id)).toContain(survivor.id);
    expect((hidden.body as Page<EnterpriseItem>).items.map(({ id }) => id)).not.toContain(merged.id);
    const entry = (await jinjiang.get(`/api/enterprises/${merged.id}`)).body as EnterpriseDetail;
    expect(entry.mergedInto).toEqual({ id: survivor.id, name: survivor.name });
    const held = (await jinjiang.get(`/api/enterprises/${survivor.id}`)).body as EnterpriseDetail;
    expect(held.mergedEntries.map(({ id }) => id)).toEqual([merged.id]);
    expect((await unmerge(merged.id, 2)).status).toBe(200);
    expect(await state()).toEqual(before);
    expect(await auditOf('enterprise', merged.id)).toEqual([
      'enterprise.created',
      'enterprise.merged',
      'enterprise.unmerged',
    ]);
    expect(await auditOf('enterprise', survivor.id)).toEqual([
      'enterprise.created',
      'enterprise.merged',
      'enterprise.unmerged',
    ]);
  });

  it('refuses itself, two codes, losing the code, into a merged one, and a chain', async () => {
    const [coded, other, small, smaller] = [await enter(), await enter(), await bare(), await bare()];
    const refusedWith = async (answer: ReturnType<typeof merge>) => codesOf((await answer).body);
    expect(await refusedWith(merge(coded.id, coded.id))).toEqual(['MERGE_INTO_ITSELF']);
    expect(await refusedWith(merge(coded.id, other.id))).toEqual(['DIFFERENT_CREDIT_CODES']);
    expect(await refusedWith(merge(coded.id, small.id))).toEqual(['KEEP_THE_CODE']);
    expect((await merge(small.id, coded.id)).status).toBe(200);
    expect(await refusedWith(merge(smaller.id, small.id))).toEqual(['MERGE_INTO_MERGED']);
    expect(await refusedWith(merge(small.id, other.id, 2))).toEqual(['ALREADY_MERGED']);
    const third = await bare();
    expect((await merge(smaller.id, third.id)).status).toBe(200);
    expect(await refusedWith(merge(third.id, coded.id, 2))).toEqual(['MERGE_CHAIN']);
    expect(codesOf((await unmerge(third.id, 2)).body)).toEqual(['NOT_MERGED']);
    expect((await merge(third.id, coded.id, 1)).status).toBe(409);
    expect((await merge(third.id, '987654321', 2)).status).toBe(404);
    expect((await merge(third.id, coded.id, 2, jinjiang)).status).toBe(403);
  });

  it('a code that is entered with a merged entry offers the survivor', async () => {
    const survivor = await enter();
    const merged = await bare();
    await merge(merged.id, survivor.id);
    const { body } = await jinjiang
      .get('/api/enterprises/duplicates')
      .query({ name: merged.name, placeRegion: JINJIANG });
    expect((body as DuplicateList).items[0]?.enterprise.id).toBe(survivor.id);
  });
});

describe('persons', () => {
  it('are stored sealed, shown masked, and unknown to other units', async () => {
    const idNumber = freshIdNumber();
    const person = await enterPerson({ documentNumber: idNumber.toLowerCase() });
    expect(person.documentNumber).toBe(`${idNumber.slice(0, 6)}********${idNumber.slice(-4)}`);
    const [row] = await test.manager.query<Record<string, unknown>[]>('SELECT * FROM person WHERE id = ?', [person.id]);
    expect(JSON.stringify(row)).not.toContain(idNumber);
    expect((await licheng.get(`/api/persons/${person.id}`)).status).toBe(404);
    expect(
      (await licheng.put(`/api/persons/${person.id}`).send({ name: '越界', version: 1, reason: REASON })).status,
    ).toBe(404);
    expect((await city.get(`/api/persons/${person.id}`)).status).toBe(200);
    expect(
      (await city.put(`/api/persons/${person.id}`).send({ name: '上级', version: 1, reason: REASON })).status,
    ).toBe(403);
    const { body } = await licheng.get('/api/persons?size=200');
    expect((body as Page<PersonItem>).items.map(({ id }) => id)).not.toContain(person.id);
    expect((await licheng.get(`/api/records/person/${person.id}/changes`)).body).toEqual({ items: [] });
    expect(await auditOf('person', person.id)).toEqual(['person.created']);
  });

  it('refuses a bad number and phone, a kind without a number, a missing name', async () => {
    const bad = { name: '', documentKind: 'resident_id', documentNumber: '350582198001010000', phone: '12' };
    expect(codesOf((await jinjiang.post('/api/persons').send(bad)).body)).toEqual([
      'NAME_MISSING',
      'BAD_ID_NUMBER',
      'BAD_PHONE',
    ]);
    const none = { name: '无号码', documentKind: 'passport' };
    expect(codesOf((await jinjiang.post('/api/persons').send(none)).body)).toEqual(['DOCUMENT_NUMBER_MISSING']);
    await enterPerson({ documentKind: 'passport', documentNumber: `E${String(10_000_000 + serial)}` });
    expect((await clerk.post('/api/persons').send({ name: '无权' })).status).toBe(403);
  });

  it('with one document are one entry, which is then known to both units', async () => {
    const documentNumber = freshIdNumber();
    const person = await enterPerson({ documentNumber });
    const again = { name: '另一写法', documentKind: 'resident_id', documentNumber };
    const refused = await licheng.post('/api/persons').send(again);
    expect(refused.status).toBe(422);
    expect((refused.body as ErrorEnvelope).refusals).toMatchObject([
      { code: 'PERSON_EXISTS', type: 'person', id: person.id },
    ]);
    expect((await licheng.get(`/api/persons/${person.id}`)).status).toBe(200);
  });

  it('are found by their whole number alone, with id and masked name', async () => {
    const documentNumber = freshIdNumber();
    const person = await enterPerson({ name: '陈大文', documentNumber });
    const { body } = await licheng.post('/api/persons/find').send({ idNumber: documentNumber });
    expect(body).toEqual({ found: { id: person.id, maskedName: '陈**' } } satisfies FoundPerson);
    expect((await licheng.get(`/api/persons/${person.id}`)).status).toBe(200);
    expect(await auditOf('person', person.id)).toEqual(['person.created', 'person.found']);
    expect((await licheng.post('/api/persons/find').send({ idNumber: freshIdNumber() })).body).toEqual({ found: null });
  });

  it('are corrected with reason; the number stays unless sent, and is told masked', async () => {
    const person = await enterPerson();
    const body = { name: '改名', documentKind: 'resident_id', phone: '13505952222', version: 1, reason: REASON };
    const kept = await jinjiang.put(`/api/persons/${person.id}`).send(body);
    expect(kept.body).toMatchObject({ name: '改名', documentNumber: person.documentNumber, version: 2 });
    const documentNumber = freshIdNumber();
    const moved = await jinjiang.put(`/api/persons/${person.id}`).send({ ...body, documentNumber, version: 2 });
    expect(moved.status).toBe(200);
    const history = await jinjiang.get(`/api/records/person/${person.id}/changes`);
    expect(JSON.stringify(history.body)).not.toContain(documentNumber);
    expect((history.body as RecordChangeList).items[0]?.fields).toMatchObject([{ field: 'documentNumber' }]);
    expect((await jinjiang.put(`/api/persons/${person.id}`).send(body)).status).toBe(409);
  });

  it('a second click makes one', async () => {
    const body = { name: '双击', documentKind: 'resident_id', documentNumber: freshIdNumber() };
    const send = () => jinjiang.post('/api/persons').set('Idempotency-Key', 'person-click-1').send(body);
    const [first, second] = [await send(), await send()];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
  });
});

describe('responsible persons', () => {
  it('are named, seen by their unit and the city, and ended', async () => {
    const [enterprise, person] = [await enter(), await enterPerson()];
    const body = { enterpriseId: enterprise.id, personId: person.id, post: '安全管理员', since: '2026-01-05' };
    const added = await jinjiang.post('/api/responsible-persons').send(body);
    expect(added.status).toBe(201);
    const link = added.body as ResponsiblePerson;
    const shown = async (agent: TestAgent) =>
      ((await agent.get(`/api/enterprises/${enterprise.id}`)).body as EnterpriseDetail).responsiblePersons.length;
    expect([await shown(jinjiang), await shown(city), await shown(licheng)]).toEqual([1, 1, 0]);
    expect(codesOf((await jinjiang.post('/api/responsible-persons').send(body)).body)).toEqual(['ALREADY_RESPONSIBLE']);
    const end = (until: string, agent = jinjiang) =>
      agent.post(`/api/responsible-persons/${link.id}/end`).send({ until, reason: '已离职' });
    expect((await end('2026-03-01', licheng)).status).toBe(404);
    expect((await end('2026-03-01', city)).status).toBe(403);
    expect(codesOf((await end('2026-01-04')).body)).toEqual(['DATES_OUT_OF_ORDER']);
    expect(codesOf((await end('2100-01-01')).body)).toEqual(['DATE_IN_FUTURE']);
    expect((await end('2026-03-01')).body).toMatchObject({ until: '2026-03-01' });
    expect(codesOf((await end('2026-03-02')).body)).toEqual(['ALREADY_ENDED']);
  });

  it('must be known to the unit, and the enterprise must stand for itself', async () => {
    const [enterprise, stranger] = [await enter(), await enterPerson({}, licheng)];
    const body = { enterpriseId: enterprise.id, personId: stranger.id, post: '负责人' };
    expect(codesOf((await jinjiang.post('/api/responsible-persons').send(body)).body)).toEqual(['PERSON_UNKNOWN']);
    const person = await enterPerson();
    const nowhere = { ...body, personId: person.id, enterpriseId: '987654321' };
    expect(codesOf((await jinjiang.post('/api/responsible-persons').send(nowhere)).body)).toEqual([
      'ENTERPRISE_UNKNOWN',
    ]);
  });
});
