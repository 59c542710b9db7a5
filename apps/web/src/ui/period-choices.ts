import { halfPeriod, monthPeriod, type Period, quarterPeriod, twoMonthPeriod, yearPeriod } from '@anjuan/domain';

export interface PeriodChoice {
  readonly words: string;
  readonly period: Period;
}

export interface PeriodChoiceRow {
  readonly label: string;
  readonly columns: 1 | 2 | 3 | 4;
  readonly choices: readonly PeriodChoice[];
}

const QUARTER_WORDS = ['一季度', '二季度', '三季度', '四季度'] as const;

export function periodChoices(year: number): readonly PeriodChoiceRow[] {
  return [
    { label: '全年', columns: 1, choices: [{ words: `${year}年`, period: yearPeriod(year) }] },
    {
      label: '半年',
      columns: 2,
      choices: [
        { words: '上半年', period: halfPeriod(year, 1) },
        { words: '下半年', period: halfPeriod(year, 2) },
      ],
    },
    {
      label: '季度',
      columns: 4,
      choices: QUARTER_WORDS.map((words, index) => ({ words, period: quarterPeriod(year, index + 1) })),
    },
    {
      label: '双月',
      columns: 3,
      choices: numbers(6).map((n) => ({ words: `${n * 2 - 1}–${n * 2}月`, period: twoMonthPeriod(year, n) })),
    },
    {
      label: '月',
      columns: 4,
      choices: numbers(12).map((n) => ({ words: `${n}月`, period: monthPeriod(year, n) })),
    },
  ];
}

function numbers(most: number): readonly number[] {
  return Array.from({ length: most }, (_, index) => index + 1);
}
