import * as z from 'zod';
import { COLUMN_KEYS } from '@anjuan/domain';
import { endpoint } from './endpoint.js';
import { KnownDateText, RecordRef } from './records.js';

const count = z.int().nonnegative();

/** The 18 figures of a row: counts as numbers, fines in fen, the ratio null where nothing was inspected. */
export const Figures = z.object({
  inspectedEnterprises: count,
  hazardsFound: count,
  hazardsRectified: count,
  preAccidentCases: count,
  accidentCases: count,
  preAccidentCaseRatio: z.number().nullable(),
  fineTotalFen: count,
  preAccidentFineFen: count,
  accidentFineFen: count,
  coerciveMeasures: count,
  productionSuspensions: count,
  licencesSuspended: count,
  closureRequests: count,
  criminallyLiablePersons: count,
  disciplinedPersons: count,
  exposedEnterprises: count,
  blacklistedEnterprises: count,
  jointlyDisciplinedEnterprises: count,
});
export type Figures = z.infer<typeof Figures>;

export const StatisticsRow = Figures.extend({ region: z.string(), regionName: z.string() }).meta({
  id: 'StatisticsRow',
});
export type StatisticsRow = z.infer<typeof StatisticsRow>;

/** Columns counted per enterprise or person: the city-wide distinct number stands beside the sum. */
export const DistinctFigures = Figures.pick({
  inspectedEnterprises: true,
  productionSuspensions: true,
  closureRequests: true,
  criminallyLiablePersons: true,
  disciplinedPersons: true,
  exposedEnterprises: true,
  blacklistedEnterprises: true,
  jointlyDisciplinedEnterprises: true,
});

export const ColumnKeyText = z.enum(COLUMN_KEYS);
export const UndatedFigures = z.record(ColumnKeyText, count);

export const StatisticsTable = z
  .object({
    from: z.string(),
    to: z.string(),
    rows: z.array(StatisticsRow),
    total: StatisticsRow,
    distinctTotal: DistinctFigures,
    /** Per column, the records of the scope that it leaves out for want of a date or an amount. */
    undated: UndatedFigures,
  })
  .meta({ id: 'StatisticsTable' });
export type StatisticsTable = z.infer<typeof StatisticsTable>;

/** Dates stay plain text here: a wrong or reversed period is refused by the domain with words a user can act on. */
export const PeriodQuery = z.object({
  from: z.string(),
  to: z.string(),
  /** `own`: the caller's unit alone; `below` (default): with the units below it. */
  units: z.enum(['own', 'below']).optional(),
});
export type PeriodQuery = z.infer<typeof PeriodQuery>;

export const RecordsQuery = PeriodQuery.extend({
  region: z.string().optional(),
  column: z.string(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  /** More than the lists of the screen: a script that checks a cell wants all of it at once. */
  size: z.coerce.number().int().min(1).max(1000).default(50),
});
export type RecordsQuery = z.infer<typeof RecordsQuery>;

export const CountedItem = RecordRef.extend({
  region: z.string(),
  regionName: z.string(),
  date: KnownDateText,
  /** What the item adds to the cell: 1, fen, or the number of licences; null where the amount is unknown (left-out list). */
  value: z.number().nullable(),
  /** The records the item rests on (the inspections of an enterprise, the decision of a fine), newest first, at most 20. */
  sources: z.array(RecordRef.extend({ date: KnownDateText })),
  /** False for a person who can be told from others neither by ID number nor by name and place of work. */
  comparable: z.boolean().optional(),
}).meta({ id: 'CountedItem' });
export type CountedItem = z.infer<typeof CountedItem>;

export const CountedRecords = z
  .object({ total: count, sum: z.number().optional(), items: z.array(CountedItem) })
  .meta({ id: 'CountedRecords' });
export type CountedRecords = z.infer<typeof CountedRecords>;

export const CheckView = z
  .object({
    code: z.string(),
    severity: z.enum(['hard', 'soft']),
    state: z.enum(['passed', 'failed', 'not_applicable']),
    region: z.string(),
    regionName: z.string(),
    columns: z.array(ColumnKeyText),
    message: z.string(),
  })
  .meta({ id: 'StatisticsCheck' });
export type CheckView = z.infer<typeof CheckView>;

export const GrowthView = z.object({
  current: z.number().nullable(),
  previous: z.number().nullable(),
  difference: z.number().nullable(),
  /** null stands for 新增: growth from nothing has no percentage. */
  percent: z.number().nullable(),
  word: z.string(),
});

export const ComparisonTable = z
  .object({
    from: z.string(),
    to: z.string(),
    previousFrom: z.string(),
    previousTo: z.string(),
    rows: z.array(
      z.object({ region: z.string(), regionName: z.string(), growth: z.record(ColumnKeyText, GrowthView) }),
    ),
  })
  .meta({ id: 'ComparisonTable' });
export type ComparisonTable = z.infer<typeof ComparisonTable>;

export const YearSeries = z
  .object({
    year: z.int(),
    months: z.array(
      z.object({
        month: z.int(),
        from: z.string(),
        to: z.string(),
        current: Figures,
        previous: Figures,
      }),
    ),
  })
  .meta({ id: 'YearSeries' });
export type YearSeries = z.infer<typeof YearSeries>;

export const statisticsApi = {
  table: endpoint({
    method: 'GET',
    path: '/statistics/table',
    summary: 'The 18-column table for a period, counted now from the records',
    query: PeriodQuery,
    response: StatisticsTable,
  }),
  workbook: endpoint({
    method: 'GET',
    path: '/statistics/table.xlsx',
    summary: 'The table as the official form in .xlsx',
    query: PeriodQuery,
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
  records: endpoint({
    method: 'GET',
    path: '/statistics/records',
    summary: 'What a cell counts; count or sum of the list equals the cell',
    query: RecordsQuery,
    response: CountedRecords,
  }),
  undated: endpoint({
    method: 'GET',
    path: '/statistics/undated',
    summary: 'Records a column leaves out for want of a date or an amount',
    query: RecordsQuery,
    response: CountedRecords,
  }),
  checks: endpoint({
    method: 'GET',
    path: '/statistics/checks',
    summary: 'Hard and soft cross-checks of the table',
    query: PeriodQuery,
    response: z.object({ checks: z.array(CheckView) }),
  }),
  comparison: endpoint({
    method: 'GET',
    path: '/statistics/comparison',
    summary: 'Each cell against the same period of last year',
    query: PeriodQuery,
    response: ComparisonTable,
  }),
  year: endpoint({
    method: 'GET',
    path: '/statistics/year',
    summary: 'Totals of the scope by month, with the year before',
    query: z.object({ year: z.coerce.number().int().min(2000).max(2100), region: z.string().optional() }),
    response: YearSeries,
  }),
};
