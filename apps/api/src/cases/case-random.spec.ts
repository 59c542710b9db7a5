import type { CaseDetail } from '@anjuan/contracts';
import { addDays, type CaseRow, foldCase, type LocalDate, localDate } from '@anjuan/domain';
import { randomCaseStep, RandomSource } from '@anjuan/testing';
import { AuditVerification } from '../platform/audit/audit-verification.js';
import { ApiUnderTest } from '../test/api-under-test.js';
import { aCase, CaseDesk, type CaseScenario } from '../test/case-scenario.js';
import { storedCaseEvent, type StoredEvent } from './case-events.js';
import { caseColumns } from './case-projection.js';

/** Random steps through the routes: what the events fold to is what the rows say, after each of them. */
let api: ApiUnderTest;
let desk: CaseDesk;

beforeAll(async () => {
  api = await ApiUnderTest.start();
  desk = await CaseDesk.in(api);
}, 120_000);

afterAll(() => api.stop());

const SEEDS = [1, 2, 3, 4, 5];
const STEPS = 40;
const USER_OF_ROLE: Readonly<Record<string, string>> = { officer: 'officer1' };
const REFUSALS = [403, 422];

it.each(SEEDS)(
  'seed %i',
  async (seed) => {
    const random = new RandomSource(seed);
    const story = await aCase(desk).opened();
    let today: LocalDate = localDate('2026-03-02');
    for (let step = 0; step < STEPS; step += 1) {
      today = addDays(today, random.whole(0, 3));
      const before = await stored(story);
      const decisionIds = story.detail.decisions.map(({ id }) => id);
      const { command, role } = randomCaseStep(random, { row: before.row, decisionIds, today });
      const answer = await story.try(USER_OF_ROLE[role] ?? role, command.action, { ...command.input });
      const after = await stored(story);
      if (answer.status === 200) {
        expect(after.version).toBe(before.version + 1);
        expect((answer.body as CaseDetail).stage).toBe(after.row.stage);
      } else {
        expect([command.action, REFUSALS.includes(answer.status)]).toEqual([command.action, true]);
        expect(after).toEqual(before);
      }
      await story.reread();
    }
  },
  120_000,
);

it('leaves every chain of the audit log whole', async () => {
  expect((await api.test.get(AuditVerification).verify()).broken).toEqual([]);
});

interface Stored {
  readonly row: CaseRow;
  readonly version: number;
  readonly decisions: unknown;
}

/** The case by its events, proven to be what its rows say. */
async function stored({ id }: CaseScenario): Promise<Stored> {
  const events = await api.db.query<(StoredEvent & { seq: number })[]>(
    'SELECT seq, type, payload FROM case_event WHERE case_id = ? ORDER BY seq',
    [id],
  );
  const row = foldCase(events.map(storedCaseEvent));
  const columns = caseColumns(row);
  const names = Object.keys(columns);
  const [file] = await api.db.query<(Record<string, unknown> & { version: number; voided: number })[]>(
    `SELECT ${names.join(', ')}, version, voided_at IS NOT NULL AS voided FROM case_file WHERE id = ?`,
    [id],
  );
  if (file === undefined) throw new Error('The case is gone');
  const { version, voided, ...found } = file;
  expect(textOf(found)).toEqual(textOf(columns));
  expect(Number(voided) === 1).toBe(row.voided);
  expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: version }, (_, index) => index + 1));
  expect(await idsOf('case_party', 'enterprise_id', id)).toEqual([...row.enterpriseIds].sort());
  expect(await idsOf('case_party', 'person_id', id)).toEqual([...row.personIds].sort());
  expect(await idsOf('case_inspection', 'inspection_id', id)).toEqual([...row.inspectionIds].sort());
  const officers = await api.db.query<{ staff_id: string }[]>(
    'SELECT staff_id FROM case_officer WHERE case_id = ? ORDER BY position',
    [id],
  );
  expect(officers.map(({ staff_id }) => String(staff_id))).toEqual(row.officerIds);
  const audited = await api.db.query<unknown[]>('SELECT 1 FROM audit_log WHERE chain = ?', [`case:${id}`]);
  expect(audited).toHaveLength(version);
  const decisions = await api.db.query('SELECT * FROM penalty_decision WHERE case_id = ? ORDER BY id', [id]);
  return { row, version, decisions };
}

async function idsOf(table: string, column: string, caseId: string): Promise<string[]> {
  const rows = await api.db.query<{ id: string }[]>(
    `SELECT ${column} AS id FROM ${table} WHERE case_id = ? AND ${column} IS NOT NULL`,
    [caseId],
  );
  return rows.map(({ id }) => String(id)).sort();
}

/** The driver gives BOOLEAN as a number and BIGINT as text. */
function textOf(columns: Readonly<Record<string, unknown>>): Readonly<Record<string, string | null>> {
  return Object.fromEntries(
    Object.entries(columns).map(([name, value]) => [
      name,
      value === null || value === undefined ? null : String(typeof value === 'boolean' ? Number(value) : value),
    ]),
  );
}
