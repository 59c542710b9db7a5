import { staffApi } from '@anjuan/contracts';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { inputOf } from './screens/inputs.js';

const MOST_STOPS = 120;

test('a lead is registered and its filing requested without the mouse', async ({ page }) => {
  const violation = `占用燃气设施保护范围堆放杂物 ${Date.now()}`;
  await page.goto('/sign-in');
  await tabTo(page, page.getByLabel('账号'));
  await page.keyboard.type('officer1.jinjiang');
  await tabTo(page, page.getByLabel('密码'));
  await page.keyboard.type('Anjuan-demo-2021');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/inbox/);

  await tabTo(page, page.getByRole('navigation').getByRole('link', { name: '案件', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/cases$/);
  await tabTo(page, page.getByTestId('create'));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/cases\/new$/);

  await chooseByArrows(page, page.getByLabel('案源', { exact: true }), '投诉举报');
  await tabTo(page, page.getByRole('combobox', { name: '当事企业' }));
  await page.keyboard.type('燃气');
  await chooseFirst(page, /燃气/);
  await expect(page.getByRole('list', { name: '当事企业' }).getByRole('listitem')).toHaveCount(1);
  await tabTo(page, inputOf(page, '违法行为'));
  await page.keyboard.type(violation);
  await tabTo(page, page.getByRole('combobox', { name: '执法人员' }));
  for (const name of await certifiedOfficers(page)) {
    await page.keyboard.type(name);
    await chooseFirst(page, new RegExp(name));
  }
  await expect(page.locator('.officers__chosen li')).toHaveCount(2);
  await page.keyboard.press('Control+s');
  await expect(page).toHaveURL(/\/cases\/\d+$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(violation);

  await tabTo(page, page.getByRole('group', { name: '办理' }).getByRole('button', { name: '提请立案' }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: '提请立案' });
  await expect(dialog).toBeVisible();
  await tabTo(page, dialog.getByRole('button', { name: '提请立案', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('立案审批中');
});

/** From stop to stop until the wanted one has the focus. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeAttached();
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`No stop of the keyboard is ${wanted.toString()}`);
}

async function chooseByArrows(page: Page, select: Locator, choice: string): Promise<void> {
  await tabTo(page, select);
  await page.keyboard.press('Enter');
  const option = page.getByRole('option', { name: choice, exact: true });
  await expect(option).toBeVisible();
  for (let moves = 0; moves < MOST_STOPS && !(await isReached(option)); moves += 1)
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(option).toBeHidden();
}

async function chooseFirst(page: Page, words: RegExp): Promise<void> {
  const option = page.getByRole('option', { name: words }).filter({ visible: true }).first();
  await expect(option).toBeVisible();
  for (let moves = 0; moves < MOST_STOPS && !(await isReached(option)); moves += 1)
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

const isReached = (option: Locator): Promise<boolean> =>
  option.evaluate((element) => element.classList.contains('is-hovering'));

async function certifiedOfficers(page: Page): Promise<readonly string[]> {
  const answer = await page.request.get(`/api${staffApi.officers.path}`);
  const { items } = staffApi.officers.response.parse(await answer.json());
  const certified = items.filter(({ certificate, post }) => certificate !== null && post === '执法队员');
  return certified.slice(0, 2).map(({ name }) => name);
}
