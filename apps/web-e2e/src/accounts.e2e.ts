import { expect, test, type Browser, type Page } from '@playwright/test';
import { signIn } from './sign-in.js';

test.describe.configure({ mode: 'serial' });

/** An account of its own for every run, so that the demonstration accounts stay as they are. */
const username = `e2e-${Date.now().toString(36)}`;
const displayName = `新同事${username.slice(-5)}`;
const ownPassword = 'Xin-tongshi-2026';

test('the system administrator makes an account, which can do nothing yet', async ({ page, browser }) => {
  await signIn(page, 'sysadmin');
  await page.goto('/accounts');
  await page.getByTestId('create-account').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('账号').fill(username);
  await dialog.getByLabel('姓名').fill(displayName);
  await dialog.getByLabel('单位').click();
  await page.getByRole('option', { name: '晋江市' }).click();
  await dialog.getByRole('button', { name: '新建账号' }).click();
  const oneTime = await page.getByTestId('one-time-password').innerText();
  await page.getByRole('button', { name: '已记下，关闭' }).click();
  await expect(page.getByTestId('one-time-password')).toHaveCount(0);
  await expect(await rowOf(page)).toContainText('待改密码');
  await expect(await rowOf(page)).toContainText('尚未授予');

  await asNewcomer(browser, async (own) => {
    await enter(own, oneTime);
    await expect(own).toHaveURL(/change-password/);
    await own.goto('/cases');
    await expect(own).toHaveURL(/change-password/);
    await own.getByLabel('当前密码').fill(oneTime);
    await own.getByLabel('新密码', { exact: true }).fill(ownPassword);
    await own.getByLabel('再输入一次新密码').fill(ownPassword);
    await own.getByRole('button', { name: '保存新密码' }).click();
    await expect(own).not.toHaveURL(/change-password/);
    await own.goto('/cases');
    await expect(own.getByTestId('state-forbidden')).toBeVisible();
  });
});

test('the security administrator grants a role, and it shows its county only', async ({ page, browser }) => {
  await signIn(page, 'secadmin');
  const row = await rowOf(page);
  await row.getByRole('button', { name: '授予角色' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('系统管理员', { exact: true }).click();
  await dialog.getByText('执法人员', { exact: true }).click();
  await expect(dialog.getByRole('button', { name: /保存/ })).toHaveAttribute('aria-disabled', 'true');
  await dialog.getByText('系统管理员', { exact: true }).click();
  await dialog.getByRole('button', { name: /保存/ }).click();
  await expect(await rowOf(page)).toContainText('执法人员');

  await asNewcomer(browser, async (own) => {
    await enter(own, ownPassword);
    await own.goto('/statistics');
    const rows = own.getByTestId('statistics-table').locator('tbody tr:not(.total, .distinct)');
    await expect(rows).toHaveCount(1);
    await expect(rows).toContainText('晋江市');
  });
});

test('an account that is disabled is out at once, and the audit log tells who did it', async ({ page, browser }) => {
  await asNewcomer(browser, async (own) => {
    await enter(own, ownPassword);
    await expect(own).not.toHaveURL(/sign-in/);

    await signIn(page, 'sysadmin');
    const row = await rowOf(page);
    await row.getByRole('button', { name: '停用' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '停用' }).click();
    await expect(row).toContainText('已停用');

    await own.goto('/cases');
    await expect(own).toHaveURL(/sign-in/);
    await enter(own, ownPassword);
    await expect(own.getByRole('alert').first()).toBeVisible();
    await expect(own).toHaveURL(/sign-in/);
  });

  await page.context().clearCookies();
  await signIn(page, 'audadmin');
  await page.goto('/audit?action=account.disabled');
  const entry = page.locator('tbody tr').first();
  await expect(entry).toContainText('系统管理员');
  await expect(entry).toContainText('停用账号');
  await entry.getByRole('button', { name: '详情' }).click();
  await expect(page.getByRole('dialog', { name: '日志详情' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: '日志详情' })).toHaveCount(0);
});

test('five wrong passwords lock an account until the administrator unlocks it', async ({ page, browser }) => {
  await signIn(page, 'sysadmin');
  await (await rowOf(page)).getByRole('button', { name: '启用' }).click();
  await expect(await rowOf(page)).not.toContainText('已停用');
  await asNewcomer(browser, async (own) => {
    for (const attempt of [1, 2, 3, 4, 5]) {
      const answer = own.waitForResponse((response) => response.url().endsWith('/api/session'));
      await enter(own, `wrong-${attempt}`);
      expect((await answer).ok()).toBe(false);
    }
    await enter(own, ownPassword);
    await expect(own.getByRole('alert').first()).toContainText('锁定');
  });
  const row = await rowOf(page);
  await expect(row).toContainText('已锁定');
  await row.getByRole('button', { name: '解锁' }).click();
  await expect(row).not.toContainText('已锁定');
  await asNewcomer(browser, async (own) => {
    await enter(own, ownPassword);
    await expect(own).not.toHaveURL(/sign-in/);
    await own.getByTestId('user-menu').click();
    await own.getByRole('menuitem', { name: '退出所有设备' }).click();
    await own.getByRole('dialog').getByRole('button', { name: '退出所有设备' }).click();
    await expect(own).toHaveURL(/sign-in/);
  });
  await row.getByRole('button', { name: '停用' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '停用' }).click();
  await expect(row).toContainText('已停用');
});

async function rowOf(page: Page) {
  await page.goto(`/accounts?text=${username}`);
  const row = page.locator('tbody tr', { hasText: username });
  await expect(row).toHaveCount(1);
  return row;
}

async function asNewcomer(browser: Browser, act: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext();
  try {
    await act(await context.newPage());
  } finally {
    await context.close();
  }
}

async function enter(page: Page, password: string): Promise<void> {
  if (!page.url().includes('/sign-in')) await page.goto('/sign-in');
  await page.getByLabel('账号').fill(username);
  await page.getByLabel('密码').fill(password);
  const answer = page.waitForResponse(
    (response) => response.url().endsWith('/api/session') && response.request().method() === 'POST',
  );
  await page.keyboard.press('Enter');
  if ((await answer).ok()) await page.waitForURL((address) => !address.pathname.includes('sign-in'));
}
