import { localDate } from '@anjuan/domain';
import { CalendarImport } from '../organisation/calendar/calendar-import.service.js';
import { DEMO_PASSWORD } from '../organisation/accounts/demo-accounts.js';
import { ApiUnderTest } from '../test/api-under-test.js';
import { aCase, CaseDesk, type CaseScenario } from '../test/case-scenario.js';
import { CaseLimits } from './case-limits.service.js';

let api: ApiUnderTest;
let desk: CaseDesk;

beforeAll(async () => {
  api = await ApiUnderTest.start();
  desk = await CaseDesk.in(api);
}, 120_000);
afterAll(() => api.stop());

async function stored({ id }: CaseScenario): Promise<readonly string[]> {
  const rows = await api.db.query<{ rule_id: string; due_on: string; complete: number; paused: number }[]>(
    'SELECT rule_id, due_on, complete, paused FROM case_limit WHERE case_id = ? ORDER BY rule_id',
    [id],
  );
  return rows.map(({ rule_id: rule, due_on: due, complete, paused }) =>
    [rule, due, ...(Number(complete) === 1 ? [] : ['incomplete']), ...(Number(paused) === 1 ? ['paused'] : [])].join(
      ' ',
    ),
  );
}

/** Sessions of another day are over. */
async function on(day: string): Promise<void> {
  api.test.clock.set(localDate(day));
  for (const name of ['officer1', 'head', 'leader', 'legal']) await api.signIn(`${name}.jinjiang`, DEMO_PASSWORD);
}

describe('the limits of a case as rows', () => {
  it('move with the day while the case rests', async () => {
    await on('2026-04-01');
    const story = await aCase(desk).upTo('approve_filing');
    const suspension = { on: '2026-03-12', ground: 'other_case', reason: '须以另案审理结果为依据' };
    await story.act('leader', 'suspend_case', suspension);
    const [before] = await stored(story);
    api.test.clock.set(localDate('2026-04-11'));
    await api.test.get(CaseLimits).followDay();
    expect([before, ...(await stored(story))]).toEqual([
      'decide_case 2026-06-23 paused',
      'decide_case 2026-07-03 paused',
    ]);
  });

  it('end with what they limited, and are gone with a voided case', async () => {
    await on('2026-11-24');
    const story = await aCase(desk).upTo('approve_filing');
    expect(await stored(story)).toEqual(['decide_case 2026-06-02']);
    await story.act('officer1', 'void_case', { reason: '误登记' });
    expect(await stored(story)).toEqual([]);
  });

  it('are counted again when the holidays of their year are announced', async () => {
    await on('2026-12-28');
    const story = await aCase(desk).upTo('decide');
    const service = { on: '2026-12-18', mode: 'direct', lateReason: '当事人外出，多次送达未果' };
    await story.act('officer1', 'serve_decision', service);
    const payment = async () => (await stored(story)).find((limit) => limit.startsWith('pay_fine'));
    // The fifteenth day is a Saturday; nobody has said yet which days of January are off.
    expect(await payment()).toBe('pay_fine 2027-01-04 incomplete');
    const notice = {
      year: 2027,
      version: 0,
      document: '国办发明电〔2026〕9号',
      off: [{ name: '元旦', from: '2027-01-01', to: '2027-01-05' }],
      makeup: [],
      workdays: null,
    };
    await api.test.get(CalendarImport).import(await api.test.actor('clerk'), notice);
    expect(await payment()).toBe('pay_fine 2027-01-06');
  });
});
