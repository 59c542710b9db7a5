import { expect, type Locator, type Page } from '@playwright/test';
import { type Form, pageOf } from './inputs.js';

/** The colleagues of the list that the field opens, each with the standing of the certificate. */
export async function openOfficers(form: Form): Promise<Locator> {
  await form.getByTestId('officers').click();
  const options = pageOf(form)
    .getByRole('option')
    .filter({ hasText: /执法证|协管/, visible: true });
  await expect(options.first()).toBeVisible();
  return options;
}

/** Whoever fills in the form is named already; a second officer with a certificate comes along. */
export async function nameSecondOfficer(form: Form): Promise<void> {
  const options = await openOfficers(form);
  const colleague = options.filter({ hasText: '执法队员' }).filter({ hasText: '执法证有效至' });
  await colleague.and(pageOf(form).locator('[aria-selected="false"]')).first().click();
  await closeList(pageOf(form));
  await expect(namedOfficers(form)).toHaveCount(2);
}

/** Where nobody is named yet. */
export async function nameTwoOfficers(form: Form): Promise<void> {
  const options = await openOfficers(form);
  const certified = options.filter({ hasText: '执法队员' }).filter({ hasText: '执法证有效至' });
  const free = certified.and(pageOf(form).locator('[aria-selected="false"]'));
  await free.first().click();
  await expect(namedOfficers(form)).toHaveCount(1);
  await free.first().click();
  await closeList(pageOf(form));
  await expect(namedOfficers(form)).toHaveCount(2);
}

export const namedOfficers = (form: Form): Locator => form.locator('.officers__chosen li');

/** A click beside the list closes it; Escape would close the dialog too. */
export async function closeList(page: Page): Promise<void> {
  await page.keyboard.press('Tab');
  await expect(page.getByRole('option').filter({ visible: true })).toHaveCount(0);
}
