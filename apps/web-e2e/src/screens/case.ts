import { CASE_ACTION_LABEL, type CaseAction, INBOX_KIND_LABEL, type InboxKind } from '@anjuan/domain';
import { expect, type Locator, type Page } from '@playwright/test';
import { dialogOf, pick, typeInto } from './inputs.js';

/** From the inbox of whoever has signed in to the case that waits there. */
export async function openFromInbox(page: Page, kind: InboxKind, enterprise: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: '待办' }).click();
  await expect(page).toHaveURL(/\/inbox/);
  const entry = page.getByTestId(`inbox-${kind}`).filter({ hasText: enterprise });
  await expect(entry).toHaveCount(1);
  await expect(entry).toContainText(INBOX_KIND_LABEL[kind]);
  await entry.getByRole('link').click();
  await expect(page).toHaveURL(/\/cases\/\d+$/);
}

export const actButton = (page: Page, action: CaseAction): Locator =>
  page.getByRole('group', { name: '办理' }).getByRole('button', { name: CASE_ACTION_LABEL[action] });

/** One step of the procedure: its button, its questions, its confirmation. */
export async function act(
  page: Page,
  action: CaseAction,
  answer: (dialog: Locator) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const label = CASE_ACTION_LABEL[action];
  await actButton(page, action).click();
  const dialog = dialogOf(page, label);
  await expect(dialog).toBeVisible();
  await answer(dialog);
  await dialog.getByRole('button', { name: label, exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

/** Whose step comes next, in the words of the page. */
export const awaited = (page: Page): Locator => page.getByTestId('awaited-step');

export interface Penalty {
  readonly kind: string;
  readonly yuan?: string;
}

/** The proposed penalties, one under the other; a single party is chosen already. */
export async function proposePenalties(dialog: Locator, penalties: readonly Penalty[]): Promise<void> {
  for (const [index, { kind, yuan }] of penalties.entries()) {
    if (index > 0) await dialog.getByRole('button', { name: '增加一项处罚' }).click();
    const line = dialog.getByRole('group', { name: `第 ${index + 1} 项处罚` });
    await pick(line, '处罚种类', kind);
    if (yuan !== undefined) await typeInto(line, '金额（元）', yuan);
  }
}
