import type { LedgerRefusalView } from '@anjuan/contracts';
import { LEDGER_COLLECTION_TYPE, LEDGER_FORMAT, LEDGER_VERSION, type LedgerRefusal } from '@anjuan/domain';
import exceljs, { type Workbook, type Worksheet } from 'exceljs';
import { LedgerRefused } from './import-journal.js';
import type { ReadFile, UnitName } from './ledger-file-reader.js';
import { fileRefusal } from './read-upload.js';
import { fieldValue, isEmptyCell, lostDigits } from './workbook-cells.js';
import {
  CHOICES_SHEET,
  EXPLANATIONS_SHEET,
  SHEETS,
  SOURCE_HEAD,
  type SheetColumn,
  type SheetLayout,
} from './workbook-layout.js';
import { WorkbookRecords } from './workbook-records.js';
import { unpacksWithin } from './zip-limits.js';

const MAX_UNPACKED_BYTES = 600 * 1024 * 1024;
const HEAD_ROW = 1;

/** Reads a filled-in workbook sheet by sheet into the structure of the format. */
export async function readWorkbook(bytes: Buffer, units: readonly UnitName[]): Promise<ReadFile> {
  const workbook = await open(bytes);
  const records = new WorkbookRecords();
  const unknown = workbook.worksheets.filter(({ name }) => !isKnownSheet(name));
  const refusals = unknown.map(({ name }) =>
    fileRefusal('UNKNOWN_FIELD', `模板没有「${name}」表，请删去或改为正确的表名`, name),
  );
  for (const layout of SHEETS) {
    const sheet = workbook.getWorksheet(layout.name);
    if (sheet !== undefined) refusals.push(...readSheet(sheet, layout, { records, units }));
  }
  refusals.push(...records.orphans());
  const source = sourceOf(workbook);
  const json = {
    format: LEDGER_FORMAT,
    version: LEDGER_VERSION,
    ...(source === '' ? {} : { source }),
    ...records.collections(),
  };
  return { json, refusals, locate: (refusal) => located(refusal, records) };
}

async function open(bytes: Buffer): Promise<Workbook> {
  if (!(await unpacksWithin(bytes, MAX_UNPACKED_BYTES))) throw unreadable();
  const workbook = new exceljs.Workbook();
  try {
    const copy = new ArrayBuffer(bytes.length);
    new Uint8Array(copy).set(bytes);
    await workbook.xlsx.load(copy);
  } catch (error) {
    throw unreadable(error);
  }
  return workbook;
}

function unreadable(cause?: unknown): LedgerRefused {
  const refused = new LedgerRefused([
    fileRefusal('UNKNOWN_FORMAT', '文件不是可读取的 .xlsx 工作簿，请使用系统下载的模板'),
  ]);
  refused.cause = cause;
  return refused;
}

interface Reading {
  readonly records: WorkbookRecords;
  readonly units: readonly UnitName[];
}

function readSheet(sheet: Worksheet, layout: SheetLayout, { records, units }: Reading): LedgerRefusalView[] {
  const { columns, refusals } = columnsOf(sheet, layout);
  sheet.eachRow((row, number) => {
    if (number === HEAD_ROW) return;
    const values = new Map<string, unknown>();
    for (const [index, column] of columns) {
      const cell = row.getCell(index);
      if (isEmptyCell(cell.value)) continue;
      const read = { value: cell.value, format: cell.numFmt ?? '' };
      if (lostDigits(read, column)) {
        const message = `「${sheet.name}」表第 ${number} 行「${column.head}」是数字格式，末几位已丢失，请把单元格设为文本格式后重新填写`;
        refusals.push(fileRefusal('WRONG_TYPE', message, column.field));
      }
      values.set(column.field, fieldValue(read, column, units));
    }
    if (values.size > 0) records.add(layout, values, { sheet: sheet.name, row: number });
  });
  return refusals;
}

function columnsOf(
  sheet: Worksheet,
  layout: SheetLayout,
): { columns: Map<number, SheetColumn>; refusals: LedgerRefusalView[] } {
  const columns = new Map<number, SheetColumn>();
  const refusals: LedgerRefusalView[] = [];
  sheet.getRow(HEAD_ROW).eachCell((cell, index) => {
    const head = cell.text.trim();
    const column = layout.columns.find((candidate) => candidate.head === head);
    if (head === '') return;
    if (column === undefined) {
      refusals.push(
        fileRefusal('UNKNOWN_FIELD', `「${sheet.name}」表没有「${head}」这一列，请删去或改为正确的列名`, head),
      );
    } else columns.set(index, column);
  });
  const present = new Set(columns.values());
  for (const column of layout.columns) {
    if (present.has(column) || column.empty === 'absent' || sheet.actualRowCount <= 1) continue;
    refusals.push(
      fileRefusal('MISSING_FIELD', `「${sheet.name}」表缺少「${column.head}」这一列，请按模板补上`, column.field),
    );
  }
  return { columns, refusals };
}

function isKnownSheet(name: string): boolean {
  return name === EXPLANATIONS_SHEET || name === CHOICES_SHEET || SHEETS.some((layout) => layout.name === name);
}

/** The source stands in the sheet of explanations, beside its name. */
function sourceOf(workbook: Workbook): string {
  let source = '';
  workbook.getWorksheet(EXPLANATIONS_SHEET)?.eachRow((row) => {
    if (row.getCell(1).text.trim() === SOURCE_HEAD) source = row.getCell(2).text.trim();
  });
  return source;
}

function located(refusal: LedgerRefusal, records: WorkbookRecords): LedgerRefusalView {
  const place = records.placeOf(refusal);
  const message = withLabels(refusal);
  return { ...refusal, message: place === null ? message : `「${place.sheet}」表第 ${place.row} 行：${message}` };
}

/** People fill in names, not codes. */
function withLabels(refusal: LedgerRefusal): string {
  if (refusal.code !== 'UNKNOWN_KIND') return refusal.message;
  const field = refusal.field.replace(/^.*\./, '');
  const column = SHEETS.flatMap((layout) => (typeOf(layout) === sheetTypeOf(refusal) ? layout.columns : [])).find(
    (candidate) => candidate.field === field,
  );
  return column === undefined ? refusal.message : `「${column.head}」的取值不在规定范围内，${column.note}`;
}

function typeOf({ target }: SheetLayout): string {
  return 'part' in target ? target.part : LEDGER_COLLECTION_TYPE[target.collection];
}

function sheetTypeOf({ type, field }: LedgerRefusal): string {
  if (type === 'hazard') return 'hazards';
  if (field.includes('penalties[')) return 'penalties';
  if (field.includes('decisions[')) return 'decisions';
  return field.includes('persons[') ? 'persons' : type;
}
