import type { CellValue } from 'exceljs';
import type { UnitName } from './ledger-file-reader.js';
import type { SheetColumn } from './workbook-layout.js';

export interface ReadCell {
  readonly value: CellValue;
  /** How the cell shows a date: one shown without its day is known without its day. */
  readonly format: string;
}

/** The value as the format wants it. What cannot be read that way is passed on as text, for the format to refuse it with its reason. */
export function fieldValue({ value, format }: ReadCell, column: SheetColumn, units: readonly UnitName[]): unknown {
  const plain = plainValue(value);
  if (plain instanceof Date)
    return column.kind === 'date' ? shownDate(plain, format) : plain.toISOString().slice(0, 10);
  switch (column.kind) {
    case 'text':
      return String(plain).trim();
    case 'date':
      return typedDate(String(plain).trim());
    case 'flag':
      return flagOf(String(plain).trim());
    case 'code':
      return codeOf(String(plain).trim(), column.labels);
    case 'region':
      return regionOf(String(plain).trim(), units);
    case 'yuan':
      return typeof plain === 'number' ? fenOfNumber(plain) : fenOfText(String(plain).trim());
    case 'count':
      return typeof plain === 'number' ? plain : numberOrText(String(plain).trim());
  }
}

export function isEmptyCell(value: CellValue): boolean {
  const plain = plainValue(value);
  return plain === '' || (typeof plain === 'string' && plain.trim() === '');
}

/** Numbers with more digits than a cell holds lose the last ones: an ID number typed as a number is not the number any more. */
export function lostDigits({ value }: ReadCell, column: SheetColumn): boolean {
  const plain = plainValue(value);
  return column.kind === 'text' && typeof plain === 'number' && Math.abs(plain) > Number.MAX_SAFE_INTEGER;
}

function plainValue(value: CellValue): string | number | boolean | Date {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object' || value instanceof Date) return value;
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('error' in value) return value.error;
  if ('text' in value) return plainValue(value.text);
  if ('result' in value) return plainValue(value.result ?? null);
  return '';
}

function shownDate(date: Date, format: string): string {
  const text = date.toISOString().slice(0, 10);
  const shown = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase();
  if (shown === '' || shown === 'general' || shown.includes('d')) return text;
  return shown.includes('m') ? text.slice(0, 7) : text.slice(0, 4);
}

/** 2021/3/12, 2021.3.12, 2021年3月12日 and the like, as people write them. */
function typedDate(text: string): string {
  const match = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?|年)?$/.exec(text);
  if (match === null) return text;
  return match
    .slice(1)
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
}

function flagOf(text: string): unknown {
  if (['是', 'true', 'TRUE', '1'].includes(text)) return true;
  return ['否', 'false', 'FALSE', '0'].includes(text) ? false : text;
}

function codeOf(text: string, labels: Readonly<Record<string, string>>): string {
  return Object.entries(labels).find(([, name]) => name === text)?.[0] ?? text;
}

function regionOf(text: string, units: readonly UnitName[]): string {
  return units.find(({ name, shortName }) => name === text || shortName === text)?.region ?? text.toUpperCase();
}

/** A cell holds 20000.1 as the nearest binary fraction; more than half a hundredth of a fen away it was meant otherwise. */
function fenOfNumber(yuan: number): number {
  const fen = Math.round(yuan * 100);
  return Math.abs(yuan * 100 - fen) < 0.005 ? fen : yuan * 100;
}

function fenOfText(text: string): unknown {
  const match = /^(\d+)(?:\.(\d{1,2}))?$/.exec(text.replace(/[,，\s]|元$/g, ''));
  return match === null ? text : Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

function numberOrText(text: string): unknown {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
