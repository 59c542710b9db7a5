import type { StatisticsTable } from '@anjuan/contracts';
import { COLUMN_KEYS, type ColumnKey } from '@anjuan/domain';
import {
  CONSEQUENCE_PATHS,
  ConsequenceDesk,
  type ConsequencePath,
  JINJIANG,
  type Written,
} from './consequence-desk.js';

const CELL_OF = {
  'coercive-measures': 'coerciveMeasures',
  'closure-requests': 'closureRequests',
  'criminal-transfers': 'criminallyLiablePersons',
  'disciplinary-actions': 'disciplinedPersons',
  exposures: 'exposedEnterprises',
  'blacklist-entries': 'blacklistedEnterprises',
  'joint-disciplines': 'jointlyDisciplinedEnterprises',
} satisfies Record<ConsequencePath, ColumnKey>;

const MAY = { from: '2026-05-01', to: '2026-05-31' };
const JUNE = { from: '2026-06-01', to: '2026-06-30' };
type Moved = Readonly<Record<string, number>>;

let desk: ConsequenceDesk;
beforeAll(async () => {
  desk = await ConsequenceDesk.open();
}, 120_000);
afterAll(() => desk.t.stop());

async function cells(period: { from: string; to: string }): Promise<ReadonlyMap<string, number>> {
  const { body } = await desk.officer.get('/api/statistics/table').query(period).expect(200);
  const table = body as StatisticsTable;
  const rows = [...table.rows.filter(({ region }) => region !== JINJIANG), table.total];
  const own = table.rows.find(({ region }) => region === JINJIANG);
  if (own === undefined || rows.length < 1) throw new Error('晋江市 has no row');
  return new Map(COLUMN_KEYS.map((key) => [key, own[key] ?? 0]));
}

/** Which cells of May and of June the act moves, by how much; every other one must stay. */
async function movedBy(act: () => Promise<unknown>): Promise<Moved> {
  const before = [await cells(MAY), await cells(JUNE)] as const;
  await act();
  const after = [await cells(MAY), await cells(JUNE)] as const;
  return Object.fromEntries(
    (['may', 'june'] as const).flatMap((month, index) =>
      COLUMN_KEYS.flatMap((key) => {
        const difference = (after[index]?.get(key) ?? 0) - (before[index]?.get(key) ?? 0);
        return difference === 0 ? [] : [[`${month} ${key}`, difference] as const];
      }),
    ),
  );
}

async function last<T>(act: () => Promise<T>): Promise<{ readonly moved: Moved; readonly written: T }> {
  const kept: T[] = [];
  const moved = await movedBy(async () => {
    kept.push(await act());
  });
  const [written] = kept;
  if (written === undefined) throw new Error('Nothing was written');
  return { moved, written };
}

const DIRECT = CONSEQUENCE_PATHS.filter((path) => path !== 'criminal-transfers');

describe.each(DIRECT)('%s', (path) => {
  const cell = CELL_OF[path];

  it('moves exactly its cell when made, corrected into another month, and voided', async () => {
    const made = await last(() => desk.write(path, '2026-05-31'));
    expect(made.moved).toEqual({ [`may ${cell}`]: 1 });
    const corrected = await last(() => desk.correct(path, made.written, '2026-06-01'));
    expect(corrected.moved).toEqual({ [`may ${cell}`]: -1, [`june ${cell}`]: 1 });
    const { id, version } = corrected.written;
    const voided = await movedBy(() => desk.act(`${path}/${id}/void`, { version, reason: '重复登记' }));
    expect(voided).toEqual({ [`june ${cell}`]: -1 });
  });

  it('moves nothing when refused', async () => {
    const refused = await movedBy(() =>
      desk.officer.post(`/api/${path}`).send(desk.content(path, '2026-12-31')).expect(422),
    );
    expect(refused).toEqual({});
  });
});

describe.each(['closure-requests', 'exposures', 'blacklist-entries', 'joint-disciplines'] as const)(
  '%s count enterprises',
  (path) => {
    const cell = CELL_OF[path];

    it('the same one twice is one, another one is two', async () => {
      const first = await desk.write(path, '2026-05-10');
      const second = await last(() => desk.write(path, '2026-05-20'));
      expect(second.moved).toEqual({});
      const { otherEnterprise } = desk.named;
      const changed = await last(() =>
        desk.correct(path, second.written, '2026-05-20', { enterpriseId: otherEnterprise }),
      );
      expect(changed.moved).toEqual({ [`may ${cell}`]: 1 });
      for (const { id, version } of [first, changed.written]) {
        await desk.act(`${path}/${id}/void`, { version, reason: '清理' });
      }
    });
  },
);

it.each([
  ['exposures', 'withdraw'],
  ['blacklist-entries', 'remove'],
  ['joint-disciplines', 'end'],
] as const)('%s: its end takes nothing back', async (path, verb) => {
  const { id, version } = await desk.write(path, '2026-05-10');
  const ended = await last(() => desk.act(`${path}/${id}/${verb}`, { version, on: '2026-06-10', reason: '已整改' }));
  expect(ended.moved).toEqual({});
  await desk.act(`${path}/${id}/void`, { version: ended.written.version, reason: '清理' });
});

