import { test } from '@playwright/test';
import { ADMINISTRATOR_PAGES, clerkPages, headPages, officerPages } from './every-page.js';
import { expectSound } from './serious-faults.js';
import { signIn } from './sign-in.js';

test.setTimeout(180_000);

test('on a phone no page of a clerk has a serious fault or runs over the edge', async ({ page }) => {
  await expectSound(page, '/sign-in');
  await signIn(page, 'clerk');
  for (const path of await clerkPages(page)) await expectSound(page, path);
});

test('on a phone no form and no record of an officer has one', async ({ page }) => {
  await signIn(page, 'officer1.jinjiang');
  for (const path of await officerPages(page)) await expectSound(page, path);
});

test('on a phone nor has a page of the head', async ({ page }) => {
  await signIn(page, 'head.jinjiang');
  for (const path of await headPages(page)) await expectSound(page, path);
});

for (const [name, pages] of Object.entries(ADMINISTRATOR_PAGES)) {
  test(`on a phone no page of ${name} has one either`, async ({ page }) => {
    await signIn(page, name);
    for (const path of pages) await expectSound(page, path);
  });
}
