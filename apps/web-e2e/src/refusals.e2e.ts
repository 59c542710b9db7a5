import { casesApi, staffApi } from '@anjuan/contracts';
import { addDays, basisText } from '@anjuan/domain';
import { expect, test } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { colleague, leadOf, step } from './background.js';
import { awaited, expectClosed, expectNotOffered, openAct } from './screens/case.js';
import { typeDay, typeInto } from './screens/inputs.js';
import { closeList, nameSecondOfficer, namedOfficers, openOfficers } from './screens/officers.js';
import { signIn } from './sign-in.js';

/** What the product refuses, each time with the sentence that the reader sees. */
const OFFICER = 'officer1.jinjiang';

test('no approval before the head has signed: the button says why and does nothing', async ({ page }) => {
  const officer = await colleague(OFFICER);
  const lead = await leadOf(officer, `未取得燃气经营许可证 ${Date.now()}`);
  await step(officer, lead, 'request_filing');
  await signIn(page, 'leader.jinjiang');
  await page.goto(`/cases/${lead.id}`);
  await expectClosed(page, 'approve_filing', '机构负责人');
});

test('one officer is not enough', async ({ page }) => {
  await signIn(page, OFFICER);
  await page.goto('/inspections/new');
  await page.getByTestId('inspection-place').fill('安海镇菜市场');
  await expect(namedOfficers(page)).toHaveCount(1);
  await expect(page.getByText('至少两名持证执法人员，还需选 1 人')).toBeVisible();
  await page.getByTestId('save-inspection').click();
  await expect(page.getByTestId('refusals')).toContainText('执法人员不得少于两人，现有 1 人，请再选一名持证执法人员');
  await expect(page.getByTestId('refusals')).toContainText(basisText('penalty-law-42'));
  await expect(page).toHaveURL(/\/inspections\/new/);
});

test('nor is one whose certificate ended the day before', async ({ page }) => {
  const head = await colleague('head.jinjiang');
  const yesterday = addDays(head.today, -1);
  const name = `许昨日${String(Date.now()).slice(-5)}`;
  await head.client.call(staffApi.create, {
    body: {
      name,
      post: '执法队员',
      kind: 'officer',
      phone: null,
      accountId: null,
      joinedOn: null,
      certificate: {
        number: `E2E${String(Date.now()).slice(-9)}`,
        validFrom: addDays(yesterday, -900),
        validTo: yesterday,
      },
    },
    idempotencyKey: randomUUID(),
  });

  await signIn(page, OFFICER);
  await page.goto('/inspections/new');
  await page.getByTestId('inspection-place').fill('安海镇菜市场');
  await expect(namedOfficers(page)).toHaveCount(1);
  const options = await openOfficers(page);
  await page.keyboard.type(name);
  await expect(options.filter({ hasText: name })).toContainText(`执法证已于 ${yesterday} 到期`);
  await options.filter({ hasText: name }).click();
  await closeList(page);
  await page.getByTestId('save-inspection').click();
  await expect(page.getByTestId('refusals')).toContainText(
    `${name}的执法证已于 ${yesterday} 到期，在 ${head.today} 无效，请换一名持证人员，或先登记换发的执法证`,
  );
  await typeDay(page, '检查日期', yesterday);
  await page.getByTestId('save-inspection').click();
  await expect(page).toHaveURL(/\/inspections\/\d+$/);
});

test('a credit code whose last digit is wrong', async ({ page }) => {
  await signIn(page, OFFICER);
  await page.goto('/enterprises/new');
  await page.getByTestId('enterprise-name').fill('校验位不符的燃气站');
  await page.getByTestId('enterprise-uscc').fill('91350500MA2XY0006C');
  await page.getByTestId('save-enterprise').click();
  await expect(page.getByTestId('refusals')).toContainText(
    '统一社会信用代码的校验位（第 18 位）与前 17 位不符，请核对营业执照后改正',
  );
  await expect(page).toHaveURL(/\/enterprises\/new/);
});

test('the thirtieth of February', async ({ page }) => {
  await signIn(page, OFFICER);
  await page.goto('/inspections/new');
  await page.getByTestId('inspection-place').fill('安海镇菜市场');
  await nameSecondOfficer(page);
  await typeDay(page, '检查日期', '2021-02-30');
  await expect(page.getByText('没有 2021-02-30 这一天')).toBeVisible();
  await page.getByTestId('save-inspection').click();
  await expect(page.getByTestId('refusals')).toContainText('检查日期应为真实存在的 YYYY-MM-DD');
  await expect(page).toHaveURL(/\/inspections\/new/);
});

test('the case of another county is not there, whatever the address', async ({ page }) => {
  const city = await colleague('clerk');
  const { items } = await city.client.call(casesApi.list, { query: { region: '350502', size: 1 } });
  await signIn(page, OFFICER);
  for (const path of [`/cases/${items[0]?.id}`, `/cases/${items[0]?.id}/edit`]) {
    await page.goto(path);
    await expect(page.getByTestId('state-not-found')).toBeVisible();
    await expect(page.getByText('地址有误，或者记录不存在、不在您的查看范围内。')).toBeVisible();
    await expect(page.getByText(items[0]?.violation ?? 'none')).toHaveCount(0);
  }
});

