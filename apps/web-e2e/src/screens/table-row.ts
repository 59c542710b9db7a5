import { COLUMN_KEYS, type ColumnKey } from '@anjuan/domain';
import { expect, type Page } from '@playwright/test';
import { signIn } from '../sign-in.js';

export type RowOnScreen = Record<ColumnKey, string>;

const JINJIANG = '350582';

/** All eighteen cells of 晋江's row, as the city's clerk reads them for this year. */
export async function clerksRow(page: Page): Promise<RowOnScreen> {
  await signIn(page, 'clerk');
  const answer = await page.request.get('/api/session');
  const year = String((await answer.json()).today).slice(0, 4);
  await page.goto(`/statistics?from=${year}-01-01&to=${year}-12-31`);
  const row = page.getByTestId('statistics-table').locator(`tr[data-region="${JINJIANG}"]`);
  await expect(row).toContainText('晋江市');
  const texts = await Promise.all(COLUMN_KEYS.map((key) => row.locator(`[data-column="${key}"]`).innerText()));
  return Object.fromEntries(COLUMN_KEYS.map((key, index) => [key, texts[index]?.trim() ?? ''])) as RowOnScreen;
}

export const figure = (text: string): number => (text === '—' ? 0 : Number(text.replaceAll(',', '')));

/** By how much each cell has grown; cells that stand as they stood are left out. */
export function growthOf(before: RowOnScreen, after: RowOnScreen): Partial<Record<ColumnKey, number>> {
  const grown = COLUMN_KEYS.map((key) => [key, round(figure(after[key]) - figure(before[key]))] as const);
  return Object.fromEntries(grown.filter(([, difference]) => difference !== 0));
}

const round = (value: number): number => Math.round(value * 1e4) / 1e4;
