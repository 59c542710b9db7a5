import { ledgerFile } from './ledger-file.mjs';
import { peakMemory, resetPeakMemory, timed } from './timing.mjs';
import { YEAR } from './statistics-runs.mjs';

const IMPORTED = 20_000;

export async function workbookRun({ session, pid }) {
  resetPeakMemory(pid);
  const run = await timed(() => session.get(`/statistics/table.xlsx?from=${YEAR.from}&to=${YEAR.to}`), { times: 7 });
  return [{ work: 'table of a year as .xlsx', ...run, aside: memory(pid) }];
}

/** One import of 20,000 records into the filled database: a file can be imported only once, so there is one figure. */
export async function importRun({ session, pid, units }) {
  const file = JSON.stringify(ledgerFile({ records: IMPORTED, units }));
  const before = peakMemory(pid);
  resetPeakMemory(pid);
  const begun = performance.now();
  const { created } = await session.json('/ledgers', {
    method: 'POST',
    body: file,
    headers: { 'content-type': 'application/json' },
  });
  const taken = performance.now() - begun;
  const perSecond = Math.round(created / (taken / 1000));
  const aside = `${created} created, ${perSecond} records/s, ${memory(pid)} (${before} MB before)`;
  return [
    {
      work: `ledger import, ${IMPORTED} records`,
      p50: taken,
      p95: taken,
      aside,
      must: '≥ 1000 records/s',
      met: perSecond >= 1000,
    },
  ];
}

function memory(pid) {
  const peak = peakMemory(pid);
  return peak === null ? 'peak memory unknown' : `peak ${peak} MB`;
}
