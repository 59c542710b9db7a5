import { ROLE_LABEL } from '@anjuan/domain';
import { expect, test, type Page } from '@playwright/test';
import {
  act,
  awaited,
  expectClosed,
  openFromInbox,
  proposePenalties,
  recordEvidence,
  serveByHand,
} from './screens/case.js';
import { blacklist, expose, liftMeasure, sealPremises } from './screens/consequences.js';
import { enterpriseOfToday, registerEnterprise } from './screens/enterprise.js';
import { hazardOf, recheckAll, recheckHazard, recordInspection } from './screens/inspection.js';
import { choose, confirm, typeInto } from './screens/inputs.js';
import { clerksRow, figure, growthOf, type RowOnScreen } from './screens/table-row.js';
import { handOverTo, signIn } from './sign-in.js';

/** One case of 晋江, told by the people who handle it one after the other; each begins where the last one left it. */
test.describe.configure({ mode: 'serial', timeout: 120_000 });

const OFFICER = 'officer1.jinjiang';
const enterprise = enterpriseOfToday();
const storing = '储瓶间未安装可燃气体报警装置';
const wiring = '储瓶间电线未穿管保护';
const signs = '防火警示标志缺失';
let before: RowOnScreen;
let inspectionPath: string;
let casePath: string;
let measurePath: string;

test('the clerk notes the row of 晋江 before it all begins', async ({ page }) => {
  before = await clerksRow(page);
});

test('an officer registers the enterprise and records the inspection with its three hazards', async ({ page }) => {
  await signIn(page, OFFICER);
  await registerEnterprise(page, enterprise);
  await page.getByRole('button', { name: '登记检查', exact: true }).click();
  await expect(page.getByTestId('inspection-findings')).toBeVisible();
  inspectionPath = await recordInspection(page, '检查储瓶间和用气场所，当场责令停止使用储瓶间。', [
    { description: storing, major: true, measure: '立即撤出人员、停止使用储瓶间，安装后报请审查方可恢复' },
    { description: wiring, measure: '电线穿管保护' },
    { description: signs, measure: '张贴防火警示标志' },
  ]);
  await expect(hazardOf(page, storing)).toContainText('重大隐患');
});

test('from the inspection the officer files a case; nothing is asked twice', async ({ page }) => {
  await signIn(page, OFFICER);
  await page.goto(inspectionPath);
  await page.getByRole('button', { name: '立案', exact: true }).click();
  await expect(page.getByLabel('当事企业', { exact: true }).first()).toBeVisible();
  await expect(page.getByRole('list', { name: '当事企业' })).toContainText(enterprise.name);
  await expect(page.getByRole('list', { name: '依据的检查' })).toContainText(enterprise.name);
  await typeInto(page, '违法行为', storing);
  await typeInto(page, '违反条款', '《安全生产法》第三十六条第四款');
  await typeInto(page, '处罚依据', '《安全生产法》第九十九条第八项');
  await page.getByRole('button', { name: '登记线索', exact: true }).click();
  await expect(page).toHaveURL(/\/cases\/\d+$/);
  casePath = new URL(page.url()).pathname;
  await act(page, 'request_filing');
  await expect(awaited(page)).toContainText(`由${ROLE_LABEL.head}办理`);
});

test('the head endorses it, the leader approves it: two approvals, each from the own inbox', async ({ page }) => {
  await signIn(page, 'leader.jinjiang');
  await expectNotWaiting(page, 'approve_filing');
  await handOverTo(page, 'head.jinjiang');
  await openFromInbox(page, 'endorse_filing', enterprise.name);
  await act(page, 'endorse_filing', (dialog) => typeInto(dialog, '意见（可不填）', '同意立案'));
  await handOverTo(page, 'leader.jinjiang');
  await openFromInbox(page, 'approve_filing', enterprise.name);
  await act(page, 'approve_filing');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('已立案');
});

test('the premises are sealed while the case is investigated', async ({ page }) => {
  await signIn(page, OFFICER);
  measurePath = await sealPremises(page, casePath);
  await page.goto(casePath);
  await expect(page.locator('#consequences')).toContainText('强制措施');
});

test('the officer concludes the investigation with a proposal and asks for the legal review', async ({ page }) => {
  await signIn(page, OFFICER);
  await openFromInbox(page, 'investigate', enterprise.name);
  await recordEvidence(page, '储瓶间现场照片、检查笔录');
  await act(page, 'record_interview', async (dialog) => {
    const [startAt, endAt] = earlyMinutes();
    await typeInto(dialog, '开始时间', startAt);
    await typeInto(dialog, '结束时间', endAt);
    await typeInto(dialog, '询问地点', '安海镇海丰路 8 号');
    await typeInto(dialog, '被询问人', '庄站长');
    await choose(dialog, '身份', '当事企业人员');
    await confirm(dialog, '已出示执法证，已告知权利义务');
    await confirm(dialog, '被询问人已逐页签名或者盖章');
    await typeInto(dialog, '询问要点', '承认储瓶间没有安装可燃气体报警装置。');
  });
  await act(page, 'conclude', async (dialog) => {
    await typeInto(
      dialog,
      '查明的事实',
      '当事人储瓶间存放钢瓶 42 只，未安装可燃气体报警装置，有现场检查记录、照片、询问笔录为证。',
    );
    await proposePenalties(dialog, [{ kind: '警告' }, { kind: '罚款', yuan: '20000' }]);
  });
  await openFromInbox(page, 'submit_review', enterprise.name);
  await act(page, 'submit_review');
  await expect(awaited(page)).toContainText(`由${ROLE_LABEL.legal}办理`);
});

