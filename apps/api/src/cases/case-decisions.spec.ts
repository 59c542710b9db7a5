import { ApiUnderTest } from '../test/api-under-test.js';
import { aCase, CaseDesk, fine } from '../test/case-scenario.js';

let api: ApiUnderTest;
let desk: CaseDesk;

beforeAll(async () => {
  api = await ApiUnderTest.start();
  desk = await CaseDesk.in(api);
}, 120_000);

afterAll(() => api.stop());

describe('decisions', () => {
  it('are changed, corrected, paid back and revoked, and keep what they said', async () => {
    const story = await aCase(desk).upTo('record_payment');
    const decisionId = story.decisionId();
    const company = [{ type: 'enterprise', id: desk.enterprise }] as const;
    await story.act('leader', 'change_decision', {
      on: '2026-05-01',
      reason: '复议变更',
      decisionId,
      by: 'reconsideration',
      lines: [fine(2_000_000, company)],
    });
    expect(story.detail.fineFen).toBe(2_000_000);
    expect(story.detail.decisions[0]?.lines.map(({ amountFen, superseded }) => [amountFen, superseded])).toEqual([
      [5_000_000, true],
      [2_000_000, false],
    ]);
    await story.act('officer1', 'correct_decision', {
      decisionId,
      decidedOn: '2026-04-03',
      documentNumber: '晋综罚字〔2026〕9号',
      reason: '笔误',
    });
    await story.act('officer1', 'record_refund', { on: '2026-05-03', decisionId, amountFen: 3_000_000, note: null });
    await story.act('leader', 'revoke_decision', {
      on: '2026-05-10',
      reason: '法院判决撤销',
      decisionId,
      by: 'court',
      ending: 'revoked',
    });
    expect(story.detail).toMatchObject({
      fineFen: 0,
      steps: { decidedOn: '2026-04-03' },
      decisions: [
        {
          version: 7,
          state: 'revoked',
          decidedOn: '2026-04-03',
          documentNumber: '晋综罚字〔2026〕9号',
          endedOn: '2026-05-10',
          endedBy: 'court',
          endNote: '法院判决撤销',
          payments: [{ kind: 'payment' }, { kind: 'refund', amountFen: 3_000_000 }],
        },
      ],
    });
  });

  it('entered by mistake are voided, and with them the case can be', async () => {
    const story = await aCase(desk).upTo('decide');
    expect(await story.refusal('officer1', 'void_case', { reason: '重复登记' })).toMatchObject({
      codes: ['DECISION_IN_FORCE'],
    });
    await story.act('officer1', 'void_decision', { decisionId: story.decisionId(), reason: '录入错误' });
    await story.act('officer1', 'void_case', { reason: '重复登记' });
    expect(story.detail).toMatchObject({ voided: true, voidReason: '重复登记', offers: [], awaited: null, limits: [] });
    expect(await story.refusal('officer1', 'void_case', { reason: '再次作废' })).toMatchObject({
      codes: ['CASE_VOIDED'],
    });
  });
});

describe('numbers', () => {
  it('of cases and decisions are given once in a unit', async () => {
    const first = await aCase(desk).upTo('endorse_filing');
    const approval = { on: '2026-03-04', opinion: null, caseNumber: '晋综立字〔2026〕7号' };
    await first.act('leader', 'approve_filing', approval);
    const second = await aCase(desk).upTo('endorse_filing');
    expect(await second.refusal('leader', 'approve_filing', approval)).toMatchObject({
      codes: ['NUMBER_TAKEN'],
      refusals: [{ field: 'caseNumber' }],
    });
    await first.act('officer1', 'void_case', { reason: '重复登记' });
    expect(await second.refusal('leader', 'approve_filing', approval)).toMatchObject({
      codes: ['NUMBER_TAKEN'],
      refusals: [{ message: expect.stringContaining('重复登记') }],
    });
    const free = { ...approval, caseNumber: '晋综立字〔2026〕8号' };
    await second.act('leader', 'approve_filing', free);
    expect(second.detail.caseNumber).toBe('晋综立字〔2026〕8号');

    const [one, other] = [await aCase(desk).upTo('record_discussion'), await aCase(desk).upTo('record_discussion')];
    const lines = one.proposal;
    const decisions = {
      on: '2026-04-02',
      decisions: [{ documentNumber: '晋综罚字〔2026〕7号', lines }],
      remediesTold: true,
    };
    await one.act('leader', 'decide', decisions);
    expect(await other.refusal('leader', 'decide', decisions)).toMatchObject({
      codes: ['NUMBER_TAKEN'],
      refusals: [{ field: 'decisions.0.documentNumber' }],
    });
  });

  it('wanted twice at the same moment go to one of the two', async () => {
    const both = [await aCase(desk).upTo('record_discussion'), await aCase(desk).upTo('record_discussion')];
    const answers = await Promise.all(
      both.map((story) =>
        story.try('leader', 'decide', {
          on: '2026-04-02',
          decisions: [{ documentNumber: '晋综罚字〔2026〕8号', lines: story.proposal }],
          remediesTold: true,
        }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
  });
});
