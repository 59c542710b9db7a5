import type { CaseDetail, Inbox, StatisticsTable } from '@anjuan/contracts';
import { type CaseAction, COLUMN_KEYS } from '@anjuan/domain';
import { ApiUnderTest } from '../test/api-under-test.js';
import { aCase, CaseDesk, type CaseScenario, fine, staffOf } from '../test/case-scenario.js';

/** The procedures beside the straight way, each through the routes as the county would do it. */
type Body = Readonly<Record<string, unknown>>;

let api: ApiUnderTest;
let desk: CaseDesk;
let host: string;

beforeAll(async () => {
  api = await ApiUnderTest.start();
  desk = await CaseDesk.in(api);
  host = await staffOf(api, 'legal.jinjiang');
}, 120_000);
afterAll(() => api.stop());

const company = () => ({ type: 'enterprise', id: desk.enterprise });
const direct = { mode: 'direct', documentNumber: null };
const limitsOf = ({ limits }: CaseDetail) => limits.map(({ ruleId, dueOn }) => `${ruleId} ${dueOn}`);

/** A step that is refused for these reasons and leaves nothing but a line of the audit log. */
async function refused(
  story: CaseScenario,
  [by, action, body]: readonly [string, CaseAction, Body],
  codes: readonly string[],
): Promise<void> {
  const before = await story.reread();
  expect((await story.refusal(by, action, body)).codes).toEqual(codes);
  expect(await story.reread()).toEqual(before);
}

async function inboxOf(user: string, story: CaseScenario): Promise<readonly string[]> {
  const { items } = (await desk.send(user, 'GET', '/inbox')).body as Inbox;
  return items.filter(({ ref }) => ref.type === 'case' && ref.id === story.id).map(({ kind }) => kind);
}

describe('a hearing', () => {
  const notice = () => ({
    on: '2026-03-30',
    ...direct,
    hearingOn: '2026-04-15',
    at: '09:30',
    place: '二楼听证室',
    hostId: host,
    recorderId: null,
  });

  it('is asked for, announced, held, reported and reviewed before anything is decided', async () => {
    const story = await aCase(desk).upTo('record_defence');
    const asked = { on: '2026-03-27', applicant: company(), lateReason: null };
    await refused(
      story,
      ['officer1', 'accept_hearing', { ...asked, applicant: { type: 'person', id: desk.person } }],
      ['APPLICANT_NOT_TOLD'],
    );
    await refused(story, ['officer1', 'serve_hearing_notice', notice()], ['NO_OPEN_HEARING']);
    await story.act('officer1', 'accept_hearing', asked);
    expect(await inboxOf('officer1', story)).toContain('run_hearing');
    await refused(
      story,
      ['officer1', 'serve_hearing_notice', { ...notice(), hearingOn: '2026-04-03' }],
      ['HEARING_NOTICE_TOO_LATE'],
    );
    await refused(
      story,
      ['officer1', 'serve_hearing_notice', { ...notice(), hostId: desk.officers[1] }],
      ['HOST_INVESTIGATED'],
    );
    const unknown = await story.refusal('officer1', 'serve_hearing_notice', { ...notice(), hostId: '999999' });
    expect(unknown.codes).toEqual(['STAFF_UNKNOWN']);
    const announced = await story.act('officer1', 'serve_hearing_notice', notice());
    expect(announced.sideProcedures.hearing).toMatchObject({ hostId: host, hearingOn: '2026-04-15', heldOn: null });
    expect(await inboxOf('legal', story)).toContain('hold_hearing');
    expect(await inboxOf('leader', story)).not.toContain('decide');

    const held = { on: '2026-04-15', course: 'held', agents: 1, record: '当事人陈述，调查人员提出证据' };
    await refused(story, ['officer2', 'hold_hearing', held], ['NOT_THE_HOST']);
    await story.act('legal', 'hold_hearing', held);
    await story.act('legal', 'report_hearing', { on: '2026-04-16', opinion: '事实清楚，建议按告知处罚' });
    await story.discuss('2026-04-20');
    const decide: Body = { on: '2026-04-21', decisions: story.decisions, remediesTold: true };
    await refused(story, ['leader', 'decide', decide], ['HEARING_REVIEW_REQUIRED']);
    await story.act('officer1', 'submit_hearing_review', { on: '2026-04-17' });
    expect(await inboxOf('legal', story)).toContain('review_hearing');
    await story.act('legal', 'pass_hearing_review', { on: '2026-04-20', opinion: '同意' });
    expect(await inboxOf('leader', story)).toContain('decide');
    const decided = await story.act('leader', 'decide', decide);
    expect(decided.stage).toBe('decided');
    expect(decided.events.find(({ type }) => type === 'HearingNoticeServed')?.note).toContain('2026-04-15 09:30');
  });
});

