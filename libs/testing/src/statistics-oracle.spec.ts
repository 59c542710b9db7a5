import { COLUMN_KEYS, DISTINCT_COLUMNS, LEAF_COLUMNS, STATISTICS_COLUMNS } from '@anjuan/domain';
import { goldenLedger, goldenTables } from './golden.js';
import type { LedgerJson } from './ledger-json.js';
import { QUANZHOU_REGIONS } from './regions.js';
import { oracleItems, oracleTable, oracleUndated } from './statistics-oracle.js';

const MARCH = { from: '2021-03-01', to: '2021-03-31' };

function ledger(parts: Partial<LedgerJson>): LedgerJson {
  return { format: 'enforcement-ledger', version: 1, ...parts };
}

function enterprise(id: string, uscc: string | null = null) {
  return { id, name: `企业${id}`, uscc, region: '350582', industry: 'gas' };
}

function inspection(id: string, enterpriseId: string, inspectedOn: string | null, region = '350582') {
  return { id, region, enterprise: enterpriseId, inspectedOn, kind: 'planned', hazards: [] };
}

describe('the oracle', () => {
  it.each(goldenTables().map((table) => [`${table.from} to ${table.to}`, table] as const))(
    'yields the golden table of %s',
    (_name, golden) => {
      const { rows } = oracleTable([goldenLedger()], golden, QUANZHOU_REGIONS);
      const counting = rows.filter((row) => LEAF_COLUMNS.some((column) => row[column] !== 0));
      expect(counting).toEqual(golden.rows);
    },
  );

  it('opens every cell into items that add up to it', () => {
    const golden = goldenTables()[0];
    const { rows, total } = oracleTable([goldenLedger()], golden, QUANZHOU_REGIONS);
    for (const column of LEAF_COLUMNS) {
      const sums = rows.map((row) =>
        oracleItems([goldenLedger()], golden, [row.region], column).reduce((sum, item) => sum + item.value, 0),
      );
      expect(sums).toEqual(rows.map((row) => row[column]));
      expect(oracleItems([goldenLedger()], golden, QUANZHOU_REGIONS, column).reduce((s, i) => s + i.value, 0)).toBe(
        total[column],
      );
    }
  });

  it('knows as distinct exactly the 家 and 人 columns', () => {
    const distinct = STATISTICS_COLUMNS.filter(({ kind }) => kind === 'distinct').map(({ key }) => key);
    expect(distinct).toEqual(DISTINCT_COLUMNS);
    expect(STATISTICS_COLUMNS.filter(({ unit }) => unit === '家' || unit === '人').map(({ key }) => key)).toEqual(
      distinct,
    );
    expect(STATISTICS_COLUMNS.map(({ key }) => key)).toEqual(COLUMN_KEYS);
  });

  it('counts distinct enterprises per row and period (scenario 34)', () => {
    const jinjiang = ledger({
      enterprises: ['E1', 'E2', 'E3'].map((id) => enterprise(id)),
      inspections: [
        inspection('may', 'E1', '2021-05-10'),
        inspection('a', 'E1', '2021-06-02'),
        inspection('b', 'E1', '2021-06-20'),
        inspection('c', 'E2', '2021-06-09'),
        inspection('d', 'E3', '2021-06-15'),
        inspection('licheng', 'E3', '2021-06-15', '350502'),
      ],
    });
    const regions = ['350502', '350582'];
    const june = oracleTable([jinjiang], { from: '2021-06-01', to: '2021-06-30' }, regions);
    expect(june.rows.map((row) => row.inspectedEnterprises)).toEqual([1, 3]);
    expect(june.total.inspectedEnterprises).toBe(4);
    expect(june.distinctTotal.inspectedEnterprises).toBe(3);
    const halfYear = oracleTable([jinjiang], { from: '2021-01-01', to: '2021-06-30' }, ['350582']);
    expect(halfYear.rows[0].inspectedEnterprises).toBe(3);
  });

  it('takes enterprises of two sources with one credit code for one', () => {
    const uscc = '91350500MA2XY0006B';
    const ledgers = [
      ledger({ source: 'a', enterprises: [enterprise('1', uscc)], inspections: [inspection('i', '1', '2021-03-01')] }),
      ledger({
        source: 'b',
        enterprises: [enterprise('9', uscc.toLowerCase())],
        inspections: [inspection('i', '9', '2021-03-31')],
      }),
    ];
    expect(oracleTable(ledgers, MARCH, ['350582']).rows[0].inspectedEnterprises).toBe(1);
  });

  it('counts a person disciplined twice once, by number or by name and place of work', () => {
    const action = (id: string, person: { name: string; unit: string | null; idNumber: string | null }) => ({
      id,
      region: '350582',
      case: null,
      kind: 'party',
      measure: 'warning',
      decidedOn: '2021-03-05',
      person,
    });
    const persons = [
      { name: '甲', unit: null, idNumber: '35050219851231123X' },
      { name: '甲', unit: '某站', idNumber: '35050219851231123x' },
      { name: '乙', unit: '某站', idNumber: null },
      { name: '乙', unit: '某站', idNumber: null },
      { name: '丙', unit: null, idNumber: null },
      { name: '丙', unit: null, idNumber: null },
    ];
    const file = ledger({ disciplinaryActions: persons.map((person, index) => action(`d${index}`, person)) });
    expect(oracleTable([file], MARCH, ['350582']).rows[0].disciplinedPersons).toBe(4);
  });

  it('tells what is left out for want of a date, unless it certainly lies outside the period', () => {
    const dates = [null, '2021', '2021-03', '2021-02', '2020', '2021-03-31', '2021-04-01'];
    const file = ledger({
      enterprises: [enterprise('E1')],
      inspections: dates.map((inspectedOn, index) => inspection(`i${index}`, 'E1', inspectedOn)),
    });
    const undated = oracleUndated([file], MARCH, ['350582']);
    expect(undated.inspectedEnterprises).toBe(3);
    expect(undated.preAccidentCaseRatio).toBe(3);
  });

  it('leaves out fines without amount or date, and never those revoked', () => {
    const decision = (decidedOn: string | null, amountFen: number | null, revokedOn: string | null = null) => ({
      decidedOn,
      party: 'enterprise',
      penalties: [{ kind: 'fine', amountFen }],
      revokedOn,
    });
    const file = ledger({
      enterprises: [enterprise('E1')],
      cases: [
        {
          id: 'c1',
          region: '350582',
          class: 'pre_accident',
          enterprise: 'E1',
          person: null,
          violation: '违法',
          filedOn: null,
          closedOn: null,
          procedure: 'simplified',
          decisions: [
            decision('2021-03-01', 5),
            decision('2021-03-01', null),
            decision('2021-02-28', null),
            decision(null, null),
            decision('2021', 7),
            decision('2021-03-02', 9, '2022'),
          ],
        },
      ],
    });
    const { rows } = oracleTable([file], MARCH, ['350582']);
    const undated = oracleUndated([file], MARCH, ['350582']);
    expect(rows[0]).toMatchObject({ preAccidentFineFen: 5, fineTotalFen: 5, preAccidentCases: 0 });
    expect(undated).toMatchObject({ preAccidentFineFen: 3, fineTotalFen: 3, preAccidentCases: 0 });
  });
});
