import { randomUUID } from 'node:crypto';
import type { RecordChangeList } from '@anjuan/contracts';
import type TestAgent from 'supertest/lib/agent.js';
import { ConsequenceDesk, JINJIANG, TODAY } from './consequence-desk.js';
import { RecordRows } from './record-rows.js';

let desk: ConsequenceDesk;
let rows: RecordRows;
let licheng: TestAgent;
let clerk: TestAgent;
beforeAll(async () => {
  desk = await ConsequenceDesk.open();
  rows = new RecordRows(desk.t.manager);
  licheng = await desk.t.signIn('officer1.licheng');
  clerk = await desk.t.signIn('clerk.jinjiang');
}, 120_000);
afterAll(() => desk.t.stop());

interface Refusals {
  readonly refusals: readonly { readonly field?: string; readonly message: string }[];
}
const saidBy = (body: unknown) => (body as Refusals).refusals.map(({ field, message }) => `${field ?? ''}：${message}`);

async function auditOf(type: string, id: string): Promise<string[]> {
  const found = await desk.t.manager.query<{ action: string }[]>(
    'SELECT action FROM audit_log WHERE subject_type = ? AND subject_id = ? ORDER BY id',
    [type, id],
  );
  return found.map(({ action }) => action);
}

it('a measure is extended once and lifted once', async () => {
  const made = await desk.write('coercive-measures', '2026-10-12');
  const path = `/api/coercive-measures/${made.id}`;
  expect(made['dueOn']).toBe('2026-11-11');
  expect(made['officers']).toEqual([
    { staffId: desk.officers[0], name: '措甲', certificateNumber: 'C措甲' },
    { staffId: desk.officers[1], name: '措乙', certificateNumber: 'C措乙' },
  ]);
  const extension = {
    version: 1,
    days: 30,
    reason: '案情复杂',
    approvedOn: '2026-11-12',
    approverName: '张某',
    toldOn: '2026-11-12',
  };
  const late = await desk.officer.post(`${path}/extend`).send(extension).expect(422);
  expect(saidBy(late.body)[0]).toContain('期限已于 2026-11-11 届满，届满后不能再延长，应当立即解除');
  const inTime = { ...extension, approvedOn: '2026-11-11', toldOn: '2026-11-11' };
  const { body: extended } = await desk.officer.post(`${path}/extend`).send(inTime).expect(200);
  expect(extended).toMatchObject({ dueOn: '2026-12-11', extension: { days: 30, approverName: '张某' }, version: 2 });
  const twice = await desk.officer
    .post(`${path}/extend`)
    .send({ ...inTime, version: 2 })
    .expect(422);
  expect(saidBy(twice.body)).toEqual(['：期限只能延长一次，合计不超过六十日']);
  const lift = { version: 2, endedOn: TODAY, ground: 'hazard_removed' };
  const wrong = await desk.officer.post(`${path}/lift`).send(lift).expect(422);
  expect(saidBy(wrong.body)).toEqual(['ground：这一理由只适用于停电，请选择其他解除理由']);
  const { body: lifted } = await desk.officer
    .post(`${path}/lift`)
    .send({ ...lift, ground: 'decision_made' })
    .expect(200);
  expect(lifted).toMatchObject({ endedOn: TODAY, liftGround: 'decision_made', version: 3 });
  const again = await desk.officer
    .post(`${path}/lift`)
    .send({ ...lift, version: 3 })
    .expect(422);
  expect(saidBy(again.body)).toEqual(['：措施已于 2026-11-24 解除']);
  await licheng
    .post(`${path}/lift`)
    .send({ ...lift, version: 3 })
    .expect(404);
  await clerk
    .post(`${path}/lift`)
    .send({ ...lift, version: 3 })
    .expect(403);
  expect(await auditOf('coercive_measure', made.id)).toEqual(
    ['created', 'supplemented', 'ended'].map((act) => `coercive_measure.${act}`),
  );
});