describe('a penalty on the spot', () => {
  const spot = (amountFen: number, change: Body = {}): Body => ({
    on: '2026-03-02',
    at: '10:20',
    place: '安海镇海丰路 8 号',
    officerIds: desk.officers,
    decisions: [{ documentNumber: null, lines: [fine(amountFen, [{ type: 'enterprise', id: desk.enterprise }])] }],
    cardsShown: true,
    told: true,
    defence: null,
    handedOver: true,
    signatureNote: null,
    remediesTold: true,
    cashGround: null,
    receiptNumber: null,
    ...change,
  });
  const content = {
    procedure: 'simplified',
    violation: '擅自移动燃气设施安全警示标志',
    violatedArticle: '《城镇燃气管理条例》第三十六条第一款',
    penaltyArticle: '《城镇燃气管理条例》第五十一条第二款',
  };

  it('is made, served, collected, reported and closed without a filing', async () => {
    const story = await aCase(desk, { content }).opened();
    expect(story.detail).toMatchObject({ procedure: 'simplified', awaited: { action: 'penalise_on_spot' } });
    expect(await inboxOf('officer1', story)).toContain('penalise_on_spot');
    await refused(story, ['officer1', 'penalise_on_spot', spot(300_100)], ['ON_SPOT_LIMIT']);
    await refused(
      story,
      ['officer1', 'penalise_on_spot', spot(10_000, { cashGround: 'small_fine' })],
      ['RECEIPT_REQUIRED'],
    );
    await refused(
      story,
      ['officer1', 'penalise_on_spot', spot(10_000, { officerIds: [desk.officers[0], '999999'] })],
      ['OFFICER_UNKNOWN', 'TWO_OFFICERS_REQUIRED'],
    );
    const cash = spot(10_000, { cashGround: 'small_fine', receiptNumber: '0012345' });
    const penalised = await story.act('officer1', 'penalise_on_spot', cash);
    expect(penalised).toMatchObject({ stage: 'served', filedOn: null, fineFen: 10_000 });
    expect(penalised.decisions).toMatchObject([
      {
        decidedOn: '2026-03-02',
        servedOn: '2026-03-02',
        documentNumber: expect.stringContaining('〔2026〕'),
        payments: [{ purpose: 'penalty', amountFen: 10_000, paidOn: '2026-03-02' }],
      },
    ]);
    expect(limitsOf(penalised)).toContain('hand_in_cash 2026-03-04');
    await story.act('officer1', 'report_on_spot', { on: '2026-03-03' });
    await refused(story, ['officer1', 'request_closing', { on: '2026-03-05', opinion: null }], ['CASH_NOT_HANDED_IN']);
    await story.act('officer1', 'hand_in_cash', { on: '2026-03-04', decisionId: story.decisionId(), note: null });
    await story.act('officer1', 'request_closing', { on: '2026-03-05', opinion: null });
    expect((await story.act('leader', 'approve_closing', { on: '2026-03-06', opinion: null })).outcome).toBe(
      'penalised',
    );
  });

  it('that is too much for the spot goes the ordinary way', async () => {
    const story = await aCase(desk, { content }).opened();
    await refused(story, ['officer1', 'request_filing', { on: '2026-03-02', opinion: null }], ['SIMPLIFIED_PROCEDURE']);
    const switched = await story.act('officer1', 'switch_to_ordinary', { on: '2026-03-02', reason: '案情复杂' });
    expect(switched).toMatchObject({ procedure: 'ordinary', awaited: { action: 'request_filing' } });
  });
});

