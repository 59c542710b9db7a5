import type { CaseDetail, ErrorEnvelope } from '@anjuan/contracts';
import { CASE_EVENT_LABEL } from '@anjuan/domain';
import { ApiUnderTest } from '../test/api-under-test.js';
import { aCase, CaseDesk, type CaseScenario } from '../test/case-scenario.js';
import { AuditVerification } from '../platform/audit/audit-verification.js';
import { CaseEventLog } from './case-event-log.js';

let api: ApiUnderTest;
let desk: CaseDesk;

beforeAll(async () => {
  api = await ApiUnderTest.start();
  desk = await CaseDesk.in(api);
}, 120_000);

afterAll(() => api.stop());

describe('two at once', () => {
  it('the second is told who did what', async () => {
    const story = await aCase(desk).upTo('request_filing');
    const stale = story.detail.version - 1;
    const { status, body } = await story.try('head', 'endorse_filing', { on: '2026-03-03', opinion: null }, stale);
    expect(status).toBe(409);
    expect(body).toMatchObject({
      errorCode: 'VERSION_CONFLICT',
      refusals: [{ code: 'CHANGED_SINCE', message: expect.stringContaining(CASE_EVENT_LABEL.FilingRequested) }],
    });
  });

  it('a second click with the same key makes one event, with another body none', async () => {
    const story = await aCase(desk).opened();
    const agent = await api.test.signIn('officer1.jinjiang');
    const send = (opinion: string) =>
      agent
        .post(`/api/cases/${story.id}/actions/request_filing`)
        .set('Idempotency-Key', `filing-${story.id}-once`)
        .send({ version: 1, on: '2026-03-02', opinion });
    const answers = await Promise.all([send('建议立案'), send('建议立案')]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect((await story.reread()).events).toHaveLength(2);
    expect((await send('另一意见')).body).toMatchObject({ errorCode: 'IDEMPOTENCY_KEY_REUSED' });
    expect((await story.reread()).version).toBe(2);
  });

  it('a lead registered twice with the same key is one case', async () => {
    const agent = await api.test.signIn('officer1.jinjiang');
    const send = () => agent.post('/api/cases').set('Idempotency-Key', 'lead-once-only').send(desk.content());
    const [first, second] = [await send().expect(201), await send().expect(201)];
    expect((second.body as CaseDetail).id).toBe((first.body as CaseDetail).id);
  });
});

describe('fifty at once', () => {
  it('on one case: each is done in its turn, nothing is lost and nothing left out', async () => {
    const story = await aCase(desk).opened();
    const remarks = Array.from({ length: 50 }, (_, index) => `第 ${index + 1} 条备注`);
    await Promise.all(remarks.map((remark) => amendUntilDone(story, remark)));
    const detail = await story.reread();
    expect(detail.version).toBe(51);
    const events = await eventsOf(story.id);
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 51 }, (_, index) => index + 1));
    const told = events.slice(1).map(({ payload }) => (JSON.parse(payload) as { remarks: string }).remarks);
    expect([...told].sort()).toEqual([...remarks].sort());
    expect(detail.remarks).toBe(told.at(-1));
    await expectAuditLines(story.id, 51);
  }, 120_000);

  it('each on a case of its own', async () => {
    const stories = await Promise.all(Array.from({ length: 50 }, () => aCase(desk).opened()));
    expect(new Set(stories.map(({ id }) => id)).size).toBe(50);
    const answers = await Promise.all(
      stories.map((story) => story.try('officer1', 'request_filing', { on: '2026-03-02', opinion: null })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    for (const { id } of stories) {
      expect((await eventsOf(id)).map(({ seq }) => seq)).toEqual([1, 2]);
      await expectAuditLines(id, 2);
    }
  }, 120_000);

  /** Who is too late learns how many steps were taken meanwhile, and tries again. */
  async function amendUntilDone(story: CaseScenario, remarks: string): Promise<void> {
    const body = { ...desk.content({ remarks }), filedOn: null, reason: null };
    for (let version = 1, tries = 0; tries < 200; tries += 1) {
      const answer = await story.try('officer1', 'amend', body, version);
      if (answer.status === 200) return;
      const { errorCode, refusals } = answer.body as ErrorEnvelope;
      if (errorCode !== 'VERSION_CONFLICT') throw new Error(JSON.stringify(answer.body));
      version += refusals.length;
    }
    throw new Error('Never had its turn');
  }
});

describe('a failure between the row and the event', () => {
  const body = { on: '2026-03-02', opinion: null };

  it.each<[string, (log: CaseEventLog) => void, number]>([
    [
      'in the program',
      (log) => jest.spyOn(log, 'append').mockRejectedValueOnce(new Error('the event could not be written')),
      500,
    ],
    [
      'of the connection',
      (log) =>
        jest.spyOn(log, 'append').mockImplementationOnce(async (manager) => {
          await manager.query('KILL CONNECTION_ID()').catch(() => undefined);
          await manager.query('SELECT 1');
        }),
      503,
    ],
  ])('%s leaves neither', async (_, breakLog, status) => {
    const story = await aCase(desk).opened();
    const before = await rowOf(story.id);
    breakLog(api.test.get(CaseEventLog));
    expect((await story.try('officer1', 'request_filing', body)).status).toBe(status);
    expect(await rowOf(story.id)).toEqual(before);
    expect(await eventsOf(story.id)).toHaveLength(1);
    await expectAuditLines(story.id, 1);
    await story.act('officer1', 'request_filing', body);
    expect(await eventsOf(story.id)).toHaveLength(2);
    await expectAuditLines(story.id, 2);
  });

  async function rowOf(caseId: string): Promise<unknown> {
    const [row] = await api.db.query<object[]>('SELECT * FROM case_file WHERE id = ?', [caseId]);
    return row;
  }
});

it('leaves every chain of the audit log whole', async () => {
  expect((await api.test.get(AuditVerification).verify()).broken).toEqual([]);
});

async function eventsOf(caseId: string): Promise<{ seq: number; payload: string }[]> {
  return api.db.query('SELECT seq, payload FROM case_event WHERE case_id = ? ORDER BY seq', [caseId]);
}

/** One line for each event. */
async function expectAuditLines(caseId: string, lines: number): Promise<void> {
  const rows = await api.db.query<{ seq: number }[]>('SELECT seq FROM audit_log WHERE chain = ? ORDER BY seq', [
    `case:${caseId}`,
  ]);
  expect(rows).toHaveLength(lines);
}
