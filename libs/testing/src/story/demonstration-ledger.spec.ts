import { isUscc, ledgerRefusals, ledgerShapeRefusals, localDate } from '@anjuan/domain';
import { demonstrationLedger } from './demonstration-ledger.js';

const UNITS = [
  ['350500', '泉州'],
  ['350582', '晋江市'],
  ['3505TS', '泉州台商投资区'],
] as const;
const units = UNITS.map(([region, place]) => ({ region, place }));
const regions = new Set(units.map(({ region }) => region));

describe('the demonstration ledger', () => {
  it.each(['2026-11-24', '2024-02-29', '2025-01-01', '2026-12-31'])('loaded on %s is lawful', (day) => {
    const today = localDate(day);
    const { ledger, refusals } = ledgerShapeRefusals(demonstrationLedger({ today, units }));
    expect(refusals).toEqual([]);
    if (ledger === null) throw new Error('no ledger');
    expect(
      ledgerRefusals(ledger, { today, knownRegions: regions, hasEnterprise: () => false, hasCase: () => false }),
    ).toEqual([]);
  });

  it('tells a lively year: every unit inspects, files and fines, and most enterprises hold a valid code', () => {
    const { ledger } = ledgerShapeRefusals(demonstrationLedger({ today: localDate('2026-11-24'), units }));
    for (const region of regions) {
      expect(ledger?.inspections.filter((one) => one.region === region).length).toBeGreaterThan(35);
      expect(ledger?.cases.filter((one) => one.region === region).length).toBeGreaterThan(8);
    }
    const codes = ledger?.enterprises.flatMap(({ uscc }) => (uscc === null ? [] : [uscc])) ?? [];
    expect(codes.length).toBeGreaterThan(30);
    expect(codes.every(isUscc)).toBe(true);
  });

  it('is the same for the same day', () => {
    const options = { today: localDate('2026-11-24'), units };
    expect(demonstrationLedger(options)).toEqual(demonstrationLedger(options));
  });
});
