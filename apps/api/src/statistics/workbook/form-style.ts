import type { ColumnKey } from '@anjuan/domain';
import type { Alignment, Borders, Font } from 'exceljs';

const HEAD_SIZE = 11;

/** How the form looks on paper: the fonts that every office of the administration has. */
export const TITLE_FONT: Partial<Font> = { name: '方正小标宋简体', family: 2, charset: 134, size: 26 };
export const HEADER_FONT: Partial<Font> = { name: '黑体', family: 3, charset: 134, size: HEAD_SIZE };
export const BODY_FONT: Partial<Font> = { name: '宋体', family: 1, charset: 134, size: 12 };
export const TOTAL_FONT: Partial<Font> = { ...BODY_FONT, bold: true };
export const NOTE_FONT: Partial<Font> = { ...BODY_FONT, size: 10 };

const LINE = { style: 'thin' } as const;
export const GRID: Partial<Borders> = { top: LINE, left: LINE, bottom: LINE, right: LINE };

export const CENTRED: Partial<Alignment> = { horizontal: 'center', vertical: 'middle', wrapText: true };
export const LEFT: Partial<Alignment> = { horizontal: 'left', vertical: 'middle' };
export const RIGHT: Partial<Alignment> = { horizontal: 'right', vertical: 'middle' };
export const NOTE: Partial<Alignment> = { horizontal: 'left', vertical: 'top', wrapText: true };

export const FIGURE: Partial<Alignment> = { horizontal: 'center', vertical: 'middle', shrinkToFit: true };

export const HEIGHTS = { title: 52, unit: 30, groups: 32, headers: 72, row: 36, signature: 40, note: 30 } as const;

/** How many characters of a head stand in a line: chosen so that no line ends inside a bracket. */
const HEAD_LINES: Record<ColumnKey, number> = {
  inspectedEnterprises: 6,
  hazardsFound: 5,
  hazardsRectified: 5,
  preAccidentCases: 5,
  accidentCases: 5,
  preAccidentCaseRatio: 7,
  fineTotalFen: 8,
  preAccidentFineFen: 6,
  accidentFineFen: 6,
  coerciveMeasures: 7,
  productionSuspensions: 6,
  licencesSuspended: 6,
  closureRequests: 6,
  criminallyLiablePersons: 6,
  disciplinedPersons: 5,
  exposedEnterprises: 5,
  blacklistedEnterprises: 6,
  jointlyDisciplinedEnterprises: 6,
};
const PADDING_POINTS = 8;
/** One unit of a column's width is a digit of the default font: 5.25 to 6.5 points, by the font that a machine has. */
const POINTS_A_UNIT = 6.4;

export const REGION_WIDTH = 18;

export function columnWidth(column: ColumnKey): number {
  return (HEAD_LINES[column] * HEAD_SIZE + PADDING_POINTS) / POINTS_A_UNIT;
}

/** Exact 万元 with two to six decimals; a per cent with two; whole numbers. */
export const NUMBER_FORMATS = { money: '0.00####', ratio: '0.00', count: '0' } as const;
