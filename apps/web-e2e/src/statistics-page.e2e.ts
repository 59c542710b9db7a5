import { expect, test } from '@playwright/test';
import { signIn } from './sign-in.js';

test('a period is typed or chosen, and stands in the address', async ({ page }) => {
  await signIn(page, 'clerk');
  await page.getByTestId('period-input').fill('2021Q1');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/from=2021-01-01&to=2021-03-31/);

  await page.getByTestId('period-input').click();
  await page.getByRole('group', { name: '半年' }).getByRole('button', { name: '上半年' }).click();
  await expect(page).toHaveURL(/from=2021-01-01&to=2021-06-30/);
  await page.reload();
  await expect(page.getByTestId('period-input')).toHaveValue('2021年上半年');
});

test('a bar of the year opens the records of its month', async ({ page }) => {
  await signIn(page, 'clerk');
  const charts = page.getByTestId('year-charts');
  await charts.scrollIntoViewIfNeeded();
  const canvas = charts.locator('canvas').first();
  await expect(canvas).toBeVisible();
  // What still arrives above moves the chart.
  await page.waitForLoadState('networkidle');
  await charts.scrollIntoViewIfNeeded();
  const box = await canvas.boundingBox();
  if (box === null) throw new Error('the chart has no place');
  // Just above the axis, from left to right until a bar is hit.
  for (let x = 40; x < box.width && !page.url().includes('column='); x += 6) {
    await page.mouse.click(box.x + x, box.y + box.height - 42);
  }
  await expect(page).toHaveURL(/from=\d{4}-\d{2}-01&.*column=/);
  await expect(page.getByTestId('drill-verdict')).toContainText('一致');
});

test('records without a date are told and listed; whoever leaves an import is told of its end', async ({ page }) => {
  const source = `left-out-${Date.now()}`;
  const enterprise = { id: 'e', name: `日期不详的企业${source}`, uscc: null, region: '350582', industry: 'gas' };
  const inspection = (id: number) => ({
    id: `i${id}`,
    region: '350582',
    enterprise: 'e',
    inspectedOn: '2018',
    kind: 'planned',
    hazards: [],
  });
  const inspections = Array.from({ length: 3000 }, (_, index) => inspection(index));
  const ledger = { format: 'enforcement-ledger', version: 1, source, enterprises: [enterprise], inspections };

  await signIn(page, 'clerk');
  await page.goto('/ledger');
  const buffer = Buffer.from(JSON.stringify(ledger));
  await page.locator('input[type="file"]').setInputFiles({ name: 'years.json', mimeType: 'application/json', buffer });
  await page.getByRole('link', { name: '统计表' }).first().click();
  await expect(page.locator('.el-notification')).toContainText('years.json', { timeout: 30_000 });

  await page.goto('/statistics?from=2018-01-01&to=2018-12-31');
  await page
    .getByTestId('left-out')
    .getByRole('link', { name: /现场监督检查企业数/ })
    .click();
  await expect(page.getByTestId('drill-down')).toContainText('仅知年份');
  await expect(page.getByTestId('drill-down').locator('.verdict')).toContainText('未计入');
});
