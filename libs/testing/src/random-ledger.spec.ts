import { checkLedger, completeFigures, COLUMN_KEYS, localDate, sumFigures } from '@anjuan/domain';
import { goldenLedger } from './golden.js';
import { randomLedger } from './random-ledger.js';
import { QUANZHOU_REGIONS } from './regions.js';
import { oracleTable, oracleUndated } from './statistics-oracle.js';

const CONTEXT = {
  today: localDate('2026-11-24'),
  knownRegions: new Set<string>(QUANZHOU_REGIONS),
  hasEnterprise: () => false,
  hasCase: () => false,
};
const YEAR = { from: '2021-01-01', to: '2021-12-31' };
const SEEDS = Array.from({ length: 25 }, (_unused, index) => index + 1);

describe('random ledgers', () => {
  it.each(SEEDS)('are lawful (seed %i)', (seed) => {
    expect(checkLedger(randomLedger({ seed }), CONTEXT).refusals).toEqual([]);
  });

  it('are the same for the same seed only', () => {
    expect(randomLedger({ seed: 7 })).toEqual(randomLedger({ seed: 7 }));
    expect(randomLedger({ seed: 7 })).not.toEqual(randomLedger({ seed: 8 }));
  });

  it('put something into every column and leave something out of every column', () => {
    const ledger = randomLedger({ seed: 3, size: 200 });
    const { total } = oracleTable([ledger], YEAR, QUANZHOU_REGIONS);
    const undated = oracleUndated([ledger], YEAR, QUANZHOU_REGIONS);
    expect(COLUMN_KEYS.filter((column) => !total[column])).toEqual([]);
    expect(COLUMN_KEYS.filter((column) => !undated[column])).toEqual([]);
  });

  it.each(SEEDS)('give the derived columns and the total that the domain computes (seed %i)', (seed) => {
    const { rows, total } = oracleTable([randomLedger({ seed })], YEAR, QUANZHOU_REGIONS);
    for (const row of rows) expect({ region: row.region, ...completeFigures(row) }).toEqual(row);
    expect({ region: 'total', ...sumFigures(rows) }).toEqual(total);
  });

  it('leaves the golden ledger lawful too', () => {
    expect(checkLedger(goldenLedger(), CONTEXT).refusals).toEqual([]);
  });
});
