import { expect, type Page } from '@playwright/test';
import { dialogOf, pick, tick, typeInto } from './inputs.js';

/** From the page of the case, so that case, enterprise and officers are filled in already. */
async function beginAt(page: Page, casePath: string, words: string): Promise<void> {
  await page.goto(casePath);
  await page.getByRole('navigation', { name: '登记' }).getByRole('link', { name: words }).click();
  await expect(page.getByTestId('record-form')).toBeVisible();
}

async function save(page: Page, address: RegExp): Promise<string> {
  await page.getByTestId('save').click();
  await expect(page).toHaveURL(address);
  return new URL(page.url()).pathname;
}

export async function sealPremises(page: Page, casePath: string): Promise<string> {
  await beginAt(page, casePath, '登记强制措施');
  await typeInto(page, '决定书文号', `晋城管封字〔2026〕${Number(String(Date.now()).slice(-6))}号`);
  await typeInto(page, '查封、扣押的场所、设施或者财物', '储瓶间 1 间、液化石油气钢瓶 42 只');
  await typeInto(page, '批准人', '陈局长');
  await tick(page, '批准人职务', '分管负责人');
  return save(page, /\/coercive-measures\/\d+$/);
}

export async function liftMeasure(page: Page, measurePath: string): Promise<void> {
  await page.goto(measurePath);
  await page.getByRole('button', { name: '解除', exact: true }).click();
  const dialog = dialogOf(page, '登记解除');
  await pick(dialog, '解除理由', '已经作出处理决定，不再需要查封、扣押');
  await typeInto(dialog, '说明', '钢瓶已退还当事人');
  await dialog.getByTestId('dialog-submit').click();
  await expect(dialog).toHaveCount(0);
}

export async function expose(page: Page, casePath: string): Promise<string> {
  await beginAt(page, casePath, '登记曝光');
  await typeInto(page, '媒体名称', '泉州市城市管理局网站');
  await typeInto(page, '网址', 'https://www.example.org/exposure/1');
  return save(page, /\/exposures\/\d+$/);
}

export async function blacklist(page: Page, casePath: string): Promise<string> {
  await beginAt(page, casePath, '列入黑名单');
  await typeInto(page, '依据', '《安全生产法》第七十八条');
  await typeInto(page, '失信行为', '储瓶间不具备安全条件仍存放液化石油气钢瓶');
  await typeInto(page, '列入决定文号', `晋城管列字〔2026〕${Number(String(Date.now()).slice(-6))}号`);
  return save(page, /\/blacklist-entries\/\d+$/);
}
