import type { ErrorEnvelope, ExposureItem } from '@anjuan/contracts';
import { localDate } from '@anjuan/domain';
import { type Answer, ApiUnderTest } from '../test/api-under-test.js';
import { aCase, CaseDesk, type CaseScenario } from '../test/case-scenario.js';
import { RecordRows } from '../test/record-rows.js';

let api: ApiUnderTest;
let desk: CaseDesk;

beforeAll(async () => {
  api = await ApiUnderTest.start();
  api.test.clock.set(localDate('2026-11-24'));
  desk = await CaseDesk.in(api);
}, 120_000);

afterAll(() => api.stop());

const content = (caseId: string | null, change: object = {}) => ({
  caseId,
  otherPartyReason: null,
  enterpriseId: desk.enterprise,
  medium: 'tv',
  mediumName: '晋江电视台',
  url: null,
  publishedOn: '2026-05-20',
  ...change,
});

const expose = (caseId: string | null): Promise<Answer> => desk.send('officer1', 'POST', '/exposures', content(caseId));
const correct = ({ body }: Answer, caseId: string): Promise<Answer> => {
  const { id, version } = body as ExposureItem;
  const correction = { withdrawnOn: null, withdrawReason: null, version, reason: '录入有误', mediumName: '晋江日报' };
  return desk.send('officer1', 'PUT', `/exposures/${id}`, content(caseId, correction));
};
const codesOf = ({ status, body }: Answer) =>
  status === 422 ? (body as ErrorEnvelope).refusals.map(({ code, field }) => `${code} ${field ?? ''}`) : status;

const revoke = (story: CaseScenario) =>
  story.act('leader', 'revoke_decision', {
    on: '2026-05-10',
    decisionId: story.decisionId(),
    by: 'bureau',
    ending: 'revoked',
    reason: '主要证据不足',
  });
const NOT_IN_FORCE = ['NO_DECISION_IN_FORCE caseId'];

it.each(['serve_decision', 'approve_closing', 'archive'] as const)('after %s the party is exposed', async (last) => {
  const story = await aCase(desk).upTo(last);
  expect(codesOf(await expose(story.id))).toBe(201);
});

it('nobody is exposed for a decision that was revoked; who was exposed before stays so and is corrected', async () => {
  const story = await aCase(desk).upTo('serve_decision');
  const before = await expose(story.id);
  await revoke(story);
  expect(codesOf(await expose(story.id))).toEqual(NOT_IN_FORCE);
  expect(codesOf(await correct(before, story.id))).toBe(200);
  const without = await expose(null);
  expect(codesOf(await correct(without, story.id))).toEqual(NOT_IN_FORCE);
});

it('nor for one that was voided', async () => {
  const story = await aCase(desk).upTo('serve_decision');
  await story.act('officer1', 'void_decision', { decisionId: story.decisionId(), reason: '录入错误' });
  expect(codesOf(await expose(story.id))).toEqual(NOT_IN_FORCE);
});

it.each([
  ['withdraw_case', { reason: '违法事实不能成立' }],
  ['transfer_out', { reason: '不属于本单位管辖', organ: '晋江市应急管理局' }],
  ['annul_filing', { reason: '立案有误' }],
] as const)('nor of a case after %s', async (action, told) => {
  const story = await aCase(desk).upTo('approve_filing');
  await story.act('leader', action, { on: '2026-03-10', ...told });
  expect(codesOf(await expose(story.id))).toEqual(NOT_IN_FORCE);
});

it('a past case tells too little to refuse', async () => {
  const rows = new RecordRows(api.db);
  const { region } = await api.test.actor('officer1.jinjiang');
  const past = { region, case_class: 'pre_accident', stage: 'closed', violation: '以前的案件', historical: true };
  const caseId = await rows.insert('case_file', past);
  await rows.party(caseId, { enterprise: desk.enterprise });
  expect(codesOf(await expose(caseId))).toBe(201);
});