it('a measure extended or lifted stays one', async () => {
  const made = await desk.write('coercive-measures', '2026-05-10');
  const path = `coercive-measures/${made.id}`;
  const extension = {
    version: made.version,
    days: 30,
    reason: '案情复杂',
    approvedOn: '2026-06-01',
    approverName: '张某',
    toldOn: '2026-06-01',
  };
  const extended = await last(() => desk.act(`${path}/extend`, extension));
  expect(extended.moved).toEqual({});
  const { version } = extended.written;
  const lifted = await last(() =>
    desk.act(`${path}/lift`, { version, endedOn: '2026-06-15', ground: 'decision_made' }),
  );
  expect(lifted.moved).toEqual({});
  await desk.act(`${path}/void`, { version: lifted.written.version, reason: '清理' });
});

it('both sanctions at once are one person', async () => {
  const { moved, written } = await last(() => desk.write('disciplinary-actions', '2026-05-10'));
  expect(moved).toEqual({ 'may disciplinedPersons': 1 });
  const party = { kind: 'party', measure: 'serious_warning', decidingOrgan: '晋江市纪委' };
  const both = await last(() => desk.write('disciplinary-actions', '2026-05-12', party));
  expect(both.moved).toEqual({});
  for (const { id, version } of [written, both.written]) {
    await desk.act(`disciplinary-actions/${id}/void`, { version, reason: '清理' });
  }
});

describe('criminal-transfers', () => {
  const cell = CELL_OF['criminal-transfers'];
  const course = { restrainedOn: null, prosecutedOn: null, convictedOn: null, cleared: null, clearedOn: null };
  const personOf = (transfer: Written) => (transfer['persons'] as readonly { id: string }[])[0]?.id ?? '';
  const record = (transfer: Written, change: object): Promise<Written> =>
    desk.act(`transferred-persons/${personOf(transfer)}/outcome`, {
      version: transfer.version,
      personId: desk.named.person,
      filedOn: null,
      ...course,
      ...change,
    });

  it('count a person once, on the earliest step, until cleared or voided', async () => {
    const made = await last(() => desk.write('criminal-transfers', '2026-05-10'));
    expect(made.moved).toEqual({});
    const answer = {
      version: made.written.version,
      answer: 'accepted',
      answeredOn: '2026-05-12',
      documentNumber: '1号',
    };
    const accepted = await last(() => desk.act(`criminal-transfers/${made.written.id}/answer`, answer));
    expect(accepted.moved).toEqual({});
    const filed = await last(() => record(accepted.written, { filedOn: '2026-06-01' }));
    expect(filed.moved).toEqual({ [`june ${cell}`]: 1 });
    const held = await last(() => record(filed.written, { filedOn: '2026-06-01', restrainedOn: '2026-05-31' }));
    expect(held.moved).toEqual({ [`june ${cell}`]: -1, [`may ${cell}`]: 1 });
    const steps = { filedOn: '2026-06-01', restrainedOn: '2026-05-31', prosecutedOn: '2026-07-01' };
    const prosecuted = await last(() => record(held.written, steps));
    expect(prosecuted.moved).toEqual({});
    const ending = { ...steps, cleared: 'acquitted', clearedOn: '2026-09-01' };
    const cleared = await last(() => record(prosecuted.written, ending));
    expect(cleared.moved).toEqual({ [`may ${cell}`]: -1 });
    const convicted = await last(() => record(cleared.written, { ...steps, reason: '结果登记有误' }));
    expect(convicted.moved).toEqual({ [`may ${cell}`]: 1 });
    const { id, version } = convicted.written;
    const voided = await movedBy(() => desk.act(`criminal-transfers/${id}/void`, { version, reason: '重复登记' }));
    expect(voided).toEqual({ [`may ${cell}`]: -1 });
  });

  it('count nobody once the police have withdrawn the case and given it back', async () => {
    const made = await desk.write('criminal-transfers', '2026-05-10');
    const answer = { answeredOn: '2026-05-12', documentNumber: '1号', note: '撤销案件' };
    const path = `criminal-transfers/${made.id}`;
    const accepted = await desk.act(`${path}/answer`, { ...answer, version: made.version, answer: 'accepted' });
    const filed = await last(() => record(accepted, { filedOn: '2026-05-12' }));
    expect(filed.moved).toEqual({ [`may ${cell}`]: 1 });
    const { version } = filed.written;
    const returned = await last(() => desk.act(`${path}/answer`, { ...answer, version, answer: 'returned' }));
    expect(returned.moved).toEqual({ [`may ${cell}`]: -1 });
    await desk.act(`${path}/void`, { version: returned.written.version, reason: '清理' });
  });

  it('the correction of the transfer moves no cell', async () => {
    const made = await desk.write('criminal-transfers', '2026-05-10');
    const corrected = await last(() => desk.correct('criminal-transfers', made, '2026-06-01'));
    expect(corrected.moved).toEqual({});
  });
});
