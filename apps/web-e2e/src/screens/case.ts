import { CASE_ACTION_LABEL, type CaseAction, INBOX_KIND_LABEL, type InboxKind } from '@anjuan/domain';
import { expect, type Locator, type Page } from '@playwright/test';
import { choose, dialogOf, pick, typeInto } from './inputs.js';

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

/** The button of an act, wherever the page has it; a closed one tells its reason after the label. */
const actButton = (page: Page, action: CaseAction): Locator =>
  page
    .locator('#content')
    .getByRole('button', { name: new RegExp(`^\\s*${CASE_ACTION_LABEL[action]}\\s*(（.*)?$`) })
    .first();

/** All acts of the reader; the many are folded away at first. */
async function unfoldActs(page: Page): Promise<void> {
  const bar = page.getByRole('group', { name: '办理', exact: true });
  await expect(bar).toBeVisible();
  const folded = bar.getByRole('button', { name: /^其他操作/ }).and(page.locator('[aria-expanded="false"]'));
  if (await folded.isVisible()) await folded.click();
}

/** The act is in sight and not possible now; its button tells why, and does nothing. */
export async function expectClosed(page: Page, action: CaseAction, why: string | RegExp): Promise<void> {
  await unfoldActs(page);
  const button = actButton(page, action);
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await expect(button).toContainText(why);
  await button.click({ force: true });
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

export async function expectOpen(page: Page, action: CaseAction): Promise<void> {
  await unfoldActs(page);
  await expect(actButton(page, action)).toBeVisible();
  await expect(actButton(page, action)).not.toHaveAttribute('aria-disabled', 'true');
}

/** Whether it can be begun now; on one decision it may be closed although the case offers it. */
export async function isOpen(page: Page, action: CaseAction): Promise<boolean> {
  await unfoldActs(page);
  return (await actButton(page, action).getAttribute('aria-disabled')) !== 'true';
}

/** Nobody is offered the act here, not even closed. */
export async function expectNotOffered(page: Page, action: CaseAction): Promise<void> {
  await unfoldActs(page);
  await expect(actButton(page, action)).toHaveCount(0);
}

/** The questions of an act. */
export async function openAct(page: Page, action: CaseAction): Promise<Locator> {
  await expect(page.getByRole('group', { name: '办理', exact: true })).toBeVisible();
  if (!(await actButton(page, action).isVisible())) await unfoldActs(page);
  await actButton(page, action).click();
  const dialog = dialogOf(page, CASE_ACTION_LABEL[action]);
  await expect(dialog).toBeVisible();
  return dialog;
}

type Answer = (dialog: Locator) => Promise<void>;
const nothing: Answer = () => Promise.resolve();

/** One step of the procedure: its button, its questions, its confirmation. */
export async function act(page: Page, action: CaseAction, answer: Answer = nothing): Promise<void> {
  const dialog = await openAct(page, action);
  await answer(dialog);
  await submit(dialog, action);
  await expect(dialog).toHaveCount(0);
  // Once the page has read the case again, the heading tells how it stands.
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
}

export async function submit(dialog: Locator, action: CaseAction): Promise<void> {
  await dialog.getByRole('button', { name: CASE_ACTION_LABEL[action], exact: true }).click();
}

/** The step is tried and not taken; the dialog stays, with the reasons in it. */
export async function tryInVain(page: Page, action: CaseAction, answer: Answer = nothing): Promise<Locator> {
  const dialog = await openAct(page, action);
  await answer(dialog);
  await submit(dialog, action);
  await expect(refusalsIn(dialog)).toBeVisible();
  return dialog;
}

export const refusalsIn = (dialog: Locator): Locator => dialog.getByTestId('refusals');

/** Whose step comes next, in the words of the page. */
export const awaited = (page: Page): Locator => page.getByTestId('awaited-step');

/** A running limit, by its name. */
export const limitOf = (page: Page, name: string): Locator =>
  page.getByRole('list', { name: '期限', exact: true }).getByRole('listitem').filter({ hasText: name });

/** What happened on a day, in the course of the case. */
export const momentOf = (page: Page, action: CaseAction, on: string): Locator =>
  page.locator('.timeline li').filter({ hasText: CASE_ACTION_LABEL[action] }).filter({ hasText: on });

export const decisionCard = (page: Page): Locator => page.locator('#decisions').getByRole('article');

/** How a document came to the party by hand. */
export async function serveByHand(dialog: Locator, receiver: string): Promise<void> {
  await choose(dialog, '送达方式', '直接送达');
  await typeInto(dialog, '收件人（可不填）', receiver);
}

export interface Penalty {
  readonly kind: string;
  readonly yuan?: string;
  /** Why there is none, or a lighter one. */
  readonly ground?: string;
  /** How the party was taught, where there is none. */
  readonly education?: string;
}

/** The proposed penalties, one under the other; a single party is chosen already. */
export async function proposePenalties(dialog: Locator, penalties: readonly Penalty[]): Promise<void> {
  for (const [index, { kind, yuan, ground, education }] of penalties.entries()) {
    if (index > 0) await dialog.getByRole('button', { name: '增加一项处罚' }).click();
    const line = dialog.getByRole('group', { name: `第 ${index + 1} 项处罚` });
    await pick(line, '处罚种类', kind);
    if (yuan !== undefined) await typeInto(line, '金额（元）', yuan);
    if (ground !== undefined) await pick(line, '不予处罚的情形', ground);
    if (education !== undefined) await typeInto(line, '不予处罚的理由和教育情况', education);
  }
}

/** The heads who discussed, each with an opinion. */
export async function nameMembers(dialog: Locator, names: readonly string[], opinion: string): Promise<void> {
  for (const [index, name] of names.entries()) {
    const row = dialog.getByRole('group', { name: `参加人 ${index + 1}`, exact: true });
    await typeInto(row, '姓名', name);
    await typeInto(row, '意见', opinion);
  }
}

export async function recordEvidence(page: Page, name: string): Promise<void> {
  await act(page, 'record_evidence', async (dialog) => {
    await choose(dialog, '证据种类', '勘验笔录、现场笔录');
    await typeInto(dialog, '证据名称', name);
    await typeInto(dialog, '证据来源', '执法人员现场制作');
  });
}