it('a second click of an act does it once', async () => {
  const made = await desk.write('blacklist-entries', '2026-10-12');
  const key = randomUUID();
  const remove = () =>
    desk.officer
      .post(`/api/blacklist-entries/${made.id}/remove`)
      .set('Idempotency-Key', key)
      .send({ version: 1, on: TODAY, reason: '期满' })
      .expect(200);
  const [first, second] = [await remove(), await remove()];
  expect(second.body).toEqual(first.body);
  expect(first.body).toMatchObject({ version: 2, removedOn: TODAY, removeReason: '期满' });
});

it('the police refuse, file after all, and give back; persons are named and followed', async () => {
  const made = await desk.write('criminal-transfers', '2026-10-12');
  const { id } = made;
  const answer = (version: number, change: object) =>
    desk.officer
      .post(`/api/criminal-transfers/${id}/answer`)
      .send({ version, documentNumber: '1号', answeredOn: '2026-10-15', note: null, ...change });
  const refused = await answer(1, { answer: 'refused' }).expect(200);
  expect(refused.body).toMatchObject({ refusedOn: '2026-10-15', acceptedOn: null });
  const [{ id: personRow } = { id: '' }] = made['persons'] as readonly { id: string }[];
  const course = {
    version: 2,
    personId: desk.named.person,
    filedOn: '2026-10-20',
    restrainedOn: null,
    prosecutedOn: null,
    convictedOn: null,
    cleared: null,
    clearedOn: null,
    note: null,
    reason: null,
  };
  const path = `/api/transferred-persons/${personRow}/outcome`;
  const liable = await desk.officer.post(path).send(course).expect(422);
  expect(saidBy(liable.body)[0]).toContain('公安机关不予立案，不能登记追究刑事责任');
  const accepted = await answer(2, { answer: 'accepted', answeredOn: '2026-10-18' }).expect(200);
  expect(accepted.body).toMatchObject({ refusedOn: null, acceptedOn: '2026-10-18' });
  const followed = await desk.officer
    .post(path)
    .send({ ...course, version: 3 })
    .expect(200);
  expect(followed.body).toMatchObject({ persons: [{ liableOn: '2026-10-20', outcome: 'accepted' }] });
  const rewritten = await desk.officer
    .post(path)
    .send({ ...course, version: 4, filedOn: '2026-10-21' })
    .expect(422);
  expect(saidBy(rewritten.body)).toEqual(['reason：更改已登记的日期或结果，请写明原因']);
  const twice = await desk.officer
    .post(`/api/criminal-transfers/${id}/persons`)
    .send({ version: 4, personIds: [desk.named.person] })
    .expect(422);
  expect(saidBy(twice.body)).toEqual(['personIds：林某某已在这次移送的人员中，不需要再次登记']);
  await desk.officer.post('/api/transferred-persons/987654321/outcome').send(course).expect(404);
  await licheng
    .post(path)
    .send({ ...course, version: 4 })
    .expect(404);
  const history = await desk.officer.get(`/api/records/criminal_transfer/${id}/changes`).expect(200);
  const { items } = history.body as RecordChangeList;
  expect(items[0]?.fields).toContainEqual({ field: '林某某.filedOn', before: null, after: '2026-10-20' });
  expect(items.map(({ reason }) => reason)).toEqual([null, '公安机关决定立案', '公安机关决定不予立案', null]);
});

it('a past record is corrected as far as it is known', async () => {
  const importId = await rows.insert('ledger_import', {
    import_key: 'past-measure',
    region: JINJIANG,
    imported_by: (await desk.t.actor('clerk.jinjiang')).id,
    state: 'done',
    step: 'finished',
    started_at: new Date(),
  });
  const id = await rows.insert('coercive_measure', {
    region: JINJIANG,
    enterprise_id: desk.named.enterprise,
    kind: 'seize',
    started_on_partial: '2021-05',
    import_id: importId,
    import_row: 0,
  });
  const past = {
    documentNumber: null,
    objects: null,
    termDays: null,
    approvedOn: null,
    approverName: null,
    approverPost: null,
    officerIds: [],
  };
  const { body } = await desk.officer
    .put(`/api/coercive-measures/${id}`)
    .send({ ...desk.correction('coercive-measures', '2021-05', past), version: 1 })
    .expect(200);
  expect(body).toMatchObject({ startedOn: '2021-05', kind: 'seal', imported: true, version: 2, dueOn: null });
});