describe('an investigation', () => {
  it('preserves evidence with approval and handles it in time', async () => {
    const story = await aCase(desk).upTo('approve_filing');
    const request = { on: '2026-03-09', items: '液化气钢瓶 6 只', place: '局仓库', reason: '可能灭失' };
    await refused(
      story,
      ['leader', 'approve_preservation', { on: '2026-03-09', preservation: 1 }],
      ['NO_PRESERVATION_TO_APPROVE'],
    );
    await story.act('officer1', 'request_preservation', request);
    expect(await inboxOf('leader', story)).toContain('approve_preservation');
    const approved = await story.act('leader', 'approve_preservation', { on: '2026-03-09', preservation: 1 });
    // 行政处罚法 art. 56: seven days, working days by art. 85.
    expect(limitsOf(approved)).toContain('handle_preservation 2026-03-18');
    expect(await inboxOf('officer1', story)).toContain('limit_runs');
    const handled = await story.act('officer1', 'handle_preservation', {
      on: '2026-03-12',
      preservation: 1,
      handling: 'returned',
      note: null,
    });
    expect(limitsOf(handled)).toEqual(['decide_case 2026-06-02']);
  });

  it('rests while it is suspended, and may be extended', async () => {
    const story = await aCase(desk).upTo('record_evidence');
    const suspend = { on: '2026-03-12', ground: 'other_case', reason: '须以另案审理结果为依据' };
    await story.act('leader', 'suspend_case', suspend);
    expect(story.detail.limits).toMatchObject([{ ruleId: 'decide_case', paused: true }]);
    await refused(
      story,
      ['officer1', 'conclude', { on: '2026-03-20', facts: '未经许可经营', proposal: story.proposal }],
      ['CASE_SUSPENDED'],
    );
    const resumed = await story.act('leader', 'resume_case', { on: '2026-03-22', reason: '另案已经审结' });
    expect(limitsOf(resumed)).toEqual(['decide_case 2026-06-12']);
    await refused(
      story,
      ['leader', 'extend_term', { on: '2026-06-01', days: 31, reason: '案情复杂' }],
      ['EXTENSION_TOO_LONG'],
    );
    const extended = await story.act('leader', 'extend_term', { on: '2026-06-01', days: 30, reason: '案情复杂' });
    expect(limitsOf(extended)).toEqual(['decide_case 2026-07-12']);
    const rows = await api.db.query('SELECT rule_id, due_on, paused FROM case_limit WHERE case_id = ?', [story.id]);
    expect(rows).toEqual([{ rule_id: 'decide_case', due_on: '2026-07-12', paused: 0 }]);
  });

  it('knows an officer’s interviews in other cases of the unit', async () => {
    const interview = {
      on: '2026-03-10',
      startAt: '09:00',
      endAt: '10:00',
      place: '局机关',
      officerIds: desk.officers,
      interviewee: '王某',
      capacity: 'witness',
      birthOn: null,
      guardian: null,
      rightsTold: true,
      signed: true,
      refusalNote: null,
      overlapReason: null,
      summary: '经营情况',
    };
    const first = await aCase(desk).upTo('approve_filing');
    await first.act('officer1', 'record_interview', interview);
    const second = await aCase(desk).upTo('approve_filing');
    const overlapping = { ...interview, startAt: '09:30', endAt: '10:30' };
    const { codes } = await second.refusal('officer1', 'record_interview', overlapping);
    expect(new Set(codes)).toEqual(new Set(['INTERVIEWS_OVERLAP']));
    const explained = { ...overlapping, overlapReason: '两名被询问人在同一现场' };
    expect((await second.act('officer1', 'record_interview', explained)).sideProcedures.interviews).toHaveLength(1);
  });

  it('leaves nothing to another county, and a line of the audit log of what was refused', async () => {
    const story = await aCase(desk).upTo('approve_filing');
    const body = { on: '2026-03-12', ground: 'other_case', reason: '须以另案审理结果为依据' };
    expect((await story.try('leader.licheng', 'suspend_case', body)).status).toBe(404);
    await refused(story, ['officer1', 'suspend_case', body], ['NOT_YOUR_ROLE']);
  });
});

