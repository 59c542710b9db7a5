import type { CaseDetail, CaseItem, Page } from '@anjuan/contracts';
import { goldenLedger } from '@anjuan/testing';
import { ApiUnderTest } from './api-under-test.js';

const ledger = { ...goldenLedger(), source: 'golden' };
const hazards = ledger.inspections.flatMap((inspection) => inspection.hazards);
const decisions = ledger.cases.flatMap((item) => item.decisions);

let api: ApiUnderTest;

beforeAll(async () => {
  api = await ApiUnderTest.start();
  const { status, body } = await api.send('clerk', 'POST', '/ledgers', ledger);
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
  ['/enterprises', ledger.enterprises.length],
  ['/inspections', ledger.inspections.length],
  ['/hazards', hazards.length],
  ['/cases', ledger.cases.length],
  ['/decisions', decisions.length],
  ['/coercive-measures', ledger.coerciveMeasures.length],
  ['/closure-requests', ledger.closureRequests.length],
  ['/criminal-transfers', ledger.criminalTransfers.length],
  ['/disciplinary-actions', ledger.disciplinaryActions.length],
  ['/exposures', ledger.exposures.length],
  ['/blacklist-entries', ledger.blacklistings.length],
  ['/joint-disciplines', ledger.jointDisciplines.length],
])('%s pages through every record of the ledger', async (path, count) => {
  const items = await everyItem<{ id: string }>(path);
  expect(new Set(items.map(({ id }) => id)).size).toBe(count);
  expect(items).toHaveLength(count);
});

it('every imported case can be opened and says where it came from and what it holds', async () => {
  const byId = new Map(ledger.cases.map((item) => [item.id, item]));
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
      item.decisions.map(({ decidedOn }) => decidedOn).sort(),
    );
    for (const line of found.decisions.flatMap(({ lines }) => lines)) expect(line.parties).toHaveLength(1);
  }
});
