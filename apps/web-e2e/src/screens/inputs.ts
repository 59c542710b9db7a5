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

export function pageOf(form: Form): Page {
  return 'page' in form ? form.page() : form;
}
