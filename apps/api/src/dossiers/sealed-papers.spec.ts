import type { DocumentNumberView, Page } from '@anjuan/contracts';
import { CaseEventLog } from '../cases/case-event-log.js';
import { ApiUnderTest } from '../test/api-under-test.js';
import { aCase, CaseDesk, type CaseScenario } from '../test/case-scenario.js';

let api: ApiUnderTest;
let desk: CaseDesk;

beforeAll(async () => {
  api = await ApiUnderTest.start();
  desk = await CaseDesk.in(api);
}, 120_000);

afterAll(() => api.stop());

describe('the papers of a case', () => {
  it('are numbered when they are sealed, and the log holds the numbers', async () => {
    const story = await aCase(desk).upTo('serve_decision');
    expect(story.detail).toMatchObject({
      caseNumber: '晋城管立字〔2026〕第1号',
      decisions: [{ documentNumber: '晋城管罚决字〔2026〕第1号' }],
    });
    expect(await numbersInLog(story)).toEqual([
      '晋城管立字〔2026〕第1号',
      '晋城管罚告字〔2026〕第1号',
      '晋城管罚决字〔2026〕第1号',
    ]);
    const registered = await numbersOf(story);
    expect(registered.map(({ series, seq }) => [series, seq])).toEqual([
      ['penalty_decision', 1],
      ['penalty_notice', 1],
      ['filing', 1],
    ]);
    expect(registered.map(({ decisionId }) => decisionId)).toEqual([story.decisionId(), null, null]);
  });

  it('take no number when the act fails after it was given', async () => {
    const story = await aCase(desk).upTo('record_discussion');
    jest.spyOn(api.test.get(CaseEventLog), 'append').mockRejectedValueOnce(new Error('The event could not be written'));
    expect(
      (await story.try('leader', 'decide', { on: '2026-04-02', decisions: story.decisions, remediesTold: true }))
        .status,
    ).toBe(500);
    expect((await numbersOf(story)).map(({ series }) => series)).toEqual(['penalty_notice', 'filing']);
    await story.upTo('decide');
    expect(story.detail.decisions[0]?.documentNumber).toBe('晋城管罚决字〔2026〕第2号');
  });

  it('entered by mistake keep their numbers, voided with the reason', async () => {
    const story = await aCase(desk).upTo('decide');
    const number = story.detail.decisions[0]?.documentNumber;
    await story.act('officer1', 'void_decision', { decisionId: story.decisionId(), reason: '录入错误' });
    expect((await numbersOf(story)).map((one) => [one.series, one.voidReason])).toEqual([
      ['penalty_decision', '录入错误'],
      ['penalty_notice', null],
      ['filing', null],
    ]);
    await story.act('officer1', 'void_case', { reason: '重复登记' });
    expect((await numbersOf(story)).map(({ voidReason }) => voidReason)).toEqual(['录入错误', '重复登记', '重复登记']);
    const other = await aCase(desk).upTo('record_discussion');
    const again = {
      on: '2026-04-02',
      decisions: [{ documentNumber: number, lines: other.proposal }],
      remediesTold: true,
    };
    expect(await other.refusal('leader', 'decide', again)).toMatchObject({
      codes: ['NUMBER_TAKEN'],
      refusals: [{ field: 'decisions.0.documentNumber', message: expect.stringContaining('录入错误') }],
    });
  });

  it('are renumbered by a correction, with the rules of any number', async () => {
    const story = await aCase(desk).upTo('decide');
    const before = story.detail.decisions[0]?.documentNumber ?? '';
    const correction = { decisionId: story.decisionId(), decidedOn: '2026-04-02', reason: '纸质文号不同' };
    const correct = (documentNumber: string | null) => ({ ...correction, documentNumber });
    expect(await story.refusal('officer1', 'correct_decision', correct(null))).toMatchObject({
      codes: ['NUMBER_REQUIRED'],
    });
    expect(await story.refusal('officer1', 'correct_decision', correct('晋城管罚决字〔2026〕第900号'))).toMatchObject({
      codes: ['NUMBER_NOT_NEXT'],
    });
    await story.act('officer1', 'correct_decision', correct('晋综罚字〔2026〕6号'));
    expect(story.detail.decisions[0]?.documentNumber).toBe('晋综罚字〔2026〕6号');
    const registered = (await numbersOf(story)).filter(({ series }) => series === 'penalty_decision');
    expect(registered.map(({ number, voidReason, decisionId }) => [number, voidReason, decisionId])).toEqual([
      ['晋综罚字〔2026〕6号', null, story.decisionId()],
      [before, '更正为“晋综罚字〔2026〕6号”：纸质文号不同', story.decisionId()],
    ]);
  });
});

it('scenario 40: fifty decisions at once have fifty numbers in a row, each in its event', async () => {
  const licheng = await CaseDesk.in(api, 'licheng');
  const stories: CaseScenario[] = [];
  for (let batch = 0; batch < 5; batch += 1) {
    stories.push(...(await Promise.all(Array.from({ length: 10 }, () => aCase(licheng).upTo('record_discussion')))));
  }
  const answers = await Promise.all(
    stories.map((story) =>
      story.try('leader', 'decide', { on: '2026-04-02', decisions: story.decisions, remediesTold: true }),
    ),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  const whole = Array.from({ length: 50 }, (_, index) => index + 1);
  expect(await seqsOf('penalty_decision')).toEqual(whole);
  expect(await seqsOf('filing')).toEqual(whole);
  for (const story of stories) {
    const detail = await story.reread();
    expect((await numbersInLog(story)).at(-1)).toBe(detail.decisions[0]?.documentNumber);
  }

  async function seqsOf(series: string): Promise<number[]> {
    const rows = await api.db.query<{ seq: number }[]>(
      'SELECT seq FROM document_number WHERE region = ? AND series = ? ORDER BY seq',
      ['350502', series],
    );
    return rows.map(({ seq }) => seq);
  }
}, 240_000);

async function numbersOf(story: CaseScenario): Promise<DocumentNumberView[]> {
  const { items } = await api.read<Page<DocumentNumberView>>('clerk.jinjiang', '/document-numbers?size=200');
  return items.filter((one) => one.case.id === story.id);
}

async function numbersInLog(story: CaseScenario): Promise<string[]> {
  const rows = await api.db.query<{ payload: string }[]>(
    'SELECT payload FROM case_event WHERE case_id = ? ORDER BY seq',
    [story.id],
  );
  return rows.flatMap(({ payload }) => payload.match(/[^"]+〔\d{4}〕[^"]+号/g) ?? []);
}
