import type { CoerciveMeasureItem, ErrorEnvelope } from '@anjuan/contracts';
import { localDate } from '@anjuan/domain';
import { ApiUnderTest, type Answer } from '../test/api-under-test.js';
import { aCase, CaseDesk } from '../test/case-scenario.js';
import { RecordRows } from '../test/record-rows.js';

let api: ApiUnderTest;
let desk: CaseDesk;
let rows: RecordRows;
let numbers = 0;

beforeAll(async () => {
  api = await ApiUnderTest.start();
  api.test.clock.set(localDate('2026-11-24'));
  desk = await CaseDesk.in(api);
  rows = new RecordRows(api.db);
}, 120_000);

afterAll(() => api.stop());

const content = (change: object = {}) => ({
  caseId: null,
  otherPartyReason: null,
  enterpriseId: desk.enterprise,
  personId: null,
  kind: 'seal',
  documentNumber: `晋城管封字〔2026〕${(numbers += 1)}号`,
  objects: '储气间 1 处',
  startedOn: '2026-04-11',
  officerIds: desk.officers,
  termDays: 30,
  appraisalDays: null,
  approvedOn: '2026-04-11',
  approverName: '张某',
  approverPost: 'deputy',
  emergency: false,
  emergencyReason: null,
  powerCutGround: null,
  powerSupplier: null,
  noticedOn: null,
  notResidential: false,
  ...change,
});

const create = (body: object): Promise<Answer> => desk.send('officer1', 'POST', '/coercive-measures', body);
const correct = ({ id, version }: CoerciveMeasureItem, body: object): Promise<Answer> =>
  desk.send('officer1', 'PUT', `/coercive-measures/${id}`, { ...body, lift: null, version, reason: '录入有误' });

async function made(change: object = {}): Promise<CoerciveMeasureItem> {
  const { status, body } = await create(content(change));
  if (status !== 201) throw new Error(`Answered ${status}: ${JSON.stringify(body)}`);
  return body as CoerciveMeasureItem;
}

const refusalsOf = ({ status, body }: Answer) => ({
  status,
  refusals: (body as ErrorEnvelope).refusals.map(({ code, field }) => `${code} ${field ?? ''}`),
});

describe('a case that is closed', () => {
  const CLOSED = { status: 422, refusals: ['CASE_CLOSED caseId'] };

  it.each(['approve_closing', 'archive'] as const)('takes no measure after %s', async (last) => {
    const { id: caseId } = await aCase(desk).upTo(last);
    const answer = await create(content({ caseId }));
    expect(refusalsOf(answer)).toEqual(CLOSED);
    expect((answer.body as ErrorEnvelope).refusals[0]?.message).toContain('登记时不关联案件');
    const elsewhere = await made();
    const { documentNumber } = elsewhere;
    expect(refusalsOf(await correct(elsewhere, content({ caseId, documentNumber })))).toEqual(CLOSED);
  });

  it('takes measures until then, and keeps those that it has', async () => {
    const story = await aCase(desk).upTo('request_closing');
    const measure = await made({ caseId: story.id });
    expect((await story.refusal('leader', 'approve_closing', { on: '2026-04-13', opinion: '同意' })).status).toBe(422);
    const lifted = await desk.send('officer1', 'POST', `/coercive-measures/${measure.id}/lift`, {
      version: measure.version,
      endedOn: '2026-04-12',
      ground: 'no_longer_needed',
      note: null,
    });
    await story.reread();
    await story.act('leader', 'approve_closing', { on: '2026-04-13', opinion: '同意' });
    const { documentNumber } = measure;
    const body = content({ caseId: story.id, documentNumber, objects: '储气间 2 处' });
    expect((await correct(lifted.body as CoerciveMeasureItem, body)).status).toBe(200);
  });

  it('and is a past one takes them afterwards', async () => {
    const caseId = await rows.insert('case_file', {
      region: (await api.test.actor('officer1.jinjiang')).region,
      case_class: 'pre_accident',
      stage: 'closed',
      violation: '以前的案件',
      historical: true,
    });
    await rows.party(caseId, { enterprise: desk.enterprise });
    expect((await create(content({ caseId }))).status).toBe(201);
  });

  it('in the same moment: the closing or the measure is refused', async () => {
    const stories = await Promise.all(Array.from({ length: 6 }, () => aCase(desk).upTo('request_closing')));
    for (const [turn, story] of stories.entries()) {
      const closing = () => story.try('leader', 'approve_closing', { on: '2026-04-13', opinion: '同意' });
      const measure = () => create(content({ caseId: story.id }));
      const answers = await (turn % 2 === 0
        ? Promise.all([closing(), measure()])
        : Promise.all([measure(), closing()]).then(([second, first]) => [first, second] as const));
      const statuses = answers.map(({ status }) => status);
      expect([
        [200, 422],
        [422, 201],
      ]).toContainEqual(statuses);
    }
  }, 60_000);
});

