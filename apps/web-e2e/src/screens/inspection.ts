import { expect, type Locator, type Page } from '@playwright/test';
import { dialogOf, tick, typeInto } from './inputs.js';
import { nameSecondOfficer } from './officers.js';

export interface FoundHazard {
  readonly description: string;
  readonly major?: true;
  readonly measure: string;
}

export async function chooseEnterprise(page: Page, name: string): Promise<void> {
  await page.getByTestId('enterprise-picker').click();
  await page.keyboard.type(name);
  await page.getByRole('option', { name }).filter({ visible: true }).first().click();
}

export async function addHazard(page: Page, { description, major, measure }: FoundHazard): Promise<void> {
  await page.getByTestId('add-hazard').click();
  const card = page.getByTestId('hazard-card').last();
  await card.getByTestId('hazard-description').fill(description);
  await card.getByTestId('hazard-measure').fill(measure);
  if (major) await tick(card, '隐患等级', '重大隐患');
}

/** With the inspecting officer, who is named already, and a colleague. Gives the address of the record. */
export async function recordInspection(page: Page, findings: string, hazards: readonly FoundHazard[]): Promise<string> {
  await nameSecondOfficer(page);
  await page.getByTestId('inspection-findings').fill(findings);
  for (const hazard of hazards) await addHazard(page, hazard);
  await page.getByTestId('save-inspection').click();
  await expect(page).toHaveURL(/\/inspections\/\d+$/);
  await expect(page.getByTestId('hazard')).toHaveCount(hazards.length);
  return new URL(page.url()).pathname;
}

export const hazardOf = (page: Page, description: string): Locator =>
  page.getByTestId('hazard').filter({ hasText: description });

/** The officers of the inspection come again; the result closes the hazard. */
export async function recheckHazard(page: Page, description: string, note: string): Promise<void> {
  await hazardOf(page, description).getByRole('button', { name: '登记复查', exact: true }).click();
  await passRecheck(page, '登记复查', note);
  await expect(hazardOf(page, description)).toContainText('已销号');
}

export async function recheckAll(page: Page, note: string): Promise<void> {
  await page.getByRole('button', { name: '批量复查', exact: true }).click();
  await passRecheck(page, '批量复查', note);
}

async function passRecheck(page: Page, title: string, note: string): Promise<void> {
  const dialog = dialogOf(page, title);
  await tick(dialog, '复查结论', '合格，予以销号');
  await typeInto(dialog, '复查意见', note);
  await dialog.getByTestId('dialog-submit').click();
  await expect(dialog).toHaveCount(0);
}
