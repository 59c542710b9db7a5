import { Buffer } from 'node:buffer';
import type { StatisticsTable } from '@anjuan/contracts';
import {
  COLUMN_KEYS,
  completeFigures,
  leafFigures,
  localDate,
  STATISTICS_COLUMNS,
  sumFigures,
  zeroFigures,
  type LeafFigures,
} from '@anjuan/domain';
import ExcelJS, { type Worksheet } from 'exceljs';
import { everyColumn } from '../every-column.js';
import { inertText } from './inert-text.js';
import { tableWorkbook } from './table-workbook.js';

const SHORT_NAMES = [
  '市本级',
  '鲤城区',
  '丰泽区',
  '洛江区',
  '泉港区',
  '惠安县',
  '安溪县',
  '永春县',
  '德化县',
  '石狮市',
  '晋江市',
  '南安市',
  '=台商区',
];
const period = { from: localDate('2021-03-01'), to: localDate('2021-03-31') };

const row = (region: string, regionName: string, leaf: Partial<LeafFigures>) => ({
  region,
  regionName,
  ...completeFigures({ ...zeroFigures(), ...leaf }),
});

const busy = row('350582', '晋江市', {
  inspectedEnterprises: 120,
  preAccidentCases: 3,
  preAccidentFineFen: 2_523_925,
  accidentFineFen: 30_000_000,
  disciplinedPersons: 2,
});

function table(rows: StatisticsTable['rows']): StatisticsTable {
  return {
    ...period,
    rows,
    total: { region: 'total', regionName: '合计', ...sumFigures(rows) },
    distinctTotal: leafFigures(() => 1),
    undated: everyColumn((column) => (column === 'hazardsFound' ? 4 : 0)),
  };
}

async function readBack(rows: StatisticsTable['rows']): Promise<Worksheet> {
  const printed = { table: table(rows), period, reportingUnit: '泉州市城市管理局' };
  const content = await tableWorkbook(printed, { madeAt: new Date('2026-11-24T08:00:00Z') });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(content).buffer);
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error('No sheet');
  return sheet;
}

describe('the workbook of the table', () => {
  const rows = SHORT_NAMES.map((name, index) => (name === '晋江市' ? busy : row(`3505${10 + index}`, name, {})));

  it('has the heads of the form, merged as on paper', async () => {
    const sheet = await readBack(rows);
    expect(sheet.getCell('A1').value).toBe('全市安全生产执法年活动工作情况统计表');
    expect(sheet.getCell('A2').value).toBe('填报地区（部门）：泉州市城市管理局');
    expect(sheet.getCell('K2').value).toBe('统计期：2021年3月');
    expect(sheet.getCell('A3').value).toBe('地区（部门）');
    expect(STATISTICS_COLUMNS.map(({ number }) => sheet.getCell(4, number + 1).value)).toEqual(
      STATISTICS_COLUMNS.map(({ header }) => header),
    );
    expect(['B3', 'E3', 'H3', 'K3', 'L3', 'O3', 'Q3'].map((cell) => sheet.getCell(cell).value)).toEqual([
      '检查情况',
      '立案情况',
      '经济处罚情况',
      '强制措施',
      '其他处罚情况',
      '责任追究情况',
      '曝光、惩戒情况',
    ]);
    expect([...sheet.model.merges].sort()).toEqual(
      [
        'A1:S1',
        'A2:J2',
        'K2:S2',
        'A3:A4',
        'B3:D3',
        'E3:G3',
        'H3:J3',
        'L3:N3',
        'O3:P3',
        'Q3:S3',
        'A19:S19',
        'A20:S20',
        'A21:S21',
      ].sort(),
    );
  });

  it('holds numbers as numbers, money in 万元 exactly, and a dash where there is no ratio', async () => {
    const sheet = await readBack(rows);
    const line = rows.indexOf(busy) + 5;
    const cells = (at: number) => COLUMN_KEYS.map((_, index) => sheet.getCell(at, index + 2).value);
    expect(cells(line)).toEqual([120, 0, 0, 3, 0, 2.5, 32.523925, 2.523925, 30, 0, 0, 0, 0, 0, 2, 0, 0, 0]);
    expect(cells(18)).toEqual(cells(line));
    expect(sheet.getCell('A18').value).toBe('合计');
    expect(sheet.getCell(line, 9).numFmt).toBe('0.00####');
    expect(sheet.getCell(line, 7).numFmt).toBe('0.00');
    expect(sheet.getCell(5, 7).value).toBe('—');
  });

  it('prints on A3 across, one page wide, heads repeated, and ends with the signatures and the notes', async () => {
    const sheet = await readBack(rows);
    expect(sheet.pageSetup).toMatchObject({
      orientation: 'landscape',
      paperSize: 8,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:4',
      printArea: 'A1:S21',
    });
    expect(String(sheet.getCell('A19').value)).toMatch(/^审核人： +填报人： +填报日期： +年 +月 +日$/);
    expect(String(sheet.getCell('A20').value)).toContain('现场监督检查企业数 1 家');
    expect(String(sheet.getCell('A21').value)).toContain('排查隐患数 4 条');
  });

  it('has no city-wide numbers for a single unit', async () => {
    const sheet = await readBack([busy]);
    expect(sheet.getCell('A6').value).toBe('合计');
    expect(String(sheet.getCell('A8').value)).toMatch(/^注：因日期或金额不详/);
    expect(sheet.rowCount).toBe(8);
  });

  it('keeps names from becoming formulas', async () => {
    expect((await readBack(rows)).getCell('A17').value).toBe("'=台商区");
    expect(['=1', '+1', '-1', '@x', '晋江市', '—'].map(inertText)).toEqual(["'=1", "'+1", "'-1", "'@x", '晋江市', '—']);
  });
});
