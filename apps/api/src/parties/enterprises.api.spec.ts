import type {
  DuplicateList,
  EnterpriseDetail,
  EnterpriseItem,
  EnterpriseRecord,
  ErrorEnvelope,
  Page,
  RecordChangeList,
} from '@anjuan/contracts';
import { JINJIANG, LICHENG } from '../test/record-fixtures.js';
import { RecordRows } from '../test/record-rows.js';
import { codesOf, contentOf, REASON, RegisterDesk } from './test/register-desk.js';

let desk: RegisterDesk;

beforeAll(async () => {
  desk = await RegisterDesk.start();
}, 120_000);

afterAll(() => desk.test.stop());

describe('entering an enterprise', () => {
  it('stores it for every unit, with history and audit', async () => {
    const entered = await desk.enter({ grade: 'c', grid: '安海镇第 3 网格', contactPhone: '13505950000' });
    expect(entered).toMatchObject({
      grade: 'c',
      grid: '安海镇第 3 网格',
      version: 1,
      mergedInto: null,
      unlicensed: false,
    });
    const elsewhere = await desk.licheng.get(`/api/enterprises/${entered.id}`);
    expect(elsewhere.status).toBe(200);
    expect(await desk.auditOf('enterprise', entered.id)).toEqual(['enterprise.created']);
    const history = await desk.licheng.get(`/api/records/enterprise/${entered.id}/changes`);
    expect((history.body as RecordChangeList).items).toMatchObject([{ kind: 'created', version: 1 }]);
  });

  it.each([
    ['91350500MA2XY0006C', '校验位（第 18 位）与前 17 位不符'],
    ['91350500MA2XY000IB', '不含 I、O、S、V、Z'],
    ['9135050MA2XY0006B', '应为 18 位，现为 17 位'],
  ])('refuses the code %s: %s', async (uscc, words) => {
    const { status, body } = await desk.jinjiang.post('/api/enterprises').send({ name: '代码有误', uscc });
    expect(status).toBe(422);
    expect((body as ErrorEnvelope).refusals).toMatchObject([
      { code: 'BAD_CREDIT_CODE', field: 'uscc', message: expect.stringContaining(words) },
    ]);
  });

  it('without a code it must be unlicensed, with name and place; every reason at once', async () => {
    const missing = await desk.jinjiang.post('/api/enterprises').send({ name: '无代码' });
    expect(codesOf(missing.body)).toEqual(['CREDIT_CODE_MISSING']);
    const bare = { name: '', unlicensed: true, contactPhone: '123' };
    const refused = await desk.jinjiang.post('/api/enterprises').send(bare);
    expect(refused.status).toBe(422);
    expect(codesOf(refused.body)).toEqual(['NAME_MISSING', 'PLACE_MISSING', 'ADDRESS_MISSING', 'BAD_PHONE']);
    await desk.enter({ uscc: null, unlicensed: true, address: '安海镇成功路 1 号' });
  });

  it('offers the entry that has the code already', async () => {
    const first = await desk.enter();
    const { status, body } = await desk.licheng.post('/api/enterprises').send({ name: '又一次', uscc: first.uscc });
    expect(status).toBe(422);
    const refusal = { code: 'ENTERPRISE_EXISTS', field: 'uscc', type: 'enterprise', id: first.id };
    expect((body as ErrorEnvelope).refusals).toMatchObject([refusal]);
  });

  it('two at once with one code make one entry', async () => {
    const uscc = desk.creditCode();
    const answers = await Promise.all(
      [desk.jinjiang, desk.licheng, desk.head].map((agent) =>
        agent.post('/api/enterprises').send({ name: '同时登记', uscc }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422]);
  });

  it('a second click makes one entry', async () => {
    const body = { name: '双击企业', uscc: desk.creditCode() };
    const send = () => desk.jinjiang.post('/api/enterprises').set('Idempotency-Key', 'enterprise-click-1').send(body);
    const [first, second] = [await send(), await send()];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
  });

  it('refuses who may not write, and a place that is no unit', async () => {
    expect((await desk.clerk.post('/api/enterprises').send({ name: '无权', uscc: desk.creditCode() })).status).toBe(
      403,
    );
    const unknown = { name: '属地有误', uscc: desk.creditCode(), placeRegion: '999999' };
    expect(codesOf((await desk.jinjiang.post('/api/enterprises').send(unknown)).body)).toEqual(['PLACE_UNKNOWN']);
  });
});

describe('correcting an enterprise', () => {
  it('is every unit’s to do, with reason and history', async () => {
    const entered = await desk.enter();
    const body = { ...contentOf(entered), address: '池店镇 8 号', reason: REASON };
    const answer = await desk.licheng.put(`/api/enterprises/${entered.id}`).send(body);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ address: '池店镇 8 号', version: 2 });
    const history = await desk.jinjiang.get(`/api/records/enterprise/${entered.id}/changes`);
    expect((history.body as RecordChangeList).items[0]).toMatchObject({
      kind: 'corrected',
      reason: REASON,
      fields: [{ field: 'address', before: null, after: '池店镇 8 号' }],
    });
    expect(await desk.auditOf('enterprise', entered.id)).toEqual(['enterprise.created', 'enterprise.corrected']);
  });

  it('answers 409 with what changed to who saw an older version', async () => {
    const entered = await desk.enter();
    const send = (address: string) =>
      desk.jinjiang.put(`/api/enterprises/${entered.id}`).send({ ...contentOf(entered), address, reason: REASON });
    expect((await send('第一处')).status).toBe(200);
    const stale = await send('第二处');
    expect(stale.status).toBe(409);
    expect((stale.body as ErrorEnvelope).refusals[0]?.message).toContain(REASON);
    const same = { ...contentOf(entered), address: '第一处', version: 2, reason: REASON };
    expect(codesOf((await desk.jinjiang.put(`/api/enterprises/${entered.id}`).send(same)).body)).toEqual([
      'NOTHING_CHANGED',
    ]);
  });

  it('an entry of past records without a code may stay without', async () => {
    const id = await new RecordRows(desk.test.manager).enterprise('历史台账企业');
    const body = { name: '历史台账企业', address: '青阳街道 2 号', version: 1, reason: REASON };
    expect((await desk.jinjiang.put(`/api/enterprises/${id}`).send(body)).status).toBe(200);
  });

  it('does not take the code of another entry', async () => {
    const [one, other] = [await desk.enter(), await desk.enter()];
    const body = { ...contentOf(one), uscc: other.uscc, reason: REASON };
    const answer = await desk.jinjiang.put(`/api/enterprises/${one.id}`).send(body);
    expect((answer.body as ErrorEnvelope).refusals).toMatchObject([{ code: 'ENTERPRISE_EXISTS', id: other.id }]);
  });
});