describe('one decision document is one measure', () => {
  const TAKEN = { status: 422, refusals: ['NUMBER_TAKEN documentNumber'] };

  it('its number is refused on a second one, made or corrected, in words that say how to enter both acts', async () => {
    const { documentNumber } = await made();
    const second = await create(content({ documentNumber, kind: 'seize' }));
    expect(refusalsOf(second)).toEqual(TAKEN);
    expect((second.body as ErrorEnvelope).refusals[0]?.message).toContain('种类选“查封并扣押”');
    expect(refusalsOf(await correct(await made(), content({ documentNumber })))).toEqual(TAKEN);
  });

  it('keeps its number when corrected, and gives it back when renumbered or voided', async () => {
    const first = await made();
    const { documentNumber } = first;
    const corrected = await correct(first, content({ documentNumber, objects: '储气间 2 处' }));
    expect(corrected.status).toBe(200);
    const renumbered = await correct(corrected.body as CoerciveMeasureItem, content());
    expect(renumbered.status).toBe(200);
    const second = await made({ documentNumber });
    const { id, version } = second;
    const body = { version, reason: '重复登记' };
    expect((await desk.send('officer1', 'POST', `/coercive-measures/${id}/void`, body)).status).toBe(200);
    expect((await create(content({ documentNumber }))).status).toBe(201);
  });

  it('is another one of another unit, and of another organ', async () => {
    const { documentNumber } = await made();
    const licheng = await CaseDesk.in(api, 'licheng');
    const theirs = content({ documentNumber, officerIds: licheng.officers });
    expect((await licheng.send('officer1', 'POST', '/coercive-measures', theirs)).status).toBe(201);
    const number = '消封字〔2026〕1号';
    const organ_id = await rows.organ('晋江市消防救援大队');
    await rows.insert('coercive_measure', { ...(await past()), document_number: number, organ_id });
    expect((await create(content({ documentNumber: number }))).status).toBe(201);
  });

  it('past records that share one keep it; nobody else may take it', async () => {
    const documentNumber = '晋城管封字〔2021〕1号';
    const shared = { ...(await past()), document_number: documentNumber };
    const id = await rows.insert('coercive_measure', { ...shared, import_row: 1 });
    await rows.insert('coercive_measure', { ...shared, import_row: 2 });
    const measure = { id, version: 1 } as CoerciveMeasureItem;
    expect((await correct(measure, content({ documentNumber }))).status).toBe(200);
    expect(refusalsOf(await create(content({ documentNumber })))).toEqual(TAKEN);
  });

  it('of two at the same moment one is made', async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      const { documentNumber } = content();
      const answers = await Promise.all([create(content({ documentNumber })), create(content({ documentNumber }))]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
      expect(answers.filter(({ status }) => status === 422).map(refusalsOf)).toEqual([TAKEN]);
      const [one, other] = [await made(), await made()];
      const next = content().documentNumber;
      const corrected = await Promise.all(
        [one, other].map((measure) => correct(measure, content({ documentNumber: next }))),
      );
      expect(corrected.map(({ status }) => status).sort()).toEqual([200, 422]);
    }
  }, 60_000);

  async function past() {
    const { id: imported_by, region } = await api.test.actor('clerk.jinjiang');
    const import_id = await rows.insert('ledger_import', {
      import_key: `past-${(numbers += 1)}`,
      region,
      imported_by,
      state: 'done',
      step: 'finished',
      started_at: new Date(),
    });
    return { region, enterprise_id: desk.enterprise, kind: 'seal', started_on: '2021-05-01', import_id, import_row: 0 };
  }
});
