import { addDays } from '@anjuan/domain';
import { expect, test, type Page } from '@playwright/test';
import { colleague } from './background.js';
import { QuietCase } from './quiet-case.js';
import { isOpen, openAct } from './screens/case.js';
import { seriousFaults } from './serious-faults.js';
import { signIn } from './sign-in.js';

test.setTimeout(120_000);

/** Most dialogs are the same in every stage. */
const seen = new Set<string>();

const FINE = [{ kind: 'fine', amountFen: 2_000_000 }] as const;

/** The case once investigated, once announced, once served: together they ask nearly everything that a dialog can ask. */
test('no dialog of an act has a serious fault of accessibility', async ({ page }) => {
  const { today } = await colleague('officer1.jinjiang');
  const quiet = await QuietCase.open(`在不具备安全条件的场所储存燃气 ${Date.now()}`, { leadOn: addDays(today, -40) });
  await quiet.file(addDays(today, -38));
  await quiet.evidence(addDays(today, -37));
  await checkDialogs(page, quiet, 'officer');
  await checkDialogs(page, quiet, 'leader');
  await quiet.investigate(addDays(today, -36), FINE);
  await quiet.notify(addDays(today, -30));
  await checkDialogs(page, quiet, 'officer');
  await checkDialogs(page, quiet, 'leader');
  await quiet.decide(addDays(today, -20), FINE);
  await quiet.serve(addDays(today, -19));
  await checkDialogs(page, quiet, 'officer');
  await checkDialogs(page, quiet, 'leader');
});

async function checkDialogs(page: Page, quiet: QuietCase, post: 'officer' | 'leader'): Promise<void> {
  await page.context().clearCookies();
  await signIn(page, post === 'officer' ? 'officer1.jinjiang' : 'leader.jinjiang');
  await page.goto(quiet.path);
  const open = (await quiet.offersTo(post)).filter(({ refusals }) => refusals.length === 0);
  for (const { action } of open.filter((offer) => offer.action !== 'amend' && !seen.has(offer.action))) {
    if (!(await isOpen(page, action))) continue;
    seen.add(action);
    const dialog = await openAct(page, action);
    await arrived(page);
    expect.soft(await seriousFaults(page, '.el-dialog'), action).toEqual([]);
    await dialog.getByRole('button', { name: '取消', exact: true }).click();
    await expect(dialog).toHaveCount(0);
  }
}

/** Half faded in, every text is too pale. */
async function arrived(page: Page): Promise<void> {
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
}
