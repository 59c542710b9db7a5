import { expect, test } from '@playwright/test';
import { signIn } from './sign-in.js';

test('on a phone the table is read unit by unit and opens into its records', async ({ page }) => {
  await signIn(page, 'clerk');
  const unit = page.locator('details.unit', { hasText: '晋江市' });
  await unit.locator('summary').first().click();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  await unit.getByRole('link', { name: /现场监督检查企业数/ }).click();
  await expect(page.getByTestId('drill-verdict')).toContainText('一致');
  await page.getByRole('button', { name: '关闭明细' }).click();
  await expect(page.getByTestId('drill-down')).toHaveCount(0);
});
