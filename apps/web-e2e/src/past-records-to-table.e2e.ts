import { statisticsApi, type StatisticsTable } from '@anjuan/contracts';
import { COLUMN_KEYS, formatFigure, STATISTICS_COLUMNS, STATISTICS_TITLE } from '@anjuan/domain';
import { expect, test, type Page } from '@playwright/test';
import ExcelJS from 'exceljs';
import { ledgerFile, MARCH_ADDRESS, marchTable } from './march-2021.js';
import { signIn } from './sign-in.js';

test.describe.configure({ mode: 'serial' });

test('the city’s clerk imports last years’ ledger, all of it', async ({ page }) => {
  await signIn(page, 'clerk');
  await page.getByRole('link', { name: '导入台账' }).click();
  await importFile(page, 'ledger-a.json', ledgerFile());
  await expect(page.getByTestId('ledger-created')).not.toHaveText('0');

  await page.goto('/ledger');
  await importFile(page, 'ledger-a.json', ledgerFile());
  await expect(page.getByTestId('ledger-created')).toHaveText('0');
});

test('a ledger with one bad record is refused with its reason, and nothing is stored', async ({ page }) => {
  const enterprise = {
    id: 'bad-1',
    name: '校验位不符的企业',
    uscc: '91350500MA2XY0006C',
    region: '350582',
    industry: 'gas',
  };
  const bad = { format: 'enforcement-ledger', version: 1, source: 'bad', enterprises: [enterprise] };
  await signIn(page, 'clerk');
  await page.goto('/ledger');
  await importFile(page, 'bad.json', Buffer.from(JSON.stringify(bad)));
  await expect(page.getByTestId('refusal')).toHaveCount(1);
  await expect(page.getByTestId('refusal')).toContainText('校验位');
  const answer = await page.request.get('/api/enterprises', { params: { q: '校验位不符的企业' } });
  expect((await answer.json()).total).toBe(0);
});

test('the table of March 2021 shows what the records say, and each cell opens into them', async ({ page }) => {
  await signIn(page, 'clerk');
  await page.goto(`/statistics?${MARCH_ADDRESS}`);
  await expect(page.getByRole('heading', { name: STATISTICS_TITLE })).toBeVisible();
  const table = await marchOf(page);
  const expected = marchTable(table.rows.map(({ region }) => region));
  for (const key of COLUMN_KEYS) {
    const cell = page.locator(`[data-region="total"] [data-column="${key}"]`);
    await expect(cell).toHaveText(formatFigure(key, expected.total[key]));
  }
  for (const key of ['inspectedEnterprises', 'hazardsFound', 'preAccidentCases', 'fineTotalFen', 'coerciveMeasures']) {
    await page.locator(`[data-region="total"] [data-column="${key}"] a`).click();
    await expect(page.getByTestId('drill-verdict')).toContainText('一致');
    await expect(page).toHaveURL(new RegExp(`column=${key}`));
  }
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('drill-down')).toHaveCount(0);
  await page.getByTestId('column-inspectedEnterprises').click();
  await expect(page.getByText('计什么', { exact: true })).toBeVisible();
});

test('the export is the form: heads, rows and numbers of the screen', async ({ page }) => {
  await signIn(page, 'clerk');
  await page.goto(`/statistics?${MARCH_ADDRESS}`);
  const download = page.waitForEvent('download');
  await page.getByTestId('export-table').click();
  const file = await (await download).path();
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const sheet = workbook.worksheets[0];
  if (sheet === undefined) throw new Error('the workbook has no sheet');
  const texts = new Set<string>();
  sheet.eachRow((row) => row.eachCell((cell) => texts.add(cell.text.replaceAll('\n', ''))));
  expect(texts).toContain(STATISTICS_TITLE);
  for (const { header, group } of STATISTICS_COLUMNS) {
    expect(texts).toContain(header);
    expect(texts).toContain(group);
  }
  const table = await marchOf(page);
  const names: string[] = [];
  sheet.eachRow((row) => names.push(row.getCell(1).text));
  const firstRow = names.indexOf(table.rows[0]?.regionName ?? '') + 1;
  const inspected = table.rows.map((_, index) => sheet.getRow(firstRow + index).getCell(2).value);
  expect(inspected).toEqual(table.rows.map(({ inspectedEnterprises }) => inspectedEnterprises));
  expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 8 });
});

test('the print view is the same form', async ({ page }) => {
  await signIn(page, 'clerk');
  await page.goto(`/statistics/print?${MARCH_ADDRESS}`);
  await expect(page.getByRole('heading', { name: STATISTICS_TITLE })).toBeVisible();
  await expect(page.getByText('填报日期')).toBeVisible();
  const printed = await page.getByTestId('statistics-table').locator('[data-region="total"] td').allInnerTexts();
  const table = await marchOf(page);
  expect(printed.map((text) => text.trim())).toEqual(COLUMN_KEYS.map((key) => formatFigure(key, table.total[key])));
});

test('from a figure to the record and to the whole record of the enterprise', async ({ page }) => {
  await signIn(page, 'clerk');
  await page.goto(`/statistics?${MARCH_ADDRESS}`);
  await page.locator('[data-region="total"] [data-column="inspectedEnterprises"] a').click();
  await page
    .getByTestId('drill-down')
    .getByRole('link', { name: /燃气服务有限公司/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: /燃气服务有限公司/ })).toBeVisible();
  await page.goBack();
  await expect(page.getByTestId('drill-down')).toBeVisible();
});

async function importFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'application/json', buffer });
  const start = page.getByRole('button', { name: /开始导入|上传并导入/ });
  if (await start.isVisible().catch(() => false)) await start.click();
  await expect(page.getByTestId('ledger-result')).toBeVisible({ timeout: 30_000 });
}

async function marchOf(page: Page): Promise<StatisticsTable> {
  const answer = await page.request.get(`/api${statisticsApi.table.path}?${MARCH_ADDRESS}`);
  return statisticsApi.table.response.parse(await answer.json());
}
