import { ApiUnderTest } from '../test/api-under-test.js';
import { aCase, CaseDesk, type CaseScenario } from '../test/case-scenario.js';

/** Promise 10: who handles a case never reviews or approves it, whatever roles the account holds. */
let api: ApiUnderTest;
let desk: CaseDesk;

const SECOND_ROLES = {
  'officer1.jinjiang': ['head', 'legal', 'leader'],
  'officer2.jinjiang': ['leader'],
  'leader.jinjiang': ['head', 'legal'],
  'legal.jinjiang': ['leader'],
} as const;

beforeAll(async () => {
  api = await ApiUnderTest.start();
  desk = await CaseDesk.in(api);
  for (const [username, roles] of Object.entries(SECOND_ROLES)) {
    const { id } = await api.test.actor(username);
    await api.db.query('INSERT INTO account_role (account_id, role) VALUES ?', [roles.map((role) => [id, role])]);
  }
}, 120_000);

afterAll(() => api.stop());

const DAY = { on: '2026-03-30', opinion: null };
const APPROVAL = { ...DAY, caseNumber: null };

type Attempt = (story: CaseScenario) => ReturnType<CaseScenario['refusal']>;

it.each<[string, Parameters<CaseScenario['upTo']>[0], Attempt, string, string]>([
  [
    'the handler endorses the filing',
    'request_filing',
    (story) => story.refusal('officer1', 'endorse_filing', DAY),
    'HANDLER_MAY_NOT_APPROVE',
    '您是本案承办人，不能审核或批准本案，请由其他人员办理',
  ],
  [
    'the second officer, who only stands in the file, approves it',
    'endorse_filing',
    (story) => story.refusal('officer2', 'approve_filing', APPROVAL),
    'HANDLER_MAY_NOT_APPROVE',
    '您是本案承办人，不能审核或批准本案，请由其他人员办理',
  ],
  [
    'the handler reviews',
    'submit_review',
    (story) => story.refusal('officer1', 'pass_review', DAY),
    'HANDLER_MAY_NOT_APPROVE',
    '您是本案承办人，不能审核或批准本案，请由其他人员办理',
  ],
  [
    'who approved the filing reviews',
    'submit_review',
    (story) => story.refusal('leader', 'pass_review', DAY),
    'APPROVER_MAY_NOT_REVIEW',
    '您审批过本案立案，不能再作法制审核，请由其他法制审核员审核',
  ],
  [
    'the reviewer decides',
    'record_discussion',
    (story) => story.refusal('legal', 'decide', { on: '2026-04-02', decisions: story.decisions, remediesTold: true }),
    'REVIEWER_MAY_NOT_DECIDE',
    '您是本案法制审核员，不能作出处罚决定，请由其他负责人决定',
  ],
  [
    'the handler decides',
    'record_discussion',
    (story) =>
      story.refusal('officer1', 'decide', { on: '2026-04-02', decisions: story.decisions, remediesTold: true }),
    'HANDLER_MAY_NOT_APPROVE',
    '您是本案承办人，不能审核或批准本案，请由其他人员办理',
  ],
  [
    'the handler closes',
    'request_closing',
    (story) => story.refusal('officer1', 'approve_closing', { ...DAY, on: '2026-04-13' }),
    'HANDLER_MAY_NOT_APPROVE',
    '您是本案承办人，不能审核或批准本案，请由其他人员办理',
  ],
])('refused: %s', async (_, last, attempt, code, message) => {
  const story = await aCase(desk).upTo(last);
  const { version } = story.detail;
  expect(await attempt(story)).toMatchObject({ status: 422, codes: [code], message });
  expect((await story.reread()).version).toBe(version);
});

it('refused: who endorsed the filing approves it', async () => {
  const story = await aCase(desk).upTo('request_filing');
  await story.act('leader', 'endorse_filing', { on: '2026-03-03', opinion: null });
  expect(await story.refusal('leader', 'approve_filing', APPROVAL)).toMatchObject({
    codes: ['ENDORSER_MAY_NOT_APPROVE'],
    message: '您已作为办案机构负责人签署意见，批准须由另一人作出',
  });
  await story.act('principal', 'approve_filing', { ...APPROVAL, on: '2026-03-04' });
  expect(story.detail.stage).toBe('investigating');
});

it('refused: an officer of the case cuts the link to the account, or the name from the file, and approves', async () => {
  const story = await aCase(desk).upTo('endorse_filing');
  const [first, second] = desk.officers;
  await api.db.query('UPDATE staff_member SET account_id = NULL WHERE id = ?', [second]);
  const refused = { codes: ['HANDLER_MAY_NOT_APPROVE'] };
  expect(await story.refusal('officer2', 'approve_filing', APPROVAL)).toMatchObject(refused);
  await story.act('leader', 'approve_filing', { ...APPROVAL, on: '2026-03-04' });
  const { id: account } = await api.test.actor('officer2.jinjiang');
  await api.db.query('UPDATE staff_member SET account_id = ? WHERE id = ?', [account, second]);
  const others = { ...desk.content(), officerIds: [first], filedOn: '2026-03-04', reason: '更换承办人' };
  await story.act('officer1', 'amend', others);
  const withdrawal = { on: '2026-03-30', reason: '违法事实不能成立' };
  expect(await story.refusal('officer2', 'withdraw_case', withdrawal)).toMatchObject(refused);
});
