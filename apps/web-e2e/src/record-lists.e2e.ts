import { expect, test } from '@playwright/test';
import { signIn } from './sign-in.js';

const WORD = '燃气';

test('filters survive F5, the way back and being sent to a colleague', async ({ page, browser }) => {
  await signIn(page, 'clerk');
  await page.goto('/inspections');
  const total = page.getByText(/^共 [\d,]+ 条$/);
  const all = await total.innerText();
  await page.getByTestId('filter-q').fill(WORD);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/q=/);
  await expect(total).not.toHaveText(all);
  const found = await total.innerText();

  await page.reload();
  await expect(page.getByTestId('filter-q')).toHaveValue(WORD);
  await expect(total).toHaveText(found);

  await page.getByRole('link', { name: /燃气/ }).first().click();
  await expect(page).toHaveURL(/\/inspections\/\d+/);
  await page.goBack();
  await expect(total).toHaveText(found);

  const colleague = await browser.newPage();
  await signIn(colleague, 'auditor');
  await colleague.goto(page.url());
  await expect(colleague.getByTestId('filter-q')).toHaveValue(WORD);
  await expect(colleague.getByText(/^共 [\d,]+ 条$/)).toHaveText(found);
  await colleague.close();

  await page.getByRole('button', { name: '重置' }).click();
  await expect(total).toHaveText(all);
});

test('a list without results says so, and a reversed span is told at its field', async ({ page }) => {
  await signIn(page, 'clerk');
  await page.goto('/cases?q=没有这样的案件');
  await expect(page.getByTestId('state-empty')).toBeVisible();
  await page.goto('/cases?from=2026-03-31&to=2026-03-01');
  await expect(page.locator('.field__message')).toBeVisible();
});

test('each page of a list shows other records', async ({ page }) => {
  await signIn(page, 'clerk');
  await page.goto('/inspections');
  const first = page.locator('tbody tr').first().getByRole('link').first();
  const before = await first.getAttribute('href');
  await page.getByRole('button', { name: '下一页' }).click();
  await expect(first).not.toHaveAttribute('href', before ?? '');
  await page.getByRole('button', { name: '上一页' }).click();
  await expect(first).toHaveAttribute('href', before ?? '');
});
