import { usccCheckDigit } from '@anjuan/domain';
import { expect, type Page } from '@playwright/test';
import { typeInto } from './inputs.js';

export interface NewEnterprise {
  readonly name: string;
  readonly uscc: string;
}

/** Somebody whom no other run of the tests has met. */
export function enterpriseOfToday(): NewEnterprise {
  const number = String(Date.now()).slice(-9);
  const first17 = `91350582${number}`;
  return { name: `晋江市海丰${number}燃气站`, uscc: `${first17}${usccCheckDigit(first17) ?? ''}` };
}

export async function registerEnterprise(page: Page, { name, uscc }: NewEnterprise): Promise<void> {
  const menu = page.getByRole('button', { name: '打开菜单', exact: true });
  const entry = page.getByRole('navigation').getByRole('link', { name: '企业名录' });
  await expect(menu.or(entry).filter({ visible: true }).first()).toBeVisible();
  if (await menu.isVisible()) await menu.click();
  await entry.click();
  await page.getByTestId('new-enterprise').click();
  await page.getByTestId('enterprise-name').fill(name);
  await page.getByTestId('enterprise-uscc').fill(uscc);
  await typeInto(page, '地址', '晋江市安海镇海丰路 8 号');
  await page.getByTestId('save-enterprise').click();
  await expect(page).toHaveURL(/\/enterprises\/\d+$/);
  await expect(page.getByRole('heading', { name })).toBeVisible();
}
