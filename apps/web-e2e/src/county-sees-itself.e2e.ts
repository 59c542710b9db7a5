import { expect, test } from '@playwright/test';
import { signIn } from './sign-in.js';

test('a county’s clerk sees one row, its own', async ({ page }) => {
  await signIn(page, 'clerk.jinjiang');
  const rows = page.getByTestId('statistics-table').locator('tbody tr:not(.total, .distinct)');
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toContainText('晋江市');
});

test('a record of another county is not there', async ({ page, browser }) => {
  const city = await browser.newPage();
  await signIn(city, 'clerk');
  const answer = await city.request.get('/api/cases', { params: { region: '350502', size: '1' } });
  const [foreign] = (await answer.json()).items;
  await city.close();

  await signIn(page, 'clerk.jinjiang');
  await page.goto(`/cases/${foreign.id}`);
  await expect(
    page.getByTestId('state-missing').or(page.getByTestId('state-notFound')).or(page.getByText('没有找到').first()),
  ).toBeVisible();
  await expect(page.getByText(foreign.violation)).toHaveCount(0);
});

test('the system administrator reads no case and no figure', async ({ page }) => {
  await signIn(page, 'sysadmin');
  await expect(page.getByRole('link', { name: '统计表' })).toHaveCount(0);
  await page.goto('/statistics');
  await expect(page.getByTestId('state-forbidden')).toBeVisible();
});

test('without a session every page asks to sign in, and leads back', async ({ page }) => {
  await page.goto('/cases');
  await expect(page).toHaveURL(/sign-in.*returnTo/);
  await page.getByLabel('账号').fill('officer1');
  await page.getByLabel('密码').fill('Anjuan-demo-2021');
  await page.getByTestId('sign-in').click();
  await expect(page).toHaveURL(/\/cases/);
});
