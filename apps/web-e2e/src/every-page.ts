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
    const answer = await page.request.get(`/api/${list}`, { params: { size: '1' } });
    const [first] = (await answer.json()).items as { id: string }[];
    if (first) records.push(`/${list}/${first.id}`);
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
    '/permissions',
    '/units',
    '/change-password',
    '/accounts',
    '/no-such-page',
  ];
}

export const ADMINISTRATOR_PAGES = {
  sysadmin: ['/accounts', '/units', '/cases'],
  secadmin: ['/accounts', '/permissions', '/audit'],
  audadmin: ['/audit', '/permissions'],
} as const;
