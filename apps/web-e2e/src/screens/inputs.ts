import { expect, type Locator, type Page } from '@playwright/test';

/** A page or a dialog on it. */
export type Form = Page | Locator;

export const dialogOf = (page: Page, title: string): Locator => page.getByRole('dialog', { name: title, exact: true });

/** The input itself: with suggestions the frame around it carries the same name. */
export const inputOf = (form: Form, label: string): Locator =>
  form.getByLabel(label, { exact: true }).and(form.locator('input, textarea'));

export async function typeInto(form: Form, label: string, text: string): Promise<void> {
  await inputOf(form, label).fill(text);
}

export async function typeDay(form: Form, label: string, day: string): Promise<void> {
  const input = form.getByLabel(label, { exact: true });
  await input.fill(day);
  await input.press('Enter');
  // The calendar lies over what comes next until it has faded.
  await expect(pageOf(form).locator('.el-picker-panel').filter({ visible: true })).toHaveCount(0);
}

/** One of a few choices that are all in sight. */
export async function tick(form: Form, label: string, choice: string): Promise<void> {
  await form.getByRole('group', { name: label, exact: true }).getByText(choice, { exact: true }).click();
}

/** One of a list that opens; what was chosen before lies over its input. */
export async function pick(form: Form, label: string, choice: string): Promise<void> {
  const input = form.getByLabel(label, { exact: true });
  await input.click({ force: true });
  await pageOf(form).getByRole('option', { name: choice, exact: true }).click();
  await expect(pageOf(form).getByRole('option', { name: choice, exact: true })).toBeHidden();
}

/** One of several, whether they are all in sight or in a list that opens. */
export async function choose(form: Form, label: string, choice: string): Promise<void> {
  const inSight = (await form.getByRole('group', { name: label, exact: true }).count()) > 0;
  await (inSight ? tick(form, label, choice) : pick(form, label, choice));
}

/** A statement that the officer vouches for. */
export async function confirm(form: Form, label: string): Promise<void> {
  const box = form.getByRole('checkbox', { name: label, exact: true });
  if (!(await box.isChecked())) await form.getByText(label, { exact: true }).click();
  await expect(box).toBeChecked();
}

/** A record that is found by its name, e.g. a party of the case. */
export async function pickByTyping(form: Form, label: string, name: string): Promise<void> {
  const input = form.getByRole('combobox', { name: label, exact: true });
  await input.click();
  await input.pressSequentially(name);
  await pageOf(form).getByRole('option', { name }).filter({ visible: true }).first().click();
}

/** A member of the unit's staff, by name or post. */
export async function pickStaff(form: Form, label: string, words: string): Promise<void> {
  await form.getByLabel(label, { exact: true }).click({ force: true });
  const option = pageOf(form).getByRole('option').filter({ hasText: words, visible: true });
  await option.first().click();
  await expect(option).toHaveCount(0);
}

export function pageOf(form: Form): Page {
  return 'page' in form ? form.page() : form;
}