describe('likely duplicates', () => {
  it('are offered with their reasons, likeliest first', async () => {
    const exact = await desk.enter({
      name: '晋江市磁灶明发燃气有限公司',
      uscc: null,
      unlicensed: true,
      address: '磁灶 1 号',
    });
    const contained = await desk.enter({ name: '磁灶明发燃气', uscc: null, unlicensed: true, address: '磁灶 2 号' });
    const byPhone = await desk.enter({ name: '毫不相干', contactPhone: '13505951111' });
    const query = { name: '晋江市磁灶明发燃气 公司', placeRegion: JINJIANG, phone: '13505951111' };
    const { body } = await desk.jinjiang.get('/api/enterprises/duplicates').query(query);
    expect((body as DuplicateList).items.map(({ enterprise, reasons }) => [enterprise.id, reasons])).toEqual([
      [exact.id, ['same_name']],
      [contained.id, ['similar_name']],
      [byPhone.id, ['same_phone']],
    ]);
    const byCode = await desk.jinjiang.get('/api/enterprises/duplicates').query({ uscc: byPhone.uscc, name: '别名' });
    expect((byCode.body as DuplicateList).items).toMatchObject([{ score: 100, reasons: ['same_code'] }]);
  });
});

describe('merging enterprises', () => {
  const merge = (id: string, intoId: string, version = 1, agent = desk.head) =>
    agent.post(`/api/enterprises/${id}/merge`).send({ intoId, version, reason: '同一企业登记两次' });
  const unmerge = (id: string, version: number) =>
    desk.head.post(`/api/enterprises/${id}/unmerge`).send({ version, reason: '核实后是两家' });
  const bare = () => desk.enter({ uscc: null, unlicensed: true, address: '东石镇 1 号' });

  it('moves the cells and the page of the survivor, and undoing it restores both', async () => {
    const [merged, survivor] = [await bare(), await desk.enter()];
    const rows = new RecordRows(desk.test.manager);
    for (const { id } of [merged, survivor]) {
      const facts = { region: JINJIANG, enterprise_id: id };
      await rows.insert('inspection', { ...facts, inspected_on: '2025-07-01', kind: 'planned' });
      await rows.insert('exposure', { ...facts, published_on: '2025-07-02', medium: 'website' });
      await rows.insert('closure_request', { ...facts, requested_on: '2025-07-02' });
      await rows.insert('blacklist_entry', { ...facts, listed_on: '2025-07-03' });
      await rows.insert('joint_discipline', { ...facts, started_on: '2025-07-03' });
    }
    const state = async () => {
      const table = await desk.clerk.get('/api/statistics/table?from=2025-07-01&to=2025-07-31');
      const list = await desk.clerk.get(
        '/api/statistics/records?from=2025-07-01&to=2025-07-31&column=inspectedEnterprises',
      );
      const page = (await desk.jinjiang.get(`/api/enterprises/${survivor.id}/record`)).body as EnterpriseRecord;
      const [row] = (table.body as { rows: Record<string, unknown>[] }).rows;
      return { row, listed: (list.body as { total: number }).total, page: page.figures, history: page.historyTotal };
    };
    const before = await state();
    expect(before).toMatchObject({ listed: 2, history: 5, page: { inspections: 1 } });
    expect((await merge(merged.id, survivor.id)).status).toBe(200);
    const after = await state();
    expect(after).toMatchObject({ listed: 1, history: 10, page: { inspections: 2, exposures: 2 } });
    expect(JSON.stringify(after.row)).not.toBe(JSON.stringify(before.row));
    const hidden = await desk.jinjiang.get(`/api/enterprises?q=${encodeURIComponent(merged.name)}`);
    expect((hidden.body as Page<EnterpriseItem>).items.map(({ id }) => id)).toContain(survivor.id);
    expect((hidden.body as Page<EnterpriseItem>).items.map(({ id }) => id)).not.toContain(merged.id);
    const entry = (await desk.jinjiang.get(`/api/enterprises/${merged.id}`)).body as EnterpriseDetail;
    expect(entry.mergedInto).toEqual({ id: survivor.id, name: survivor.name });
    const correction = { ...contentOf(entry), address: '东石镇 2 号', reason: REASON };
    const corrected = await desk.jinjiang.put(`/api/enterprises/${merged.id}`).send(correction);
    expect(codesOf(corrected.body)).toEqual(['ENTERPRISE_MERGED']);
    const held = (await desk.jinjiang.get(`/api/enterprises/${survivor.id}`)).body as EnterpriseDetail;
    expect(held.mergedEntries.map(({ id }) => id)).toEqual([merged.id]);
    expect((await unmerge(merged.id, 2)).status).toBe(200);
    expect(await state()).toEqual(before);
    expect(await desk.auditOf('enterprise', merged.id)).toEqual([
      'enterprise.created',
      'enterprise.merged',
      'enterprise.unmerged',
    ]);
    expect(await desk.auditOf('enterprise', survivor.id)).toEqual([
      'enterprise.created',
      'enterprise.merged',
      'enterprise.unmerged',
    ]);
  });

  it('refuses itself, two codes, losing the code, into a merged one, and a chain', async () => {
    const [coded, other, small, smaller] = [await desk.enter(), await desk.enter(), await bare(), await bare()];
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
    expect((await merge(third.id, coded.id, 2, desk.jinjiang)).status).toBe(403);
  });

  it('is for a county of entries that it registered or that lie in its region; the city merges any', async () => {
    const cityClerk = await desk.test.signIn('clerk');
    const elsewhere = () =>
      desk.enter({ placeRegion: LICHENG, uscc: null, unlicensed: true, address: '鲤中' }, desk.licheng);
    const [theirs, theirOther, own, registeredByUs] = [
      await elsewhere(),
      await elsewhere(),
      await desk.enter(),
      await desk.enter({ placeRegion: LICHENG }),
    ];
    for (const into of [theirOther, own]) {
      const refused = await merge(theirs.id, into.id);
      expect([refused.status, (refused.body as ErrorEnvelope).errorCode]).toEqual([403, 'NOT_OWN_UNIT']);
      expect((refused.body as ErrorEnvelope).message).toContain(`“${theirs.name}”`);
    }
    expect((await merge(theirs.id, theirOther.id, 1, cityClerk)).status).toBe(200);
    expect((await unmerge(theirs.id, 2)).status).toBe(403);
    const undo = { version: 2, reason: '核实后是两家' };
    expect((await cityClerk.post(`/api/enterprises/${theirs.id}/unmerge`).send(undo)).status).toBe(200);
    expect((await merge((await bare()).id, registeredByUs.id)).status).toBe(200);
    const inOurRegion = await desk.enter({ uscc: null, unlicensed: true, address: '东石镇 9 号' }, desk.licheng);
    expect((await merge(inOurRegion.id, own.id)).status).toBe(200);
    expect((await unmerge(inOurRegion.id, 2)).status).toBe(200);
  });

  it('a code that is entered with a merged entry offers the survivor', async () => {
    const survivor = await desk.enter();
    const merged = await bare();
    await merge(merged.id, survivor.id);
    const { body } = await desk.jinjiang
      .get('/api/enterprises/duplicates')
      .query({ name: merged.name, placeRegion: JINJIANG });
    expect((body as DuplicateList).items[0]?.enterprise.id).toBe(survivor.id);
  });
});
