import { hundredths, NO_FIGURE } from './table.js';

export type GrowthWord = '持平' | '新增' | '增长' | '下降';

export interface Growth {
  readonly difference: number;
  /** Null where there was nothing to grow from. */
  readonly percent: number | null;
  readonly word: GrowthWord;
}

/** (current − previous) ÷ previous × 100, half up to two decimals; from nothing to something is 新增. */
export function growth(current: number, previous: number): Growth {
  // Figures have two decimals at most (the ratio column): in hundredths all of them are whole numbers.
  const base = Math.round(previous * 100);
  const change = Math.round(current * 100) - base;
  const difference = change / 100;
  if (change === 0) return { difference, percent: 0, word: '持平' };
  if (base === 0) return { difference, percent: null, word: '新增' };
  const percent = hundredths(change, Math.abs(base)) / 100;
  return { difference, percent, word: difference > 0 ? '增长' : '下降' };
}

/** +50.00%, -25.00%, 0.00% or 新增. */
export function formatGrowth(change: Growth): string {
  if (change.percent === null) return change.word;
  return `${change.percent > 0 ? '+' : ''}${change.percent.toFixed(2)}%`;
}

/** For the ratio column, whose change is told in percentage points. */
export function formatPoints(difference: number | null): string {
  if (difference === null) return NO_FIGURE;
  return `${difference > 0 ? '+' : ''}${difference.toFixed(2)}`;
}