test('legal review, notice, decision and service, each by whose step it is', async ({ page }) => {
  await signIn(page, 'legal.jinjiang');
  await openFromInbox(page, 'review', enterprise.name);
  await act(page, 'pass_review', (dialog) => typeInto(dialog, '意见（可不填）', '事实清楚，适用法律正确'));
  await handOverTo(page, OFFICER);
  await openFromInbox(page, 'serve_notice', enterprise.name);
  await act(page, 'serve_notice', async (dialog) => {
    await expect(dialog.getByRole('checkbox', { name: '告知书已告知听证权利', exact: true })).not.toBeChecked();
    await serveByHand(dialog, '庄站长');
  });
  await act(page, 'record_defence', (dialog) => choose(dialog, '陈述、申辩情况', '放弃陈述、申辩'));
  await handOverTo(page, 'leader.jinjiang');
  await openFromInbox(page, 'decide', enterprise.name);
  await act(page, 'decide', async (dialog) => {
    await expect(dialog.getByLabel('金额（元）', { exact: true })).toHaveValue(/^20,?000(\.00)?$/);
    await typeInto(dialog, '决定书文号（可不填）', `晋城管罚字〔2026〕${Number(String(Date.now()).slice(-6))}号`);
    await confirm(dialog, '决定书已载明复议、诉讼途径和期限');
  });
  await handOverTo(page, OFFICER);
  await openFromInbox(page, 'serve_decision', enterprise.name);
  await act(page, 'serve_decision', (dialog) => serveByHand(dialog, '庄站长'));
});

test('closing waits for payment, for the seal to be lifted and for the hazards to be verified', async ({ page }) => {
  await signIn(page, OFFICER);
  await openFromInbox(page, 'collect_payment', enterprise.name);
  await act(page, 'record_payment');
  await expectClosed(page, 'request_closing', /强制措施.*解除.*复查/s);

  await liftMeasure(page, measurePath);
  await page.goto(inspectionPath);
  await recheckHazard(page, storing, '已安装报警装置并检测合格');
  await recheckAll(page, '已整改到位');
  await expect(page.getByTestId('hazard').filter({ hasText: '已销号' })).toHaveCount(3);

  await openFromInbox(page, 'request_closing', enterprise.name);
  await act(page, 'request_closing');
});

test('the decision is known to the enterprise, so it may be named in public and blacklisted', async ({ page }) => {
  await signIn(page, OFFICER);
  await expose(page, casePath);
  await blacklist(page, casePath);
  await page.goto(casePath);
  for (const kind of ['强制措施', '曝光', '黑名单']) await expect(page.locator('#consequences')).toContainText(kind);
});

test('the leader closes the case, the officer archives it, and nothing is left to do', async ({ page }) => {
  await signIn(page, 'leader.jinjiang');
  await openFromInbox(page, 'approve_closing', enterprise.name);
  await act(page, 'approve_closing');
  await handOverTo(page, OFFICER);
  await openFromInbox(page, 'archive', enterprise.name);
  await act(page, 'archive', (dialog) => typeInto(dialog, '存放位置（可不填）', '档案室 3 柜 2 层'));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('已归档');
  await expect(page.getByText('办案步骤已全部办完')).toBeVisible();
});

test('the clerk’s row of 晋江 has moved in exactly these cells', async ({ page }) => {
  const after = await clerksRow(page);
  const { preAccidentCaseRatio: _, ...grown } = growthOf(before, after);
  expect(grown).toEqual({
    inspectedEnterprises: 1,
    hazardsFound: 3,
    hazardsRectified: 3,
    preAccidentCases: 1,
    fineTotalFen: 2,
    preAccidentFineFen: 2,
    coerciveMeasures: 1,
    exposedEnterprises: 1,
    blacklistedEnterprises: 1,
  });
  const ratio = (figure(after.preAccidentCases) / figure(after.inspectedEnterprises)) * 100;
  expect(Math.abs(figure(after.preAccidentCaseRatio) - ratio)).toBeLessThan(0.006);
});

async function expectNotWaiting(page: Page, kind: string): Promise<void> {
  await page.goto('/inbox');
  await expect(page.getByRole('heading', { name: '待办' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  await expect(page.getByTestId(`inbox-${kind}`).filter({ hasText: enterprise.name })).toHaveCount(0);
}

/** One minute before the office opens, another one in every run: an officer is not in two interviews at once. */
function earlyMinutes(): readonly [string, string] {
  const minute = Math.floor(Date.now() / 1000) % (8 * 60);
  const timeOf = (minutes: number): string => new Date(minutes * 60_000).toISOString().slice(11, 16);
  return [timeOf(minute), timeOf(minute + 1)];
}
