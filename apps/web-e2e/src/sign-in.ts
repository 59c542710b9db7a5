import { expect, type Page } from '@playwright/test';

const DEMO_PASSWORD = 'Anjuan-demo-2021';

/** As a person does it: open the site, type name and password, press Enter. */
export async function signIn(page: Page, username: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('账号').fill(username);
  await page.getByLabel('密码').fill(DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/sign-in/);
}

/** The desk is handed over: one signs out, the next signs in. */
export async function handOverTo(page: Page, username: string): Promise<void> {
  await page.getByTestId('user-menu').click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await expect(page).toHaveURL(/sign-in/);
  await signIn(page, username);
}
