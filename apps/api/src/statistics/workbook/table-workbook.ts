import type { StatisticsRow, StatisticsTable } from '@anjuan/contracts';
import {
  COLUMN_BY_KEY,
  COLUMN_GROUPS,
  DISTINCT_COLUMNS,
  NO_FIGURE,
  periodName,
  REGION_COLUMN_HEADER,
  STATISTICS_COLUMNS,
  STATISTICS_TITLE,
  wanYuanNumber,
  type ColumnKey,
  type ColumnUnit,
  type Period,
  type StatisticsColumn,
} from '@anjuan/domain';
import ExcelJS, { type Alignment, type Font, type Worksheet } from 'exceljs';
import {
  BODY_FONT,
  CENTRED,
  columnWidth,
  FIGURE,
  GRID,
  HEADER_FONT,
  HEIGHTS,
  LEFT,
  NOTE,
  NOTE_FONT,
  NUMBER_FORMATS,
  REGION_WIDTH,
  RIGHT,
  TITLE_FONT,
  TOTAL_FONT,
} from './form-style.js';
import { inertText } from './inert-text.js';

export interface PrintedTable {
  readonly table: StatisticsTable;
  readonly period: Period;
  /** Official name of the unit that reports. */
  readonly reportingUnit: string;
}

const SIGNATURE_LINE = '审核人：                    填报人：                    填报日期：        年    月    日';
const WIDTH = STATISTICS_COLUMNS.length + 1;
const ROW = { title: 1, unit: 2, groups: 3, headers: 4, first: 5 } as const;
/** Inches. */
const MARGINS = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 };
const A3 = 8;

interface Text {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly font: Partial<Font>;
  readonly alignment: Partial<Alignment>;
}

/** 附件2 as a workbook that prints like the official form: A3 landscape, one page wide. */
export async function tableWorkbook(printed: PrintedTable, { madeAt }: { madeAt: Date }): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = inertText(printed.reportingUnit);
  workbook.created = madeAt;
  workbook.modified = madeAt;
  const sheet = workbook.addWorksheet('统计表', {
    pageSetup: {
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: MARGINS,
    },
    views: [{ state: 'frozen', xSplit: 1, ySplit: ROW.headers }],
  });
  // The library's list of names for paper sizes lacks A3; the file format numbers it 8.
  Object.assign(sheet.pageSetup, { paperSize: A3 });
  sheet.pageSetup.printTitlesRow = `${ROW.title}:${ROW.headers}`;
  writeHead(sheet, printed);
  const last = writeRows(sheet, printed.table);
  const end = writeFoot(sheet, printed, last + 1);
  sheet.pageSetup.printArea = `A1:${sheet.getColumn(WIDTH).letter}${end}`;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function writeHead(sheet: Worksheet, { period, reportingUnit }: PrintedTable): void {
  sheet.columns = [{ width: REGION_WIDTH }, ...STATISTICS_COLUMNS.map(({ key }) => ({ width: columnWidth(key) }))];
  write(sheet, { row: ROW.title, from: 1, to: WIDTH, text: STATISTICS_TITLE, font: TITLE_FONT, alignment: CENTRED });
  const unit = `填报地区（部门）：${reportingUnit}`;
  const middle = Math.ceil(WIDTH / 2);
  write(sheet, { row: ROW.unit, from: 1, to: middle, text: unit, font: BODY_FONT, alignment: LEFT });
  const days = `统计期：${periodName(period)}`;
  write(sheet, { row: ROW.unit, from: middle + 1, to: WIDTH, text: days, font: BODY_FONT, alignment: RIGHT });
  sheet.mergeCells(ROW.groups, 1, ROW.headers, 1);
  sheet.getCell(ROW.groups, 1).value = REGION_COLUMN_HEADER;
  let from = 2;
  for (const { title, columns } of COLUMN_GROUPS) {
    const to = from + columns.length - 1;
    write(sheet, { row: ROW.groups, from, to, text: title, font: HEADER_FONT, alignment: CENTRED });
    from = to + 1;
  }
  for (const { number, header } of STATISTICS_COLUMNS) sheet.getCell(ROW.headers, number + 1).value = header;
  for (const row of [ROW.groups, ROW.headers]) framed(sheet, row, HEADER_FONT, CENTRED);
  setHeights(sheet, {
    [ROW.title]: HEIGHTS.title,
    [ROW.unit]: HEIGHTS.unit,
    [ROW.groups]: HEIGHTS.groups,
    [ROW.headers]: HEIGHTS.headers,
  });
}

