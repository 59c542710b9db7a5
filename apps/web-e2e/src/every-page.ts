import type { Page } from '@playwright/test';

const LISTS = [
  'inspections',
  'hazards',
  'cases',
  'decisions',
  'coercive-measures',
  'closure-requests',
  'criminal-transfers',
  'disciplinary-actions',
  'exposures',
  'blacklist-entries',
  'joint-disciplines',
  'enterprises',
  'persons',
] as const;

/** Every page that a clerk may open, each kind of record with its first one. */
export async function clerkPages(page: Page): Promise<string[]> {
  const records: string[] = [];
  for (const list of LISTS) {
    for (const id of await firstIds(page, list, 1)) records.push(`/${list}/${id}`);
  }
  return [
    '/inbox',
    '/statistics',
    '/statistics?compare=true&column=inspectedEnterprises',
    '/statistics?from=2026-03-31&to=2026-03-01',
    '/statistics/print',
    '/ledger',
    ...LISTS.map((list) => `/${list}`),
    '/cases?q=没有这样的案件',
    ...records,
    '/document-numbers',
    '/calendar',
    '/permissions',
    '/units',
    '/change-password',
    '/accounts',
    '/no-such-page',
  ];
}

/** Lists whose records an officer enters and corrects. */
const ENTERED = [
  'inspections',
  'cases',
  'coercive-measures',
  'closure-requests',
  'criminal-transfers',
  'disciplinary-actions',
  'exposures',
  'blacklist-entries',
  'joint-disciplines',
  'enterprises',
  'persons',
] as const;

/** The forms of an officer, and the records of the own unit with all that may be done to them. */
export async function officerPages(page: Page): Promise<string[]> {
  const records: string[] = [];
  for (const list of ENTERED) {
    for (const id of await firstIds(page, list, 1)) records.push(`/${list}/${id}`, `/${list}/${id}/edit`);
  }
  const [hazard] = await firstIds(page, 'hazards', 1);
  const [member] = await firstIds(page, 'staff', 1);
  return [
    '/inbox',
    ...ENTERED.map((list) => `/${list}/new`),
    ...records,
    `/hazards/${hazard}`,
    '/staff',
    `/staff/${member}`,
  ];
}

/** Whoever keeps the register of the unit's people. */
export async function headPages(page: Page): Promise<string[]> {
  const [member] = await firstIds(page, 'staff', 1);
  const [enterprise] = await firstIds(page, 'enterprises', 1);
  return [
    '/inbox',
    '/staff',
    '/staff/new',
    `/staff/${member}`,
    `/staff/${member}/correct`,
    `/enterprises/${enterprise}`,
  ];
}

async function firstIds(page: Page, list: string, size: number): Promise<string[]> {
  const answer = await page.request.get(`/api/${list}`, { params: { size: String(size) } });
  const { items } = (await answer.json()) as { items: { id: string }[] };
  return items.map(({ id }) => id);
}

export const ADMINISTRATOR_PAGES = {
  sysadmin: ['/accounts', '/units', '/calendar', '/cases'],
  secadmin: ['/accounts', '/permissions', '/audit'],
  audadmin: ['/audit', '/permissions'],
} as const;
