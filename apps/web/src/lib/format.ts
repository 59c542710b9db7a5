import { isKnownDate, precisionOf, wanYuan, yuan } from '@anjuan/domain';

export const NONE = '—';

export interface KnownDateWords {
  readonly text: string;
  /** Says how much of the date is known when it is not all of it. */
  readonly note: string | null;
}

export function knownDateWords(date: string): KnownDateWords {
  if (!isKnownDate(date)) return { text: date, note: null };
  const [year = '', month = '', day = ''] = date.split('-');
  switch (precisionOf(date)) {
    case 'year':
      return { text: `${year}年`, note: '仅知年份' };
    case 'month':
      return { text: `${year}年${Number(month)}月`, note: '仅知月份' };
    case 'day':
      return { text: `${year}-${month}-${day}`, note: null };
  }
}

export type MoneyUnit = 'yuan' | 'wan';

export function moneyText(amountFen: number, unit: MoneyUnit): string {
  return unit === 'wan' ? wanYuan(amountFen) : yuan(amountFen);
}

export function countText(count: number): string {
  return count.toLocaleString('zh-CN');
}

/** Lists are counted to 10,000 only: beyond it an exact number would cost more than it tells. */
export function totalText(total: number, capped: boolean): string {
  return capped ? '超过 1 万条' : `共 ${countText(total)} 条`;
}

const INSTANT = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** A point in time as the clock in Quanzhou shows it: 2026-11-24 09:30:05. */
export function instantText(instant: string): string {
  return INSTANT.format(new Date(instant));
}

export function bytesText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(1)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