/** The number of the last row written: the total. */
function writeRows(sheet: Worksheet, { rows, total }: StatisticsTable): number {
  const all = [...rows, total];
  all.forEach((figures, index) => {
    const row = ROW.first + index;
    sheet.getCell(row, 1).value = inertText(figures.regionName);
    for (const column of STATISTICS_COLUMNS) writeFigure(sheet, row, column, figures);
    framed(sheet, row, figures === total ? TOTAL_FONT : BODY_FONT, FIGURE);
    setHeights(sheet, { [row]: HEIGHTS.row });
  });
  return ROW.first + all.length - 1;
}

function writeFigure(
  sheet: Worksheet,
  row: number,
  { key, number, unit }: StatisticsColumn,
  figures: StatisticsRow,
): void {
  const cell = sheet.getCell(row, number + 1);
  const value = figures[key];
  if (value === null) {
    cell.value = NO_FIGURE;
    return;
  }
  cell.value = unit === '万元' ? wanYuanNumber(value) : value;
  cell.numFmt = NUMBER_FORMATS[formatOf(unit)];
}

function writeFoot(sheet: Worksheet, printed: PrintedTable, row: number): number {
  const line = { from: 1, to: WIDTH };
  write(sheet, { row, ...line, text: SIGNATURE_LINE, font: BODY_FONT, alignment: LEFT });
  setHeights(sheet, { [row]: HEIGHTS.signature });
  const notes = [distinctNote(printed.table), leftOutNote(printed.table)].filter((note) => note !== '');
  notes.forEach((text, index) => {
    write(sheet, { row: row + 1 + index, ...line, text, font: NOTE_FONT, alignment: NOTE });
    setHeights(sheet, { [row + 1 + index]: HEIGHTS.note });
  });
  return row + notes.length;
}

/** Units counted in several rows stand in the total several times; here each stands once. */
function distinctNote({ distinctTotal, rows }: StatisticsTable): string {
  if (rows.length < 2) return '';
  const numbers = DISTINCT_COLUMNS.map((key) => `${titleOf(key)} ${distinctTotal[key]} ${unitOf(key)}`);
  return `注：1. 合计为各行之和；不同地区重复的企业、人员只计一次时：${numbers.join('，')}。`;
}

function leftOutNote({ undated, rows }: StatisticsTable): string {
  const incomplete = STATISTICS_COLUMNS.filter(({ kind, key }) => kind !== 'derived' && undated[key] > 0);
  if (incomplete.length === 0) return '';
  const numbers = incomplete.map(({ key, title }) => `${title} ${undated[key]} 条`);
  return `${rows.length < 2 ? '注：' : '　　2. '}因日期或金额不详而未计入的记录：${numbers.join('，')}。`;
}

function write(sheet: Worksheet, { row, from, to, text, font, alignment }: Text): void {
  if (to > from) sheet.mergeCells(row, from, row, to);
  const cell = sheet.getCell(row, from);
  cell.value = inertText(text);
  cell.font = font;
  cell.alignment = alignment;
}

function framed(sheet: Worksheet, row: number, font: Partial<Font>, alignment: Partial<Alignment>): void {
  for (let column = 1; column <= WIDTH; column += 1) {
    const cell = sheet.getCell(row, column);
    cell.font = font;
    cell.border = GRID;
    cell.alignment = alignment;
  }
}

function setHeights(sheet: Worksheet, heights: Readonly<Record<number, number>>): void {
  for (const [row, height] of Object.entries(heights)) sheet.getRow(Number(row)).height = height;
}

function formatOf(unit: ColumnUnit): keyof typeof NUMBER_FORMATS {
  if (unit === '万元') return 'money';
  return unit === '%' ? 'ratio' : 'count';
}

function titleOf(key: ColumnKey): string {
  return COLUMN_BY_KEY.get(key)?.title ?? key;
}

function unitOf(key: ColumnKey): string {
  return COLUMN_BY_KEY.get(key)?.unit ?? '';
}
