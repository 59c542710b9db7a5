import type { StatisticsTable, YearSeries } from '@anjuan/contracts';
import { localDate, samePeriodLastYear, wanYuanNumber, type ColumnKey } from '@anjuan/domain';
import type { BarSeriesOption } from 'echarts/charts';
import type { GridComponentOption, LegendComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';

export type BarOption = ComposeOption<
  BarSeriesOption | GridComponentOption | LegendComponentOption | TooltipComponentOption
>;

/** What one bar stands for, and so what a click on it opens. */
export interface BarLink {
  readonly from: string;
  readonly to: string;
  readonly column: ColumnKey;
  readonly region: string | null;
}

export interface BarSeries {
  readonly name: string;
  readonly color: string;
  readonly stack?: string;
  readonly values: readonly { readonly value: number; readonly link: BarLink }[];
}

export interface BarChart {
  readonly title: string;
  readonly unit: string;
  readonly categories: readonly string[];
  readonly series: readonly BarSeries[];
}

const THIS_YEAR = '#1f5fa8';
const THIS_YEAR_ACCIDENT = '#c2410c';
const LAST_YEAR = '#a9c4e4';
const LAST_YEAR_ACCIDENT = '#f2b391';

type MonthPart = YearSeries['months'][number];

export function filingsByMonth(series: YearSeries): BarChart {
  const of = (column: ColumnKey, previous: boolean) => series.months.map((month) => monthBar(month, column, previous));
  const now = `${series.year}年`;
  const before = `${series.year - 1}年`;
  return {
    title: '每月立案',
    unit: '件',
    categories: monthNames(series),
    series: [
      { name: `${before}事前`, color: LAST_YEAR, stack: 'previous', values: of('preAccidentCases', true) },
      { name: `${before}事故`, color: LAST_YEAR_ACCIDENT, stack: 'previous', values: of('accidentCases', true) },
      { name: `${now}事前`, color: THIS_YEAR, stack: 'current', values: of('preAccidentCases', false) },
      { name: `${now}事故`, color: THIS_YEAR_ACCIDENT, stack: 'current', values: of('accidentCases', false) },
    ],
  };
}

export function finesByMonth(series: YearSeries): BarChart {
  const of = (previous: boolean) => series.months.map((month) => monthBar(month, 'fineTotalFen', previous));
  return {
    title: '每月罚款',
    unit: '万元',
    categories: monthNames(series),
    series: [
      { name: `${series.year - 1}年`, color: LAST_YEAR, values: of(true) },
      { name: `${series.year}年`, color: THIS_YEAR, values: of(false) },
    ],
  };
}

export function unitsSideBySide(table: StatisticsTable): BarChart {
  const of = (column: ColumnKey) =>
    table.rows.map((row) => ({
      value: row[column] ?? 0,
      link: { from: table.from, to: table.to, column, region: row.region },
    }));
  return {
    title: '各单位立案',
    unit: '件',
    categories: table.rows.map((row) => row.regionName),
    series: [
      { name: '事前立案', color: THIS_YEAR, stack: 'filed', values: of('preAccidentCases') },
      { name: '事故立案', color: THIS_YEAR_ACCIDENT, stack: 'filed', values: of('accidentCases') },
    ],
  };
}

export function barOption(chart: BarChart, narrow: boolean): BarOption {
  const crowded = chart.categories.length > 12;
  return {
    animationDuration: 300,
    grid: { left: 8, right: 12, top: 48, bottom: 4, containLabel: true },
    legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 10, textStyle: { fontSize: 12, color: '#3b4657' } },
    // Drawn on the canvas: the page's security policy allows no inline styles from texts.
    tooltip: { trigger: 'item', renderMode: 'richText', confine: true },
    xAxis: {
      type: 'category',
      data: [...chart.categories],
      axisTick: { show: false },
      axisLabel: { interval: 0, fontSize: 11, color: '#3b4657', rotate: crowded || narrow ? 45 : 0 },
    },
    yAxis: {
      type: 'value',
      minInterval: chart.unit === '件' ? 1 : 0,
      axisLabel: { fontSize: 11, color: '#5b6472' },
      splitLine: { lineStyle: { color: '#eef1f6' } },
    },
    series: chart.series.map((one) => ({
      type: 'bar',
      name: one.name,
      stack: one.stack,
      barMaxWidth: 22,
      cursor: 'pointer',
      itemStyle: { color: one.color },
      data: one.values.map(({ value }) => value),
      tooltip: { valueFormatter: (value: unknown) => `${String(value)} ${chart.unit}` },
    })),
  };
}

function monthNames(series: YearSeries): string[] {
  return series.months.map(({ month }) => `${month}月`);
}

function monthBar(month: MonthPart, column: ColumnKey, previous: boolean): BarSeries['values'][number] {
  const figure = (previous ? month.previous : month.current)[column] ?? 0;
  const value = column === 'fineTotalFen' ? wanYuanNumber(figure) : figure;
  const own = { from: localDate(month.from), to: localDate(month.to) };
  const period = previous ? samePeriodLastYear(own) : own;
  return { value, link: { ...period, column, region: null } };
}
