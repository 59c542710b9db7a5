import type { CaseDetail, CaseItem, Page } from '@anjuan/contracts';
import { goldenLedger } from '@anjuan/testing';
import { ApiUnderTest } from './api-under-test.js';

const golden = goldenLedger();
const { enterprises = [], inspections = [], cases = [] } = golden;
const hazards = inspections.flatMap((inspection) => inspection.hazards ?? []);
const decisions = cases.flatMap((item) => item.decisions ?? []);

let api: ApiUnderTest;

beforeAll(async () => {
  api = await ApiUnderTest.start();
  const { status, body } = await api.send('clerk', 'POST', '/ledgers', { ...golden, source: 'golden' });
  if (status !== 201) throw new Error(`The golden ledger was refused: ${JSON.stringify(body)}`);
}, 120_000);

afterAll(() => api.stop());

async function everyItem<T>(path: string): Promise<T[]> {
  const found: T[] = [];
  for (let after: string | null = ''; after !== null;) {
    const cursor: string = after === '' ? '' : `&cursor=${encodeURIComponent(after)}`;
    const page: Page<T> = await api.read('clerk', `${path}?size=7${cursor}`);
    found.push(...page.items);
    after = page.nextCursor;
  }
  return found;
}

it.each([
  ['/enterprises', enterprises.length],
  ['/inspections', inspections.length],
  ['/hazards', hazards.length],
  ['/cases', cases.length],
  ['/decisions', decisions.length],
  ['/coercive-measures', golden.coerciveMeasures?.length ?? 0],
  ['/closure-requests', golden.closureRequests?.length ?? 0],
  ['/criminal-transfers', golden.criminalTransfers?.length ?? 0],
  ['/disciplinary-actions', golden.disciplinaryActions?.length ?? 0],
  ['/exposures', golden.exposures?.length ?? 0],
  ['/blacklist-entries', golden.blacklistings?.length ?? 0],
  ['/joint-disciplines', golden.jointDisciplines?.length ?? 0],
])('%s pages through every record of the ledger', async (path, count) => {
  const items = await everyItem<{ id: string }>(path);
  expect(new Set(items.map(({ id }) => id)).size).toBe(count);
  expect(items).toHaveLength(count);
});

it('every imported case can be opened and says where it came from and what it holds', async () => {
  const byId = new Map(cases.map((item) => [item.id, item]));
  for (const { id } of await everyItem<CaseItem>('/cases')) {
    const found = await api.read<CaseDetail>('clerk', `/cases/${id}`);
    const item = byId.get(found.source?.externalId ?? '');
    if (item === undefined) throw new Error(`Case ${id} came from nowhere`);
    expect(found.source?.source).toBe('golden');
    expect(found).toMatchObject({
      region: item.region,
      caseClass: item.class,
      violation: item.violation,
      filedOn: item.filedOn,
      closedOn: item.closedOn,
      historical: true,
      events: [{ seq: 1, type: 'HistoricalCaseImported' }],
    });
    expect(found.parties).toHaveLength([item.enterprise, item.person].filter((party) => party !== null).length);
    expect(found.decisions.map(({ decidedOn }) => decidedOn).sort()).toEqual(
      (item.decisions ?? []).map(({ decidedOn }) => decidedOn).sort(),
    );
    for (const line of found.decisions.flatMap(({ lines }) => lines)) expect(line.parties).toHaveLength(1);
  }
});