describe('an execution', () => {
  it('goes from instalments over the urging to the court', async () => {
    const story = await aCase(desk).upTo('serve_decision');
    const decisionId = story.decisionId();
    const parts = [
      { dueOn: '2026-05-06', amountFen: 2_000_000 },
      { dueOn: '2026-06-05', amountFen: 3_000_000 },
    ];
    const plan = { on: '2026-04-10', decisionId, appliedOn: '2026-04-09', reason: '经营困难', documentNumber: null };
    await refused(story, ['leader', 'approve_instalments', { ...plan, parts: parts.slice(1) }], ['PARTS_SUM']);
    const planned = await story.act('leader', 'approve_instalments', { ...plan, parts });
    expect(limitsOf(planned).filter((limit) => limit.startsWith('instalment_due'))).toHaveLength(2);
    expect(limitsOf(planned).some((limit) => limit.startsWith('pay_fine'))).toBe(false);
    const money = { decisionId, purpose: 'penalty', note: null };
    await story.act('officer1', 'record_payment', { ...money, on: '2026-05-06', amountFen: 2_000_000 });
    const urge = { on: '2026-06-08', decisionId, mode: 'direct', amountFen: 3_000_000, documentNumber: null };
    await refused(story, ['officer1', 'urge', { ...urge, amountFen: 3_000_001 }], ['URGED_TOO_MUCH']);
    await story.act('officer1', 'urge', urge);
    const apply = { decisionId, court: '晋江市人民法院', documentNumber: null, lateReason: null };
    await refused(
      story,
      ['leader', 'apply_to_court', { ...apply, on: '2026-06-10' }],
      ['URGING_RUNS', 'COURT_WINDOW_NOT_OPEN'],
    );
    await story.act('leader', 'apply_to_court', { ...apply, on: '2026-11-10' });
    const court = { on: '2026-11-12', decisionId, courtAct: 'accepted', note: null };
    await refused(story, ['officer1', 'record_court_act', { ...court, courtAct: 'executed' }], ['COURT_ACT_ORDER']);
    const accepted = await story.act('officer1', 'record_court_act', court);
    expect(accepted.sideProcedures.courtApplications).toMatchObject([
      { court: '晋江市人民法院', acts: [{ on: '2026-11-12', act: 'accepted' }] },
    ]);
    expect(accepted.surcharges).toMatchObject([{ decisionId, imposedFen: 0, capped: true }]);
    const surcharge = { on: '2026-06-12', decisionId, amountFen: 100_000, documentNumber: null };
    const imposed = await story.act('leader', 'impose_surcharge', surcharge);
    expect(imposed.surcharges).toMatchObject([{ imposedFen: 100_000, openFen: 100_000 }]);
    const paid = { ...money, purpose: 'surcharge', on: '2026-11-13', amountFen: 100_000 };
    const settled = await story.act('officer1', 'record_payment', paid);
    expect(settled.surcharges).toMatchObject([{ openFen: 0 }]);
    expect(settled.fineFen).toBe(5_000_000);
  });

  it('is undone by a remedy: the decision is revoked, the money goes back, the fine leaves the table', async () => {
    const cells = async () => {
      const path = '/statistics/table?from=2026-01-01&to=2026-12-31';
      const { rows } = await api.read<StatisticsTable>('clerk', path);
      return rows.find(({ region }) => region === '350582');
    };
    const before = await cells();
    const story = await aCase(desk).upTo('record_payment');
    const decisionId = story.decisionId();
    const open = { on: '2026-04-15', decisionId, kind: 'litigation', organ: '晋江市人民法院', note: null };
    await story.act('officer1', 'open_remedy', open);
    await refused(story, ['officer1', 'open_remedy', { ...open, kind: 'reconsideration' }], ['REMEDY_OPEN']);
    await refused(story, ['officer1', 'request_closing', { on: '2026-04-16', opinion: null }], ['REMEDY_OPEN']);
    await story.act('officer1', 'end_remedy', { on: '2026-07-01', remedy: 1, result: 'revoked', note: null });
    const revoke = { on: '2026-07-02', decisionId, by: 'court', ending: 'revoked', reason: '法院判决撤销' };
    const revoked = await story.act('leader', 'revoke_decision', revoke);
    expect(revoked.fineFen).toBe(0);
    const refund = { on: '2026-07-03', decisionId, amountFen: 5_000_000, purpose: 'penalty', note: null };
    await story.act('officer1', 'record_refund', refund);
    await refused(story, ['officer1', 'record_refund', { ...refund, amountFen: 1 }], ['REFUND_TOO_MUCH']);
    const after = await cells();
    const changed = COLUMN_KEYS.filter((key) => before?.[key] !== after?.[key]);
    expect(changed.filter((key) => !key.endsWith('Ratio'))).toEqual(['preAccidentCases']);
  });
});
