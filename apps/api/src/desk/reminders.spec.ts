import type { Reminders } from '@anjuan/contracts';
import { localDate } from '@anjuan/domain';
import { ApiUnderTest } from '../test/api-under-test.js';
import { aCase, CaseDesk, type CaseScenario } from '../test/case-scenario.js';
import { RemindersService } from './reminders.service.js';

let api: ApiUnderTest;
let desk: CaseDesk;
let scenario: CaseScenario;

const read = async (user: string): Promise<Reminders> =>
  (await desk.send(user, 'GET', '/reminders?size=200')).body as Reminders;
const remind = async (day: string): Promise<void> => {
  api.test.clock.set(localDate(day));
  await api.test.get(RemindersService).remind();
};
const own = (page: Reminders) =>
  page.items
    .filter((one) => one.ref.id === scenario.id)
    .map(({ kind, dueOn, daysLeft }) => `${kind} ${dueOn} ${daysLeft}`);

beforeAll(async () => {
  api = await ApiUnderTest.start();
  desk = await CaseDesk.in(api);
  // Filed on 2026-03-04: the ninetieth day is 2026-06-02.
  scenario = await aCase(desk).upTo('approve_filing');
});
afterAll(() => api.stop());

describe('reminders', () => {
  it('come thirty, fifteen and five days before the end, once each', async () => {
    await remind('2026-05-02');
    expect(own(await read('officer1'))).toEqual([]);
    await remind('2026-05-03');
    await remind('2026-05-04');
    expect(own(await read('officer1'))).toEqual(['days_left 2026-06-02 29']);
    await remind('2026-05-18');
    await remind('2026-05-28');
    expect(own(await read('officer1'))).toHaveLength(3);
    expect(own(await read('head'))).toEqual([]);
  });

  it('tell the head too once the limit is over', async () => {
    await remind('2026-06-02');
    expect(own(await read('head'))).toEqual([]);
    await remind('2026-06-03');
    expect(own(await read('head'))).toEqual(['overdue 2026-06-02 -1']);
    const [latest] = (await read('officer2')).items.filter((one) => one.ref.id === scenario.id);
    expect(latest).toMatchObject({ kind: 'overdue', read: false });
    expect(latest?.basis).toContain('《行政处罚法》第六十条');
    expect(latest?.effect).not.toBe('');
  });

  it('are read by their owner alone', async () => {
    const before = await read('officer1');
    const others = await read('officer2');
    expect(before.unread).toBeGreaterThan(0);
    const strange = others.items.slice(0, 1).map(({ id }) => id);
    expect((await desk.send('officer1', 'POST', '/reminders/read', { ids: strange })).body).toEqual({
      unread: before.unread,
    });
    const first = before.items.slice(0, 1).map(({ id }) => id);
    const once = await desk.send('officer1', 'POST', '/reminders/read', { ids: first });
    expect(once.body).toEqual({ unread: before.unread - 1 });
    expect((await desk.send('officer1', 'POST', '/reminders/read', {})).body).toEqual({ unread: 0 });
    expect((await read('officer2')).unread).toBe(others.unread);
    expect(own(await read('officer1.licheng'))).toEqual([]);
  });

  it('ask for a number, and for an account with an inbox', async () => {
    expect((await desk.send('officer1', 'POST', '/reminders/read', { ids: ['x'] })).status).toBe(422);
    expect((await api.get('sysadmin', '/reminders')).status).toBe(403);
  });
});
