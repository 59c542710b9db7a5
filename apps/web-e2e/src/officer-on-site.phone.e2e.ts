import { expect, test, type Page } from '@playwright/test';
import { addHazard, chooseEnterprise, hazardOf, recheckHazard } from './screens/inspection.js';
import { nameSecondOfficer } from './screens/officers.js';
import { signIn } from './sign-in.js';

const leak = '灶台软管老化、接口漏气';
const valve = '未安装自闭阀';

test('on site, with a phone in one hand: an inspection with a photograph and hazards, and one of them closed', async ({
  page,
}) => {
  await signIn(page, 'officer1.jinjiang');
  await page.goto('/inspections');
  await page.getByTestId('create').click();
  await expect(page.getByTestId('inspection-findings')).toBeVisible();
  await chooseEnterprise(page, '燃气');
  await nameSecondOfficer(page);
  await page.getByTestId('inspection-findings').fill('入户检查厨房用气，当场责令更换软管。');
  await takePhoto(page);
  await expect(page.getByText('已选 1 张照片，保存后自动上传')).toBeVisible();
  await addHazard(page, { description: leak, major: true, measure: '立即停用，更换后复查' });
  await addHazard(page, { description: valve, measure: '七日内加装自闭阀' });
  await page.getByTestId('hazard-card').last().getByRole('button', { name: '3 日', exact: true }).click();
  await expectNothingBeyondTheEdge(page);
  await page.getByTestId('save-inspection').click();

  await expect(page).toHaveURL(/\/inspections\/\d+$/);
  await expect(page.getByTestId('hazard')).toHaveCount(2);
  await page.getByRole('button', { name: '查看第 1 张照片' }).first().click();
  const viewer = page.getByRole('dialog', { name: '1 / 1' });
  await expect(viewer.locator('img')).toHaveJSProperty('complete', true);
  expect(await viewer.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await viewer.getByRole('button', { name: '关闭此对话框' }).click();
  await expect(viewer).toHaveCount(0);
  await expectNothingBeyondTheEdge(page);

  await recheckHazard(page, leak, '软管已更换，检漏合格');
  await expect(hazardOf(page, valve)).toContainText('未整改');
  await expectNothingBeyondTheEdge(page);
});

/** A picture of the screen is as good as one of a kitchen. */
async function takePhoto(page: Page): Promise<void> {
  const buffer = await page.screenshot({ type: 'jpeg' });
  const camera = page.locator('input[type="file"][capture]').first();
  await camera.setInputFiles({ name: 'kitchen.jpg', mimeType: 'image/jpeg', buffer });
}

async function expectNothingBeyondTheEdge(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
}
