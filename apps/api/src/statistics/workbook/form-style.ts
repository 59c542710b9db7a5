import type { Alignment, Borders, Font } from 'exceljs';

/** How the form looks on paper: the fonts that every office of the administration has. */
export const TITLE_FONT: Partial<Font> = { name: '方正小标宋简体', family: 2, charset: 134, size: 22 };
export const HEADER_FONT: Partial<Font> = { name: '黑体', family: 3, charset: 134, size: 11 };
export const BODY_FONT: Partial<Font> = { name: '宋体', family: 1, charset: 134, size: 11 };
export const TOTAL_FONT: Partial<Font> = { ...BODY_FONT, bold: true };
export const NOTE_FONT: Partial<Font> = { ...BODY_FONT, size: 9 };

const LINE = { style: 'thin' } as const;
export const GRID: Partial<Borders> = { top: LINE, left: LINE, bottom: LINE, right: LINE };

export const CENTRED: Partial<Alignment> = { horizontal: 'center', vertical: 'middle', wrapText: true };
export const LEFT: Partial<Alignment> = { horizontal: 'left', vertical: 'middle' };
export const RIGHT: Partial<Alignment> = { horizontal: 'right', vertical: 'middle' };
export const NOTE: Partial<Alignment> = { horizontal: 'left', vertical: 'top', wrapText: true };

export const HEIGHTS = { title: 42, unit: 24, groups: 26, headers: 78, row: 25, signature: 30, note: 30 } as const;
export const WIDTHS = { region: 15, count: 9, money: 12.5, ratio: 12.5 } as const;

/** Exact 万元 with two to six decimals; a per cent with two; whole numbers. */
export const NUMBER_FORMATS = { money: '0.00####', ratio: '0.00', count: '0' } as const;
