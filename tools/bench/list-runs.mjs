import { timed } from './timing.mjs';
import { YEAR } from './statistics-runs.mjs';

const LISTS = [
  ['list of cases, first page with total', '/cases?size=20'],
  [
    'list of cases, unit, class, stage and period',
    `/cases?size=20&region=350500&caseClass=pre_accident&stage=closed&from=${YEAR.from}&to=${YEAR.to}`,
  ],
  ['list of inspections, first page with total', '/inspections?size=20'],
  ['list of hazards, first page with total', '/hazards?size=20'],
];
const SEARCHES = [
  ['keyword, frequent', '燃气泄漏'],
  ['keyword, rare', '清澜榕'],
  ['keyword, absent', '量子计算'],
];

export async function listRuns({ session }) {
  const rows = [];
  for (const [work, path] of LISTS) rows.push({ work, ...(await timed(() => session.get(path), { times: 25 })) });
  rows.push({ work: 'list of cases, 50 pages deep', ...(await deepPage(session)) });
  for (const [work, word] of SEARCHES) {
    const run = await timed(() => session.get(`/cases?size=20&q=${encodeURIComponent(word)}`), { times: 11 });
    rows.push({ work, ...run, must: 'p95 ≤ 15 ms', met: run.p95 <= 15 });
  }
  return rows;
}

async function deepPage(session) {
  let path = '/cases?size=200';
  for (let page = 0; page < 50; page++) {
    const { nextCursor } = await session.json(path);
    if (nextCursor === null) break;
    path = `/cases?size=200&cursor=${encodeURIComponent(nextCursor)}`;
  }
  const last = path.replace('size=200', 'size=20');
  return timed(() => session.get(last), { times: 25 });
}
