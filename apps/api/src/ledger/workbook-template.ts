import { LEDGER_TEXT_LENGTHS } from '@anjuan/domain';
import exceljs, { type Column, type Workbook, type Worksheet } from 'exceljs';
import type { UnitName } from './ledger-file-reader.js';
import {
  CHOICES_SHEET,
  EXPLANATIONS_SHEET,
  type SheetColumn,
  type SheetLayout,
  SHEETS,
  SOURCE_HEAD,
} from './workbook-layout.js';

const LAST_PREPARED_ROW = 5000;
const HEAD_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EEF7' } } as const;
const TEXT_FORMAT = '@';
const YUAN_FORMAT = '#,##0.00';

const EXPLANATIONS = [
  '一、每种记录一张表，不需要的表可留空，但不要改动表名和列名。列名上的批注说明怎样填写。',
  '二、编号由贵单位自行确定，同一种记录内不得重复；隐患、处罚决定、处罚内容、移送人员通过编号与所属记录对应。',
  '三、日期按 2021-03-12 填写；只知年月填 2021-03，只知年份填 2021，不知道留空。只知部分的日期照原样保存，统计时视同不知道。',
  '四、金额以元填写，精确到分。身份证号码、信用代码所在列已设为文本格式，请勿改为数字格式。',
  '五、整份文件要么全部导入，要么都不导入；有问题时系统逐条列出所在的表和行，改正后重新导入即可。',
  '六、同一文件重复导入不会产生重复记录；已导入的记录如需更正，请在系统中更正。',
  `七、来源用于区分不同的原始资料，留空则为导入单位的代码；最多 ${LEDGER_TEXT_LENGTHS.id} 个字。以后的文件填同一来源，才能引用以前文件中的编号。`,
];

/** Offices print the empty sheets to collect by hand: one page wide, A4 across. */
const PAPER = { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const;

/** The workbook to fill in. */
export async function ledgerTemplate(units: readonly UnitName[]): Promise<Buffer> {
  const workbook = new exceljs.Workbook();
  addExplanations(workbook);
  for (const layout of SHEETS) addSheet(workbook, layout);
  const choices = workbook.addWorksheet(CHOICES_SHEET, { state: 'hidden' });
  addChoices(choices, workbook, units);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function addExplanations(workbook: Workbook): void {
  const sheet = workbook.addWorksheet(EXPLANATIONS_SHEET, { pageSetup: PAPER });
  sheet.columns = [{ width: 14 }, { width: 100 }];
  sheet.addRow(['历史执法记录导入模板']).font = { bold: true, size: 16 };
  const source = sheet.addRow([SOURCE_HEAD, '']);
  source.getCell(1).font = { bold: true };
  source.getCell(2).numFmt = TEXT_FORMAT;
  source.getCell(2).border = { bottom: { style: 'thin' } };
  for (const text of EXPLANATIONS) {
    const row = sheet.addRow(['', text]);
    row.getCell(2).alignment = { wrapText: true, vertical: 'top' };
  }
}

function addSheet(workbook: Workbook, { name, columns }: SheetLayout): void {
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }], pageSetup: PAPER });
  sheet.columns = columns.map(columnStyle);
  columns.forEach(({ head, note, empty }, index) => {
    const cell = sheet.getRow(1).getCell(index + 1);
    cell.value = head;
    cell.font = { bold: empty === 'missing' };
    cell.fill = HEAD_FILL;
    cell.alignment = { vertical: 'middle', horizontal: 'center' };
    cell.note = `${empty === 'missing' ? '必填。' : ''}${note}`;
    cell.numFmt = 'General';
  });
}

function columnStyle({ kind, head, field }: SheetColumn): Partial<Column> {
  const width = field === 'violation' || field === 'description' ? 50 : Math.max(14, head.length * 2 + 4);
  if (kind === 'yuan') return { width, style: { numFmt: YUAN_FORMAT } };
  return kind === 'count' ? { width } : { width, style: { numFmt: TEXT_FORMAT } };
}

/** The lists to choose from stand in a hidden sheet: written into the cells themselves they would be cut at 255 characters. */
function addChoices(choices: Worksheet, workbook: Workbook, units: readonly UnitName[]): void {
  let next = 1;
  const ranges = new Map<string, string>();
  const rangeOf = (values: readonly string[]): string => {
    const key = values.join('\n');
    const known = ranges.get(key);
    if (known !== undefined) return known;
    const letter = choices.getColumn(next++).letter;
    values.forEach((value, index) => (choices.getCell(`${letter}${index + 1}`).value = value));
    const range = `${CHOICES_SHEET}!$${letter}$1:$${letter}$${values.length}`;
    ranges.set(key, range);
    return range;
  };
  for (const { name, columns } of SHEETS) {
    const sheet = workbook.getWorksheet(name);
    columns.forEach((column, index) => {
      const values = choicesOf(column, units);
      if (sheet !== undefined && values !== null) offer(sheet, sheet.getColumn(index + 1).letter, rangeOf(values));
    });
  }
}

function choicesOf({ kind, labels }: SheetColumn, units: readonly UnitName[]): readonly string[] | null {
  if (kind === 'code') return Object.values(labels);
  if (kind === 'flag') return ['是', '否'];
  return kind === 'region' ? units.map(({ shortName }) => shortName) : null;
}

interface RangeValidations {
  add(range: string, validation: object): void;
}

/** The library can put one rule on a whole range, but its types do not say so. */
function offer(sheet: Worksheet, letter: string, range: string): void {
  const validations: unknown = Reflect.get(sheet, 'dataValidations');
  if (!hasAdd(validations)) throw new Error('The workbook library has no rules for ranges');
  validations.add(`${letter}2:${letter}${LAST_PREPARED_ROW}`, {
    type: 'list',
    allowBlank: true,
    formulae: [range],
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: '请从列表中选择',
    error: '这一列应从列表中选择，也可以填写代码',
  });
}

function hasAdd(value: unknown): value is RangeValidations {
  return typeof value === 'object' && value !== null && 'add' in value && typeof value.add === 'function';
}
