import { expect, test } from '@playwright/test';
import { signIn } from './sign-in.js';

test('an officer begins with what waits, and finds it by kind', async ({ page }) => {
  await signIn(page, 'officer1.jinjiang');
  await expect(page).toHaveURL(/\/inbox$/);
  await expect(page.getByRole('heading', { name: '待办' })).toBeVisible();
  await expect(page.getByRole('navigation').getByRole('link', { name: '待办' })).toHaveAttribute(
    'aria-current',
    'page',
  );

  const kinds = page.getByRole('group', { name: '按事项查看' }).getByRole('button');
  const nothing = page.getByText('没有待办');
  await expect(kinds.first().or(nothing)).toBeVisible();
  if (await nothing.isVisible()) return;
  await kinds.nth(1).click();
  await expect(page).toHaveURL(/kind=/);
  await expect(page.getByTestId('inbox-list').getByRole('listitem').first()).toBeVisible();
  await page.reload();
  await expect(kinds.nth(1)).toHaveAttribute('aria-pressed', 'true');
});

test('whoever has no steps begins with the table and finds an empty inbox in the menu', async ({ page }) => {
  await signIn(page, 'clerk.jinjiang');
  await expect(page).toHaveURL(/\/statistics/);
  await page.getByRole('navigation').getByRole('link', { name: '待办' }).click();
  await expect(page.getByText('您的岗位没有办案步骤')).toBeVisible();
});

test('administrators keep their own first page', async ({ page }) => {
  await signIn(page, 'sysadmin');
  await expect(page).not.toHaveURL(/inbox/);
  await page.goto('/inbox');
  await expect(page.getByTestId('state-forbidden')).toBeVisible();
});
