import { COLUMN_KEYS, type ColumnKey, type Period, STATISTICS_COLUMNS } from '@anjuan/domain';
import { expect, type Page } from '@playwright/test';
import { signIn } from '../sign-in.js';

export type RowOnScreen = Record<ColumnKey, string>;

const JINJIANG = '350582';

/** All eighteen cells of 晋江's row, as the city's clerk reads them: for this year, unless another period is meant. */
export async function clerksRow(page: Page, period?: Period): Promise<RowOnScreen> {
  await openTable(page, period);
  const row = page.getByTestId('statistics-table').locator(`tr[data-region="${JINJIANG}"]`);
  await expect(row).toContainText('晋江市');
  const texts = await Promise.all(COLUMN_KEYS.map((key) => row.locator(`[data-column="${key}"]`).innerText()));
  return Object.fromEntries(COLUMN_KEYS.map((key, index) => [key, texts[index]?.trim() ?? ''])) as RowOnScreen;
}

/** The same on a phone, where the unit is a card that opens. */
export async function clerksCard(page: Page): Promise<RowOnScreen> {
  await openTable(page);
  const card = page.locator('details.unit').filter({ hasText: '晋江市' });
  await card.locator('summary').first().click();
  const figures = STATISTICS_COLUMNS.map(async ({ key, title }) => {
    const line = card.getByRole('link').filter({ has: page.getByText(title, { exact: true }) });
    return [key, (await line.locator('.number').innerText()).trim()] as const;
  });
  return Object.fromEntries(await Promise.all(figures)) as RowOnScreen;
}

async function openTable(page: Page, period?: Period): Promise<void> {
  await signIn(page, 'clerk');
  const answer = await page.request.get('/api/session');
  const year = String((await answer.json()).today).slice(0, 4);
  const { from, to } = period ?? { from: `${year}-01-01`, to: `${year}-12-31` };
  await page.goto(`/statistics?from=${from}&to=${to}`);
}

export const figure = (text: string): number => (text === '—' ? 0 : Number(text.replaceAll(',', '')));

/** By how much each cell has grown; cells that stand as they stood are left out. */
export function growthOf(before: RowOnScreen, after: RowOnScreen): Partial<Record<ColumnKey, number>> {
  const grown = COLUMN_KEYS.map((key) => [key, round(figure(after[key]) - figure(before[key]))] as const);
  return Object.fromEntries(grown.filter(([, difference]) => difference !== 0));
}

const round = (value: number): number => Math.round(value * 1e4) / 1e4;
