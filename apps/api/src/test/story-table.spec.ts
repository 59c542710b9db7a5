import type { StatisticsTable } from '@anjuan/contracts';
import { COLUMN_KEYS, ledgerShapeRefusals, localDate } from '@anjuan/domain';
import { demonstrationLedger, type LedgerJson, oracleTable, playStory, QUANZHOU_REGIONS } from '@anjuan/testing';
import { ApiUnderTest } from './api-under-test.js';
import { StoryDeskUnderTest } from './story-desk.js';

const TODAY = localDate('2026-11-24');
const UNITS = [
  { region: '350500', place: '泉州' },
  { region: '350582', place: '晋江市' },
  { region: '350502', place: '鲤城区' },
];
const PERIODS = [
  { from: '2026-01-01', to: '2026-12-31' },
  { from: '2026-06-01', to: '2026-06-30' },
  { from: '2026-03-10', to: '2026-09-05' },
];

/** Random lawful stories, entered by the officers' routes, against the naive count of the same story. */
describe('the table of records made through the commands', () => {
  it.each([11, 12])(
    'equals the naive count of story %i',
    async (seed) => {
      const api = await ApiUnderTest.start();
      try {
        api.test.clock.set(TODAY);
        const story = demonstrationLedger({ today: TODAY, units: UNITS, seed, firstDay: localDate('2026-03-20') });
        const { ledger } = ledgerShapeRefusals(story);
        if (ledger === null) throw new Error('The story is no ledger');
        await playStory(await StoryDeskUnderTest.open(api), { ledger, today: TODAY, seed, leads: 2 });
        for (const period of PERIODS) {
          const path = `/statistics/table?from=${period.from}&to=${period.to}`;
          const table = await api.read<StatisticsTable>('clerk', path);
          const expected = oracleTable([story as LedgerJson], period, QUANZHOU_REGIONS);
          expect(table.rows.map(({ regionName: _, ...row }) => row)).toEqual(expected.rows);
          expect(table.total).toEqual({ ...expected.total, regionName: '合计' });
        }
        const year = oracleTable([story as LedgerJson], { from: '2026-01-01', to: '2026-12-31' }, QUANZHOU_REGIONS);
        expect(COLUMN_KEYS.filter((key) => (year.total[key] ?? 0) > 0).length).toBeGreaterThan(8);
      } finally {
        await api.stop();
      }
    },
    240_000,
  );
});
