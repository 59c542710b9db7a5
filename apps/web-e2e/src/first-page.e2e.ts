import { expect, test } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { signIn } from './sign-in.js';

const MOST_BYTES = 300 * 1024;

test('signing in and seeing the table loads less than 300 kB of script; the charts come when they are near', async ({
  page,
}) => {
  const scripts = new Map<string, number>();
  page.on('response', async (response) => {
    if (response.request().resourceType() !== 'script') return;
    scripts.set(response.url(), gzipSync(await response.body()).length);
  });
  await signIn(page, 'clerk');
  await expect(page.getByTestId('statistics-table')).toBeVisible();
  await page.waitForLoadState('networkidle');
  const total = [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0);
  expect(total).toBeGreaterThan(50 * 1024);
  expect(total).toBeLessThan(MOST_BYTES);

  await page.getByTestId('year-charts').scrollIntoViewIfNeeded();
  await expect(page.getByTestId('year-charts').locator('canvas').first()).toBeVisible();
});
