import { expect, test } from '@playwright/test';
import { act, awaited, limitOf, momentOf, openAct, proposePenalties, refusalsIn } from './screens/case.js';
import { enterpriseOfToday, registerEnterprise } from './screens/enterprise.js';
import { confirm, pickByTyping, tick, typeInto } from './screens/inputs.js';
import { nameTwoOfficers } from './screens/officers.js';
import { clerksCard, growthOf, type RowOnScreen } from './screens/table-row.js';
import { handOverTo, signIn } from './sign-in.js';

/** The simplified procedure, with a phone in the hand: two officers, a small fine, a decision that is handed over at once. */
test.describe.configure({ mode: 'serial' });

const OFFICER = 'officer1.jinjiang';
const enterprise = enterpriseOfToday();
let before: RowOnScreen;
let casePath: string;

test('the clerk notes the row of 晋江', async ({ page }) => {
  before = await clerksCard(page);
});

test('the officers register the lead on site, by the simplified procedure', async ({ page }) => {
  await signIn(page, OFFICER);
  await registerEnterprise(page, enterprise);
  await page.goto('/cases/new');
  await tick(page, '办案程序', '简易程序');
  await pickByTyping(page, '当事企业', enterprise.name);
  await typeInto(page, '违法行为', '擅自移动燃气设施安全警示标志');
  await typeInto(page, '违反条款', '《城镇燃气管理条例》第三十六条第一款');
  await typeInto(page, '处罚依据', '《城镇燃气管理条例》第五十一条第二款');
  await nameTwoOfficers(page);
  await page.getByRole('button', { name: '登记线索', exact: true }).click();
  await expect(page).toHaveURL(/\/cases\/\d+$/);
  casePath = new URL(page.url()).pathname;
  await expect(awaited(page)).toContainText('当场处罚');
});

test('more than three thousand is not for the spot; two thousand is', async ({ page }) => {
  await signIn(page, OFFICER);
  await page.goto(casePath);
  const dialog = await openAct(page, 'penalise_on_spot');
  await typeInto(dialog, '处罚时间', '10:20');
  await typeInto(dialog, '处罚地点', '安海镇海丰路 8 号');
  await proposePenalties(dialog, [{ kind: '罚款', yuan: '3001' }]);
  await confirm(dialog, '已出示执法证件');
  await confirm(dialog, '已告知违法事实、处罚内容、理由、依据和陈述申辩权利');
  await confirm(dialog, '决定书已载明复议、诉讼途径和期限');
  await confirm(dialog, '决定书已当场交付当事人');
  await dialog.getByRole('button', { name: '当场处罚', exact: true }).click();
  await expect(refusalsIn(dialog)).toContainText('3,000');
  await expect(refusalsIn(dialog)).toContainText('行政处罚法');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);

  await typeInto(dialog, '金额（元）', '2000');
  await dialog.getByRole('button', { name: '当场处罚', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('已送达');
  await expect(limitOf(page, '报本机关备案')).toBeVisible();
});

test('it is reported for the record, paid at the bank and closed', async ({ page }) => {
  await signIn(page, OFFICER);
  await page.goto(casePath);
  await expect(awaited(page)).toContainText('当场处罚备案');
  await act(page, 'report_on_spot');
  await expect(limitOf(page, '报本机关备案')).toHaveCount(0);
  await act(page, 'record_payment');
  await act(page, 'request_closing');
  await handOverTo(page, 'leader.jinjiang');
  await page.goto(casePath);
  await act(page, 'approve_closing');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('已结案');
  for (const action of ['penalise_on_spot', 'report_on_spot', 'request_closing', 'approve_closing'] as const) {
    await expect(momentOf(page, action, '').first()).toBeVisible();
  }
});

test('the table counts the fine and no filing: there was none', async ({ page }) => {
  const after = await clerksCard(page);
  expect(growthOf(before, after)).toEqual({ fineTotalFen: 0.2, preAccidentFineFen: 0.2 });
});
