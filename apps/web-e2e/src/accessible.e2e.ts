import { expect, test } from '@playwright/test';
import { ADMINISTRATOR_PAGES, clerkPages, headPages, officerPages } from './every-page.js';
import { expectSound, seriousFaults } from './serious-faults.js';
import { signIn } from './sign-in.js';

test.setTimeout(180_000);

test('no page of a clerk has a serious fault of accessibility, an error in the console or a part beyond the edge', async ({
  page,
}) => {
  await expectSound(page, '/sign-in');
  await signIn(page, 'clerk');
  for (const path of await clerkPages(page)) await expectSound(page, path);
});

test('no form and no record of an officer has one', async ({ page }) => {
  await signIn(page, 'officer1.jinjiang');
  for (const path of await officerPages(page)) await expectSound(page, path);
});

test('nor has a page of the head', async ({ page }) => {
  await signIn(page, 'head.jinjiang');
  for (const path of await headPages(page)) await expectSound(page, path);
});

for (const [name, pages] of Object.entries(ADMINISTRATOR_PAGES)) {
  test(`no page of ${name} has one either`, async ({ page }) => {
    await signIn(page, name);
    for (const path of pages) await expectSound(page, path);
  });
}

test('nor has the open search', async ({ page }) => {
  await signIn(page, 'clerk');
  await page.goto('/cases');
  await page.getByTestId('global-search').fill('公司');
  await expect(page.getByRole('option').first()).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/(enterprises|cases|decisions)\/\d+/);
});

test('the keyboard alone reaches the table, and sees where it is', async ({ page }) => {
  await signIn(page, 'clerk');
  await page.goto('/statistics');
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: '跳到正文' });
  await expect(skip).toBeFocused();
  expect(await skip.evaluate((link) => getComputedStyle(link).boxShadow)).not.toBe('none');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.locator('#content *:focus')).toHaveCount(1);
});