test('two officers at once: the second one reads what the first one changed, and loses nothing', async ({ page }) => {
  const officer = await colleague(OFFICER);
  const lead = await leadOf(officer, `在不具备安全条件的场所储存燃气 ${Date.now()}`);
  await signIn(page, OFFICER);
  await page.goto(`/cases/${lead.id}/edit`);
  await typeInto(page, '备注（可不填）', '已约谈负责人');

  const second = await colleague('officer2.jinjiang');
  await step(second, lead, 'request_filing');

  await page.getByRole('button', { name: '保存更正', exact: true }).click();
  await expect(page.getByTestId('refusals')).toContainText('提请立案');
  await expect(page.getByLabel('备注（可不填）', { exact: true })).toHaveValue('已约谈负责人');
});

test('in a dialog too: after reading the case again what was typed is sent', async ({ page }) => {
  const officer = await colleague(OFFICER);
  const lead = await leadOf(officer, `向未取得许可的单位供气 ${Date.now()}`);
  const requested = await step(officer, lead, 'request_filing');
  const head = await colleague('head.jinjiang');
  const endorsed = await step(head, requested, 'endorse_filing');
  const approved = await step(await colleague('leader.jinjiang'), endorsed, 'approve_filing');
  const filed = await step(officer, approved, 'record_evidence', {
    kind: 'site_record',
    name: '现场检查笔录',
    source: '现场制作',
    officerIds: approved.officers.map(({ id }) => id),
  });
  await signIn(page, OFFICER);
  await page.goto(`/cases/${lead.id}`);
  const dialog = await openAct(page, 'conclude');
  await typeInto(dialog, '查明的事实', '当事人向无证点供气 30 瓶');
  await dialog.getByLabel('处罚种类', { exact: true }).click({ force: true });
  await page.getByRole('option', { name: '警告', exact: true }).click();

  const { client } = await colleague('officer2.jinjiang');
  const violation = `${filed.violation}（两次）`;
  await client.call(casesApi.act, {
    params: { id: filed.id, action: 'amend' },
    body: { ...amendOf(filed), version: filed.version, violation, reason: '补充查明的事实' },
    idempotencyKey: randomUUID(),
  });

  await dialog.getByRole('button', { name: '调查终结', exact: true }).click();
  await expect(dialog.getByTestId('refusals')).toContainText('更正案件信息');
  await expect(dialog).toContainText('您打开之后，本案已被他人更改（见上），您的内容没有提交，也没有丢失。');
  await dialog.getByRole('button', { name: '读取最新案件，保留已填内容' }).click();
  await expect(dialog.getByLabel('查明的事实', { exact: true })).toHaveValue('当事人向无证点供气 30 瓶');
  await expect(dialog.getByTestId('refusals')).toHaveCount(0);
  await dialog.getByRole('button', { name: '调查终结', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText(violation).first()).toBeVisible();
});

test('no conclusion without evidence: the button says so', async ({ page }) => {
  const officer = await colleague(OFFICER);
  const lead = await leadOf(officer, `在不具备安全条件的场所储存燃气 ${Date.now()}`);
  const requested = await step(officer, lead, 'request_filing');
  const endorsed = await step(await colleague('head.jinjiang'), requested, 'endorse_filing');
  await step(await colleague('leader.jinjiang'), endorsed, 'approve_filing');
  await signIn(page, OFFICER);
  await page.goto(`/cases/${lead.id}`);
  await expectClosed(page, 'conclude', '证据');
});

test('no decision without a notice: nobody is offered it, and a script is told why', async ({ page }) => {
  const officer = await colleague(OFFICER);
  const lead = await leadOf(officer, `未定期进行安全检查 ${Date.now()}`);
  const leader = await colleague('leader.jinjiang');
  await signIn(page, 'leader.jinjiang');
  await page.goto(`/cases/${lead.id}`);
  await expect(awaited(page)).toContainText('提请立案');
  await expectNotOffered(page, 'decide');
  await expect(step(leader, lead, 'decide', { decisions: [] })).rejects.toMatchObject({
    refusals: expect.arrayContaining([expect.objectContaining({ message: expect.stringContaining('告知') })]),
  });
});

test('a second click makes one record', async ({ page }) => {
  const violation = `双击登记的线索 ${Date.now()}`;
  await signIn(page, OFFICER);
  await page.goto('/cases/new');
  await typeInto(page, '违法行为', violation);
  await page.getByRole('button', { name: '登记线索', exact: true }).dblclick();
  await expect(page).toHaveURL(/\/cases\/\d+$/);
  await page.goto(`/cases?q=${encodeURIComponent(violation)}`);
  await expect(page.getByText('共 1 条')).toBeVisible();
});

/** The file as it stands, to be sent again with a change. */
function amendOf(detail: Awaited<ReturnType<typeof leadOf>>): Record<string, unknown> {
  const { caseClass, violatedArticle, penaltyArticle, clueKind, clueSource, remarks, accidentOn, filedOn } = detail;
  const enterpriseIds = detail.parties.filter(({ type }) => type === 'enterprise').map(({ id }) => id);
  const officerIds = detail.officers.map(({ id }) => id);
  const leadOn = detail.steps.leadOn;
  const content = { caseClass, violatedArticle, penaltyArticle, clueKind, clueSource, remarks, leadOn, accidentOn };
  return { ...content, filedOn, enterpriseIds, officerIds };
}
