import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Opens a page as it is meant to be seen and collects what the browser and axe hold against it. */
export async function expectSound(page: Page, path: string): Promise<void> {
  const errors: string[] = [];
  const note = (text: string): number => errors.push(text);
  const onConsole = (message: { type(): string; text(): string }) => message.type() === 'error' && note(message.text());
  const onError = (error: Error) => note(String(error));
  page.on('console', onConsole);
  page.on('pageerror', onError);
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  expect.soft(await seriousFaults(page), path).toEqual([]);
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect.soft(beyond, path).toBeLessThanOrEqual(0);
  expect.soft(errors, path).toEqual([]);
  page.off('console', onConsole);
  page.off('pageerror', onError);
}

/** Of the page, or of a part of it. */
export async function seriousFaults(page: Page, part?: string): Promise<string[]> {
  const builder = new AxeBuilder({ page });
  const { violations } = await (part === undefined ? builder : builder.include(part)).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).slice(0, 3)}`);
}
